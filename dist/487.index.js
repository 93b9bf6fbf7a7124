export const id = 487;
export const ids = [487];
export const modules = {

/***/ 9922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ compareLedgers)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7597);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8977);


const witnessedRecord = () => zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1), path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() });
/**
 * Compares the branch of the ledger with the witness, object by object: from a clone and a copy of the bucket, without any of
 * our roles. Records of evidence are not witnessed: the role for logs cannot write there.
 */
function compareLedgers(branch, objects) {
    const files = branch.filter(({ path }) => isWitnessedPath(path));
    const read = objects.map(numbered);
    const unreadable = read.flatMap(each => typeof each === 'string' ? [{ kind: 'unreadable', key: each }] : []);
    const all = read.flatMap(each => (each && typeof each !== 'string' ? [each] : []));
    const paths = new Set(files.map(({ path }) => path));
    // The first of files with the same bytes, which are in one folder only if people put them there.
    const byContent = new Map(files.toReversed().map(file => [`${folderOf(file.path)} ${file.sha256}`, file]));
    const matched = new Set();
    const edited = new Set();
    const differences = [...unreadable];
    for (const own of seriesIn(all)) {
        const records = own.toSorted((one, other) => one.number - other.number);
        differences.push(...gapsIn(records));
        let last = -1;
        for (const { key, path, sha256 } of records) {
            if (path === undefined)
                continue;
            const file = byContent.get(`${folderOf(path)} ${sha256}`);
            if (!file) {
                const isThere = paths.has(path);
                if (isThere)
                    edited.add(path);
                differences.push({ kind: isThere ? 'edited' : 'removed', path, key });
                continue;
            }
            matched.add(file);
            if (file.addedAt < last)
                differences.push({ kind: 'reordered', path: file.path, key });
            last = Math.max(last, file.addedAt);
        }
    }
    const added = files.filter(file => !matched.has(file) && !edited.has(file.path));
    return {
        records: files.length,
        witnessed: matched.size,
        differences: [...differences, ...added.map(({ path }) => ({ kind: 'added', path }))],
    };
}
const folderOf = (path) => path.slice(0, path.lastIndexOf('/'));
const isWitnessedPath = (path) => !/\/evidence(?:-so-far)?\.[^/]*$/.test(path);
/** The key of an object that cannot be read; `undefined` for one that is no record. */
function numbered({ account = '', key, content }) {
    if (key === _keys_js__WEBPACK_IMPORTED_MODULE_0__/* .OPENED_KEY */ .WI || key.startsWith(_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .LOGINS_PREFIX */ .I1))
        return undefined;
    const name = key.startsWith(_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .WITNESS_PREFIX */ .F0) ? key.slice(_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .WITNESS_PREFIX */ .F0.length) : '';
    const [, series = '', number = ''] = /^(.+)\/(\d{3,})\.json$/.exec(name) ?? [];
    if (series === '')
        return key;
    try {
        const { path, sha256 } = witnessedRecord().parse(JSON.parse(Buffer.from(content).toString('utf8')));
        return { key, account, series: series, number: Number(number), path, sha256 };
    }
    catch {
        return key;
    }
}
/** The records of each series of each account. */
function seriesIn(records) {
    const all = new Map();
    for (const record of records) {
        const key = `${record.account} ${record.series}`;
        const own = all.get(key) ?? [];
        all.set(key, own);
        own.push(record);
    }
    return [...all.values()];
}
function gapsIn(records) {
    const [first] = records;
    if (!first)
        return [];
    const numbers = new Set(records.map(({ number }) => number));
    const last = records.at(-1)?.number ?? 0;
    const missing = Array.from({ length: last }, (_, index) => index + 1).filter(number => !numbers.has(number));
    return missing.map(number => ({
        kind: 'gap',
        key: (0,_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .recordKey */ .Hy)(first.series, number),
    }));
}


/***/ }),

