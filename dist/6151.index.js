export const id = 6151;
export const ids = [6151];
export const modules = {

/***/ 94872:
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
/** From worst to best. `untested`: no problem is known, and only real use will show. */
const STATES = ['fail', 'unknown', 'warning', 'untested', 'pass'];
const pass = (subject, message) => ({ subject, state: 'pass', message });
const troubled = (state) => (subject, { message, remedy }) => ({ subject, state, message, remedy });
const fail = troubled('fail');
const unknown = troubled('unknown');
const warning = troubled('warning');
const untested = troubled('untested');
/** An unknown state counts as an alarm, because it may hide a failure. */
const isAlarmingDiagnosis = ({ state }) => state === 'fail' || state === 'unknown';
function worstFirst(diagnoses) {
    return diagnoses.toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
}
/** `user alice in dev: carries no permissions boundary. Put …` */
function describeDiagnosis(diagnosis) {
    const { subject, message } = diagnosis;
    return `${subject}: ${message}.${diagnosis.state === 'pass' ? '' : ` ${diagnosis.remedy}.`}`;
}
/** An account and region, for people. */
const nameOfPlace = ({ name, region }) => `${name} (${region})`;


/***/ }),

/***/ 74484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ notificationsOfCheckup),
/* harmony export */   e: () => (/* binding */ notificationsOfAlarms)
/* harmony export */ });
/* harmony import */ var _shared_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61933);
/* harmony import */ var _doctor_checkup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94872);
/* harmony import */ var _reconcile_responses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6994);
/* harmony import */ var _reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4648);
/* harmony import */ var _notification_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45450);





/** The alarms of a sweep, one notification for each account; and each review that is overdue. */
function notificationsOfAlarms(findings) {
    const alarms = findings.filter(_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlarm */ .Ic);
    const found = (0,_shared_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(alarms, finding => (0,_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(finding).account.name).map((some) => ({
        kind: 'alarm',
        account: (0,_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(some[0]).account,
        findings: some.map(finding => {
            const { remedy } = _reconcile_responses_js__WEBPACK_IMPORTED_MODULE_1__/* .RESPONSES */ .L[finding.state];
            return { what: (0,_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFinding */ .jb)(finding), ...(remedy !== undefined && { remedy }) };
        }),
    }));
    return [...alarms.flatMap(notificationsOfReview), ...found];
}
function notificationsOfReview(finding) {
    if (finding.kind !== 'debt' || finding.state !== 'review-overdue' || !finding.debt)
        return [];
    const { user, account, debt } = finding;
    const { grant, request, pullRequest, dueAt: reviewBy } = debt;
    const access = { user, account, targets: (0,_notification_js__WEBPACK_IMPORTED_MODULE_4__/* .targetsOfRequest */ .D)(request), grant, pullRequest: pullRequest.number };
    return [{ kind: 'debt-due', access, reviewBy }];
}
/** What the doctor found wrong; nothing if nothing is. */
function notificationsOfCheckup({ role, diagnoses }) {
    const findings = diagnoses.filter(_doctor_checkup_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlarmingDiagnosis */ .Hy).flatMap(diagnosis => {
        const { subject, message } = diagnosis;
        return diagnosis.state === 'pass' ? [] : [{ what: `${subject}: ${message}`, remedy: diagnosis.remedy }];
    });
    return findings.length > 0 ? [{ kind: 'doctor', role, findings }] : [];
}


/***/ }),

/***/ 76151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSweep: () => (/* binding */ runSweep)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/runner/event.js
var runner_event = __webpack_require__(95371);
;// CONCATENATED MODULE: ./build/runner/default-branch.js


const ofRepository = () => schemas/* object */.Ikc({ repository: schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP() }) });
/**
 * Whether GITHUB_SHA is a commit of the default branch, by what the runner was told: a schedule runs on no other branch (docs,
 * "Events that trigger workflows"), and other events name both branches. False where that is not known.
 */
