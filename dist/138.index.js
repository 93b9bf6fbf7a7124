export const id = 138;
export const ids = [138];
export const modules = {

/***/ 4872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   $h: () => (/* binding */ describeDiagnosis),
/* harmony export */   A8: () => (/* binding */ nameOfPlace),
/* harmony export */   Hy: () => (/* binding */ isAlarmingDiagnosis),
/* harmony export */   IX: () => (/* binding */ pass),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Xi: () => (/* binding */ untested),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/* unused harmony export isCheckupRed */
/** The worst first. `unproven`: nothing is known to be wrong, and only using it will show. */
const STATES = ['wrong', 'not known', 'warning', 'unproven', 'fine'];
const pass = (subject, message) => ({ subject, state: 'fine', message });
const troubled = (state) => (subject, { message, remedy }) => ({ subject, state, message, remedy });
const fail = troubled('wrong');
const unknown = troubled('not known');
const warning = troubled('warning');
const untested = troubled('unproven');
/** What cannot be found out may be wrong. */
const isAlarmingDiagnosis = ({ state }) => state === 'wrong' || state === 'not known';
const isCheckupRed = ({ diagnoses }) => diagnoses.some(isAlarmingDiagnosis);
function worstFirst(diagnoses) {
    return diagnoses.toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
}
/** `user alice in dev: carries no permissions boundary. Put …` */
function describeDiagnosis(diagnosis) {
    const { subject, message } = diagnosis;
    return `${subject}: ${message}.${diagnosis.state === 'fine' ? '' : ` ${diagnosis.remedy}.`}`;
}
/** An account and region, for people. */
const nameOfPlace = ({ name, region }) => `${name} (${region})`;


/***/ }),

/***/ 4138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportCheckup: () => (/* binding */ reportCheckup),
  reportGrant: () => (/* binding */ reportGrant),
  reportLogs: () => (/* binding */ reportLogs),
  reportRevoke: () => (/* binding */ reportRevoke),
  reportSweep: () => (/* binding */ reportSweep),
  reportValidation: () => (/* binding */ reportValidation)
});

// EXTERNAL MODULE: ./build/domain/doctor/checkup.js
var doctor_checkup = __webpack_require__(4872);
// EXTERNAL MODULE: ./build/domain/evidence/evidence.js + 1 modules
var evidence = __webpack_require__(4157);
// EXTERNAL MODULE: ./build/domain/evidence/verdict.js
var evidence_verdict = __webpack_require__(7238);
// EXTERNAL MODULE: ./build/domain/merge/outcome.js
var outcome = __webpack_require__(4750);
// EXTERNAL MODULE: ./build/domain/preview/validation.js
var preview_validation = __webpack_require__(1835);
// EXTERNAL MODULE: ./build/domain/reconcile/sweep.js
var sweep = __webpack_require__(8918);
// EXTERNAL MODULE: ./build/domain/revocation/revocation.js
var revocation = __webpack_require__(2412);
// EXTERNAL MODULE: ./build/render/fitting.js
var fitting = __webpack_require__(5646);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
;// CONCATENATED MODULE: ./build/render/checkup.js



/** GitHub takes 1 MiB in a summary. */
const ROOM_BYTES = 900_000;
const MARKS = {
    wrong: (0,markdown.md) `❌ wrong`,
    'not known': (0,markdown.md) `❓ not known`,
    warning: (0,markdown.md) `⚠️ warning`,
    unproven: (0,markdown.md) `ℹ️ unproven`,
    fine: (0,markdown.md) `✅`,
};
/** The job summary of mode `doctor`: the worst first, each with what to do. */
function renderCheckup({ role, diagnoses }) {
    const sorted = (0,doctor_checkup/* worstFirst */.md)(diagnoses);
    const rows = (0,fitting/* takeWithinBudget */.M)(sorted, ROOM_BYTES, each => (0,markdown/* join */.fj)(rowOf(each), ' | ')).map(([each]) => rowOf(each));
    const rest = sorted.length - rows.length;
    const alarms = sorted.filter(doctor_checkup/* isAlarmingDiagnosis */.Hy).length;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `## 🩺 The setup, as a job with the role ${(0,markdown/* code */.aY)(role)} sees it`,
        alarms === 0 ? (0,markdown.md) `Nothing is wrong.` : (0,markdown.md) `**${alarms} of ${sorted.length}** are wrong or not known.`,
        (0,markdown/* table */.tp)(['', 'What', 'Found, and what to do'], rows),
        ...(rest > 0 ? [(0,markdown.md) `… and ${rest} more: the log of the job tells of them`] : []),
    ], '\n\n');
}
function rowOf(diagnosis) {
    const { state, subject, message } = diagnosis;
    const remedy = diagnosis.state === 'fine' ? (0,markdown.md) `` : (0,markdown.md) `<br>→ **${(0,markdown/* text */.Qq)(diagnosis.remedy, 2_000)}.**`;
    return [MARKS[state], (0,markdown/* text */.Qq)(subject), (0,markdown.md) `${(0,markdown/* text */.Qq)(message, 2_000)}.${remedy}`];
}
/** The output `result` of mode `doctor`. */
const checkupJson = ({ role, diagnoses }) => ({ role, diagnoses: (0,doctor_checkup/* worstFirst */.md)(diagnoses) });

