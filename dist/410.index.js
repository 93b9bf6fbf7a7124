export const id = 410;
export const ids = [410];
export const modules = {

/***/ 6706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lP: () => (/* binding */ followUpsOf),
/* harmony export */   oq: () => (/* binding */ inBatches)
/* harmony export */ });
/* unused harmony exports MOST_FOLLOW_UPS, REVOKE_ENVIRONMENT */
/**
 * A matrix takes 256 jobs. But each waits for hours, and a plan runs 20 at once (GitHub Free) to 500: more of one push would
 * keep the others', and the emergency stop, from starting. Each also asks GitHub about twenty things, of 1,000 an hour.
 */
const MOST_FOLLOW_UPS = 10;
/** More in one would not fit into the environment of a process (128 KiB a variable on Linux), nor into one dispatch. */
const MOST_GRANTS = 100;
/** Without a wait timer. */
const REVOKE_ENVIRONMENT = 'jit-revoke';
/** From the end of a wait timer until its job runs: GitHub gives no figure [inferred]. */
const QUEUE_MS = 2 * 60_000;
/** One job a grant, as long as there are not too many; then those that end close together share one. */
function followUpsOf(grants, followUp, now) {
    const byEnd = grants.toSorted((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt));
    const size = Math.min(MOST_GRANTS, Math.ceil(byEnd.length / MOST_FOLLOW_UPS));
    const followUps = [];
    for (let start = 0; start < byEnd.length; start += size) {
        const chunk = byEnd.slice(start, start + size);
        const [first] = chunk;
        followUps.push({
            id: first.id,
            environment: environmentFor(new Date(first.expiresAt), followUp, now),
            grants: chunk,
        });
    }
    return followUps;
}
/**
 * As many in each as one dispatch takes: GitHub allows 65,535 characters of inputs (REST reference, workflow dispatches), and
 * does not say how it counts the quotes, which are escaped once more.
 */
function inBatches(followUps) {
    const batches = [];
    let room = 0;
    for (const followUp of followUps) {
        const size = JSON.stringify(JSON.stringify(followUp)).length;
        if (size > room) {
            batches.push([]);
            room = MOST_CHARACTERS;
        }
        batches.at(-1)?.push(followUp);
        room -= size;
    }
    return batches;
}
const MOST_CHARACTERS = 60_000;
/** The longest wait timer that is over in time for the warning before the end. */
function environmentFor(end, { environments, warnBeforeMs }, now) {
    const left = end.getTime() - warnBeforeMs - QUEUE_MS - now.getTime();
    const inTime = environments.filter(({ waitMs }) => waitMs <= left);
    const longest = inTime.reduce((best, each) => (best && best.waitMs >= each.waitMs ? best : each), undefined);
    return longest?.name ?? REVOKE_ENVIRONMENT;
}


/***/ }),

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

/***/ 4410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createNotifier: () => (/* binding */ createNotifier)
});

// EXTERNAL MODULE: ./build/domain/follow-up/follow-up.js
var follow_up = __webpack_require__(6706);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/render/fitting.js
var fitting = __webpack_require__(5646);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/more.js
var render_more = __webpack_require__(28);
// EXTERNAL MODULE: ./build/render/revocation.js
var render_revocation = __webpack_require__(1773);
;// CONCATENATED MODULE: ./build/render/ending-comment.js