function isOfDefaultBranch(environment, payload) {
    if (environment('GITHUB_EVENT_NAME') === 'schedule')
        return true;
    try {
        const { success, data } = ofRepository().safeParse((0,runner_event/* parseEvent */.w)(payload));
        return success && environment('GITHUB_REF') === `refs/heads/${data.repository.default_branch}`;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/domain/merge/outcome.js
var outcome = __webpack_require__(34750);
// EXTERNAL MODULE: ./build/domain/reconcile/sweep.js + 2 modules
var sweep = __webpack_require__(4648);
// EXTERNAL MODULE: ./build/render/annotations.js
var annotations = __webpack_require__(29987);
// EXTERNAL MODULE: ./build/render/json.js + 1 modules
var json = __webpack_require__(94999);
// EXTERNAL MODULE: ./build/render/result.js
var render_result = __webpack_require__(82652);
// EXTERNAL MODULE: ./build/render/sweep.js
var render_sweep = __webpack_require__(29045);
;// CONCATENATED MODULE: ./build/modes/sweep/report.js






/** Tells the runner what mode `sweep` found and did. */
async function reportSweep(runner, result) {
    const { findings, revocations, outcomes, failures } = result;
    for (const finding of findings.filter(sweep/* isWarning */.Vv))
        runner.caution(adviseOn(finding));
    runner.annotate(outcomes.flatMap(annotations/* problemsOf */.GW));
    runner.warn(outcomes.flatMap(annotations/* adviceOf */.wr));
    runner.output('result', (0,render_result/* resultText */.D)((0,json/* sweepJson */.lS)(result)));
    runner.output('overrun-seconds', (0,annotations/* overrunSeconds */.n7)(revocations));
    await runner.summarize((0,render_sweep/* renderSweepSummary */.Xf)(result));
    if (!(0,sweep/* isSweepRed */.YE)(result))
        return;
    const alarms = findings.filter(sweep/* isAlarm */.Ic).map(sweep/* describeFinding */.jb);
    const troubles = [
        ...alarms,
        ...(0,annotations/* describeUnproven */.$8)(revocations),
        ...(0,annotations/* describeContradictions */.Iq)(revocations),
        ...outcomes.filter(outcome/* isTrouble */.KM).map(outcome/* describeOutcome */.SS),
    ];
    runner.fail(`${(0,annotations/* joinFailures */.cc)(troubles, failures)}. The summary says what was done about it, and what to do.`);
}
const adviseOn = (finding) => `${(0,sweep/* describeFinding */.jb)(finding)}. ${(0,sweep/* remedyOf */.SM)(finding)}.`;

// EXTERNAL MODULE: ./build/config/rules-file.js + 15 modules
var rules_file = __webpack_require__(4152);
// EXTERNAL MODULE: ./build/domain/notification/of-alarm.js
var of_alarm = __webpack_require__(74484);
// EXTERNAL MODULE: ./build/domain/notification/of-end.js
var of_end = __webpack_require__(33212);
// EXTERNAL MODULE: ./build/domain/notification/of-grant.js
var of_grant = __webpack_require__(84447);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules_rules = __webpack_require__(63138);
// EXTERNAL MODULE: ./build/github/error.js
var error = __webpack_require__(17700);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
// EXTERNAL MODULE: ./build/services/history/known-rules.js
var known_rules = __webpack_require__(69999);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var ledger_paths = __webpack_require__(86299);
// EXTERNAL MODULE: ./build/services/ledger/recorder.js
var recorder = __webpack_require__(21273);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(10110);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
;// CONCATENATED MODULE: ./build/domain/revocation/late-end.js


/** Built on use, because few starts read one. */
const recordedEnd = () => schemas/* object */.Ikc({
    revocation: schemas/* object */.Ikc({
        user: schemas/* string */.YjP(),
        account: schemas/* string */.YjP(),
        policies: schemas/* array */.YOg(schemas/* string */.YjP()),
        verdict: schemas/* string */.YjP(),
        finishedAt: schemas/* string */.YjP(),
    }),
});
/** Reads the record of an end. `undefined` for one that tells of none. */
function parseLateEnd(id, record) {
    const { data } = recordedEnd().safeParse(record);
    const finishedAt = data && (0,instant/* parseInstant */.Gg)(data.revocation.finishedAt);
    if (!finishedAt)
        return undefined;
    const { user, account, policies, verdict } = data.revocation;
    return { id, user, account, policies, verdict, finishedAt };
}

// EXTERNAL MODULE: ./build/domain/witness/keys.js
var keys = __webpack_require__(18977);
// EXTERNAL MODULE: ./build/domain/witness/sha256.js
var sha256 = __webpack_require__(47854);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
// EXTERNAL MODULE: ./build/shared/group-by.js
var group_by = __webpack_require__(61933);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
// EXTERNAL MODULE: ./build/services/history/fetch.js
var fetch = __webpack_require__(60726);
// EXTERNAL MODULE: ./build/services/ledger/ledger.js + 2 modules
var ledger_ledger = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/services/witness/witness.js
var witness_witness = __webpack_require__(13566);
// EXTERNAL MODULE: ./build/domain/ledger/record-path.js
var record_path = __webpack_require__(91992);
// EXTERNAL MODULE: ./build/domain/merge/young.js
var young = __webpack_require__(30838);
// EXTERNAL MODULE: ./build/services/ledger/ledger-record.js
var ledger_record = __webpack_require__(87506);
;// CONCATENATED MODULE: ./build/services/merges/late-events.js











/** How far back: as for grants. */
const WINDOW_MS = 7 * 24 * 3_600_000;
/** Reads the events of the last days, without those of the last minutes: their jobs may be about to add them to the branch. */
async function readWitnessedEvents(witness, accounts, now) {
    const since = new Date(now.getTime() - WINDOW_MS);
    const series = (0,witness_witness/* perBucket */.sk)(accounts).flatMap(account => (0,keys/* monthsSince */._C)(since, now).flatMap(month => record_path/* WITNESSED_FOLDERS */.xP.map(folder => ({ account, month, folder }))));
    const read = await (0,witness_witness/* eachInWitness */.MW)(series, async ({ account, month, folder }) => {
        const records = await witness.read(account, (0,keys/* eventSeries */.Qe)(folder, month));
        const isDue = ({ at }) => at >= since && !(0,young/* isYoung */.P)(at, now);
        const files = (records.value ?? []).flatMap(each => each && isDue(each) ? (fileOf(each, `${month}/${folder}/`) ?? []) : []);
        return { records, files };
    });
    // Most events are in several witnesses.
    const files = new Map(read.flatMap(each => each.files).map(file => [`${file.path} ${file.content}`, file]));
    return { files: [...files.values()], failures: (0,result/* distinct */.dM)((0,attempt/* failuresIn */.xM)(read.map(({ records }) => records))) };
}
/** The file that a record of the witness is of, in this folder. Its bytes have to be those that the job wrote down. */
function fileOf(record, folder) {
    const file = (0,ledger_record/* fileInWitness */.bW)(record);
    return file?.path.startsWith(folder) ? { ...file, beside: (0,ledger_paths/* besidePath */.qE)(file.path, record.at) } : undefined;
}
const finding = () => schemas/* object */.Ikc({ kind: schemas/* literal */.euz('finding'), account: schemas/* string */.YjP(), policy: schemas/* string */.YjP() });
/** The grants whose policies findings name: a sweep may have ended what nobody merged, so that no request leads to that record. */
function grantsFound(files, { accounts }) {
    const found = files.flatMap(({ content }) => {
        const { data } = finding().safeParse(JSON.parse(content));
        const id = (0,policy_name/* parsePolicyName */.hm)(data?.policy ?? '')?.grantId;
        const account = accounts.get(data?.account ?? '');
        return id !== undefined && account ? [{ id, account }] : [];
    });
    return [...new Map(found.map(each => [`${each.account.name} ${each.id}`, each])).values()];
}
/** Those of the files whose bytes the branch does not have, neither at their path nor beside it. */
async function lackingOn(git, branch, files) {
    const near = files.map(({ path }) => ({ path, beginning: path.replace(/json$/, '') }));
    const candidates = branch.filter(({ path }) => near.some(each => path.startsWith(each.beginning)));
    const blobs = await git.readBlobs(candidates.map(({ sha }) => sha));
    const there = new Set([...blobs.values()].map(({ bytes }) => (0,sha256/* sha256 */.s)(bytes)));
    return files.filter(({ content }) => !there.has((0,sha256/* sha256 */.s)(content)));
}

// EXTERNAL MODULE: ./build/domain/request/request.js
var request = __webpack_require__(51026);
;// CONCATENATED MODULE: ./build/services/merges/recently-asked.js



/** How long after the end of access its records are looked for. */
const recently_asked_WINDOW_MS = 7 * 24 * 3_600_000;
/** How long before its end access may have been asked for: a start that is further ahead is not looked for. */
const MOST_AHEAD_MS = 5 * recently_asked_WINDOW_MS;
/** The requests of the last days, each time that one was added. Those of the last minutes are left to their jobs. */
async function recentlyAsked({ branch, now }) {
    const paths = new Set(branch.touching.filter(({ at }) => isAhead(at, now)).flatMap(({ paths }) => paths));
    const asked = [...paths].map(path => additionsIn(branch.versions(path), now));
    return (await Promise.all(asked)).flat();
}
const isAhead = (at, now) => now.getTime() - at.getTime() <= MOST_AHEAD_MS;
async function additionsIn(versions, now) {
    const added = [];
    for (const [index, version] of versions.entries()) {
        if (!isAhead(version.at, now))
            break;
        const before = (await versions[index + 1]?.entries()) ?? [];
        for (const entry of (await version.entries()) ?? [])
            if (!before.some(other => (0,request/* isSame */.F)(other, entry)) && isRecent(entry, version, now))
                added.push({ entry, addition: version });
    }
    return added;
}
const isRecent = ({ request }, { at }, now) => !(0,young/* isYoung */.P)(at, now) && (0,policy_name/* expiryOf */.p1)(at, request).expiresAt.getTime() + recently_asked_WINDOW_MS > now.getTime();

;// CONCATENATED MODULE: ./build/services/merges/catch-up.js















/**
 * Adds to the branch of the ledger what jobs of ours have witnessed and could not write there, because GitHub did not answer: the
 * same bytes at the same path. Looks for grants of the last days that are not there any more and whose end the branch does not
 * have, and asks the witness for these alone; and for what is about no single grant: stops, findings, sweeps, changed rules.
 *
 * @throws Error when the branch cannot be read
 */
async function catchUp(job, trace, snapshots, isDryRun) {
    const { context, rules } = job;
    const held = new Set(snapshots.flatMap(({ policies }) => policies.flatMap(({ name }) => (0,policy_name/* parsePolicyName */.hm)(name)?.grantId ?? [])));
    const read = new Set(snapshots.flatMap(({ entries }) => entries));
    const asked = (await recentlyAsked(trace)).flatMap(each => {
        const account = rules.accounts.get(each.entry.request.account);
        return account && read.has(account) ? [{ ...each, account }] : [];
    });
    const events = await readWitnessedEvents(job.witness, read, trace.now);
    // A dry run writes nothing, so that it cannot read a witness that no job has opened.
    const unreadEvents = isDryRun ? [] : events.failures;
    if (asked.length + events.files.length === 0)
        return { added: [], ends: [], failures: unreadEvents };
    const tip = await (0,error/* unlessDenied */.q)(context.github.tip(ledger_paths/* LEDGER_BRANCH */.jF), [404]);
    const files = tip === undefined ? [] : await filesOf(trace, tip);
    const byDigest = new Map((0,group_by/* groupBy */.$)(files, ({ path }) => digestIn(path)).map(some => [digestIn(some[0].path), some]));
    const found = await (0,witness_witness/* eachInWitness */.MW)(asked, async ({ account, ...each }) => {
        const own = byDigest.get(each.entry.digest) ?? [];
        const ids = (await idsOf(trace, each, own)).filter(id => !held.has(id) && lacksEnd(id, own));
        return (0,attempt/* inTurn */.lo)(ids, id => lostRecords(job, trace, { id, account, files: own }));
    });
    const foundBySweeps = await (0,witness_witness/* eachInWitness */.MW)(grantsFound(events.files, rules), async ({ id, account }) => {
        const own = byDigest.get(digestOf(id)) ?? [];
        return held.has(id) || !lacksEnd(id, own) ? [] : [await lostRecords(job, trace, { id, account, files: own })];
    });
    const looked = [...found, ...foundBySweeps].flat();
    // What a sweep found may have been asked for as well.
    const lost = [...new Map(looked.flatMap(({ records }) => records).map(each => [each.file.path, each])).values()];
    const unread = (0,result/* distinct */.dM)([...unreadEvents, ...looked.flatMap(({ failures }) => failures)]);
    const records = [...lost.map(({ file }) => file), ...(await lackingOn(trace.git, files, events.files))];
    const added = records.map(({ path }) => path);
    const ends = lost.flatMap(({ end }) => end ?? []);
    if (isDryRun || records.length === 0)
        return { added, ends, failures: unread };
    const unwritten = await (0,ledger_ledger/* openLedger */.a)(context, context.github).add(records, { isLate: true });
    return unwritten.length > 0
        ? { added: [], ends: [], failures: [...unread, ...unwritten] }
        : { added, ends, failures: unread };
}
/** The files of the ledger's last months. */
async function filesOf({ git, debug, now }, tip) {
    await (0,fetch/* fetchUnlessHeld */.y)({ git, debug }, ledger_paths/* LEDGER_BRANCH */.jF, tip);
    if (!(await git.holdsHistoryOf(tip)))
        throw new errors/* ErrorWithRemedy */.J(`The branch ${ledger_paths/* LEDGER_BRANCH */.jF} could not be fetched, so it is not known which records it lacks`, 'Give actions/checkout "fetch-depth: 2147483647", and run this job again');
    return (await (0,attempt/* inTurn */.lo)((0,ledger_paths/* recentFolders */.De)(now), folder => git.listFiles(tip, folder))).flat().filter(ledger_paths/* isRecordFile */.Ei);
}
const idIn = (path) => path.split('/')[1] ?? '';
const digestOf = (id) => id.slice(-8);
const digestIn = (path) => digestOf(idIn(path));
/**
 * The ids under which a request may have been given: that of the commit that added it, and those of later commits that the branch
 * has records of. Of a rebase the last commit is the merge: GitHub is asked for it where the branch has nothing at all.
 */
async function idsOf({ branch, mergedPullRequestOf }, { entry, addition }, files) {
    const own = (0,policy_name/* grantId */.Ir)(addition.sha, entry.digest);
    const later = [...new Set(files.map(({ path }) => idIn(path)))].filter(id => (branch.landed((0,policy_name/* mergeOf */.uV)(id))?.age ?? Number.POSITIVE_INFINITY) <= addition.age);
    if (later.length > 0)
        return later;
    const merge = (await mergedPullRequestOf(addition.sha))?.mergeCommitSha;
    return [merge === undefined ? own : (0,policy_name/* grantId */.Ir)(merge, entry.digest)];
}
/** Whether the branch says neither how a grant ended, nor that it was never given. */
function lacksEnd(id, files) {
    const own = files.filter(({ path }) => idIn(path) === id);
    const isGiven = own.some(({ path }) => (0,ledger_paths/* kindOfPath */.Bs)(path) === 'granted');
    return own.length === 0 || (isGiven && !own.some(({ path }) => (0,ledger_paths/* kindOfPath */.Bs)(path) === 'end'));
}
/** The records of a grant that the witness has and the branch does not. */
async function lostRecords({ witness }, { git }, { id, account, files }) {
    const witnessed = await witness.read(account, (0,keys/* grantSeries */.Qn)(id));
    if (!witnessed.ok)
        return { records: [], failures: [witnessed.failure] };
    const blobs = await git.readBlobs(files.filter(({ path }) => idIn(path) === id).map(({ sha }) => sha));
    const there = new Set([...blobs.values()].map(({ bytes }) => (0,sha256/* sha256 */.s)(bytes)));
    const records = witnessed.value.flatMap(record => {
        const file = record && fileOfGrant(id, record);
        return file && !there.has((0,sha256/* sha256 */.s)(file.content)) ? [{ file, end: parseLateEnd(id, record.record) }] : [];
    });
    return { records, failures: [] };
}
function fileOfGrant(id, record) {
    const [month = '', own] = record.path?.split('/') ?? [];
    return own === id ? fileOf(record, `${month}/${id}/`) : undefined;
}

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/domain/reconcile/responses.js
var responses = __webpack_require__(6994);
;// CONCATENATED MODULE: ./build/domain/reconcile/due.js


/**
 * What ends by AWS's account alone: what is over by its own name and document. Whatever git and GitHub know, it ends. Alarms are
 * left to the plan that knows where a policy comes from, and sessions that nothing covers to the one that knows what is approved.
 */
function planDue(snapshot, now) {
    const ends = (state) => responses/* RESPONSES */.L[state].ends && responses/* RESPONSES */.L[state].severity !== 'alarm';
    const unasked = () => ({ kind: 'unknown', why: 'Nobody was asked yet' });
    return (0,sweep/* planSweep */.cK)(snapshot, unasked, now, [], ends).endings.filter(({ ending }) => ending.policies.length > 0);
}

// EXTERNAL MODULE: ./build/domain/revocation/target.js
var target = __webpack_require__(43345);
// EXTERNAL MODULE: ./build/services/history/provenance.js
var provenance = __webpack_require__(24103);
// EXTERNAL MODULE: ./build/services/inventory/accounts.js
var accounts = __webpack_require__(30960);
// EXTERNAL MODULE: ./build/config/request-file.js + 1 modules
var request_file = __webpack_require__(49452);
// EXTERNAL MODULE: ./build/config/request-schema.js
var request_schema = __webpack_require__(43852);
// EXTERNAL MODULE: ./build/domain/grant/planned-grant.js
var planned_grant = __webpack_require__(34249);
// EXTERNAL MODULE: ./build/domain/merge/plan.js + 1 modules
var plan = __webpack_require__(25622);
// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal = __webpack_require__(92390);
// EXTERNAL MODULE: ./build/domain/request/resolve.js
var resolve = __webpack_require__(83731);
// EXTERNAL MODULE: ./build/domain/rules/targets.js
var rules_targets = __webpack_require__(90987);
// EXTERNAL MODULE: ./build/services/history/branch.js
var history_branch = __webpack_require__(86800);
// EXTERNAL MODULE: ./build/domain/witness/record.js
var witness_record = __webpack_require__(84188);
// EXTERNAL MODULE: ./build/services/witness/past.js
var past = __webpack_require__(73249);
;// CONCATENATED MODULE: ./build/services/merges/past-end.js





/**
 * Asks the branch of the ledger and the witness whether a grant was ended. Each can only say that it was: what one of them does
 * not have is no reason to give it again. A difference is reported; an end that only the branch has is witnessed now, as what
 * this sweep saw.
 * @throws Error when the branch cannot be read
 */
async function findPastEnd({ context, witness, pastEnds, observer }, { id, user, account, approval, policyName }) {
    const path = await pastEnds.of(id);
    const asked = { id, users: [user], account, mergedAt: approval.mergedAt };
    const history = await (0,past/* readGrantHistory */.p)(witness, asked, context.clock.now());
    if (!history.ok) {
        const unknown = `Whether grant ${id} was ended is not known, so it is neither missing nor given again`;
        return { isEnded: true, failures: [(0,result/* explain */.WE)(unknown, history.failure)] };
    }
    const { end, isGiven, records } = history.value;
    const instances = (0,witness_record/* instancesWitnessed */.HU)(records, policyName);
    if (end)
        return { isEnded: true, failures: end.kind === 'ended' && path === undefined ? [lost(id, end.key)] : [] };
    // Access that nobody approved was written down before it was given: without that, it never was, and must not be given later.
    if (!isGiven && approval.kind === 'break-glass')
        return { isEnded: true, failures: [] };
    if (path === undefined)
        return { isEnded: false, ...(instances && { instances }), failures: [] };
    // A release before the witness gave it.
    if (!isGiven)
        return { isEnded: true, failures: [] };
    const record = { path, policy: policyName, seenBy: observer.run, seen: 'AWS has no such policy' };
    await witness.addOnce(account, (0,keys/* grantSeries */.Qn)(id), { kind: 'ended', name: 'ended-late', record });
    return { isEnded: true, failures: [unwitnessed(id, path)] };
}
const lost = (id, key) => ({
    message: `The branch ${ledger_paths/* LEDGER_BRANCH */.jF} has no end of grant ${id}, and the witness has one (${key})`,
    remedy: ledger_paths/* FIND_PUSHER */._2,
});
const unwitnessed = (id, path) => ({
    message: `The branch ${ledger_paths/* LEDGER_BRANCH */.jF} has an end of grant ${id} (${path}) that no job of ours has witnessed, and its policy is not there`,
    remedy: 'If a job that ended it was red because it could not reach the bucket, all is well; otherwise find out who deleted the policy and who pushed to the branch',
});

;// CONCATENATED MODULE: ./build/services/merges/missing.js















/** How far back to look for merges of requests without a start: a day longer than the longest access. */
const missing_WINDOW_MS = request_schema/* MAX_DURATION_MS */.rG + 24 * 3_600_000;
/** What missing grants approve. */
const coverageOfMissing = ({ steps }) => steps.flatMap(({ decision: { planned }, resolution }) => resolution
    ? {
        principal: planned.principal,
        region: planned.account.region,
        instances: (0,planned_grant/* reachGiven */.hG)(planned, resolution),
    }
    : []);
/**
 * What requests on the tip ask for that have no policy, by git alone. Whether it was approved, and not ended since, `findMissing`
 * asks GitHub and the witness.
 */
async function coverageOfCandidates(trace, snapshots, findings) {
    const asked = [];
    for (const entry of await candidates(trace, snapshots, findings)) {
        const { user, request } = entry;
        const account = trace.rules.now.accounts.get(request.account);
        const principal = (0,rules_rules/* subjectNamed */.IX)(trace.rules.now, user);
        if (!account || !principal || !(await mayBeMissing(trace, entry)))
            continue;
        // To what names and tags were resolved the witness tells later.
        const targets = (0,rules_targets/* targetsIn */.A6)(account, request);
        const instances = targets.kind === 'ids' ? targets.ids : 'any';
        asked.push({ principal, region: account.region, instances });
    }
    return asked;
}
/**
 * Requests that were merged, should be live and are missing, evaluated exactly as mode `grant` does. Git narrows them down
 * before GitHub is asked: entries on the tip, not over, without a policy.
 */
async function findMissing(job, trace, snapshots, findings) {
    const { context } = job;
    const failures = [];
    const steps = [];
    for (const entry of await candidates(trace, snapshots, findings)) {
        try {
            const addition = await mayBeMissing(trace, entry);
            if (!addition)
                continue;
            const merges = await trace.mergesAt(addition.sha);
            failures.push(...merges.flatMap(unknownIn));
            const step = stepFor(entry, merges, trace);
            if (!step)
                continue;
            // A grant that was ended on purpose is not missing, although its request is still in the file.
            const past = await findPastEnd(job, step.decision.planned);
            failures.push(...past.failures);
            if (!past.isEnded)
                steps.push({ ...step, ...resolved(step.decision.planned, past.instances) });
        }
        catch (error) {
            context.debug(error);
            failures.push((0,result/* failureOf */.g5)(error));
        }
    }
    return { steps, failures: (0,result/* distinct */.dM)(failures) };
}
const resolved = (planned, instances) => {
    const resolution = (0,planned_grant/* resolutionWithoutAws */.ux)(planned) ?? (instances && { instances });
    return resolution ? { resolution } : {};
};
/** The commit that added an entry, unless its grant job may still be at work, or its access is over. */
async function mayBeMissing({ branch, now }, entry) {
    const addition = await (0,history_branch/* additionOf */.e)(branch.versions(entry.at.file), entry);
    return addition && !(0,young/* isYoung */.P)(addition.at, now) && !isOver(entry, addition.at, now) ? addition : undefined;
}
/** Entries on the tip that may have to be live, in accounts that could be read. */
async function candidates({ git, branch, paths, rules, now }, snapshots, findings) {
    const { accounts } = rules.now;
    const recent = new Set();
    for (const { before, at, paths: touched } of branch.touching) {
        if (before === undefined || now.getTime() - at.getTime() > missing_WINDOW_MS)
            continue;
        for (const path of touched)
            recent.add(path);
    }
    const files = (await git.listFiles(branch.tip, paths.requests)).filter(({ mode }) => mode.startsWith('100'));
    const blobs = await git.readBlobs(files.map(({ sha }) => sha));
    const entries = files.flatMap(({ path, sha }) => {
        const blob = blobs.get(sha);
        const read = blob && (0,resolve/* resolveFile */.xq)((0,request_file/* parseRequestFile */.JX)(path, blob.bytes, paths.requests), rules.accountsNow);
        // A grant job grants nothing from a file that cannot be read.
        return read?.ok ? read.value.entries : [];
    });
    const read = new Set(snapshots.flatMap(each => each.entries));
    const accountedFor = new Set(findings.flatMap(accountedForBy));
    return entries.filter(entry => {
        const account = accounts.get(entry.request.account);
        const subject = (0,rules_rules/* subjectNamed */.IX)(rules.now, entry.user);
        if (!account || !subject || !read.has(account))
            return false;
        if (accountedFor.has(keyOf((0,principal/* holderOf */.Kd)(subject), entry.digest, account.id)))
            return false;
        return entry.request.start ? !isOver(entry, new Date(0), now) : recent.has(entry.at.file);
    });
}
/**
 * The keys of requests that a finding accounts for: by a policy that is live, or one that raised an alarm, where people
 * decide whether to grant again.
 */
function accountedForBy(finding) {
    if (finding.kind !== 'policy')
        return [];
    const { ends, severity } = responses/* RESPONSES */.L[finding.state];
    const digest = (0,policy_name/* parsePolicyName */.hm)(finding.policy.name)?.digest;
    return digest !== undefined && (!ends || severity === 'alarm')
        ? [keyOf(finding.policy.holder, digest, finding.account.id)]
        : [];
}
const keyOf = (holder, digest, accountId) => `${accountId} ${digest} ${(0,principal/* holderKey */.I4)(holder)}`;
const isOver = ({ request }, landedAt, now) => Math.max(request.start?.getTime() ?? 0, landedAt.getTime()) + request.durationMs <= now.getTime();
/** Why the approval of a merge is not known. That of a direct push is known: it has none. */
const unknownIn = ({ evidence }) => 'pullRequest' in evidence || evidence === plan/* NO_PULL_REQUEST */.o4 ? [] : [{ message: evidence.message }];
function stepFor(entry, merges, { rules, now }) {
    for (const merge of merges) {
        for (const decision of (0,plan/* planMerge */.Yc)(merge, rules.now)) {
            if (decision.kind !== 'grant' || !(0,request/* isSame */.F)(decision.entry, entry))
                continue;
            const { expiresAt, approval } = decision.planned;
            if (expiresAt > now && !(0,young/* isYoung */.P)(approval.mergedAt, now))
                return { merge, decision };
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/services/merges/witnessed.js











/**
 * Asks the witness about every policy whose request stands. One that it does not know was given while the bucket could not be
 * reached, or by a thief of the role: so its merge is judged again, and the grant is then witnessed or reported. What was merged
 * before the account had a witness is only written down: it was judged by the rules of its release. What could not be found out
 * is a failure, and the policy stays.
 */
async function askWitness(job, trace, snapshots, origins) {
    const asked = new Map(origins);
    const failures = [];
    const standing = snapshots.flatMap(({ entries, policies }) => policies.flatMap(policy => {
        const origin = origins.get(policy);
        return origin?.kind === 'merged' && origin.since.kind === 'stands' ? [{ policy, origin, entries }] : [];
    }));
    await (0,witness_witness/* eachInWitness */.MW)(standing, async ({ policy, origin, entries }) => {
        const account = entries.find(({ name }) => name === origin.entry.request.account);
        const name = (0,policy_name/* parsePolicyName */.hm)(policy.name);
        if (!account || !name || name.expiresAt <= trace.now)
            return;
        const past = await pastOf(job, trace, { policy, origin, account, id: name.grantId });
        if (past.ok)
            asked.set(policy, { ...origin, since: { kind: 'stands', past: past.value } });
        else
            failures.push(past.failure);
    });
    return { origins: asked, failures: (0,result/* distinct */.dM)(failures) };
}
async function pastOf(job, trace, given) {
    const { policy, origin, account, id } = given;
    const { entry, mergedAt } = origin;
    const users = [...new Set([entry.user, ...(policy.holder.kind === 'user' ? [policy.holder.name] : [])])];
    const history = await (0,past/* readGrantHistory */.p)(job.witness, { id, users, account, mergedAt }, trace.now);
    if (!history.ok)
        return history;
    const { end, isGiven, records } = history.value;
    if (end)
        return (0,result/* succeeded */.gq)({ kind: 'ended', end });
    const instances = (0,witness_record/* instancesWitnessed */.HU)(records, policy.name) ?? 'unrecorded';
    const roleId = records.find(record => record.policy === policy.name)?.principal?.roleId;
    if (isGiven)
        return (0,result/* succeeded */.gq)({ kind: 'given', instances, ...(roleId !== undefined && { roleId }) });
    const since = await job.witness.since(account);
    if (!since.ok)
        return since;
    return mergedAt < since.value ? writeLate(job, given) : judgeUnwitnessed(job, trace, given);
}
/** Judges the merge of a policy again, by the rules that its reviewers knew, and writes down what it gives. */
async function judgeUnwitnessed(job, trace, given) {
    const { origin, id, policy } = given;
    const { entry, mergedAt, pullRequest } = origin;
    const versions = trace.branch.versions(entry.at.file);
    const judged = await (0,attempt/* attempt */.CD)(job.context, async () => {
        const merge = trace.branch.landed((0,policy_name/* mergeOf */.uV)(id));
        const own = versions.filter(({ age }) => merge !== undefined && age >= merge.age);
        const addition = await (0,history_branch/* additionOf */.e)(own, entry);
        return addition ? decisionOn(entry, id, await trace.mergesAt(addition.sha)) : undefined;
    });
    const unknown = `Whether #${pullRequest} gave the policy ${policy.name}, which the witness does not know, could not be found out`;
    if (!judged.ok)
        return (0,result/* failed */.gz)((0,result/* explain */.WE)(unknown, judged.failure));
    if (judged.value === undefined)
        return (0,result/* failed */.gz)({ message: unknown, remedy: 'Run the sweep again' });
    if (judged.value.length > 0) {
        // GitHub may not know everything of a young merge yet.
        if ((0,young/* isYoung */.P)(mergedAt, trace.now))
            return (0,result/* failed */.gz)({ message: unknown, remedy: 'Run the sweep again' });
        return (0,result/* succeeded */.gq)({
            kind: 'not-given',
            why: `The witness has no record of it, and #${pullRequest} gives nothing: ${judged.value.join('; ')}`,
        });
    }
    return writeLate(job, given);
}
/** Writes down what a release before the witness gave, or a job that could not reach the bucket. */
async function writeLate(job, { origin, account, id, policy }) {
    const { pullRequest } = origin;
    const record = { policy: policy.name, user: origin.entry.user, pullRequest, judgedBy: job.observer.run };
    const added = await job.witness.addOnce(account, (0,keys/* grantSeries */.Qn)(id), {
        kind: 'granted',
        name: 'granted-late',
        record,
    });
    return added.ok ? (0,result/* succeeded */.gq)({ kind: 'given', instances: 'unrecorded' }) : added;
}
const NEVER_UNWITNESSED = 'access without an approval is written down before it is given';
/** Why a merge does not give a request, empty if it does; `undefined` if it is not among them. */
function decisionOn(entry, id, merges) {
    for (const merge of merges) {
        const { rulesBefore } = merge;
        if (!('rules' in rulesBefore))
            return [rulesBefore.message];
        for (const decision of (0,plan/* planMerge */.Yc)(merge, rulesBefore)) {
            if (!(0,request/* isSame */.F)(decision.entry, entry) || (0,policy_name/* grantId */.Ir)(merge.sha, decision.entry.digest) !== id)
                continue;
            if (decision.kind === 'grant')
                return decision.planned.approval.kind === 'break-glass' ? [NEVER_UNWITNESSED] : [];
            if (decision.kind === 'refuse')
                return decision.refusals.map(({ message }) => message);
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/domain/revocation/scope.js
var scope = __webpack_require__(96202);
// EXTERNAL MODULE: ./build/services/ledger/merges.js
var merges = __webpack_require__(42726);
// EXTERNAL MODULE: ./build/services/notify/notifier.js + 3 modules
var notify_notifier = __webpack_require__(20393);
// EXTERNAL MODULE: ./build/services/revoking/run.js + 16 modules
var run = __webpack_require__(55176);
;// CONCATENATED MODULE: ./build/modes/sweep/alarm.js



/** Marks our issue, so that every sweep finds it. */
const MARKER = '<!-- jit-ssm-access: sweep -->';
/**
 * Keeps the one issue that tells people of alarms; answers why it could not be written. `tellWebhooks`: called with alarms that
 * are news, or that the issue could not be told of; it returns at once.
 */
async function raiseAlarm({ github, log, debug }, findings, tellWebhooks) {
    const alarms = findings.filter(sweep/* isAlarm */.Ic);
    let issue;
    let isTold = alarms.length === 0;
    const failures = await (0,attempt/* attemptOrExplain */.uV)({ debug }, 'The issue for alarms could not be written', async () => {
        if (alarms.length === 0)
            await github.settleIssue(MARKER, render_sweep/* ALARM_SETTLED */.u8);
        else {
            const { number, url, changed } = await github.keepIssue(MARKER, (0,render_sweep/* renderAlarm */.YU)(alarms));
            log(`alarm: ${url} ${changed ? 'tells of it' : 'told of it already'}`);
            isTold = !changed;
            issue = number;
        }
    });
    if (!isTold)
        tellWebhooks(alarms);
    return { ...(issue !== undefined && { issue }), failures };
}
/** Leaves out what was sent before: the issue has the alarms of all accounts, which are found one by one. */
function sendOnce(send) {
    const sent = new Set();
    return alarms => {
        const fresh = alarms.filter(alarm => !sent.has((0,sweep/* describeFinding */.jb)(alarm)));
        for (const alarm of fresh)
            sent.add((0,sweep/* describeFinding */.jb)(alarm));
        send(fresh);
    };
}
/**
 * Raises alarms at once: when a policy is deleted, no later sweep could raise the alarm of a job that died. One write at a time,
 * because all are of one issue.
 *
 * @param accounts in the order in which alarms are told
 */
function openAlarms(raise, accounts) {
    const found = new Map();
    let told = '';
    let last;
    const tell = () => {
        const findings = accounts().flatMap(account => found.get(account) ?? []);
        const words = findings.filter(sweep/* isAlarm */.Ic).map(sweep/* describeFinding */.jb).join('\n');
        if (words === told)
            return;
        told = words;
        last = (last ?? Promise.resolve()).then(() => raise(findings));
    };
    return {
        report(account, findings) {
            found.set(account, findings);
            tell();
        },
        told: async (isAllKnown) => last ?? (isAllKnown ? raise([]) : []),
    };
}

;// CONCATENATED MODULE: ./build/modes/sweep/end.js







/** Of a dry run: says what would be done, and does nothing. */
const PREVIEW = {
    end: async (plan) => ({ plan, revocations: [], failures: [] }),
    tell: async () => [],
    tellLate: async () => [],
    alarm: async () => ({ failures: [] }),
};
function createSweepExecutor(context, recorder, { paths, observer, logsWorkflow }) {
    // Nothing is relayed here.
    const settings = { requests: paths.requests, observer, logsWorkflow, relayWorkflow: '' };
    const notifier = (0,notify_notifier/* createNotifier */.T)(context, context.github, recorder, (0,merges/* openMerges */.s)(context, context.github), settings);
    return {
        async end(endings, followUp) {
            const targets = endings.map(({ ending }) => ending);
            const ended = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => (0,run/* runRevocations */.r)(context, targets, followUp));
            return ended.ok
                ? { plan: [], revocations: ended.value, failures: [] }
                : { plan: [], revocations: [], failures: [ended.failure] };
        },
        tell: notifier.close,
        tellLate: notifier.tellLate,
        alarm: (findings, tellWebhooks) => raiseAlarm(context, findings, tellWebhooks),
    };
}
/** What the second plan ends and the first did not. */
function endingsBeyond(first, second) {
    const targets = second.map(({ ending }) => ending);
    const more = new Set((0,scope/* notYetIn */.Pg)(first.map(({ ending }) => ending), targets));
    return second.filter(({ ending }) => more.has(ending));
}
/** The same ends with the merges that became known while they ran. */
function withMerges(revocations, findings) {
    const known = new Map();
    for (const finding of findings)
        if (finding.kind === 'policy' && finding.grant)
            known.set(finding.grant.id, finding.grant);
    return revocations.map(revocation => {
        const { ending } = revocation;
        const [policy = ''] = ending.policies;
        const grant = ending.grant ?? known.get((0,policy_name/* parsePolicyName */.hm)(policy)?.grantId ?? '');
        return grant ? { ...revocation, ending: { ...ending, grant } } : revocation;
    });
}

;// CONCATENATED MODULE: ./build/modes/sweep/missing.js


const NOTHING_MISSING = { steps: [], failures: [] };
/** What was merged and is not there. Nothing is looked for by outdated rules, or without GitHub. */
async function lookForMissing({ online }, trace, swept, findings) {
    if (!online || online.known.outdated !== undefined || online.job.context.signal.aborted)
        return NOTHING_MISSING;
    const { job } = online;
    const found = await (0,attempt/* attemptEvenWhenStopped */.d$)(job.context, () => findMissing(job, trace, swept, findings));
    return found.ok ? found.value : { steps: [], failures: [found.failure] };
}

;// CONCATENATED MODULE: ./build/modes/sweep/account.js











/** Reads an account, and ends at once what is over there whatever GitHub says. */
function endDue(context, { end }, entries, followUp) {
    const read = (0,accounts/* readAccounts */.n)(context, entries);
    const planned = read.then(({ swept }) => swept.flatMap(each => planDue(each, context.clock.now())));
    return { read, planned, ended: planned.then(endings => end(endings, followUp)) };
}
/**
 * Ends in one account what must not be there, by git and GitHub; and beside it what its witness then adds: neither waits for the
 * other, nor for another account. `due`: what ended there before.
 */
async function sweepAccount(context, { executor, judging, alarms }, entries, due) {
    const { swept, failures: unread } = await (due?.read ?? (0,accounts/* readAccounts */.n)(context, entries));
    const before = (await due?.planned) ?? [];
    // AWS has put the clock right by now, if need be.
    const trace = { ...judging.trace, now: context.clock.now() };
    const { followUp } = judging.rules;
    const origins = await traceAll(trace, swept);
    const { first, isAwaitingMissing } = await planFirst(trace, swept, origins);
    const said = new Set();
    const announce = ({ findings }) => {
        const texts = findings.map(sweep/* describeFinding */.jb);
        for (const text of texts)
            if (!said.has(text))
                context.log(`found ${text}`);
        for (const text of texts)
            said.add(text);
        alarms.report((0,rules_rules/* accountKey */.LQ)(entries[0]), findings);
    };
    announce(first);
    const judgeByWitness = async () => {
        if (!judging.online)
            return { plan: first, failures: [], ended: undefined };
        const asked = await askWitness(judging.online.job, trace, swept, origins);
        const sure = planAll(trace, swept, asked.origins);
        const missing = isAwaitingMissing ? await lookForMissing(judging, trace, swept, sure.findings) : NOTHING_MISSING;
        const approved = coverageOfMissing(missing);
        const plan = approved.length > 0 ? planAll(trace, swept, asked.origins, approved) : sure;
        announce(plan);
        const more = endingsBeyond([...before, ...first.endings], plan.endings);
        const ended = more.length > 0 ? await executor.end(more, followUp) : undefined;
        return { plan, failures: [...asked.failures, ...missing.failures], ended };
    };
    const [ended, later] = await Promise.all([
        executor.end(endingsBeyond(before, first.endings), followUp),
        judgeByWitness(),
    ]);
    return {
        swept,
        unread,
        findings: later.plan.findings,
        plan: [...ended.plan, ...(later.ended?.plan ?? [])],
        revocations: [...ended.revocations, ...(later.ended?.revocations ?? [])],
        failures: [...ended.failures, ...later.failures, ...(later.ended?.failures ?? [])],
        unknown: [...origins.values()].flatMap(account_unknownIn),
    };
}
/** Policies that are traced at once: each may ask GitHub. */
const CONCURRENCY = 4;
async function traceAll(trace, swept) {
    const policies = swept.flatMap(each => each.policies);
    const traced = (0,p_map/* default */.Ay)(policies, async (policy) => [policy, await (0,provenance/* traceProvenance */.dW)(trace, policy)], {
        concurrency: CONCURRENCY,
    });
    return new Map(await traced);
}
/**
 * The first plan leaves sessions open that a request without a policy asks for: they end unless it is found that another hand
 * deleted the policy (docs/design.md §8).
 */
async function planFirst(trace, swept, origins) {
    const all = planAll(trace, swept, origins);
    if (!all.findings.some(({ kind }) => kind === 'session'))
        return { first: all, isAwaitingMissing: false };
    const asked = await coverageOfCandidates(trace, swept, all.findings).catch(error => {
        trace.debug(error);
        return [];
    });
    const first = planAll(trace, swept, origins, asked);
    return { first, isAwaitingMissing: first.endings.length < all.endings.length };
}
function planAll({ now, rules }, swept, origins, approved = []) {
    const named = (each) => ({ ...each, ending: (0,target/* namedBy */.T)(rules.now, each.ending) });
    const plans = swept.map(each => (0,sweep/* planSweep */.cK)(each, policy => origins.get(policy) ?? UNTRACED, now, approved));
    return { findings: plans.flatMap(plan => plan.findings), endings: plans.flatMap(plan => plan.endings.map(named)) };
}
const UNTRACED = { kind: 'unknown', why: 'It was not traced' };
/** What could not be found out is a failure, whatever became of the policy: it may have been an alarm. */
function account_unknownIn(origin) {
    if (origin.kind === 'unknown')
        return [{ message: origin.why }];
    return origin.kind === 'merged' && origin.since.kind === 'unknown' ? [{ message: origin.since.why }] : [];
}

// EXTERNAL MODULE: ./build/services/granting/session-keys.js
var session_keys = __webpack_require__(61233);
// EXTERNAL MODULE: ./build/services/ledger/past-ends.js + 1 modules
var past_ends = __webpack_require__(65073);
// EXTERNAL MODULE: ./build/services/merges/merges.js + 1 modules
var merges_merges = __webpack_require__(47773);
;// CONCATENATED MODULE: ./build/services/merges/merge-at.js

/** See {@link Trace.mergesAt}. */
async function readMergesAt(context, { branch, paths, rules, mergedPullRequestOf }, defaultBranch, sha) {
    const before = branch.landed(sha)?.before;
    const pull = await mergedPullRequestOf(sha);
    const merge = pull?.mergeCommitSha === undefined ? undefined : branch.landed(pull.mergeCommitSha);
    if (before === undefined || !merge)
        return [];
    const github = { ...context.github, mergedPullRequestOf };
    return (0,merges_merges/* readMerges */.y)({ ...context, github }, { before, after: merge.sha, branch: defaultBranch }, paths, rules);
}

// EXTERNAL MODULE: ./build/shared/memoize.js
var memoize = __webpack_require__(51172);
;// CONCATENATED MODULE: ./build/modes/sweep/prepare.js








/** The branch and its rules, and how to ask GitHub about what stands there. `checkout`: the rules of the checkout. */
async function prepareSweep(context, options, recording, checkoutRules) {
    const { github } = context;
    const { checkout, paths, observer } = options;
    const defaultBranch = await github.defaultBranch();
    const tip = await github.tip(defaultBranch);
    if (checkout !== tip && !(await github.isOnBranch(checkout, defaultBranch))) {
        throw new errors/* ErrorWithRemedy */.J(`The commit ${checkout.slice(0, 12)} that this job runs on is not on ${defaultBranch}, so it does not tell what was merged`, `Run mode \`sweep\` on ${defaultBranch}`);
    }
    const known = await readTipRules(context, paths.config, { tip, checkout }, checkoutRules);
    const { rules, blobSha } = known.ruleFile;
    const own = await (0,provenance/* openProvenance */.s4)(context, options, known.ruleFile, (0,provenance/* askingGitHub */.N)(github, defaultBranch));
    const trace = { ...own, mergesAt: (0,memoize/* memoizeAsync */.T)(sha => readMergesAt(context, own, defaultBranch, sha)) };
    const job = {
        context,
        branch: defaultBranch,
        rules,
        folder: paths.requests,
        rulesRead: { path: paths.config, at: tip, blobSha },
        branchUpTo: (0,history_branch/* openBranches */.Pv)(context.git, paths, own.rules),
        pastEnds: (0,past_ends/* openPastEnds */.X)(context),
        sessionKeys: (0,session_keys/* openSessionKeys */.r)(context),
        ...recording,
        // It grants again what a job granted before.
        isFirstAttempt: false,
        observer,
    };
    return { rules, trace, online: { job, known } };
}
/** The same without GitHub: what only GitHub knows stays unknown, and is left alone. */
async function prepareWithoutGitHub(context, options, known, error) {
    const refuse = async () => {
        throw error;
    };
    const asking = { mergedPullRequestOf: refuse, isOnDefaultBranch: refuse };
    const own = await (0,provenance/* openProvenance */.s4)(context, options, known.ruleFile, asking);
    return { rules: known.ruleFile.rules, trace: { ...own, mergesAt: refuse } };
}
/** The rules of now; those of the checkout if they are the same file, so that what was read by them need not be read again. */
async function readTipRules({ git, github }, path, at, checkoutRules) {
    const known = await (0,known_rules/* readKnownRules */.D)(github, git, path, at);
    const isSame = known.ruleFile.blobSha === checkoutRules?.ruleFile.blobSha;
    return isSame ? { ...known, ruleFile: checkoutRules.ruleFile } : known;
}

// EXTERNAL MODULE: ./build/domain/reconcile/finding-words.js
var finding_words = __webpack_require__(5831);
;// CONCATENATED MODULE: ./build/domain/reconcile/finding-record.js






/** How long access may be over before it counts as found late: by then a follow-up, and sweeps after it, had their time. */
const LATE_MS = 60 * 60_000;
/**
 * Whether the ledger keeps a finding: what people are warned of, and what is not as it was merged. Not what is on its way: access
 * that is live, young or just ending, and an open review, which has records of its own.
 */
function isRecorded(finding, now) {
    if (responses/* RESPONSES */.L[finding.state].severity !== 'nothing')
        return true;
    switch (finding.state) {
        case 'superseded':
        case 'foreign':
        case 'undetermined':
            return true;
        case 'expired': {
            const end = finding.kind === 'policy' ? (0,policy_name/* parsePolicyName */.hm)(finding.policy.name)?.expiresAt : undefined;
            return end !== undefined && now.getTime() - end.getTime() > LATE_MS;
        }
        default:
            return false;
    }
}
function recordsOfFinding(finding) {
    const { user } = (0,sweep/* subjectOf */.et)(finding);
    const { account } = 'planned' in finding ? finding.planned : finding;
    const state = finding_words/* FINDING_WORDS */.W[finding.state];
    return detailsOf(finding).map(({ subject, ...details }) => ({
        name: [state.replaceAll(' ', '-'), account.name, user, subject].map(inFileName).join('.'),
        account,
        about: {
            state,
            account: account.name,
            region: account.region,
            user: user.slice(0, 200),
            ...details,
            why: (0,sweep/* reasonOf */.A3)(finding),
        },
    }));
}
function detailsOf(finding) {
    switch (finding.kind) {
        case 'policy': {
            const { policy, grant } = finding;
            const { name: subject, document } = policy;
            return [
                {
                    subject,
                    policy: subject,
                    document: document.slice(0, MOST_TEXT),
                    sessions: [],
                    pullRequest: grant?.pullRequest,
                },
            ];
        }
        case 'session':
            return finding.sessions.map(({ id, target, document, startedAt }) => ({
                subject: id,
                document,
                sessions: [id],
                instances: [target],
                startedAt: startedAt && (0,instant/* formatInstant */.r4)(startedAt),
            }));
        case 'grant': {
            const { policyName, approval } = finding.planned;
            return [{ subject: policyName, policy: policyName, sessions: [], pullRequest: approval.pullRequest.number }];
        }
        case 'debt':
            return [
                {
                    subject: finding.debt?.grant ?? 'unreadable',
                    grant: finding.debt?.grant,
                    sessions: [],
                    pullRequest: finding.debt?.pullRequest.number,
                },
            ];
    }
}
/** All inline policies of a role come to 10,240 characters at most. */
const MOST_TEXT = 10_240;
/** Four of these fit a file name, which has 255 bytes. */
const MOST_OF_NAME = 52;
/** Anybody may choose the name of a policy or of a role's session: what a file name may not have is told apart by a digest. */
function inFileName(text) {
    const safe = text.replaceAll(/[^\w+=,.@-]/g, '_');
    return safe === text && text.length <= MOST_OF_NAME
        ? text
        : `${safe.slice(0, MOST_OF_NAME - 9)}-${(0,sha256/* sha256 */.s)(text).slice(0, 8)}`;
}

// EXTERNAL MODULE: ./build/services/ledger/events.js
var ledger_events = __webpack_require__(75978);
;// CONCATENATED MODULE: ./build/services/ledger/findings.js










/** `issue`: the number of the issue that tells of alarms, where it could be written. */
const findingEvents = (findings, observation, issue) => findings.flatMap(finding => recordsOfFinding(finding).map(({ name, account, about }) => {
    const place = { series: 'findings', name, month: (0,ledger_events/* monthOf */.GS)(observation), accounts: [account] };
    const told = (0,sweep/* isAlarm */.Ic)(finding) ? issue : undefined;
    return (0,ledger_events/* eventOf */.A6)(place, { ...(0,ledger_record/* observedBy */.od)(observation), kind: 'finding', ...about, issue: told });
}));
/**
 * Records that findings of this month and the last one are not there any more. Which ones were recorded the witness tells.
 * `present`: the names of all findings of this sweep, which must be complete.
 */
async function goneEvents(witness, accounts, present, observation) {
    const { at } = observation;
    const lastMonth = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - 1));
    const series = (0,witness_witness/* perBucket */.sk)(accounts).flatMap(account => (0,keys/* monthsSince */._C)(lastMonth, at).map(month => ({ account, month })));
    const read = await (0,witness_witness/* eachInWitness */.MW)(series, async ({ account, month }) => {
        const records = await witness.read(account, (0,keys/* eventSeries */.Qe)('findings', month));
        const open = openIn(records.value ?? []).filter(({ name }) => !present.has(name));
        const events = open.map(({ name, record }) => (0,ledger_events/* eventOf */.A6)({ series: 'findings', name: `${name}.gone`, month, accounts: [account] }, { ...(0,ledger_record/* observedBy */.od)(observation), ...record, kind: 'finding-gone' }));
        return { records, events };
    });
    return {
        events: read.flatMap(({ events }) => events),
        failures: (0,result/* distinct */.dM)((0,attempt/* failuresIn */.xM)(read.map(({ records }) => records))),
    };
}
/** What is repeated of a finding when it is gone. */
const repeated = () => schemas/* object */.Ikc({
    kind: schemas/* literal */.euz('finding'),
    observedAt: schemas/* string */.YjP(),
    state: schemas/* string */.YjP(),
    account: schemas/* string */.YjP(),
    region: schemas/* string */.YjP(),
    user: schemas/* string */.YjP().optional(),
    policy: schemas/* string */.YjP().optional(),
    grant: schemas/* string */.YjP().optional(),
    sessions: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
})
    .transform(({ kind: _, observedAt: foundAt, ...rest }) => ({ ...rest, foundAt }));
function openIn(records) {
    const names = new Set(records.flatMap(each => each?.name ?? []));
    return records.flatMap(each => {
        if (!each || names.has(`${each.name}.gone`))
            return [];
        const record = repeated().safeParse(each.record);
        return record.success ? [{ name: each.name, record: record.data }] : [];
    });
}
/** What the first complete sweep of a day saw: the names of all policies that claim to be ours, in all accounts. */
function sweptEvent(seen, observation) {
    const { accounts, policies, findings } = seen;
    const name = (0,instant/* formatInstant */.r4)(observation.at).slice(0, 10);
    return (0,ledger_events/* eventOf */.A6)({ series: 'sweeps', name, month: (0,ledger_events/* monthOf */.GS)(observation), accounts }, {
        ...(0,ledger_record/* observedBy */.od)(observation),
        kind: 'swept',
        accounts: accounts.map(({ name: account, id, region }) => ({ account, id, region })),
        policies: [...new Set(policies)].toSorted().slice(0, MOST_POLICIES),
        findings,
    });
}
/** What a report reads of one list. */
const MOST_POLICIES = 10_000;

;// CONCATENATED MODULE: ./build/modes/sweep/record.js





/** Of a dry run. */
const NO_LOG = { alarms: async () => { }, finish: async () => [] };
function openFindingsLog(context, witness, { observer, dryRun }) {
    if (dryRun)
        return NO_LOG;
    const ledger = (0,ledger_ledger/* openLedger */.a)(context, context.github);
    const failures = [];
    const done = new Set();
    let known;
    const observation = () => ({ ...observer, at: context.clock.now() });
    const record = async (events) => {
        const fresh = events.filter(({ path }) => !done.has(path));
        for (const { path } of fresh)
            done.add(path);
        failures.push(...(await (0,ledger_events/* recordEvents */.FW)({ witness, ledger }, fresh, 'What this sweep found')));
    };
    return {
        alarms: async (alarms, issue) => {
            known = issue ?? known;
            await record(findingEvents(alarms, observation(), known));
        },
        async finish({ findings, snapshots, rules, isOnline, isComplete }) {
            if (context.signal.aborted || !rules)
                return failures;
            const now = observation();
            // Without GitHub everything is undetermined.
            const kept = findings.filter(each => isRecorded(each, now.at) && (isOnline || each.state !== 'undetermined'));
            const events = [...findingEvents(kept, now, known)];
            const policies = snapshots.flatMap(({ policies }) => policies.map(({ name }) => name));
            const accounts = [...rules.accounts.values()];
            if (isComplete) {
                const present = new Set(findings.flatMap(recordsOfFinding).map(({ name }) => name));
                const gone = await goneEvents(witness, accounts, present, now);
                failures.push(...gone.failures);
                events.push(...gone.events);
                if (policies.length > 0)
                    events.push(sweptEvent({ accounts, policies, findings: kept.length }, now));
            }
            await record(events);
            return (0,result/* distinct */.dM)(failures);
        },
    };
}

// EXTERNAL MODULE: ./build/services/granting/executor.js + 2 modules
var executor = __webpack_require__(47168);
// EXTERNAL MODULE: ./build/services/granting/grant-all.js + 9 modules
var grant_all = __webpack_require__(19500);
;// CONCATENATED MODULE: ./build/modes/sweep/repair.js





/** Finds what was merged and is not there, and gives it again if told to. Never by outdated rules, or without GitHub. */
async function repairMissing(context, { dryRun, repair }, judging, swept) {
    const nothing = { absences: [], missing: NOTHING_MISSING, repaired: { outcomes: [], failures: [] } };
    const { online, trace } = judging ?? {};
    if (!online || !trace)
        return nothing;
    const { job } = online;
    const missing = await lookForMissing(judging ?? {}, { ...trace, now: context.clock.now() }, swept.flatMap(each => each.swept), swept.flatMap(each => each.findings));
    const absences = missing.steps.map(({ decision: { planned }, resolution }) => {
        const { principal } = planned;
        // The id of a person's role is not looked up here.
        const isKnown = principal.kind === 'iam-user';
        const grant = resolution && isKnown && { grant: (0,planned_grant/* completeGrant */.mE)(planned, resolution, principal) };
        return { kind: 'grant', state: 'missing', planned, ...grant };
    });
    for (const finding of absences)
        context.log(`found ${(0,sweep/* describeFinding */.jb)(finding)}`);
    const repaired = await giveAgain(job, dryRun ? executor/* DRY_RUN */.y : (0,executor/* createExecutor */.U)(job), repair ? missing.steps : []);
    return { absences, missing, repaired };
}
/** Marks our comment, beside that of the job that granted. */
const REPAIR_MARKER = '<!-- jit-ssm-access: repair -->';
/** Grants as mode `grant` does, with the end and the name that it would have given. */
async function giveAgain(job, executor, steps) {
    const outcomes = await (0,grant_all/* grantAll */.E)(job, executor, steps);
    const merges = [...new Set(steps.map(({ merge }) => merge))];
    return { outcomes, failures: await executor.tell(merges, outcomes, REPAIR_MARKER) };
}

// EXTERNAL MODULE: ./build/services/debts/settle-debts.js + 1 modules
var settle_debts = __webpack_require__(45317);
;// CONCATENATED MODULE: ./build/services/history/break-glass-ever.js
/** How many versions of the rule file are looked at. */
const MOST_VERSIONS = 500;
/**
 * Whether any version of the rule file has ever let people have access without an approval: only then there may be access of
 * that kind to look after. Rules that do not any more make no debt go away.
 */
async function hadBreakGlass(git, commit, path) {
    const versions = await git.history(commit, path, MOST_VERSIONS);
    const steps = versions.map((sha, index) => {
        const before = versions[index + 1];
        return { sha, ...(before !== undefined && { before }) };
    });
    const changes = [...(await git.changesOf(steps, path)).values()].flat();
    const blobs = await git.readBlobs(changes.flatMap(change => (change.status === 'D' ? [] : change.blobSha)));
    return [...blobs.values()].some(({ bytes }) => Buffer.from(bytes).includes('break_glass'));
}

;// CONCATENATED MODULE: ./build/modes/sweep/reviews.js




/** Under which alarms about reviews are told, after those of the accounts. */
const REVIEWS = 'reviews';
/** The reviews of access that nobody approved. Without GitHub only what the witness has is told. */
async function settleReviews(context, { dryRun, observer, checkout, paths }, { witness, recorder }, judging) {
    if (!judging || context.signal.aborted)
        return { findings: [], failures: [] };
    const { rules, online } = judging;
    const isUsed = rules.rules.some(({ breakGlass }) => breakGlass);
    const used = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, async () => isUsed || hadBreakGlass(context.git, checkout, paths.config));
    if (used.ok && !used.value)
        return { findings: [], failures: [] };
    const office = { context, github: context.github, witness, rules };
    const isReadOnly = dryRun || !online;
    const settled = await (0,settle_debts/* settleDebts */.m)(office, rules.accounts.values(), { recorder, observer, isReadOnly });
    for (const finding of settled.findings)
        context.log(`found ${(0,sweep/* describeFinding */.jb)(finding)}`);
    return settled;
}

;// CONCATENATED MODULE: ./build/modes/sweep/sweep.js




















/**
 * Reconciles what AWS has with what the branch asks for (docs/design.md §3): ends what is over, as soon as AWS has told of it; then
 * what nobody merged and what nothing covers, as soon as GitHub has; then says so, and finds what is missing. No account waits
 * for another one, and no end for GitHub's answer on anything that it does not depend on.
 */
async function sweep_sweep(context, options) {
    const { paths, observer, dryRun } = options;
    const checkout = await (0,attempt/* attempt */.CD)(context, () => (0,known_rules/* readCheckoutRules */.W)(context.git, paths.config, options.checkout));
    const accounts = async () => ((await asked).value?.rules ?? checkout.value?.ruleFile.rules)?.accounts.values() ?? [];
    const recording = (0,recorder/* openRecording */.a)(context, context.github, { role: 'revoke', observer, dryRun, accounts });
    const asked = (0,attempt/* attempt */.CD)(context, () => prepareSweep(context, options, recording, checkout.value));
    const executor = dryRun ? PREVIEW : createSweepExecutor(context, recording.recorder, options);
    const due = endAllDue(context, executor, checkout.value);
    const { judging, failures: unasked } = await judgingOf(context, options, checkout.value, await asked);
    const entries = judging ? (0,rules_rules/* groupByAccount */.WS)(judging.rules.accounts.values()) : [];
    const isByCheckout = judging?.rules === checkout.value?.ruleFile.rules;
    const { accounts: known = new Map(), notify = [] } = judging?.rules ?? checkout.value?.ruleFile.rules ?? {};
    const tellAlarms = sendOnce(found => options.outbox.send((0,of_alarm/* notificationsOfAlarms */.e)(found), notify));
    const log = openFindingsLog(context, recording.witness, options);
    const raise = async (found) => {
        const { issue, failures } = await executor.alarm(found, tellAlarms);
        await log.alarms(found.filter(sweep/* isAlarm */.Ic), issue);
        return failures;
    };
    const alarms = openAlarms(raise, () => [...entries.map(([first]) => (0,rules_rules/* accountKey */.LQ)(first)), REVIEWS]);
    const swept = !judging
        ? []
        : await Promise.all(entries.map(each => {
            const own = isByCheckout ? due.get((0,rules_rules/* accountKey */.LQ)(each[0])) : undefined;
            return sweepAccount(context, { executor, judging, alarms }, each, own);
        }));
    const first = await Promise.all([...due.values()].map(({ ended }) => ended));
    const findings = swept.flatMap(each => each.findings);
    const revocations = withMerges([...first, ...swept].flatMap(each => each.revocations), findings);
    options.outbox.send(revocations.flatMap(revocation => (0,of_end/* notificationOfEnd */.m)(revocation)), notify);
    const untold = await executor.tell(revocations);
    const reviews = await settleReviews(context, options, recording, judging);
    alarms.report(REVIEWS, reviews.findings);
    const unraised = await alarms.told(judging?.online !== undefined);
    const late = await catchUpWith(context, executor, judging, swept, dryRun);
    const { absences, missing, repaired } = await repairMissing(context, options, judging, swept);
    options.outbox.send((0,of_grant/* notificationsOfOutcomes */.X)(repaired.outcomes, known), notify);
    const unread = judging ? [] : (await Promise.all([...due.values()].map(({ read }) => read))).flatMap(r => r.failures);
    const isComplete = judging?.online !== undefined && swept.every(({ unread, unknown }) => unread.length + unknown.length === 0);
    const all = [...findings, ...absences, ...reviews.findings];
    const unrecorded = await log.finish({
        findings: all,
        snapshots: swept.flatMap(each => each.swept),
        rules: judging?.rules,
        isOnline: judging?.online !== undefined,
        isComplete,
    });
    return {
        findings: all,
        plan: [...first, ...swept].flatMap(({ plan }) => plan),
        revocations,
        outcomes: repaired.outcomes,
        caughtUp: late.added,
        isComplete,
        failures: (0,result/* distinct */.dM)([
            ...unasked,
            ...unread,
            ...swept.flatMap(each => each.unread),
            ...swept.flatMap(each => each.unknown),
            ...[...first, ...swept].flatMap(({ failures }) => failures),
            ...untold,
            ...reviews.failures,
            ...unraised,
            ...late.failures,
            ...missing.failures,
            ...repaired.failures,
            ...unrecorded,
        ]),
    };
}
/** By the rules of the checkout, which may end access: account by account, while GitHub is asked. */
function endAllDue(context, executor, checkout) {
    const { accounts, followUp } = checkout?.ruleFile.rules ?? { accounts: new Map() };
    const endIn = (entries) => [(0,rules_rules/* accountKey */.LQ)(entries[0]), endDue(context, executor, entries, followUp ?? rules_file/* DEFAULT_FOLLOW_UP */.qV)];
    return new Map((0,rules_rules/* groupByAccount */.WS)(accounts.values()).map(endIn));
}
/**
 * By what the rest is judged: git and GitHub; git alone if GitHub does not answer, and the run itself tells that the checkout is
 * of the default branch; otherwise by nothing.
 */
async function judgingOf(context, options, checkout, asked) {
    if (asked.ok)
        return { judging: asked.value, failures: outdatedIn(asked.value.online?.known) };
    const { cause } = asked.failure;
    // Nothing was read or ended.
    if (!checkout)
        throw cause ?? new Error(asked.failure.message);
    if (!(cause instanceof error/* GitHubError */.y) || !options.isOfDefaultBranch)
        return { failures: [(0,result/* explain */.WE)(ENDED_DUE, asked.failure)] };
    const offline = await (0,attempt/* attempt */.CD)(context, () => prepareWithoutGitHub(context, options, checkout, cause));
    if (!offline.ok)
        return { failures: [(0,result/* explain */.WE)(ENDED_DUE, asked.failure), offline.failure] };
    return { judging: offline.value, failures: [(0,result/* explain */.WE)(ENDED_BY_CHECKOUT, asked.failure), ...outdatedIn(checkout)] };
}
const ENDED_DUE = 'Only what is over was ended';
const ENDED_BY_CHECKOUT = 'GitHub could not be asked what was merged, so access was ended by the history of the checkout alone, and nothing was looked for that is missing';
const outdatedIn = (known) => known?.outdated === undefined ? [] : [{ message: known.outdated }];
/** Adds to the ledger what could only be witnessed when it was done, and tells of it. */
async function catchUpWith(context, { tellLate }, judging, swept, isDryRun) {
    if (!judging?.online || context.signal.aborted)
        return { added: [], failures: [] };
    const { job } = judging.online;
    const trace = { ...judging.trace, now: context.clock.now() };
    const snapshots = swept.flatMap(each => each.swept);
    const late = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => catchUp(job, trace, snapshots, isDryRun));
    if (!late.ok)
        return { added: [], failures: [(0,result/* explain */.WE)('What the ledger lacks could not be found out', late.failure)] };
    const { added, ends, failures } = late.value;
    const lost = added.length > 0 ? [lateRecords(added, isDryRun)] : [];
    return { added, failures: [...lost, ...failures, ...(await tellLate(ends))] };
}
/** Red once: whether GitHub was down or people have pushed to the branch, only people can tell. */
const lateRecords = (paths, isDryRun) => ({
    message: `The branch ${ledger_paths/* LEDGER_BRANCH */.jF} did not have ${paths.length} of the records of the witness (${paths.join(', ')})${isDryRun ? '' : ', which were added now'}`,
    remedy: `If a job of that time was red because GitHub did not answer, all is well; otherwise find out who pushed to ${ledger_paths/* LEDGER_BRANCH */.jF}`,
});

;// CONCATENATED MODULE: ./build/modes/sweep/index.js



async function runSweep(machine, inputs) {
    const { runner, base } = machine;
    const [git, github, aws, outbox] = await Promise.all([
        machine.git(inputs),
        machine.github(inputs.githubToken),
        machine.aws('sweep'),
        machine.outbox(inputs),
    ]);
    const context = { ...base, git, github, aws, output: runner.output };
    const options = {
        ...inputs,
        paths: inputs,
        checkout: runner.environment('GITHUB_SHA'),
        isOfDefaultBranch: isOfDefaultBranch(runner.environment, await runner.event()),
        observer: machine.observer(),
        outbox,
    };
    const result = await sweep_sweep(context, options);
    return reportSweep(runner, { ...result, failures: [...result.failures, ...(await outbox.done())] });
}


/***/ }),

/***/ 29045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xf: () => (/* binding */ renderSweepSummary),
/* harmony export */   YU: () => (/* binding */ renderAlarm),
/* harmony export */   u8: () => (/* binding */ ALARM_SETTLED),
/* harmony export */   v4: () => (/* binding */ renderReviewSummary)
/* harmony export */ });
/* harmony import */ var _domain_reconcile_finding_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5831);
/* harmony import */ var _domain_reconcile_responses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6994);
/* harmony import */ var _domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4648);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10382);
/* harmony import */ var _grant_comment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58364);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5120);
/* harmony import */ var _omitted_note_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88420);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1773);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44453);
/* harmony import */ var _within_budget_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(52346);