/***/ 7264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ explainDifference),
/* harmony export */   h: () => (/* binding */ describeDifference)
/* harmony export */ });
/** What a difference means, and what to do: a sentence each, without a full stop. */
const MEANINGS = {
    removed: 'The witness has this record, and the branch does not have it any more. Find out who pushed to the branch',
    edited: 'The branch has other bytes than the job wrote. Find out who pushed to the branch',
    added: 'No job of ours has witnessed it. Find out who pushed to the branch, unless a job of that time was red because it could not reach the bucket',
    reordered: 'The branch had it from before a record that it followed. Find out who rewrote the branch',
    gap: 'A number is missing. Find out in CloudTrail who deleted the object',
    unreadable: 'It is not in the words that our jobs write. Find out in CloudTrail who wrote it',
};
/** What a difference is about, what it means, and what to do: without full stops. */
function explainDifference(difference) {
    const text = MEANINGS[difference.kind];
    const end = text.lastIndexOf('. ');
    return {
        what: 'path' in difference ? difference.path : difference.key,
        meaning: text.slice(0, end),
        remedy: text.slice(end + 2),
    };
}
/** One line for people: `removed: 2026-11/…/ended.eu-west-1.json: The witness has …`. */
function describeDifference(difference) {
    const what = 'path' in difference ? difference.path : difference.key;
    return `${difference.kind}: ${what}: ${MEANINGS[difference.kind]}`;
}


/***/ }),

/***/ 8977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ DEBTORS),
/* harmony export */   F0: () => (/* binding */ WITNESS_PREFIX),
/* harmony export */   H$: () => (/* binding */ loginKey),
/* harmony export */   Hy: () => (/* binding */ recordKey),
/* harmony export */   I1: () => (/* binding */ LOGINS_PREFIX),
/* harmony export */   Qn: () => (/* binding */ grantSeries),
/* harmony export */   WI: () => (/* binding */ OPENED_KEY),
/* harmony export */   _C: () => (/* binding */ monthsSince),
/* harmony export */   hE: () => (/* binding */ debtSeries),
/* harmony export */   wV: () => (/* binding */ stopSeries)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);

/** What the keys of all objects of the witness begin with, in the account's bucket of transcripts. */
const WITNESS_PREFIX = 'ledger/';
/**
 * Written once for each bucket. A role that can read it can read the whole prefix, so that a refusal for another key means
 * that there is no such object: without s3:ListBucket, S3 answers 403 for a missing key (docs/aws-facts.md REC-7).
 */
const OPENED_KEY = `${WITNESS_PREFIX}opened.json`;
/** The records of one grant. Its id is enough to find them: nothing of GitHub is needed. */
const grantSeries = (grantId) => grantId;
/** The emergency stops of one month: of a user, or without one of everything. IAM ignores case in names of users. */
const stopSeries = (month, user) => `stops/${month}/${user === undefined ? 'everything' : `users/${user.toLowerCase()}`}`;
/** The users who ever had access without an approval: one record for each. */
const DEBTORS = 'break-glass/debtors';
/** What one user has had without an approval, and who reviewed it. IAM ignores case in names of users. */
const debtSeries = (user) => `break-glass/users/${user.toLowerCase()}`;
/** `ledger/<series>/001.json` */
const recordKey = (series, number) => `${WITNESS_PREFIX}${series}/${String(number).padStart(3, '0')}.json`;
/** What the keys of {@link loginKey} begin with. */
const LOGINS_PREFIX = `${WITNESS_PREFIX}logins/`;
/** The account that a login of GitHub belonged to when it was first seen. GitHub ignores case in logins. */
const loginKey = (login) => `${LOGINS_PREFIX}${login.toLowerCase()}.json`;
/** The months (`2026-11`, UTC) in which a stop may lie that counts for what was merged at `since`. */
function monthsSince(since, now) {
    const months = [];
    const first = Date.UTC(since.getUTCFullYear(), since.getUTCMonth());
    for (let month = first; month <= now.getTime();) {
        const date = new Date(month);
        months.push((0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(date).slice(0, 7));
        month = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
    }
    return months;
}


/***/ }),

/***/ 7854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** By which a record of the branch and its copy in the witness are compared: in hex. */
const sha256 = (content) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');


/***/ }),

/***/ 487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/domain/witness/difference-text.js
var difference_text = __webpack_require__(7264);
// EXTERNAL MODULE: ./build/render/result.js
var result = __webpack_require__(2652);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(2346);
;// CONCATENATED MODULE: ./build/render/verification.js



