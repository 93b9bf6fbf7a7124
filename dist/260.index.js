export const id = 260;
export const ids = [260];
export const modules = {

/***/ 6202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pg: () => (/* binding */ notYetIn),
/* harmony export */   QL: () => (/* binding */ sawAnything),
/* harmony export */   q9: () => (/* binding */ reachingFurther),
/* harmony export */   wn: () => (/* binding */ byEntries)
/* harmony export */ });
/**
 * The entries of the newer rules that reach further than the older ones: another account or region, another role, or a session
 * document more.
 */
function reachingFurther(newer, older) {
    const before = [...(older?.accounts.values() ?? [])];
    return [...newer.accounts.values()].filter(account => !before.some(({ id, region, partition, roles, documents }) => id === account.id &&
        region === account.region &&
        partition === account.partition &&
        roles.revoke === account.roles.revoke &&
        account.documents.every(({ name }) => documents.some(known => known.name === name))));
}
/** The same ends by the role and the documents of entries of the rules, for those whose account and region they are. */
function byEntries(endings, entries) {
    return endings.flatMap(ending => entries
        .filter(({ id, region }) => id === ending.account.id && region === ending.account.region)
        .map(entry => ({
        ...ending,
        role: entry.roles.revoke,
        documents: [...new Set([...ending.documents, ...entry.documents.map(({ name }) => name)])],
    })));
}
/** Those of `more` that end something which `endings`, or an earlier one of them, do not. */
function notYetIn(endings, more) {
    const all = [...endings];
    return more.filter(ending => {
        const isNew = !all.some(other => covers(other, ending));
        if (isNew)
            all.push(ending);
        return isNew;
    });
}
const covers = (one, other) => one.role === other.role &&
    one.account.id === other.account.id &&
    one.account.region === other.account.region &&
    one.user === other.user &&
    one.owner === other.owner &&
    other.policies.every(policy => one.policies.includes(policy)) &&
    (one.instances === 'any' || (other.instances !== 'any' && other.instances.every(id => one.instances.includes(id)))) &&
    other.documents.every(document => one.documents.includes(document));
/** Whether its passes met anything: a policy that they deleted, or a session that was open. */
const sawAnything = ({ passes }) => passes.some(({ deleted, open, terminated }) => deleted.length + open.length + terminated.length > 0);


/***/ }),

/***/ 9260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createConclusion: () => (/* binding */ createConclusion)
});

// EXTERNAL MODULE: ./build/domain/grant/record.js
var record = __webpack_require__(3995);
// EXTERNAL MODULE: ./build/domain/evidence/attribution.js
var attribution = __webpack_require__(7698);
// EXTERNAL MODULE: ./build/domain/evidence/transcript.js
var transcript = __webpack_require__(4825);
// EXTERNAL MODULE: ./build/domain/session/session.js
var session_session = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/render/evidence.js
var evidence = __webpack_require__(4212);
// EXTERNAL MODULE: ./build/render/fitting.js
var fitting = __webpack_require__(5646);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/more.js
var more = __webpack_require__(28);
;// CONCATENATED MODULE: ./build/render/evidence-comment.js