/** GitHub accepts 65,536 characters in an issue, and 1 MiB in a summary. */
const BUDGET_BYTES = { issue: 40_000, summary: 300_000 };
/** The job summary of mode `sweep`. */
function renderSweepSummary(result) {
    const { findings, plan, revocations, outcomes, failures } = result;
    const told = findings.filter(({ state }) => state !== 'live');
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `## ${findings.some(_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlarm */ .Ic) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `🚨` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `🧹`} Sweep of Session Manager access`,
        overviewOf(result, told),
        ...(told.length > 0 ? [renderFindings(told, BUDGET_BYTES.summary)] : []),
        ...plan.map(_summary_js__WEBPACK_IMPORTED_MODULE_8__/* .renderEndingPlan */ .z5),
        ...revocations.map(_revocation_js__WEBPACK_IMPORTED_MODULE_7__/* .renderRevocation */ .xY),
        ...(outcomes.length > 0 ? [(0,_grant_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .renderGrantComment */ .M)(outcomes, [])] : []),
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFailures */ .S)(failures),
    ], '\n\n');
}
/** The job summary of mode `review`. */
function renderReviewSummary({ findings, failures }) {
    const nothing = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `No access without an approval waits for a review.`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `## Reviews of access that nobody approved`,
        findings.length > 0 ? renderFindings(findings, BUDGET_BYTES.summary) : nothing,
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFailures */ .S)(failures),
    ], '\n\n');
}
/** Where not everything could be read, nothing is said of the rest. */
function overviewOf({ findings, isComplete }, told) {
    const live = findings.length - told.length;
    const asMerged = live === 0
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `No access is live.`
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `${live} live ${live === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `grant is` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `grants are`} as ${live === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `it was` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `they were`} merged.`;
    if (!isComplete)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `❌ **Not everything could be read or judged**, so more may be there than is said here. What went wrong stands below: fix it, and run the sweep again. Of what could be read: ${asMerged}`;
    if (told.length === 0)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `${asMerged} Nothing else was found. There is nothing to do.`;
    const toDo = told.filter(({ state }) => _domain_reconcile_responses_js__WEBPACK_IMPORTED_MODULE_1__/* .RESPONSES */ .L[state].severity !== 'nothing').length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `${asMerged} ${told.length} ${told.length === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `thing was` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `things were`} found besides; ${toDo === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `no one has to do anything.` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `${toDo} of them ${toDo === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `needs` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `need`} a person.`}`;
}
/** A card each, the alarms first. Those that do not fit are counted. */
function renderFindings(findings, budgetBytes) {
    const rank = ({ state }) => ['alarm', 'warning', 'nothing'].indexOf(_domain_reconcile_responses_js__WEBPACK_IMPORTED_MODULE_1__/* .RESPONSES */ .L[state].severity);
    const sorted = findings.toSorted((a, b) => rank(a) - rank(b));
    const cards = (0,_within_budget_js__WEBPACK_IMPORTED_MODULE_9__/* .takeWithinBudget */ .M)(sorted, budgetBytes, renderFinding).map(([, card]) => card);
    const rest = findings.length - cards.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .join */ .fj)([...cards, ...(rest > 0 ? [(0,_omitted_note_js__WEBPACK_IMPORTED_MODULE_6__/* .omittedNote */ .V)(rest)] : [])], '\n\n');
}
const MARKS = { alarm: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `🚨`, warning: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `⚠️`, nothing: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `🔒` };
/** What it is and whose, what to do, and the rest folded away. */
function renderFinding(finding) {
    const { user, account, what } = (0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(finding);
    const { severity, ends } = _domain_reconcile_responses_js__WEBPACK_IMPORTED_MODULE_1__/* .RESPONSES */ .L[finding.state];
    const remedy = (0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyOf */ .SM)(finding);
    const mark = ends || severity !== 'nothing' ? MARKS[severity] : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `⏳`;
    const toDo = remedy === undefined ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `There is nothing to do.` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(remedy)}.**`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `### ${mark} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(_domain_reconcile_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDING_TITLES */ .U[finding.state])}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(account.name)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)((0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(finding))}.${fateOf(finding, ends)} ${toDo}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .details */ .zH)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `Details`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .facts */ .Ix)([
            [finding.kind === 'session' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `Sessions` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `Policy`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(what)],
            [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `Account`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(account.name)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(account.region)})`],
            [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `In the log`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(_domain_reconcile_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDING_WORDS */ .W[finding.state])],
        ])),
    ], '\n\n');
}
/** What the sweep does with the access; nothing where there is none, or where only the review is missing. */
function fateOf(finding, ends) {
    if (finding.kind === 'debt' || finding.state === 'missing')
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) ``;
    return ends ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) ` The sweep ends it.` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) ` The sweep leaves it alone.`;
}
const TITLE = 'The sweep found access that nobody merged';
/** The issue that alerts people. It does not contain the time of the run, so that the same alarm changes nothing. */
function renderAlarm(alarms) {
    const found = renderFindings(alarms, BUDGET_BYTES.issue);
    const body = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `## 🚨 Access was written or changed without a merged pull request: find out who did it