// EXTERNAL MODULE: ./build/render/evidence.js
var render_evidence = __webpack_require__(4212);
// EXTERNAL MODULE: ./build/render/evidence-json.js
var evidence_json = __webpack_require__(4599);
// EXTERNAL MODULE: ./build/render/json.js
var json = __webpack_require__(7199);
;// CONCATENATED MODULE: ./build/render/result.js

/**
 * GitHub takes 1 MB of outputs a job, and counts UTF-16: two bytes a code unit (docs, "Defining outputs for jobs"). The rest
 * is for the other outputs.
 */
const result_ROOM_BYTES = 400_000;
/**
 * The output `result`, as JSON. Where there is too much of it, its lists lose the entries that do not fit, the short lists
 * none; `leftOut` says how many of each.
 */
function resultText(result) {
    const whole = JSON.stringify(result);
    return Buffer.byteLength(whole) <= result_ROOM_BYTES ? whole : cutText(result);
}
function cutText(result) {
    const lists = Object.entries(result).flatMap(([name, value]) => Array.isArray(value) ? [[name, texts(value)]] : []);
    const told = {};
    const leftOut = {};
    let room = result_ROOM_BYTES;
    lists
        .sort(([, a], [, b]) => sizeOf(a) - sizeOf(b))
        .forEach(([name, entries], index) => {
        const kept = (0,fitting/* takeWithinBudget */.M)(entries, room / (lists.length - index), text => text).map(([text]) => text);
        room -= sizeOf(kept);
        told[name] = kept.map(text => JSON.parse(text));
        if (kept.length < entries.length)
            leftOut[name] = entries.length - kept.length;
    });
    return JSON.stringify({ ...result, ...told, leftOut });
}
const texts = (entries) => entries.map(entry => JSON.stringify(entry));
/** With its commas. */
const sizeOf = (entries) => entries.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 0);

// EXTERNAL MODULE: ./build/render/summary.js
var summary = __webpack_require__(4453);
// EXTERNAL MODULE: ./build/render/sweep.js
var render_sweep = __webpack_require__(9045);
// EXTERNAL MODULE: ./build/render/validation.js
var render_validation = __webpack_require__(1542);
// EXTERNAL MODULE: ./build/shared/problem-list.js
var problem_list = __webpack_require__(628);
;// CONCATENATED MODULE: ./build/modes/report.js
















/** Tells the runner what mode `grant` did: annotations, summary, outputs, and the colour of the job. */
async function reportGrant(runner, result) {
    runner.annotate([...result.problems, ...result.outcomes.flatMap(problemsOf)]);
    runner.warn(result.outcomes.flatMap(adviceOf));
    for (const { message, remedy } of result.warnings)
        runner.caution(`${message}. ${remedy}.`);
    cautionOfRenamed(runner, result.outcomes.flatMap(outcome => (outcome.kind === 'ended' ? [outcome.revocation] : [])));
    runner.output('result', resultText((0,json/* grantJson */.LY)(result)));
    await runner.summarize((0,summary/* renderGrantSummary */.JP)(result));
    if (!(0,outcome/* isRed */.iI)(result))
        return;
    const troubles = result.outcomes.filter(outcome/* isTrouble */.KM).map(outcome/* describeOutcome */.SS);
    runner.fail([...troubles, ...result.problems.map(({ file, message }) => `${file}: ${message}`), ...result.failures].join(' | '));
}
/** A refusal is shown at the entry that it is about. */
function problemsOf(outcome) {
    const { at } = outcome.entry;
    if (outcome.kind === 'refused')
        return problemsAt(outcome.entry, outcome.refusals);
    if (outcome.kind === 'failed')
        return [{ ...at, message: outcome.message, remedy: 'What else this run did is in its summary' }];
    return [];
}
function adviceOf(outcome) {
    if (outcome.kind === 'grantable')
        return problemsAt(outcome.entry, outcome.grant.advice);
    if (outcome.kind !== 'granted')
        return [];
    const { grant, caution } = outcome;
    return problemsAt(outcome.entry, [...grant.advice, ...(caution ? [caution] : [])]);
}
const problemsAt = ({ at }, said) => said.map(each => ({ ...at, ...each }));
/** Tells the runner what mode `revoke` did. */
async function reportRevoke(runner, result) {
    runner.output('result', resultText((0,json/* revokeJson */.VE)(result)));
    runner.output('overrun-seconds', overrunSeconds(result.revocations));
    await runner.summarize((0,summary/* renderRevokeSummary */.J6)(result));
    cautionOfRenamed(runner, result.revocations);
    if (!(0,revocation/* isRevokeRed */.KB)(result))
        return;
    const open = unproven(result.revocations);
    const said = [...open, ...contradicted(result.revocations), ...result.failures].join(' | ').replace(/\.$/, '');
    if (open.length > 0 || result.revocations.length + result.handedOver.length === 0)
        runner.fail(`Access is not proven to have ended: ${said}. The summary says what remains; run this job again.`);
    else if (result.handedOver.length > 0)
        runner.fail(`Some access goes on, and not all went well: ${said}`);
    else
        runner.fail(`Access has ended, but not all went well: ${said}`);
}
const overrunSeconds = (revocations) => String(Math.ceil(Math.max(0, ...revocations.map(revocation => revocation.overrunMs)) / 1_000));
/** Access has ended under both names: a mistake in the files is no reason for a red job, but the next request would fail. */
function cautionOfRenamed(runner, revocations) {
    for (const { ending, heldBy = [] } of revocations)
        if (heldBy.length > 0)
            runner.caution(`The IAM user ${ending.user} in ${ending.account.name} was renamed to ${heldBy.join(', ')}, which held its policy. Rename the request file of ${ending.user} and its entry under users: in the rules; if nobody renamed the user, find out in CloudTrail who called iam:PutUserPolicy.`);
}
const unproven = (revocations) => revocations
    .filter(({ verdict }) => verdict !== 'clean')
    .map(({ ending, verdict }) => `${ending.user} in ${ending.account.name}: ${verdict}`);