/** GitHub accepts 1 MiB in a summary. */
const BUDGET_BYTES = 900_000;
/** The job summary of mode `verify`. */
function renderVerification({ records, witnessed, differences }) {
    const shown = (0,within_budget/* takeWithinBudget */.M)(differences, BUDGET_BYTES, rowOf).map(([each]) => rowOf(each));
    const rest = differences.length - shown.length;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `## 🔎 The branch of the ledger, compared with the witness`,
        (0,markdown.md) `**${records}** records, **${witnessed}** of them witnessed with the same bytes.`,
        differences.length === 0 ? (0,markdown.md) `✅ No difference.` : (0,markdown.md) `❌ **${differences.length}** differences:`,
        ...(shown.length > 0 ? [(0,markdown/* join */.fj)(shown, '\n')] : []),
        ...(rest > 0 ? [(0,markdown.md) `… and ${rest} more: the log of the job tells of them`] : []),
    ], '\n\n');
}
const rowOf = (difference) => (0,markdown.md) `- ${(0,markdown/* text */.Qq)((0,difference_text/* describeDifference */.h)(difference), 2_000)}.`;

;// CONCATENATED MODULE: ./build/modes/verify/report.js



/** Tells the runner what mode `verify` found. */
async function reportVerification(runner, comparison) {
    const { records, witnessed, differences } = comparison;
    for (const difference of differences)
        runner.log((0,difference_text/* describeDifference */.h)(difference));
    runner.log(`${records} records, ${witnessed} witnessed, ${differences.length} differences`);
    runner.output('result', (0,result/* resultText */.D)({ records, witnessed, differences }));
    await runner.summarize(renderVerification(comparison));
    if (differences.length === 0)
        return;
    runner.fail(`The branch of the ledger and the witness differ in ${differences.length} places. The summary of this job names each, and says what to do.`);
}

// EXTERNAL MODULE: ./build/domain/witness/compare.js
var compare = __webpack_require__(9922);
// EXTERNAL MODULE: ./build/services/ledger/branch-files.js
var branch_files = __webpack_require__(7033);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(6299);
// EXTERNAL MODULE: ./build/services/witness/copies.js
var witness_copies = __webpack_require__(2304);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
;// CONCATENATED MODULE: ./build/modes/verify/verify.js





/**
 * Compares the branch of the ledger with copies of the witnesses, record by record. Needs a clone and the copies alone; a clone
 * of the default branch fetches the other.
 * @throws ErrorWithRemedy when there is nothing to compare
 */
async function verify(git, folder) {
    const tip = await (0,branch_files/* fetchedLedger */.$)(git);
    if (tip === undefined)
        throw new errors/* ErrorWithRemedy */.J(`There is no branch ${paths/* LEDGER_BRANCH */.jF}`, 'Run this after the first grant, or find out who deleted the branch');
    const copies = await (0,witness_copies/* readWitnessCopies */.f)(folder);
    if (copies.length === 0)
        throw new errors/* ErrorWithRemedy */.J(`There is no copy of a witness in ${folder}`, 'Copy it: `aws s3 sync s3://BUCKET/ledger FOLDER/ACCOUNT/ledger`, for each account');
    const objects = copies.flatMap(copy => copy.objects.map(object => ({ ...object, account: copy.account })));
    return (0,compare/* compareLedgers */.y)(await (0,branch_files/* readBranchFiles */.C)(git, tip), objects);
}

;// CONCATENATED MODULE: ./build/modes/verify/index.js



async function runVerify(machine, inputs) {
    const { runner } = machine;
    const copies = (0,external_node_path_.join)(runner.environment('GITHUB_WORKSPACE'), inputs.witness);
    return reportVerification(runner, await verify(await machine.git(inputs), copies));
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   F4: () => (/* binding */ codes),
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   fk: () => (/* binding */ transcript),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   uR: () => (/* binding */ instant),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6499);


const trusted = (markdown) => markdown;
/**
 * Text from outside as plain text. Everything but letters, digits, spaces, commas and hyphens becomes an HTML entity, which
 * neither Markdown nor HTML treats as syntax. But GitHub decodes entities before it looks for mentions, references,
 * addresses, emoji, formulas and check boxes. It looks for none of them inside `<code>`, so every word that is not plain is
 * put there.
 */