/** GitHub takes 65,536 characters in a comment. One grant of many leaves room for others. */
const ROOM = 40_000;
const ROOM_FOR_ONE = 25_000;
/** The comment that closes a grant: whether it was used, for how long, what beyond its end, and where the transcripts lie. */
function renderEvidence(ended) {
    const told = (0,fitting/* takeWithinBudget */.M)(ended, ROOM, renderOne).map(([, each]) => each);
    const rest = ended.length - told.length;
    return (0,markdown/* join */.fj)([...told, ...(rest > 0 ? [(0,more/* omittedNote */.V)(rest)] : [])], '\n\n');
}
function renderOne({ grant, sessions, usedMs, overrunMs }) {
    const { user, account, opensAt } = grant.record;
    const opened = new Date(opensAt);
    const givenMs = Math.max(0, (0,attribution/* endOfGrant */.ln)(grant).getTime() - opened.getTime());
    const title = (0,markdown.md) `### 📼 What became of the access of ${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account)}`;
    if (sessions.length === 0) {
        const open = (0,markdown.md) `no session was open between ${(0,markdown/* instant */.uR)(opened)} and ${(0,markdown/* instant */.uR)((0,attribution/* endOfGrant */.ln)(grant))}`;
        return (0,markdown.md) `${title}\n\n**Never used**: ${givenMs > 0 ? open : (0,markdown.md) `it was ended before it opened`}.`;
    }
    const count = sessions.length === 1 ? (0,markdown.md) `1 session` : (0,markdown.md) `${sessions.length} sessions`;
    return (0,markdown/* join */.fj)([
        title,
        (0,markdown.md) `${count}, ${(0,markdown/* duration */.p0)(roundedMs(usedMs))} used of ${(0,markdown/* duration */.p0)(roundedMs(givenMs))}. Overrun: ${(0,markdown/* duration */.p0)(overrunMs)}.`,
        (0,evidence/* sessionTable */.fb)(HEAD, sessions, ROOM_FOR_ONE, rowOf),
    ], '\n\n');
}
const HEAD = ['Session', 'Instance', 'From', 'Until', 'Transcripts', ''];
const roundedMs = (ms) => Math.round(ms / 1_000) * 1_000;
function rowOf({ session, places, stream, object, verdicts }) {
    const lie = [
        ...((0,transcript/* hasEntries */.T5)(stream) ? [(0,markdown.md) `CloudWatch ${(0,markdown/* code */.aY)(`${places.group}, stream ${places.stream}`)}`] : []),
        ...(object.kind === 'found' ? [(0,markdown.md) `S3 ${(0,markdown/* code */.aY)(`s3://${places.bucket}/${places.key}`)}`] : []),
    ];
    return [
        (0,markdown/* code */.aY)(session.id),
        (0,markdown/* code */.aY)(session.target),
        session.startedAt ? (0,markdown/* instant */.uR)(session.startedAt) : (0,markdown.md) `not known`,
        session.endedAt ? (0,markdown/* instant */.uR)(session.endedAt) : (0,session_session/* isOver */.PU)(session) ? (0,markdown.md) `not known` : (0,markdown.md) `still open`,
        lie.length > 0 ? (0,markdown/* join */.fj)(lie, '<br>') : (0,markdown.md) `none`,
        (0,markdown/* join */.fj)(verdicts.map(evidence/* renderVerdict */.gM), '<br>'),
    ];
}

// EXTERNAL MODULE: ./build/services/ledger/files.js
var files = __webpack_require__(404);
// EXTERNAL MODULE: ./build/services/notify/comments.js + 1 modules
var comments = __webpack_require__(8292);
;// CONCATENATED MODULE: ./build/modes/logs/conclude.js




/** Closes grants: what was seen of them goes to the ledger, and to their pull requests. */
function createConclusion(context, github, ledger, run) {
    return async ({ ended = [] }) => [
        ...(await ledger.add((0,files/* evidenceFiles */.RL)(ended, { at: context.clock.now(), run }), 'last looks')),
        ...(await (0,comments/* keepComments */.W)(context, github, 'evidence', ended.map(newsOf), renderEvidence)),
    ];
}
const newsOf = (evidence) => ({
    grant: (0,record/* referenceTo */.Po)(evidence.grant.record),
    endsAt: new Date(evidence.grant.record.expiresAt),
    about: evidence,
});


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

/***/ 5646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ takeWithinBudget)
/* harmony export */ });
/**
 * Those that fit into so many bytes of UTF-8 together, in their order, each with what was written for it. The last fiftieth
 * of the room is not looked after: thousands of parts would have to be written to find the one that fits.
 */
function takeWithinBudget(parts, roomBytes, write) {
    const told = [];
    let left = roomBytes;
    for (const part of parts) {
        if (left < roomBytes / 50)
            break;
        const text = write(part);
        const size = Buffer.byteLength(text);
        if (size > left)
            continue;
        left -= size;
        told.push([part, text]);
    }
    return told;
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   F4: () => (/* binding */ codes),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   fk: () => (/* binding */ transcript),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   uR: () => (/* binding */ instant)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6499);