${found}

The sweep ends what it finds of this at once; its summary says whether that is proven. Every sweep keeps this issue up to date. **Close it when you know how it came about.**`;
    return { title: TITLE, body, news: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `The sweep found this now:\n\n${found}` };
}
/** The note on an issue whose alarms are all gone. */
const ALARM_SETTLED = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `> ✅ The last sweep found nothing of this any more. Close the issue when you know how it came about.`;


/***/ }),

/***/ 45317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ settleDebts)
});

// EXTERNAL MODULE: ./build/domain/debt/debt.js
var debt_debt = __webpack_require__(88426);
// EXTERNAL MODULE: ./build/domain/debt/record.js
var debt_record = __webpack_require__(73250);
// EXTERNAL MODULE: ./build/domain/reconcile/debt-finding.js
var debt_finding = __webpack_require__(64645);
// EXTERNAL MODULE: ./build/domain/witness/keys.js
var keys = __webpack_require__(18977);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
// EXTERNAL MODULE: ./build/services/ledger/ledger-record.js
var ledger_record = __webpack_require__(87506);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(86299);
// EXTERNAL MODULE: ./build/services/debts/debt-issue.js
var debt_issue = __webpack_require__(49473);
// EXTERNAL MODULE: ./build/services/debts/read-debts.js
var read_debts = __webpack_require__(32281);
// EXTERNAL MODULE: ./build/domain/approval/teams.js
var approval_teams = __webpack_require__(1735);
// EXTERNAL MODULE: ./build/domain/debt/command.js
var debt_command = __webpack_require__(52094);
// EXTERNAL MODULE: ./build/domain/debt/reviewer.js
var reviewer = __webpack_require__(70132);
// EXTERNAL MODULE: ./build/domain/rules/identity-map.js
var identity_map = __webpack_require__(15512);
// EXTERNAL MODULE: ./build/domain/rules/known-accounts.js
var known_accounts = __webpack_require__(29299);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules_rules = __webpack_require__(63138);
// EXTERNAL MODULE: ./build/render/debt.js
var render_debt = __webpack_require__(70676);
// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
;// CONCATENATED MODULE: ./build/services/debts/read-reviews.js








/**
 * Reads the comments of a debt's issue, oldest first, and tells which are reviews by people who may review it. What the witness
 * has already is not read again: a comment that was edited or deleted since changes nothing.
 * @throws GitHubError when GitHub cannot answer
 */
async function hearComments(office, issue, debt) {
    const heard = [];
    let now = debt;
    for (const comment of await office.github.issueComments(issue.number)) {
        const command = (0,debt_command/* parseReviewCommand */.B)(comment.body);
        if (command.kind === 'none' || now.reviews.some(({ comment: id }) => id === comment.id))
            continue;
        const result = await hear(office, now, comment, command);
        heard.push(result);
        if (result.kind === 'review')
            now = { ...now, reviews: [...now.reviews, result.review] };
    }
    return heard;
}
async function hear(office, debt, comment, command) {
    const refused = (why) => ({ comment, kind: 'refused', why });
    const { author } = comment;
    if (command.kind === 'malformed')
        return refused('it is not one line of the form that is asked for');
    if (command.grant !== debt.grant)
        return refused(`it names grant ${command.grant}, and this issue is about ${debt.grant}`);
    const why = (0,reviewer/* refuseReviewer */.i)(debt, comment, office.rules, await readReviewer(office, debt, author?.login));
    if (why !== undefined || !author)
        return refused(why ?? 'its account is gone');
    const { verdict, text } = command;
    const review = { verdict, by: { login: author.login, id: author.id }, at: comment.at, comment: comment.id, text };
    return { comment, kind: 'review', review };
}
/** Membership in the rule's teams, and access to the repository, of a reviewer and of those whom the debt is about. */
async function readReviewer({ github, rules }, debt, login = '') {
    const persons = (0,rules_rules/* everyonesLogins */.Fv)(rules);
    const teams = new Map();
    for (const team of ((0,reviewer/* ruleOfDebt */.r)(debt, rules)?.approvers ?? []).filter(identifiers/* isTeam */.IJ))
        teams.set(team.toLowerCase(), (await github.teamMembers(team, [login.toLowerCase()])) ?? (0,approval_teams/* unreadableTeam */.Bd)(team));
    const logins = [login, ...((0,rules_rules/* loginsOfName */.LN)(rules, debt.user) ?? [])].filter(each => each !== '');
    const collaborators = new Map();
    for (const each of (0,identity_map/* aliasesOf */.QI)(logins, persons)) {
        const found = await github.collaborator(each);
        if (found)
            collaborators.set(each, found);
    }
    return { persons, known: (0,known_accounts/* knownAccountsOf */.NI)(rules), collaborators, teams };
}
/** Answers a comment: what it did, or why it did nothing. Once for each comment. */
async function answerComment({ github }, issue, debt, heard) {
    const marker = `<!-- jit-ssm-access: answer ${heard.comment.id} -->`;
    const text = (0,render_debt/* renderReviewAnswer */.D)(debt, heard.kind === 'review' ? heard.review : heard.why);
    await github.upsertComment(issue.number, marker, text);
}

;// CONCATENATED MODULE: ./build/services/debts/settle-debts.js











/**
 * Hears the reviews of access that nobody approved, writes them down, and keeps the issues as the witness says. Reads all
 * comments each time, so an event that was lost is made good by the next run. Never throws.
 */
async function settleDebts(office, accounts, options) {
    const { held, unread } = await (0,read_debts/* readDebts */.L)(office.witness, accounts);
    const failures = unread.map(({ failure }) => failure);
    const settled = [];
    for (const own of held) {
        if (!options.isReadOnly)
            for (const debt of own.debts)
                failures.push(...(await settleDebt(office, own.account, debt, options)));
        const again = await office.witness.read(own.account, (0,keys/* debtSeries */.hE)(own.user));
        settled.push(again.ok ? { ...own, ...(0,debt_record/* debtsIn */.Ae)(again.value) } : own);
    }
    return { findings: (0,debt_finding/* findingsOfDebts */.i)(settled, office.context.clock.now()), failures: (0,result/* distinct */.dM)(failures) };
}
/** For so long after the end of a review its issue is looked after: a job may have died before it closed it. */
const LOOKED_AFTER_MS = 24 * 3_600_000;
async function settleDebt(office, account, debt, options) {
    const { context } = office;
    const now = context.clock.now();
    const last = debt.reviews.at(-1);
    const isRecent = last !== undefined && now.getTime() - last.at.getTime() < LOOKED_AFTER_MS;
    if (!(0,debt_debt/* isUnsettledDebt */.AS)(debt, now) && !isRecent)
        return [];
    const unrecorded = [];
    const heard = await (0,attempt/* attemptOrExplain */.uV)(context, `The reviews of grant ${debt.grant} could not be read`, async () => {
        const issue = (0,debt_debt/* isUnsettledDebt */.AS)(debt, now) ? await (0,debt_issue/* findDebtIssue */.y)(office, debt) : undefined;
        if (!issue)
            return;
        for (const each of await hearComments(office, issue, debt)) {
            if (each.kind === 'review') {
                unrecorded.push(...(await keepReview(office, account, debt, each.review, options)));
                context.log(`break-glass: ${each.review.by.login} ${each.review.verdict} grant ${debt.grant}`);
            }
            else
                context.log(`break-glass: ${each.comment.url} is no review: ${each.why}`);
            await answerComment(office, issue, debt, each);
        }
    });
    const read = await office.witness.read(account, (0,keys/* debtSeries */.hE)(debt.user));
    const after = read.ok ? (0,debt_record/* debtsIn */.Ae)(read.value).debts.find(({ grant }) => grant === debt.grant) : undefined;
    return [...heard, ...unrecorded, ...(after ? await (0,debt_issue/* keepDebtIssue */.o)(office, account, after) : [])];
}
/** The witness decides, so it is told first; then the ledger. @throws when the witness cannot be told */
async function keepReview({ witness, context }, account, debt, review, { recorder, observer }) {
    const record = (0,debt_record/* reviewRecordOf */.pU)(debt.grant, review);
    const name = `review.${debt.grant}.${review.comment}`;
    const added = await witness.addOnce(account, (0,keys/* debtSeries */.hE)(debt.user), { kind: 'review', name, record });
    if (!added.ok)
        throw added.failure.cause ?? new Error(added.failure.message);
    const file = {
        path: (0,paths/* pathIn */.lW)(debt.mergedAt, debt.grant, `review.${review.comment}`),
        content: (0,ledger_record/* written */.Mp)({
            ...(0,ledger_record/* observedBy */.od)({ ...observer, at: context.clock.now() }),
            kind: 'review',
            user: debt.user,
            ...record,
        }),
        witnessed: { kind: 'other', grants: [debt.grant], account, subjects: [] },
    };
    return recorder.add([file]);
}


/***/ })

};