function text(untrusted, limit = 500) {
    const words = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(untrusted, limit).replaceAll(/[^ ]+|^ | (?= |$)/g, part => {
        if (part === ' ')
            return entity(part);
        return PLAIN.test(part) && !LINKED.test(part) ? entities(part) : inCode(part);
    });
    // A hyphen or a number at the start could begin a list: `42` followed by our full stop would.
    return trusted(words.replace(/^[\d-]/, entity));
}
const PLAIN = /^[\p{L}\p{M}\p{N}.,;!?'"`\(\)_\/…\-]+:?$/v;
/** Plain words that GitHub links nevertheless: `GH-1`, commits (not within a word: `succeeded`), web addresses. */
const LINKED = /gh-\d|(?<![g-z\d])[\da-f]{7,}(?![g-z\d])|www\./i;
/** A mail address is linked inside `<code>` too (cmark-gfm, autolink.c), but not across a tag. */
const entities = (printed) => printed
    .split(/(?<=[\w.+-])@(?=[\w.-])/)
    .map(part => part.replaceAll(/[^\p{L}\p{N} ,-]/gu, entity))
    .join(`<span>${entity('@')}</span>`);
const entity = (character) => `&#${character.codePointAt(0)};`;
const inCode = (printed) => `<code>${entities(printed)}</code>`;
/** Text from outside in a fixed-width font. GitHub links nothing in it. */
function code(untrusted, limit = 500) {
    return trusted(inCode((0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(untrusted, limit)));
}
/** Several, separated by commas. */
const codes = (untrusted) => join(untrusted.map(each => code(each)), ', ');
const instant = (value) => trusted((0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(value));
const duration = (ms) => trusted((0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms));
/** Our own Markdown. Inserted values must be Markdown already, or numbers. */
function md(strings, ...values) {
    return trusted(String.raw({ raw: strings }, ...values));
}
function join(parts, separator) {
    return trusted(parts.join(separator));
}
/** A fenced block for copying. The lines must consist of validated names, because nothing can be escaped in a fence. */
function fence(language, lines) {
    const unsafe = lines.find(line => !/^[\x20-\x7e]*$/.test(line) || line.includes('```'));
    if (unsafe !== undefined)
        throw new Error('a line for a code block holds what could end the block');
    return trusted(`\`\`\`${language}\n${lines.join('\n')}\n\`\`\``);
}
/** The text of a transcript, with all Markdown and HTML escaped. */
function transcript(untrusted) {
    return trusted(`<pre><code>${untrusted.map(line => entities((0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line, 500))).join('\n')}</code></pre>`);
}
/** A link of ours. `url`: left out where it has any character that could end the link. */
const link = (label, url) => /^https?:\/\/[\w.:/~%#-]+$/.test(url) ? trusted(`[${label}](${url})`) : label;
/** What is known of something, a line each: a table would be wider than GitHub's page where a value is long. */
const facts = (rows) => trusted(rows.map(([label, value]) => `- **${label}:** ${value.replaceAll('\n', '<br>')}`).join('\n'));
/** Folded away until a reader opens it. */
const details = (summary, body) => trusted(`<details><summary>${summary}</summary>\n\n${body}\n\n</details>`);


/***/ }),

/***/ 2652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ resultText)
/* harmony export */ });
/* harmony import */ var _within_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2346);

/**
 * GitHub accepts 1 MB of outputs per job, counted in UTF-16: two bytes per code unit (docs, "Defining outputs for jobs"). The
 * remainder is for the other outputs (src/domain/follow-up/hand-over.ts).
 */
const BUDGET_BYTES = 240_000;
/**
 * The output `result`, as JSON. If it is too large, entries that do not fit are removed from its longest lists; `leftOut`
 * says how many of each.
 */
function resultText(result) {
    const whole = JSON.stringify(result);
    return Buffer.byteLength(whole) <= BUDGET_BYTES ? whole : cutText(result);
}
function cutText(result) {
    const lists = Object.entries(result).flatMap(([name, value]) => Array.isArray(value) ? [[name, texts(value)]] : []);
    const told = {};
    const leftOut = {};
    let budget = BUDGET_BYTES;
    lists
        .sort(([, a], [, b]) => sizeOf(a) - sizeOf(b))
        .forEach(([name, entries], index) => {
        const kept = (0,_within_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWithinBudget */ .M)(entries, budget / (lists.length - index), text => text).map(([text]) => text);
        budget -= sizeOf(kept);
        told[name] = kept.map(text => JSON.parse(text));
        if (kept.length < entries.length)
            leftOut[name] = entries.length - kept.length;
    });
    return JSON.stringify({ ...result, ...told, leftOut });
}
const texts = (entries) => entries.map(entry => JSON.stringify(entry));
/** The size of a list, including its commas. */
const sizeOf = (entries) => entries.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 0);


/***/ }),

/***/ 2346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ takeWithinBudget)
/* harmony export */ });
/**
 * The parts that fit into `budgetBytes` of UTF-8 together, in order, each with its text. Stops when less than a fiftieth of
 * the budget is left: otherwise thousands of texts would be written to find one that fits.
 */