const trusted = (markdown) => markdown;
/**
 * Text from outside as plain text. Everything but letters, digits, spaces, commas and hyphens becomes an HTML entity, which
 * neither Markdown nor HTML takes for syntax. But GitHub decodes entities before it looks for mentions, references, addresses,
 * emoji, formulas and check boxes. It looks for none of them in `<code>`: every word but the plainest stands in there.
 */
function text(untrusted, limit = 500) {
    const words = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(untrusted, limit).replaceAll(/[^ ]+|^ | (?= |$)/g, part => {
        if (part === ' ')
            return entity(part);
        return PLAIN.test(part) && !LINKED.test(part) ? entities(part) : inCode(part);
    });
    // A hyphen or a number in front would begin a list: `42` does, before a full stop of ours.
    return trusted(words.replace(/^[\d-]/, entity));
}
const PLAIN = /^[\p{L}\p{M}\p{N}.,;!?'"`\(\)_\/…\-]+:?$/v;
/** Plain words that GitHub links all the same: `GH-1`, commits, web addresses. */
const LINKED = /gh-\d|[\da-f]{7}|www\./i;
/** A mail address is linked in `<code>` too (cmark-gfm, autolink.c), but not from one piece of text to the next. */
const entities = (printed) => printed
    .split(/(?<=[\w.+-])@(?=[\w.-])/)
    .map(part => part.replaceAll(/[^\p{L}\p{N} ,-]/gu, entity))
    .join(`<span>${entity('@')}</span>`);
const entity = (character) => `&#${character.codePointAt(0)};`;
const inCode = (printed) => `<code>${entities(printed)}</code>`;
/** Text from outside in a fixed-width font. GitHub links nothing in there. */
function code(untrusted, limit = 500) {
    return trusted(inCode((0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(untrusted, limit)));
}
/** Several, separated by commas. */
const codes = (untrusted) => join(untrusted.map(each => code(each)), ', ');
const instant = (value) => trusted((0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(value));
const duration = (ms) => trusted((0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms));
/** Ours, as written; what is put in must be Markdown already, or a number. */
function md(strings, ...values) {
    return trusted(String.raw({ raw: strings }, ...values));
}
function join(parts, separator) {
    return trusted(parts.join(separator));
}
/** A fenced block to copy from. The lines must be made of names that were checked: nothing in a fence can be escaped. */
function fence(language, lines) {
    const unsafe = lines.find(line => !/^[\x20-\x7e]*$/.test(line) || line.includes('```'));
    if (unsafe !== undefined)
        throw new Error('a line for a code block holds what could end the block');
    return trusted(`\`\`\`${language}\n${lines.join('\n')}\n\`\`\``);
}
/** What was typed and printed: nothing in it is taken for Markdown or HTML. */
function transcript(untrusted) {
    return trusted(`<pre><code>${untrusted.map(line => entities((0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line, 500))).join('\n')}</code></pre>`);
}
function table(head, rows) {
    const line = (cells) => `| ${cells.map(cell => cell.replaceAll('\n', '<br>')).join(' | ')} |`;
    return trusted([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'));
}


/***/ }),

/***/ 28:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ omittedNote)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** For what had no room: where it is told. `what`: with its space, ` reasons`. */
const omittedNote = (rest, what = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ``) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `… and ${rest} more${what}: the log of the job and its output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('result')} tell of them`;


/***/ }),

/***/ 404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ kindOfPath),
/* harmony export */   De: () => (/* binding */ recentFolders),
/* harmony export */   RL: () => (/* binding */ evidenceFiles),
/* harmony export */   Ve: () => (/* binding */ besideLedgerFiles),
/* harmony export */   Xi: () => (/* binding */ ledgerFiles),
/* harmony export */   cw: () => (/* binding */ endedFiles),
/* harmony export */   ek: () => (/* binding */ grantedPaths),
/* harmony export */   jF: () => (/* binding */ LEDGER_BRANCH)
/* harmony export */ });
/* harmony import */ var _domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4157);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);
/* harmony import */ var _domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6202);
/* harmony import */ var _render_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4599);
/* harmony import */ var _render_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7199);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5033);