const contradicted = (revocations) => revocations.flatMap(({ ending, contradiction }) => contradiction === undefined
    ? []
    : `${ending.user} in ${ending.account.name}: this was not what had been granted. ${contradiction}. Find out in CloudTrail who called iam:PutUserPolicy`);
/** Tells the runner what mode `sweep` found and did. */
async function reportSweep(runner, result) {
    const { findings, revocations, outcomes, failures } = result;
    for (const finding of findings.filter(sweep/* isWarning */.Vv))
        runner.caution(adviseOn(finding));
    runner.annotate(outcomes.flatMap(problemsOf));
    runner.warn(outcomes.flatMap(adviceOf));
    runner.output('result', resultText((0,json/* sweepJson */.lS)(result)));
    runner.output('overrun-seconds', overrunSeconds(revocations));
    await runner.summarize((0,render_sweep/* renderSweepSummary */.Xf)(result));
    if (!(0,sweep/* isSweepRed */.YE)(result))
        return;
    const alarms = findings.filter(sweep/* isAlarm */.Ic).map(sweep/* describeFinding */.jb);
    const troubles = [
        ...alarms,
        ...unproven(revocations),
        ...contradicted(revocations),
        ...outcomes.filter(outcome/* isTrouble */.KM).map(outcome/* describeOutcome */.SS),
        ...failures,
    ];
    runner.fail(`${troubles.join(' | ')}. The summary says what was done about it, and what to do.`);
}
const adviseOn = (finding) => `${(0,sweep/* describeFinding */.jb)(finding)}. ${sweep/* RESPONSES */.LW[finding.state].remedy}.`;
/** Tells the runner what mode `logs` found. */
async function reportLogs(runner, result) {
    const said = result.sessions.flatMap(({ session, verdicts }) => verdicts.map(verdict => ({ session, verdict })));
    const warnings = said.filter(({ verdict }) => (0,evidence_verdict/* severityOf */.xJ)(verdict) === 'warning');
    for (const { session, verdict } of warnings)
        runner.caution(`Session ${session.id}: ${(0,evidence_verdict/* describeVerdict */.XZ)(verdict)}. ${(0,evidence_verdict/* remedyFor */.wJ)(verdict)}.`);
    if (result.sessions.some(({ content }) => content !== undefined))
        runner.caution('The summary shows what was typed and printed: whoever may read this repository may read it.');
    runner.output('result', resultText((0,evidence_json/* logsJson */.MV)(result)));
    await runner.summarize((0,render_evidence/* renderLogsSummary */.oG)(result));
    if (!(0,evidence/* isLogsRed */.vd)(result))
        return;
    const alarms = said.filter(({ verdict }) => (0,evidence/* isAlarmingVerdict */.j6)(verdict, result));
    const sentences = alarms.map(({ session, verdict }) => `Session ${session.id}: ${(0,evidence_verdict/* describeVerdict */.XZ)(verdict)}`);
    runner.fail(`${[...sentences, ...result.failures].join(' | ')}. The summary of this job says what to do.`);
}
/** Tells the runner what mode `doctor` found. */
async function reportCheckup(runner, checkup) {
    const { diagnoses } = checkup;
    for (const each of diagnoses)
        if (each.state === 'warning')
            runner.caution((0,doctor_checkup/* describeDiagnosis */.$h)(each));
    runner.output('result', resultText(checkupJson(checkup)));
    await runner.summarize(renderCheckup(checkup));
    const alarms = diagnoses.filter(doctor_checkup/* isAlarmingDiagnosis */.Hy);
    if (alarms.length === 0)
        return;
    const sentences = alarms.map(({ subject, state, message }) => `${state}: ${subject}: ${message}`);
    runner.fail(`${sentences.join(' | ')}. The summary of this job says what to do.`);
}
/** Tells the runner what mode `validate` found: the most important of it at its place in the pull request. */
async function reportValidation(runner, validation) {
    const { problems, previews, approvals, failures } = validation;
    const refused = previews.flatMap(preview => problemsAt(preview.entry, (0,preview_validation/* refusalsOf */.h)(preview, approvals)));
    const advised = previews.flatMap(preview => preview.kind === 'grantable' ? problemsAt(preview.entry, preview.offer.advice) : []);
    runner.annotate((0,problem_list/* byImportance */.G)([...problems, ...refused]));
    runner.warn((0,problem_list/* byImportance */.G)(advised));
    runner.output('result', resultText((0,json/* validateJson */.TL)(validation)));
    await runner.summarize((0,render_validation/* renderValidation */.k)(validation, 'summary'));
    if (!(0,preview_validation/* isInvalid */.I)(validation))
        return;
    const unknown = approvals.kind === 'unknown' ? [approvals.refusal.message] : [];
    const counted = problems.length + refused.length;
    const mistakes = counted > 0
        ? [`${counted} ${counted === 1 ? 'thing keeps' : 'things keep'} this pull request from giving what it asks for`]
        : [];
    runner.fail(`${[...mistakes, ...unknown, ...failures].join(' | ')}. The summary of this job says what to do.`);
}