function takeWithinBudget(parts, budgetBytes, write) {
    const told = [];
    let left = budgetBytes;
    for (const part of parts) {
        if (left < budgetBytes / 50)
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

/***/ 7033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fetchedLedger),
/* harmony export */   C: () => (/* binding */ readBranchFiles)
/* harmony export */ });
/* harmony import */ var _domain_witness_sha256_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7854);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6299);


/** The tip of the ledger. A checkout of every branch (`fetch-depth: 0`) has it; one of the default branch alone fetches it. */
async function fetchedLedger(git) {
    const held = await git.fetchedTip(_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_BRANCH */ .jF);
    if (held !== undefined)
        return held;
    await git.fetchBranch(_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_BRANCH */ .jF);
    return git.fetchedTip(_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_BRANCH */ .jF);
}
/** The files of the ledger at a commit, with the order in which its commits added them. */
async function readBranchFiles(git, tip) {
    const files = (await git.listFiles(tip, '')).filter(({ mode }) => mode.startsWith('100'));
    const blobs = await git.readBlobs(files.map(({ sha }) => sha));
    const added = await readAdditions(git, tip);
    return files.map(({ path, sha }) => ({
        path,
        sha256: (0,_domain_witness_sha256_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(blobs.get(sha)?.bytes ?? new Uint8Array()),
        addedAt: added.get(path) ?? 0,
    }));
}
/** The position of the commit that added each file first, oldest first. */
async function readAdditions(git, tip) {
    const commits = (await git.everyCommit([tip])).toReversed();
    const changes = await git.changesOf(commits.map(({ sha, parents: [before] }) => ({ sha, ...(before !== undefined && { before }) })), '');
    const added = new Map();
    for (const [index, { sha }] of commits.entries())
        for (const { path, status } of changes.get(sha) ?? [])
            if (status !== 'D' && !added.has(path))
                added.set(path, index);
    return added;
}


/***/ }),

/***/ 6299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ kindOfPath),
/* harmony export */   De: () => (/* binding */ recentFolders),
/* harmony export */   _2: () => (/* binding */ FIND_PUSHER),
/* harmony export */   ek: () => (/* binding */ grantedPaths),
/* harmony export */   jF: () => (/* binding */ LEDGER_BRANCH),
/* harmony export */   lW: () => (/* binding */ pathIn)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);

/** The branch of the ledger in this repository. Files are only ever added to it (docs/design.md §2). */
const LEDGER_BRANCH = 'access-ledger';
/** What to do about a record that no job of ours wrote. */
const FIND_PUSHER = `Find out who pushed to ${LEDGER_BRANCH}, and let nobody but GitHub Actions do it`;
/** The paths where a live grant may be recorded, by the month of its merge, latest first. */
function grantedPaths(grantId, now) {
    return lastMonths(now).map(month => pathIn(month, grantId, 'granted'));
}
/** The folders (with `/`) that contain the records of all grants that may be live or were used in the last 30 days. */
const recentFolders = (now) => [...lastMonths(now), undefined].map(month => `${folderOf(month)}/`);
const lastMonths = (now) => [0, 1, 2].map(ago => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago)));
/** The kind of record at a path. The end of a grant has several file names. */
const kindOfPath = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === 'granted.json')
        return 'granted';
    return /^(?:ended|still-open|interrupted)\./.test(name) ? 'end' : 'other';
};
/** The merge time is known from GitHub only. A direct push has none, and GitHub may not answer. */
const pathIn = (mergedAt, grantId, name) => `${folderOf(mergedAt)}/${grantId}/${name}.json`;
const folderOf = (mergedAt) => (mergedAt ? (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(mergedAt).slice(0, 7) : 'undated');


/***/ }),

/***/ 2304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readWitnessCopies)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * Reads copies of witnesses: `FOLDER/ledger/…`, or `FOLDER/ACCOUNT/ledger/…` for several accounts.
 * @throws Error when the folder cannot be read
 */
async function readWitnessCopies(folder) {
    const paths = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true }))
        .filter(entry => entry.isFile())
        .map(({ parentPath, name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parentPath, name).slice(folder.length).replace(/^\/+/, ''));
    const copies = new Map();
    for (const path of paths.toSorted()) {
        const [, account = '', key] = /^(?:([^/]+)\/)?(ledger\/.+)$/.exec(path) ?? [];
        if (key === undefined)
            continue;
        const own = copies.get(account) ?? [];
        copies.set(account, own);
        own.push({ key, content: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)) });
    }
    return [...copies].map(([account, objects]) => ({ account, objects }));
}


/***/ })

};