/** Where what was observed is kept: a branch of this repository, to which files are only ever added (docs/design.md §2). */
const LEDGER_BRANCH = 'access-ledger';
/**
 * The files that a grant job adds to the ledger, by path: one for each request that it decided about, and what became of
 * it. What a path stands for is observed once: `2026-11/<grant id>/granted.json` is there after the first run, and a re-run
 * adds nothing.
 */
function ledgerFiles(outcomes, observation) {
    return new Map(outcomes.filter(isRecorded).map(outcome => [pathOf(outcome), contentOf(outcome, observation)]));
}
/** For ends among them at which something was seen: the path to take where another end stands already (see {@link endedFiles}). */
function besideLedgerFiles(outcomes) {
    const beside = new Map();
    for (const outcome of outcomes) {
        if (outcome.kind !== 'ended' || !(0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(outcome.revocation))
            continue;
        const path = pathOf(outcome);
        beside.set(path, laterThan(path, outcome.revocation));
    }
    return beside;
}
function isRecorded({ kind }) {
    switch (kind) {
        case 'granted':
        case 'refused':
        case 'failed':
        case 'ended':
        case 'overtaken':
            return true;
        // Nothing happened, or nothing was meant to.
        case 'kept':
        case 'grantable':
        case 'endable':
            return false;
    }
}
/** Where it may stand that a grant was given, by the month of its merge: those that a live one may come from, the latest first. */
function grantedPaths(grantId, now) {
    return lastMonths(now).map(month => pathIn(month, grantId, 'granted'));
}
/** The folders, each with its `/`, with all that was observed of grants that may live, or have been used in the last 30 days. */
const recentFolders = (now) => [...lastMonths(now), undefined].map(month => `${folderOf(month)}/`);
const lastMonths = (now) => [0, 1, 2].map(ago => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago)));
/** What a path of the ledger says: the end of a grant has several names. */
const kindOfPath = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === 'granted.json')
        return 'granted';
    return /^(?:ended|still-open|interrupted)\./.test(name) ? 'end' : 'other';
};
function pathOf(outcome) {
    const { entry, merge } = outcome;
    return pathIn(merge.mergedAt, (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .grantId */ .Ir)(merge.sha, entry.digest), nameOf(outcome));
}
/** Only GitHub says when something was merged; a direct push was not, and GitHub may be unable to say. */
const pathIn = (mergedAt, grantId, name) => `${folderOf(mergedAt)}/${grantId}/${name}.json`;
const folderOf = (mergedAt) => (mergedAt ? (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(mergedAt).slice(0, 7) : 'undated');
/** An end that is proven comes beside an earlier try that was not; and a request may have to end in several regions. */
function nameOf(outcome) {
    if (outcome.kind !== 'ended')
        return outcome.kind;
    const { verdict, ending } = outcome.revocation;
    return nameOfEnd(verdict, ending.account.region);
}
const nameOfEnd = (verdict, region) => `${verdict === 'clean' ? 'ended' : verdict.replace(' ', '-')}.${region}`;
function contentOf(outcome, { at, run, rulesBlobSha }) {
    const { reason, durationMs, start } = outcome.entry.request;
    const record = {
        observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at),
        run,
        rulesBlobSha,
        mergeSha: outcome.merge.sha,
        file: outcome.entry.at.file,
        reason,
        duration: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(durationMs),
        start: start && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(start),
        ...(0,_render_json_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeJson */ .bt)(outcome),
    };
    return written(record);
}
const written = (record) => `${JSON.stringify(record, null, 2)}\n`;
/**
 * The files of the last look after the end: AWS forgets sessions after 30 days, and this does not. The last word comes beside
 * what an earlier look could say so far.
 */