/***/ }),

/***/ 4212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fb: () => (/* binding */ sessionTable),
/* harmony export */   gM: () => (/* binding */ renderVerdict),
/* harmony export */   oG: () => (/* binding */ renderLogsSummary)
/* harmony export */ });
/* harmony import */ var _domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4157);
/* harmony import */ var _domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7238);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(382);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5646);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
/* harmony import */ var _more_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28);






/** GitHub takes 1 MiB in a summary: sessions and transcripts each get their part, and the rest is counted. */
const ROOM_FOR_SESSIONS = 300_000;
const ROOM_FOR_CONTENT = 400_000;
/** The job summary of mode `logs`: nothing of what was typed or printed, unless that was asked for. */
function renderLogsSummary(result) {
    const { asked, sessions, saved, failures } = result;
    const alarms = sessions.flatMap(({ verdicts }) => verdicts.filter(each => (0,_domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlarmingVerdict */ .j6)(each, result))).length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `## ${alarms > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🚨` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `📼`} Sessions and their transcripts`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(asked.map(each => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(each, 1_000)}`), '\n'),
        sessions.length === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `No such session. AWS keeps them for 30 days.` : renderSessions(sessions),
        ...renderDelays(sessions),
        ...renderContents(sessions),
        ...(saved.length > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${saved.length} files were saved, with ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('manifest.json')} and ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('SHA256SUMS')}.`]
            : []),
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .renderFailures */ .S)(failures),
    ], '\n\n');
}
const HEAD = ['Verdict, and what to do', 'Session', 'Where', 'Open', 'Grant', 'CloudWatch', 'S3'];
const renderSessions = (sessions) => sessionTable(HEAD, sessions, ROOM_FOR_SESSIONS, rowOf);
/** A table, in order. Where there is no room for all, the most alarming are in it, and the rest is counted. */
function sessionTable(head, sessions, roomBytes, toRow) {
    const told = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_5__/* .takeWithinBudget */ .M)(sessions.toSorted(byAlarm), roomBytes, each => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(toRow(each), ' | '));
    const fits = new Set(told.map(([each]) => each));
    const rest = sessions.length - fits.size;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(head, sessions.filter(each => fits.has(each)).map(toRow)), ...(rest > 0 ? [(0,_more_js__WEBPACK_IMPORTED_MODULE_4__/* .omittedNote */ .V)(rest)] : [])], '\n\n');
}
const byAlarm = (a, b) => alarmOf(b) - alarmOf(a);
const alarmOf = ({ verdicts }) => Math.max(...verdicts.map(verdict => ['fine', 'warning', 'alarm'].indexOf((0,_domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)(verdict))));
const MARKS = { fine: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `✅`, warning: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `⚠️`, alarm: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🚨` };
const renderVerdict = (verdict) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${MARKS[(0,_domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)(verdict)]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .describeVerdict */ .XZ)(verdict), 1_000)}`;
function rowOf(evidence) {
    const { session, account, standing, ended, verdicts } = evidence;
    const from = session.startedAt ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(session.startedAt) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `not known`;
    const until = session.endedAt ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(session.endedAt)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(ended)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(ended);
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(verdicts.map(verdict => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${renderVerdict(verdict)}<br>→ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyFor */ .wJ)(verdict), 1_000)}.`), '<br>'),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(session.id)}<br>of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(session.owner)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(session.target)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.name)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.region)})<br>through ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(session.document ?? 'no document')}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${from}<br>${until}`,
        grantOf(standing),
        streamOf(evidence),
        objectOf(evidence),
    ];
}
function streamOf({ places, stream }) {
    const where = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(places.group)}, stream as the session`;
    if (stream.kind !== 'found')
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${where}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(stream.kind)}`;
    const { events, bytes, firstAt, lastAt } = stream.stream;
    const span = firstAt && lastAt ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `<br>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(firstAt)} to ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(lastAt)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) ``;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${where}<br>${events} events, ${bytes} bytes${span}`;
}
function objectOf({ places, object }) {
    const where = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`s3://${places.bucket}/${places.key}`, 1_100);
    if (object.kind !== 'found')
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${where}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(object.kind)}`;
    const { bytes, etag, modifiedAt } = object.object;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${where}<br>${bytes} bytes, ETag ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(etag)}<br>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(modifiedAt)}`;
}
function grantOf(standing) {
    if (!('grant' in standing))
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `none`;
    const { id, pullRequest } = standing.grant.record;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(id)}<br>pull request ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`#${pullRequest}`)}<br>until ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(standing.end)}`;
}
/** What these sessions measured themselves: docs/troubleshooting.md has what others did. */
function renderDelays(sessions) {
    const toS3 = sessions.flatMap(({ object, session: { endedAt } }) => 
    // S3 knows whole seconds, and the agent may be done before the end is written down.
    object.kind === 'found' && endedAt ? [Math.max(0, object.object.modifiedAt.getTime() - endedAt.getTime())] : []);
    const toCloudWatch = sessions.flatMap(({ stream }) => stream.kind === 'found' && stream.stream.slowestMs !== undefined ? [stream.stream.slowestMs] : []);
    const parts = [
        ...(toCloudWatch.length > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `a line was in CloudWatch ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(Math.max(...toCloudWatch))} after it was written, at the latest`]
            : []),
        ...(toS3.length > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `an object was in S3 ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(Math.max(...toS3))} after its session had ended, at the latest`]
            : []),
    ];
    return parts.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Measured on these sessions: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(parts, '; ')}.`] : [];
}
function renderContents(sessions) {
    const shown = sessions.filter(({ content }) => content !== undefined);
    if (shown.length === 0)
        return [];
    const told = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_5__/* .takeWithinBudget */ .M)(shown, ROOM_FOR_CONTENT, renderContent).map(([, text]) => text);
    const rest = shown.length - told.length;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### What was typed and printed\n\n> ⚠️ Whoever may read this repository may read this.`,
        ...told,
        ...(rest > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `… and ${rest} more that have no room here: save them with ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('output')}.`] : []),
    ];
}
function renderContent({ session, content }) {
    const { lines = [], isCut = false } = content ?? {};
    const more = isCut ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `\n\n… and more: follow it, or save it with ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('output')}.` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) ``;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(session.id)}:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .transcript */ .fk)(lines)}${more}`;
}


/***/ }),

/***/ 382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderFailures)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** What went wrong beside the requests, for the end of a summary. */
const renderFailures = (failures) => failures.length > 0
    ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ What else went wrong\n`, ...failures.map(failure => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(failure, 2_000)}`)], '\n')]
    : [];


/***/ }),

/***/ 1819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ renderGrantComment)
/* harmony export */ });
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5646);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _more_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8845);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2584);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1773);






/** GitHub takes 65,536 characters in a comment: outcomes and problems each get their part, and the rest is counted. */
const ROOM_FOR_OUTCOMES = 40_000;
const ROOM_FOR_PROBLEMS = 20_000;
/** The comment on a pull request: what it opened and how to use it, what it did not and why, what it ended. */
function renderGrantComment(outcomes, problems) {
    const told = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_5__/* .takeWithinBudget */ .M)(outcomes, ROOM_FOR_OUTCOMES, renderOutcome);
    const rest = outcomes.length - told.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([
        ...told.map(([, outcome]) => outcome),
        ...(rest > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ${(0,_more_js__WEBPACK_IMPORTED_MODULE_1__/* .omittedNote */ .V)(rest)}`] : []),
        ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .renderProblems */ .x)(problems, ROOM_FOR_PROBLEMS),
    ], '\n\n');
}
function renderOutcome(outcome) {
    const { entry } = outcome;
    const user = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(entry.user);
    const where = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(entry.request.instances)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(entry.request.account)}`;
    switch (outcome.kind) {
        case 'granted':
            return renderGranted(outcome.grant, outcome.caution);
        case 'grantable':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ⏳ Dry run: would be granted to ${user}\n\n${termsOf(outcome.grant)}${adviceOf(outcome.grant)}`;
        case 'refused':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Not granted to ${user}: ${where}\n\n${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .renderRefusals */ .g)(outcome.refusals)}`;
        case 'failed':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Failed for ${user}: ${where}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(outcome.message, 2_000)}`;
        case 'overtaken':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ⏭️ Overtaken for ${user}: ${where}\n\nAnother merge has changed this request since; what stands on the default branch counts.`;
        case 'kept':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ↔️ Untouched for ${user}: ${where}\n\nAn earlier grant for this request keeps its end.`;
        case 'endable':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ⏳ Dry run: would be ended for ${user}: ${where}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(outcome.policies)}`;
        case 'ended':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### 🔒 Access of ${user} ended: ${where}\n\n${(0,_revocation_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictOf */ .V)(outcome.revocation)}`;
    }
}
function renderGranted(grant, caution) {
    const { account, request, sessionDocument } = grant;
    const lines = request.instances.map(id => `aws ssm start-session --region ${account.region} --target ${id} --document-name ${sessionDocument}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ✅ Access for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant.user)} until ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(grant.expiresAt)}

${termsOf(grant)}${adviceOf(grant)}${caution ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `\n\n⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .renderRefusal */ .$)(caution)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ``}