/** GitHub takes 65,536 characters in a comment: what has no room is counted. */
const ROOM = 40_000;
/** The comment on a pull request shortly before access ends, that of some people at once; `requests` is the folder of the request files. */
function renderEndings(endings, requests) {
    const [first, ...others] = endings;
    if (others.length === 0)
        return renderEnding(first, requests);
    return (0,markdown.md) `### ⏰ Access ends${whenOf(first)}

${listed(endings, ({ user, account, instances }) => (0,markdown.md) `${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account.name)}${placesOf(instances)}`)}

AWS lets nobody in any more from then on, and whoever is still connected is cut off: save your work before.

${goOn((0,markdown.md) `one of these requests`, `${requests}USER.yaml`)}`;
}
function renderEnding({ user, account, instances, expiresAt }, requests) {
    return (0,markdown.md) `### ⏰ Access of ${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account.name)} ends${whenOf({ expiresAt })}

AWS lets nobody in any more from then on, and whoever is still connected${placesOf(instances)} is cut off: save your work before.

${goOn((0,markdown.md) `this request`, `${requests}${user}.yaml`)}`;
}
const goOn = (what, file) => (0,markdown.md) `**To go on**, open a pull request that changes ${what} in ${(0,markdown/* code */.aY)(file)}: its reason or its duration. Once it is approved and merged, the duration counts from that merge, and sessions that the new grant covers stay open.`;
/** The same comment, when access has ended. What is not proven comes first. */
function renderAllEnded(revocations) {
    const [first, ...others] = revocations;
    if (others.length === 0)
        return renderEnded(first);
    const unproven = revocations.filter(({ verdict }) => verdict !== 'clean');
    const clean = revocations.filter(({ verdict }) => verdict === 'clean');
    const title = unproven.length > 0
        ? (0,markdown.md) `❌ Access is not proven to have ended for ${unproven.length} of`
        : (0,markdown.md) `🔒 Access has ended for all`;
    return (0,markdown.md) `### ${title} ${revocations.length}

${listed([...unproven, ...clean], renderOneEnded)}`;
}
function renderEnded(revocation) {
    const { ending, verdict } = revocation;
    const title = verdict === 'clean' ? (0,markdown.md) `🔒 Access of` : (0,markdown.md) `❌ Access of`;
    const head = (0,markdown.md) `### ${title} ${(0,markdown/* code */.aY)(ending.user)} in ${(0,markdown/* code */.aY)(ending.account.name)} ${verdict === 'clean' ? (0,markdown.md) `has ended` : (0,markdown.md) `is not proven to have ended`}`;
    return (0,markdown/* join */.fj)([head, (0,render_revocation/* verdictOf */.V)(revocation), ...leftOpen(revocation)], '\n\n');
}
function renderOneEnded(revocation) {
    const { ending, verdict } = revocation;
    const who = (0,markdown.md) `${verdict === 'clean' ? (0,markdown.md) `🔒` : (0,markdown.md) `❌`} ${(0,markdown/* code */.aY)(ending.user)} in ${(0,markdown/* code */.aY)(ending.account.name)}:`;
    return (0,markdown/* join */.fj)([who, (0,render_revocation/* verdictOf */.V)(revocation), ...leftOpen(revocation)], ' ');
}
function leftOpen({ passes }) {
    const left = passes.at(-1)?.covered ?? [];
    return left.length > 0 ? [(0,markdown.md) `Left open, for another live grant covers them: ${(0,markdown/* codes */.F4)(left.map(({ id }) => id))}.`] : [];
}
function listed(parts, write) {
    const told = (0,fitting/* takeWithinBudget */.M)(parts, ROOM, part => (0,markdown.md) `- ${write(part)}`).map(([, text]) => text);
    const rest = parts.length - told.length;
    const more = rest > 0 ? [(0,markdown.md) `- ${(0,render_more/* omittedNote */.V)(rest)}`] : [];
    return (0,markdown/* join */.fj)([...told, ...more], '\n');
}
const whenOf = ({ expiresAt }) => expiresAt ? (0,markdown.md) ` at ${(0,markdown/* instant */.uR)(expiresAt)}` : (0,markdown.md) ` soon`;
const placesOf = (instances) => instances === 'any' ? (0,markdown.md) `` : (0,markdown.md) ` to ${(0,markdown/* codes */.F4)(instances)}`;

// EXTERNAL MODULE: ./build/services/ledger/files.js
var ledger_files = __webpack_require__(404);
// EXTERNAL MODULE: ./build/services/notify/comments.js + 1 modules
var comments = __webpack_require__(8292);
// EXTERNAL MODULE: ./build/services/notify/trying.js
var trying = __webpack_require__(1744);
;// CONCATENATED MODULE: ./build/services/notify/notifier.js