function evidenceFiles(ended, { at, run }) {
    return new Map(ended.map(evidence => {
        const { id, region, mergedAt } = evidence.grant.record;
        const record = { observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at), run, kind: 'evidence', ...(0,_render_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__/* .grantEvidenceOf */ .hq)(evidence) };
        const name = `evidence${(0,_domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(evidence) ? '' : '-so-far'}.${region}`;
        return [pathIn(new Date(mergedAt), id, name), written(record)];
    }));
}
/**
 * The files that the end of grants adds, beside what was written when they began. A path may be taken by an end that was not
 * the last, or that somebody made up: one that saw something is recorded all the same, under a name that adds when it was
 * (`ended.REGION.20261123T110040Z.json`). One that saw nothing new adds nothing, so that a re-run repeats nothing.
 */
function endedFiles(ends, { at, run }) {
    const files = new Map();
    const beside = new Map();
    for (const { revocation, grants } of ends.toSorted(bySight)) {
        for (const { id, mergedAt, pullRequest } of grants) {
            const about = { observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at), run, kind: 'ended', pullRequest };
            const name = nameOfEnd(revocation.verdict, revocation.ending.account.region);
            const path = pathIn(mergedAt, id, name);
            const later = laterThan(path, revocation);
            const isTaken = files.has(path);
            if (isTaken && !(0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(revocation))
                continue;
            files.set(isTaken ? later : path, written({ ...about, revocation: (0,_render_json_js__WEBPACK_IMPORTED_MODULE_3__/* .revocationOf */ .Er)(revocation) }));
            if (!isTaken && (0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(revocation))
                beside.set(path, later);
        }
    }
    return { files, beside };
}
const laterThan = (path, { finishedAt }) => path.replace(/\.json$/, `.${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCompactInstant */ .gf)(finishedAt)}.json`);
/** Of several ends of one grant in one run, the one that saw something counts first. */
const bySight = (one, other) => Number((0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(other.revocation)) - Number((0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(one.revocation));


/***/ }),

/***/ 8292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ keepComments)
});

;// CONCATENATED MODULE: ./build/domain/follow-up/grant-update.js
/**
 * One comment for all grants of a pull request that end together: a job's token has 1,000 requests an hour, and one pull
 * request may have given as many grants. What is known of no pull request is told on none.
 */
function groupByComment(news) {
    const together = new Map();
    for (const { grant, endsAt, about } of news) {
        const { id, pullRequest } = grant;
        if (pullRequest === undefined)
            continue;
        const key = `${pullRequest} ${endsAt?.getTime()}`;
        const one = together.get(key) ?? { pullRequest, id, about: new Set() };
        if (id < one.id)
            one.id = id;
        one.about.add(about);
        together.set(key, one);
    }
    return [...together.values()].map(({ about, ...rest }) => ({ ...rest, about: [...about] }));
}

// EXTERNAL MODULE: ./build/services/notify/trying.js
var trying = __webpack_require__(1744);
;// CONCATENATED MODULE: ./build/services/notify/comments.js


/** Keeps one comment of a topic for the grants of a pull request that end together. Never throws: what failed comes back as sentences. */
async function keepComments(context, github, topic, news, write) {
    const failures = [];
    for (const { pullRequest, id, about } of groupByComment(news)) {
        const marker = `<!-- jit-ssm-access: ${topic} ${id} -->`;
        const tell = () => github.upsertComment(pullRequest, marker, write(about));
        failures.push(...(await (0,trying/* attemptOrExplain */.u)(context, `Pull request #${pullRequest} could not be told`, tell)));
    }
    return failures;
}


/***/ }),

/***/ 1744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ attemptOrExplain)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);

/** Does what nothing else waits for; answers why it failed, in sentences that begin with `what`. */
async function attemptOrExplain({ debug }, what, call) {
    try {
        await call();
        return [];
    }
    catch (error) {
        debug(error);
        return [`${what}. ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}`];
    }
}


/***/ })

};