Paste this with the keys of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant.user)} (a new policy takes up to a minute until AWS knows it everywhere):

${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)('sh', lines)}

**The session is recorded.** At ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(grant.expiresAt)} AWS lets nobody in any more, and whoever is still connected is cut off: save your work before.`;
}
function adviceOf({ advice }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(advice.map(each => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `\n\n⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .renderRefusal */ .$)(each)}`), '');
}
function termsOf(grant) {
    const { account, request, approval } = grant;
    const approvers = approval.by.map(({ login, at }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(login)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(at)})`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', ''], [
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Instances`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(request.instances)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Account`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(account.name)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(account.id)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(account.region)})`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `From`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(grant.opensAt)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Until`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(grant.expiresAt)}** (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(request.durationMs)})`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Reason`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(request.reason)],
        [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Approved by`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(approvers, ', ')}, at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(approval.headSha.slice(0, 12))}, under rule ${grant.rule}`,
        ],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Approved bytes`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `git blob ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(approval.blobSha)}`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Grant`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant.id)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Session document`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant.sessionDocument)],
    ]);
}


/***/ }),

/***/ 1773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   x: () => (/* binding */ renderRevocation)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** One sentence or two: proven or not, and how long access outlived its end. */
function verdictOf(revocation) {
    const { ending, heldBy = [], contradiction } = revocation;
    const proven = heldBy.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${provenOf(revocation)} ${renamedTo(ending.user, heldBy)}` : provenOf(revocation);
    if (contradiction === undefined)
        return proven;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${proven} **This was not what had been granted.** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(contradiction, 1_000)}. Find out in CloudTrail who called ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('iam:PutUserPolicy')}.`;
}
const renamedTo = (user, heldBy) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**The IAM user ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(user)} was renamed to ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(heldBy)}**, which held the policy; it ended under both names. Rename the request file of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(user)} and its entry under ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('users:')} in the rules. If nobody renamed the user, find out in CloudTrail who called ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('iam:PutUserPolicy')}.`;
function provenOf(revocation) {
    const { verdict, passes, overrunMs, overrunUnknown, finishedAt } = revocation;
    const overrun = overrunUnknown ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `at least ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(overrunMs)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(overrunMs);
    switch (verdict) {
        case 'clean':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Clean after ${counted(passes)}, proven at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(finishedAt)}. Overrun: ${overrun}.`;
        case 'still open': {
            // Ten passes may also have found nothing open and been unable to prove it.
            const open = passes.findLast(pass => pass.listed)?.open.length;
            const title = open === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `NOT PROVEN` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `STILL OPEN`;
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**${title} after ${counted(passes)}.** ${remains(revocation)} End it by hand in the Session Manager console, then run this job again. Overrun so far: ${overrun}.`;
        }
        case 'interrupted':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**Interrupted after ${counted(passes)}: nothing is proven.** ${remains(revocation)} Run this job again: it repeats nothing that was done.`;
    }
}
const counted = ({ length }) => (length === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `1 pass` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${length} passes`);
function remains({ ending, passes }) {
    const looked = passes.findLast(pass => pass.listed);
    const open = looked?.open ?? [];
    const gone = new Set(passes.flatMap(pass => pass.gone));
    const policies = ending.policies.filter(name => !gone.has(name));
    const parts = [
        ...(policies.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Not seen to be deleted: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(policies)}.`] : []),
        ...(looked && open.length > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Open when last looked, at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(looked.at)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(open.map(({ id }) => id))}.`]
            : []),
        ...(passes.at(-1)?.failures ?? []).map(failure => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(failure, 1_000)),
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(parts, ' ');
}
/** The summary of mode `revoke`: per grant the verdict, per pass what was found and done, and who stayed too long. */
function renderRevocation(revocation) {
    const { ending, passes, outlived } = revocation;
    const what = ending.policies.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(ending.policies) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `everything`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ${revocation.verdict === 'clean' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `🔒` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `❌`} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(ending.user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(ending.account.name)}: ${what}`,
        ...(ending.expiresAt
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Ends ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(ending.expiresAt)}, revoked from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(revocation.startedAt)}.`]
            : []),
        verdictOf(revocation),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Pass', 'At', 'Policies deleted', 'Open', 'Told to end', 'Left to another grant', 'Failures'], passes.map(passRow)),
        ...(outlived.length > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Outlived its end', 'Instance', 'Started', 'Ended'], outlived.map(sessionRow))]
            : []),
    ], '\n\n');
}
function passRow({ number, at, listed, deleted, open, terminated, covered, failures }) {
    const failed = failures.map(failure => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(failure, 300));
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${number}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(at),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${deleted.length}`,
        listed ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${open.length}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `unknown`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${terminated.length}`,
        listed ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${covered.length}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `unknown`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(failed, '; '),
    ];
}
function sessionRow({ id, target, startedAt, endedAt }) {
    const when = (seen) => (seen ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(seen) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `not seen`);
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(target), when(startedAt), when(endedAt)];
}


/***/ }),

/***/ 4453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ renderRevokeSummary),
/* harmony export */   JP: () => (/* binding */ renderGrantSummary),
/* harmony export */   z5: () => (/* binding */ renderEndingPlan)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(382);
/* harmony import */ var _grant_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1819);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5120);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2584);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1773);





/** The job summary of mode `grant`. */
function renderGrantSummary({ problems, outcomes, warnings, failures }) {
    const nothing = problems.length + outcomes.length + failures.length === 0;
    const body = nothing ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `This push changed no request.` : (0,_grant_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .renderGrantComment */ .M)(outcomes, problems);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `## Session Manager access`, body, ...warnings.map(renderWarning), ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFailures */ .S)(failures)], '\n\n');
}
const renderWarning = (warning) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .renderRefusal */ .$)(warning)}`;
/** The job summary of mode `revoke`. */
function renderRevokeSummary({ plan, revocations, handedOver, notes, failures }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `## End of Session Manager access`,
        ...plan.map(renderEndingPlan),
        ...revocations.map(_revocation_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRevocation */ .x),
        ...handedOver.map(renderHandOver),
        ...notes.map(note => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(note, 1_000)}.`),
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFailures */ .S)(failures),
    ], '\n\n');
}
function renderHandOver({ ending, to }) {
    const end = ending.expiresAt ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `, which ends at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .uR)(ending.expiresAt)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) ``;
    const next = to === 'relay' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `a fresh run goes on waiting` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `the policy ends it, and the sweep what is open then`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `### ⏭️ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.account.name)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(ending.policies)}${end}\n\nLater than this job may wait: ${next}.`;
}
/** What a dry run would end. */
function renderEndingPlan({ ending, open, covered }) {
    const end = ending.expiresAt ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `, which ends at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .uR)(ending.expiresAt)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) ``;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `### ⏳ Dry run: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.account.name)}${end}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `- would be deleted: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(ending.policies)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `- would be terminated: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(open.map(({ id }) => id))}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `- left to another live grant: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(covered.map(({ id }) => id))}`,
    ], '\n');
}


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xf: () => (/* binding */ renderSweepSummary),
/* harmony export */   YU: () => (/* binding */ renderAlarm),
/* harmony export */   u8: () => (/* binding */ ALARM_SETTLED)
/* harmony export */ });
/* harmony import */ var _domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8918);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(382);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5646);
/* harmony import */ var _grant_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1819);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
/* harmony import */ var _more_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1773);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4453);