function createNotifier(context, github, ledger, merges, { requests, run, relayWorkflow, logsWorkflow }) {
    const { clock, log } = context;
    /** By GitHub, what a job of this very run did not bring along. */
    const askFor = (endings) => merges.references(endings.flatMap(ending => (isToldBy(ending) ? [] : idsIn(ending))));
    /** What was ended, each with its grants, and what could not be found out. */
    const endsOf = async (revocations) => {
        const { found, failures } = await askFor(revocations.map(({ ending }) => ending));
        const ends = revocations.map(revocation => ({ revocation, grants: grantsOf(revocation.ending, found) }));
        return { ends, failures };
    };
    const tellOf = async (ends) => {
        const { files, beside } = (0,ledger_files/* endedFiles */.cw)(ends, { at: clock.now(), run });
        const failures = (await ledger.add(files, 'ends', beside)).map(failure => `${failure} ${UNRECORDED}`);
        const news = ends.filter(isTold).flatMap(newsOfEnd);
        return [...failures, ...(await (0,comments/* keepComments */.W)(context, github, 'end', news, renderAllEnded))];
    };
    const lookAfter = async (ends) => {
        const grants = ends.filter(isTold).flatMap(end => end.grants);
        const ids = [...new Set(grants.flatMap(({ id, pullRequest }) => (pullRequest === undefined ? [] : id)))];
        if (ids.length === 0)
            return [];
        return (0,trying/* attemptOrExplain */.u)(context, 'The last look at the transcripts could not be started; start it by hand', async () => {
            for (const some of inParts(ids, IDS_A_RUN))
                await github.dispatchWorkflow(logsWorkflow, { 'grant-id': some.join(' '), 'last-look': 'true' });
            log(`a run of ${logsWorkflow} looks at the transcripts of ${ids.join(', ')}`);
        });
    };
    return {
        async warn(endings) {
            const { found, failures } = await askFor(endings);
            const news = endings.flatMap(ending => grantsOf(ending, found).map(grant => newsOf(ending, grant, ending)));
            return [
                ...failures,
                ...(await (0,comments/* keepComments */.W)(context, github, 'end', news, about => renderEndings(about, requests))),
            ];
        },
        async tell(revocations) {
            const { ends, failures } = await endsOf(revocations);
            return [...failures, ...(await tellOf(ends))];
        },
        async close(revocations) {
            const { ends, failures } = await endsOf(revocations);
            return [...failures, ...(await tellOf(ends)), ...(await lookAfter(ends))];
        },
        relay: followUps => (0,trying/* attemptOrExplain */.u)(context, 'The next run could not be started, so access ends by its policy and the sweep alone', async () => {
            for (const batch of (0,follow_up/* inBatches */.oq)(followUps))
                await github.dispatchWorkflow(relayWorkflow, { 'follow-ups': JSON.stringify(batch) });
            log(`relayed to a fresh run of ${relayWorkflow}`);
        }),
    };
}
/** A grant is not given again by its end on the ledger alone: AWS keeps no record of what is gone. */
const UNRECORDED = 'Without a record of its end, a re-run of the grant job or the sweep with `repair` gives again what was ended before its time: take the request off the default branch';
/** GitHub allows 65,535 characters of inputs (REST reference, workflow dispatches). */
const IDS_A_RUN = 2_000;
const inParts = (ids, size) => Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size));
/** Whether it says itself of which merge it is; an id alone is what somebody may have made up. */
const isToldBy = ({ grant }) => grant?.pullRequest !== undefined;
const idsIn = ({ grant, policies }) => grant ? [grant.id] : policies.flatMap(name => (0,policy_name/* parsePolicyName */.hm)(name)?.grantId ?? []);
/** What is ended: as the ending knows it, or else by its ids and what GitHub knows of them. */
const grantsOf = (ending, found) => ending.grant && isToldBy(ending)
    ? [ending.grant]
    : idsIn(ending).map(id => ({ ...ending.grant, ...(found.get(id) ?? { id }) }));
/** What nobody could finish is no news yet. */
const isTold = ({ revocation }) => revocation.verdict !== 'interrupted';
const newsOfEnd = ({ revocation, grants }) => grants.map(grant => newsOf(revocation.ending, grant, revocation));
function newsOf({ policies }, grant, about) {
    const policy = policies.map(policy_name/* parsePolicyName */.hm).find(parsed => parsed?.grantId === grant.id);
    return { grant, about, ...(policy && { endsAt: policy.expiresAt }) };
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