/** GitHub takes 65,536 characters in an issue, and 1 MiB in a summary. */
const ROOM = { issue: 40_000, summary: 300_000 };
/** The job summary of mode `sweep`. */
function renderSweepSummary(result) {
    const { findings, plan, revocations, outcomes, failures } = result;
    const told = findings.filter(({ state }) => state !== 'live');
    const live = findings.length - told.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `## ${findings.some(_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlarm */ .Ic) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🚨` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🧹`} Sweep of Session Manager access`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${live} live ${live === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `grant is` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `grants are`} as they were merged. ${told.length === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Nothing else was found.` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) ``}`,
        ...(told.length > 0 ? [renderFindings(told, ROOM.summary)] : []),
        ...plan.map(_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .renderEndingPlan */ .z5),
        ...revocations.map(_revocation_js__WEBPACK_IMPORTED_MODULE_5__/* .renderRevocation */ .x),
        ...(outcomes.length > 0 ? [(0,_grant_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .renderGrantComment */ .M)(outcomes, [])] : []),
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFailures */ .S)(failures),
    ], '\n\n');
}
const HEAD = ['What', 'Who', 'Account', 'Policy or sessions', 'Why', 'Access', 'What to do'];
/** A table, the alarms first; what has no room is counted. */
function renderFindings(findings, roomBytes) {
    const rank = ({ state }) => ['alarm', 'warning', 'nothing'].indexOf(_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .RESPONSES */ .LW[state].says);
    const sorted = findings.toSorted((a, b) => rank(a) - rank(b));
    const rows = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_7__/* .takeWithinBudget */ .M)(sorted, roomBytes, finding => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(renderFinding(finding), ' | ')).map(([finding]) => finding);
    const rest = findings.length - rows.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(HEAD, rows.map(renderFinding)), ...(rest > 0 ? [(0,_more_js__WEBPACK_IMPORTED_MODULE_4__/* .omittedNote */ .V)(rest)] : [])], '\n\n');
}
const MARKS = { alarm: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🚨`, warning: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `⚠️`, nothing: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🔒` };
function renderFinding(finding) {
    const { user, account, what } = (0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOf */ .et)(finding);
    const { says, ends, remedy } = _domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .RESPONSES */ .LW[finding.state];
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${ends || says !== 'nothing' ? MARKS[says] : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `⏳`} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(finding.state)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(user),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.name)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.region)})`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(what),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(finding)),
        finding.state === 'missing' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `is not there` : ends ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `ends` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `is left alone`,
        remedy === undefined ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `nothing` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(remedy),
    ];
}
const TITLE = 'The sweep found access that nobody merged';
/** The issue that tells people: without the time of the run in it, so that the same alarm changes nothing. */
function renderAlarm(alarms) {
    const found = renderFindings(alarms, ROOM.issue);
    const body = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `## 🚨 Somebody has written or changed access of ours past the pull requests

${found}

The sweep ends what it finds of this at once; its summary says whether that is proven. This issue is kept up to date by every sweep. Close it when you know how it came about.`;
    return { title: TITLE, body, news: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `The sweep found this now:\n\n${found}` };
}
/** Above an alarm of which nothing is left. */
const ALARM_SETTLED = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `> ✅ The last sweep found nothing of this any more. Close the issue when you know how it came about.`;


/***/ }),

/***/ 1542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ renderValidation)
/* harmony export */ });
/* harmony import */ var _domain_approval_reviews_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);
/* harmony import */ var _domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9592);
/* harmony import */ var _domain_preview_validation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1835);
/* harmony import */ var _domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3138);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(382);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5646);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
/* harmony import */ var _more_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8845);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2584);










/** What fits, in bytes: GitHub takes 65,536 characters in a comment, and 1 MiB in a summary. */
const ROOM = {
    comment: { previews: 40_000, problems: 20_000 },
    summary: { previews: 400_000, problems: 400_000 },
};
/** What a pull request would do if it were merged now: for the reviewers, and for whoever asks. */
function renderValidation(validation, place) {
    const { previews, approvals, problems, headSha, failures } = validation;
    if (previews.length + problems.length + failures.length === 0)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `This pull request changes nobody's access.`;
    const told = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_7__/* .takeWithinBudget */ .M)(previews, ROOM[place].previews, preview => renderPreview(preview, approvals));
    const rest = previews.length - told.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `## ${(0,_domain_preview_validation_js__WEBPACK_IMPORTED_MODULE_8__/* .isInvalid */ .I)(validation) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `❌` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🔎`} Session Manager access, if this were merged now`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `For commit ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(headSha.slice(0, 12))}. Nothing is granted before it is approved and merged.`,
        ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .renderProblems */ .x)(problems, ROOM[place].problems),
        ...told.map(([, preview]) => preview),
        ...(rest > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### ${(0,_more_js__WEBPACK_IMPORTED_MODULE_4__/* .omittedNote */ .V)(rest)}`] : []),
        ...(approvals.kind === 'unknown' ? [(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusals */ .g)([approvals.refusal])] : []),
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .renderFailures */ .S)(failures),
    ], '\n\n');
}
function renderPreview(preview, approvals) {
    const { entry } = preview;
    const refusals = (0,_domain_preview_validation_js__WEBPACK_IMPORTED_MODULE_8__/* .refusalsOf */ .h)(preview, approvals);
    const what = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(entry.user)} on ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codes */ .F4)(entry.request.instances)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(entry.request.account)}`;
    switch (preview.kind) {
        case 'refused':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### ❌ Would be refused: ${what}\n\n${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusals */ .g)(refusals)}`;
        case 'kept':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### ↔️ Untouched: ${what}`;
        case 'ends':
            return preview.renewed
                ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### 🔁 Would be superseded: ${what}\n\nSessions that the new request covers stay open; the others are ended.`
                : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### 🔒 Would be ended at once: ${what}\n\nTaken off ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(entry.at.file)}. Ending needs no approval.`;
        case 'grantable': {
            const standing = approvals.kind === 'known' ? approvals.standings.get(preview) : undefined;
            const title = refusals.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### ❌ Would be refused: ${what}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### ${markOf(standing)} ${what}`;
            const parts = [title, ...(refusals.length > 0 ? [(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusals */ .g)(refusals)] : [])];
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([...parts, renderOffer(entry, preview.offer, standing), ...renderDetails(preview.offer)], '\n\n');
        }
    }
}
const markOf = (standing) => standing?.missing === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `✅ Approved:` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `⏳ Would be granted to`;
function renderOffer({ request }, offer, standing) {
    const { rule, account, sessionDocument, demand, access, replaces, room } = offer;
    const conditions = [...(rule.mfa ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `MFA`] : []), ...(rule.sourceIps ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codes */ .F4)(rule.sourceIps)}`] : [])];
    const others = room.others > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `; the other requests of this file take ${room.others}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) ``;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['', ''], [
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `For`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codes */ .F4)(demand.beneficiary)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Account`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.name)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.id)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.region)})`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `From`, request.start ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(access.opensAt) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `the merge, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(access.opensAt)} if it were now`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Until`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(access.expiresAt)}** (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(request.durationMs)})`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Reason`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(request.reason)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Rule`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_9__/* .nameOfRule */ .Xp)(rule))],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Approvals`, renderStanding(standing)],
        ...(replaces.length > 0 ? [[(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Replaces`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(replaces.map(renderReplaced), '; ')]] : []),
        ...(conditions.length > 0 ? [[(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Asks for`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(conditions, ', ')]] : []),
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Session document`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(sessionDocument)],
        [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Room`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${room.own} of the ${_domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_1__/* .INLINE_POLICY_QUOTA */ .wz} characters that all inline policies of the user share${others}. What else the user holds only AWS knows.`,
        ],
    ]);
}
function renderStanding(standing) {
    if (!standing)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `not looked up`;
    const { approvers, turnedDown, strictest, missing, candidates } = standing;
    const by = approvers.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `approved by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codes */ .F4)(approvers.map(({ login }) => login))}`] : [];
    const open = missing > 0
        ? [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`missing: ${(0,_domain_approval_reviews_js__WEBPACK_IMPORTED_MODULE_0__/* .whoMayApprove */ .F)({ ...strictest, ...(candidates && { approvers: candidates }) }, missing)}`)}`,
        ]
        : [];
    const not = turnedDown.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `not counted: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(turnedDown.join('; '))}`] : [];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${approvers.length} of ${strictest.approvals}`, ...by, ...open, ...not], '; ');
}
const renderReplaced = ({ request }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codes */ .F4)(request.instances)} for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(request.durationMs)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(request.reason)}`;
/** The policy word by word, folded away; and what is probably not meant. */
function renderDetails({ access, advice }) {
    const lines = JSON.stringify(JSON.parse(access.document), null, 2).split('\n');
    return [
        ...advice.map(each => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusal */ .$)(each)}`),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `<details><summary>The policy</summary>\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .fence */ .EU)('json', lines)}\n\n</details>`,
    ];
}


/***/ })

};

