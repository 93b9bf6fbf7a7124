export const id = 240;
export const ids = [240];
export const modules = {

/***/ 9037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JX: () => (/* binding */ parseRequestFile),
/* harmony export */   MT: () => (/* binding */ problemOfSymlink),
/* harmony export */   UT: () => (/* binding */ problemOfNoFile),
/* harmony export */   bc: () => (/* binding */ problemOfCaseTwin)
/* harmony export */ });
/* unused harmony exports MAX_REQUESTS, REQUESTS_FOLDER, readEntries, toEntry, userOf, stemOf, problemOfPath, problemOfEmptiness, problemOfNumber, problemOfTwin */
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1026);
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1704);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6499);
/* harmony import */ var _shared_problem_list_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(628);
/* harmony import */ var _request_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3852);
/* harmony import */ var _yaml_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2105);
/* harmony import */ var _yaml_read_part_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9054);







/** Many more than the policies of one user have room for; entries are compared with one another, which takes quadratic time. */
const MAX_REQUESTS = 100;
/** Where request files stand, unless the input `requests` says otherwise; with its `/`. */
const REQUESTS_FOLDER = 'requests/';
/**
 * Reads one request file: one request, or a list of them. `accounts` are the names that the rules know; a request may leave
 * `account` out when there is only one. All mistakes of the file are reported at once. Never throws.
 */
function parseRequestFile(path, bytes, accounts, folder = REQUESTS_FOLDER) {
    const user = userOf(path, folder);
    const yaml = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .g)(path, bytes);
    const read = yaml.value === undefined ? { entries: [], problems: [] } : readEntries(yaml, user ?? '', accounts);
    const problems = (0,_shared_problem_list_js__WEBPACK_IMPORTED_MODULE_6__/* .mergeProblems */ .n)(yaml.problems, read.problems);
    if (user === undefined)
        return { ok: false, problems: [problemOfPath(path, folder), ...problems] };
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { path, user, entries: read.entries } };
}
function readEntries(yaml, user, accounts) {
    const schema = (0,_request_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .requestSchema */ .TF)(accounts);
    const emptiness = problemOfEmptiness(yaml);
    const parts = Array.isArray(yaml.value)
        ? yaml.value.map((value, index) => [[index], value])
        : [[[], yaml.value]];
    const entries = [];
    const problems = [];
    if (emptiness)
        return { entries, problems: [emptiness] };
    if (parts.length > MAX_REQUESTS)
        return { entries, problems: [problemOfNumber(yaml, parts.length)] };
    for (const [path, value] of parts) {
        const parsed = (0,_yaml_read_part_js__WEBPACK_IMPORTED_MODULE_5__/* .readPart */ .o)(yaml, path, value, schema);
        if (!parsed.ok)
            problems.push(...parsed.problems);
        else {
            const entry = toEntry(user, parsed.value, yaml.valueAt(path));
            const twin = entries.find(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .F)(other, entry));
            if (twin)
                problems.push(problemOfTwin(entry, twin));
            else
                entries.push(entry);
        }
    }
    return { entries, problems };
}
function toEntry(user, written, at) {
    const { account, instances, duration, reason, start } = written;
    const request = { account, instances: [...instances].sort(), durationMs: duration, reason, ...(start && { start }) };
    return { user, request, digest: (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(user, request), at };
}
/** The user whose file this is, or `undefined` if it is nobody's: `requests/USER.yaml`, and no subfolders. */
function userOf(path, folder = REQUESTS_FOLDER) {
    const stem = stemOf(path, folder, /^([^/]+)\.yaml$/);
    return stem !== undefined && _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .IAM_USER */ .E$.accepts(stem) ? stem : undefined;
}
function stemOf(path, folder, name) {
    return path.startsWith(folder) ? name.exec(path.slice(folder.length))?.[1] : undefined;
}
function problemOfPath(path, folder) {
    const at = { file: path, line: 1, column: 1 };
    const stem = stemOf(path, folder, /^([^/]+)\.yaml$/);
    if (stem !== undefined)
        return {
            ...at,
            message: `The file's name must be that of an IAM user, found ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(stem)}`,
            remedy: _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .IAM_USER */ .E$.remedy,
        };
    const message = `Request files are named ${folder}USER.yaml, found ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(path, 120)}`;
    const yml = stemOf(path, folder, /^([^/]+)\.ya?ml$/i);
    if (yml !== undefined && _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .IAM_USER */ .E$.accepts(yml))
        return { ...at, message, remedy: `Rename it to ${folder}${yml}.yaml` };
    return { ...at, message, remedy: `Move it to ${folder}, without subfolders, and name it after the IAM user` };
}
/** A submodule, or a name that is not UTF-8: git has something there, but not a file to read. */
function problemOfNoFile(path) {
    const message = `${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(path, 120)} is not a file that can be read`;
    return {
        file: (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path, 200),
        line: 1,
        column: 1,
        message,
        remedy: 'Delete it, and commit the requests as a plain file',
    };
}
/** A link could show reviewers one file and grant another; only git's mode (120000) tells, so the git adapter reports it. */
function problemOfSymlink(path) {
    const message = 'The file is a symbolic link';
    return { file: path, line: 1, column: 1, message, remedy: 'Commit the requests themselves' };
}
/** Two files for one user: what one of them takes away, the other would still ask for. */
function problemOfCaseTwin(path, twin) {
    const message = `The file's name differs from ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(twin, 120)} only in case, and IAM takes both for one user`;
    return { file: path, line: 1, column: 1, message, remedy: 'Keep the one that is spelt as in IAM' };
}
function problemOfEmptiness(yaml) {
    const isEmptyList = Array.isArray(yaml.value) && yaml.value.length === 0;
    if (yaml.value !== null && !isEmptyList)
        return undefined;
    const message = isEmptyList ? 'The list of requests is empty' : 'The file holds no request';
    return { ...yaml.valueAt([]), message, remedy: 'Write a request, or delete the file to withdraw all of them' };
}
function problemOfNumber(yaml, count) {
    const message = `The file holds ${count} requests; ${MAX_REQUESTS} are allowed`;
    return { ...yaml.valueAt([MAX_REQUESTS]), message, remedy: 'Delete those that have ended' };
}
function problemOfTwin(entry, twin) {
    const message = `This request repeats the one at line ${twin.at.line}, column ${twin.at.column}`;
    return { ...entry.at, message, remedy: 'Delete one of them' };
}


/***/ }),

/***/ 1026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isSame),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * The first 8 hex digits of the SHA-256 of {@link canonical}: a name, short enough for policy names. Whether two requests
 * are the same is {@link isSame}'s to say, since eight digits can be made to collide.
 * Policies in AWS carry it in their names: changing it would make every live grant look superseded.
 */
function digestOf(user, request) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical(user, request)).digest('hex').slice(0, 8);
}
/** Whether two entries ask for the same, for the same user. */
function isSame(one, other) {
    return canonical(one.user, one.request) === canonical(other.user, other.request);
}
/**
 * This JSON, keys in this order, without white space:
 * `{account, durationMs, instances (sorted), reason, start (ISO 8601 with milliseconds; left out if absent), user}`.
 */
function canonical(user, request) {
    const { account, durationMs, reason, start } = request;
    const instances = [...request.instances].sort();
    return JSON.stringify({ account, durationMs, instances, reason, start: start?.toISOString(), user });
}


/***/ }),

/***/ 7700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ unlessDenied),
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6499);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5892);


/** A call to GitHub that failed for good: the message says what happened, where, and what to do. */
class GitHubError extends Error {
    name = 'GitHubError';
    /** The HTTP status; absent when no whole answer came. */
    status;
    /** What GitHub said. */
    answer;
    /** Whether the request may have had its effect all the same. */
    outcomeUnknown;
    /** A 403 that says nothing about what the token may do. */
    rateLimited;
    /** The two sentences of the message. */
    refusal;
    constructor(failed, path, cause) {
        const answer = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(failed.message.replace(/ - https:\/\/docs\.github\.com\S*$/, ''), 300);
        const what = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnanswered */ .Ni)(failed) ? 'GitHub did not answer' : 'GitHub refused';
        const said = [failed.status, answer].filter(Boolean).join(' ');
        const tries = failed.attempt > 1 ? `, ${failed.attempt} times` : '';
        const where = `${failed.method} ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path)}`;
        const message = `${what} ${where} (${said}${tries})`;
        const remedy = remedyFor(failed, path);
        super(`${message}. ${remedy}.`, { cause });
        this.refusal = { message, remedy };
        this.status = failed.status;
        this.answer = answer;
        this.outcomeUnknown = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnanswered */ .Ni)(failed);
        this.rateLimited = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimited */ .Jz)(failed);
    }
}
/** The answer, or `undefined` for one of these statuses, unless a rate limit was what it meant. */
async function unlessDenied(asked, statuses) {
    try {
        return await asked;
    }
    catch (error) {
        if (error instanceof GitHubError && !error.rateLimited && statuses.includes(error.status ?? 0))
            return undefined;
        throw error;
    }
}
function remedyFor(failed, path) {
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimited */ .Jz)(failed)) {
        const reset = Number(failed.headers['x-ratelimit-reset'] ?? Number.NaN);
        const when = reset > 0 ? ` after ${new Date(reset * 1_000).toISOString().slice(0, 19)}Z` : ' in a few minutes';
        return `The token's rate limit is used up: re-run the job${when}`;
    }
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnanswered */ .Ni)(failed))
        return 'Look at https://www.githubstatus.com and re-run the job';
    if (failed.status === 401) {
        return 'The github-token is wrong or has expired (a job token lives as long as its job): pass github.token';
    }
    const dispatched = /\/actions\/workflows\/([^/]+)\/dispatches$/.exec(path)?.[1];
    if (dispatched !== undefined)
        return dispatchRemedy(failed, path, (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(dispatched));
    if (failed.status === 403)
        return `Add ${neededPermission(failed, path)} under "permissions:" of this job`;
    if (failed.status === 404) {
        return `Either it does not exist or the github-token may not see it: in a private repository the job needs ${neededPermission(failed, path)} under "permissions:"`;
    }
    if (failed.status === 410)
        return 'Turn on issues in the settings of this repository';
    return 'This is not expected of GitHub: re-run the job, and report it if it happens again';
}
/** GitHub answers 404 to who may not know as well, and 422 to what the workflow is not made for. */
function dispatchRemedy(failed, path, workflow) {
    const permission = `${neededPermission(failed, path)} under "permissions:"`;
    if (failed.status === 403)
        return `Add ${permission} of this job`;
    const file = `.github/workflows/${workflow}`;
    return failed.status === 404
        ? `See that ${file} is on the default branch, and that this job has ${permission}`
        : `See that ${file} on the default branch is enabled and has "workflow_dispatch" with all these inputs`;
}
/** `"pull-requests: write"`: what GitHub says that it would have accepted, or else what we know of the path. */
function neededPermission({ method, headers }, path) {
    const accepted = String(headers['x-accepted-github-permissions'] ?? '');
    // `issues=write; pull_requests=write`: alternatives by semicolon, all of several by comma.
    const named = accepted
        .split(';')
        .map(alternative => [...alternative.matchAll(/(\w+)=(\w+)/g)].map(([, name, level]) => permissionText(name, level)))
        .filter(all => all.length > 0)
        .map(all => all.join(' and '));
    if (named.length > 0)
        return named.join(' or ');
    const level = method === 'GET' ? 'read' : 'write';
    if (/\/actions\//.test(path))
        return permissionText('actions', level);
    if (/\/issues(\?|\/\d+$|$)/.test(path))
        return permissionText('issues', level);
    if (/\/(pulls|issues)(\/|$)/.test(path))
        return permissionText('pull_requests', level);
    return permissionText('contents', level);
}
function permissionText(name = '', level = '') {
    return `"${name.replaceAll('_', '-')}: ${level}"`;
}


/***/ }),

/***/ 5892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jz: () => (/* binding */ isRateLimited),
/* harmony export */   Ni: () => (/* binding */ isUnanswered),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* unused harmony exports MAX_ATTEMPTS, MAX_TIMEOUTS */
const MAX_ATTEMPTS = 5;
/** Attempts that ran out of time each took as long as they may: fewer of them are enough to tell an outage. */
const MAX_TIMEOUTS = 3;
const FIRST_BACKOFF_MS = 1_000;
/** GitHub asks for at least a minute after a secondary limit that names no time. */
const SECONDARY_LIMIT_MS = 60_000;
/** A rate limit that lasts longer is not waited for: the job is billed, and the engineer waits without knowing why. */
const LONGEST_WAIT_MS = 5 * 60_000;
/**
 * Milliseconds to wait before the next attempt, or `undefined` to give up. A POST whose outcome is unknown is not sent
 * again: its effect may have happened. A rate-limited one is, since GitHub did nothing.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
function retryAfterMs(failed, now, random) {
    if (failed.attempt >= MAX_ATTEMPTS || failed.timeouts >= MAX_TIMEOUTS)
        return undefined;
    const spread = 0.5 + random() / 2;
    if (isRateLimited(failed)) {
        const wait = askedWaitMs(failed, now);
        // Only ever later than asked: to come back early prolongs the limit.
        return wait > LONGEST_WAIT_MS ? undefined : wait + Math.round(1_000 * spread);
    }
    if (!isUnanswered(failed) || failed.method === 'POST')
        return undefined;
    return Math.round(FIRST_BACKOFF_MS * 2 ** (failed.attempt - 1) * spread);
}
function isRateLimited({ status, headers, message, }) {
    if (status !== 403 && status !== 429)
        return false;
    return (status === 429 ||
        headers['retry-after'] !== undefined ||
        String(headers['x-ratelimit-remaining']) === '0' ||
        /secondary rate limit|abuse detection/i.test(message));
}
/** Whether nobody knows if the request had an effect: it met a broken server or connection. */
function isUnanswered({ status }) {
    return status === undefined || status >= 500;
}
function askedWaitMs({ headers, attempt }, now) {
    const retryAfter = Number(headers['retry-after'] ?? Number.NaN);
    if (retryAfter >= 0)
        return retryAfter * 1_000;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0)
        return Math.max(0, reset * 1_000 - now.getTime());
    return SECONDARY_LIMIT_MS * 2 ** (attempt - 1);
}


/***/ }),

/***/ 240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  logs: () => (/* binding */ logs)
});

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/domain/evidence/attribution.js
var attribution = __webpack_require__(7698);
// EXTERNAL MODULE: ./build/domain/evidence/evidence.js + 1 modules
var evidence = __webpack_require__(4157);
// EXTERNAL MODULE: ./build/domain/evidence/session-query.js
var session_query = __webpack_require__(1710);
// EXTERNAL MODULE: ./build/domain/evidence/verdict.js
var verdict = __webpack_require__(7238);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/render/evidence-json.js
var evidence_json = __webpack_require__(4599);
;// CONCATENATED MODULE: ./build/render/manifest.js


/** What goes with saved transcripts: what they are copies of, and their sums as `sha256sum --check SHA256SUMS` reads them. */
function manifestFiles({ at, sessions, saved }) {
    const manifest = {
        savedAt: (0,instant/* formatInstant */.r4)(at),
        sessions: sessions.map(evidence => ({
            ...(0,evidence_json/* sessionEvidenceOf */.F3)(evidence),
            files: saved.filter(({ session }) => session === evidence.session.id).map(fileOf),
        })),
    };
    return new Map([
        ['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`],
        ['SHA256SUMS', saved.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('')],
    ]);
}
function fileOf({ path, bytes, sha256, source }) {
    return {
        path,
        bytes,
        sha256,
        source: source.kind === 'S3' ? { ...source, modifiedAt: (0,instant/* formatInstant */.r4)(source.modifiedAt) } : source,
    };
}

// EXTERNAL MODULE: ./build/services/history/known-rules.js
var known_rules = __webpack_require__(9999);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/github/error.js
var error = __webpack_require__(7700);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/services/history/branch.js
var history_branch = __webpack_require__(6800);
// EXTERNAL MODULE: ./build/services/ledger/files.js
var ledger_files = __webpack_require__(404);
// EXTERNAL MODULE: ./build/services/ledger/ledger.js
var ledger = __webpack_require__(2298);
;// CONCATENATED MODULE: ./build/services/ledger/merged.js


/** GitHub dates the commit of a merge like the merge [inferred]; that of a merge queue is older. */
const DATED_ALIKE_MS = 60_000;
/**
 * Whether that merge brought exactly this request, and then: the id is made of both, and the record says no more than they.
 * GitHub is asked where git alone does not tell: a rebase lands several commits, and dates may differ.
 */
async function isMerged(record, branch, requests, { mergedPullRequestOf }) {
    const merge = branch.landed((0,policy_name/* mergeOf */.uV)(record.id));
    if (!merge)
        return false;
    const versions = branch.versions(`${requests}${record.user}.yaml`).filter(({ age }) => age >= merge.age);
    const entry = (await (0,history_branch/* latestReadable */.oe)(versions))?.find(({ digest }) => record.id.endsWith(`-${digest}`));
    if (!entry || !isAsAsked(record, entry.request))
        return false;
    const addition = (await (0,history_branch/* additionOf */.e)(versions, (0,history_branch/* contains */.gR)(entry))) ?? merge;
    const mergedAt = Date.parse(record.mergedAt);
    if (addition.sha === merge.sha && Math.abs(mergedAt - merge.at.getTime()) <= DATED_ALIKE_MS)
        return true;
    const pull = await mergedPullRequestOf(merge.sha);
    if (pull?.mergedAt?.getTime() !== mergedAt)
        return false;
    // Else it stood there before, and this merge gave nobody anything.
    return addition.sha === merge.sha || (await mergedPullRequestOf(addition.sha))?.number === pull.number;
}
function isAsAsked({ instances, mergedAt, opensAt, expiresAt }, request) {
    const asked = (0,policy_name/* expiryOf */.p1)(new Date(mergedAt), request);
    return (instances.every(instance => request.instances.includes(instance)) &&
        Date.parse(opensAt) === asked.opensAt.getTime() &&
        Date.parse(expiresAt) === asked.expiresAt.getTime());
}

;// CONCATENATED MODULE: ./build/services/ledger/grants.js








/**
 * The grants of the last months, by the ledger as the checkout has it, and by the default branch: what somebody else than a
 * grant job wrote there, of no merge, is told and does not count. Never throws.
 */
async function readGrants(sources, choose) {
    try {
        const readAt = sources.clock.now();
        const { granted, ends } = await readLedger(sources);
        const wanted = choose(granted);
        if (wanted.length === 0)
            return { grants: { kind: 'known', grants: [], readAt }, failures: [] };
        const { git, github, checkout, paths, accounts } = sources;
        const branch = await (0,history_branch/* readBranch */.pG)(git, checkout, paths, accounts);
        const merged = [];
        const failures = [];
        for (const record of wanted) {
            if (await isMerged(record, branch, paths.requests, github))
                merged.push(record);
            else
                failures.push(notMerged(record));
        }
        const grants = merged.map(record => withEnds(record, ends));
        return { grants: { kind: 'known', grants, readAt }, failures };
    }
    catch (error) {
        sources.debug(error);
        const why = `The ledger could not be read. ${(0,errors/* messageOf */.b)(error)}`.replace(/\.$/, '');
        return { grants: { kind: 'not known', why }, failures: [why] };
    }
}
const notMerged = ({ id, user }) => `The ledger has a grant ${id} of ${user} that no merge on the default branch asked for so, and it counts for nothing. If the checkout is up to date, find out who pushed to ${ledger_files/* LEDGER_BRANCH */.jF}, and let nobody but GitHub Actions do it`;
/** All of the last months, by as many git processes for a thousand grants as for one. */
async function readLedger({ git, github, clock, debug }) {
    const tip = await git.fetchedTip(ledger_files/* LEDGER_BRANCH */.jF);
    if (tip === undefined) {
        if ((await (0,error/* unlessDenied */.q)(github.tip(ledger_files/* LEDGER_BRANCH */.jF), [404])) === undefined)
            return { granted: [], ends: [] };
        throw new Error(`The checkout does not have the branch ${ledger_files/* LEDGER_BRANCH */.jF}. Give actions/checkout "fetch-depth: 0", which fetches every branch`);
    }
    const files = [];
    for (const folder of (0,ledger_files/* recentFolders */.De)(clock.now()))
        files.push(...(await git.listFiles(tip, folder)));
    const known = files.filter(({ path }) => (0,ledger_files/* kindOfPath */.Bs)(path) !== 'other');
    const blobs = await git.readBlobs(known.map(({ sha }) => sha));
    const granted = [];
    const ends = [];
    for (const { path, sha } of known) {
        try {
            const bytes = Buffer.from(blobs.get(sha)?.bytes ?? []);
            if ((0,ledger_files/* kindOfPath */.Bs)(path) === 'granted')
                granted.push(...(0,ledger.grantsIn)(bytes));
            else
                ends.push(recordedEnd.parse(JSON.parse(bytes.toString('utf8'))));
        }
        catch (cause) {
            // One that cannot be read makes a session look ungranted, which is loud.
            debug(new Error(`${path} on ${ledger_files/* LEDGER_BRANCH */.jF} cannot be read`, { cause }));
        }
    }
    return { granted, ends };
}
/** What is taken from the record of an end; later releases may say more. */
const recordedEnd = schemas/* object */.Ikc({
    revocation: schemas/* object */.Ikc({
        policies: schemas/* array */.YOg(schemas/* string */.YjP()),
        startedAt: datetime(),
        passes: schemas/* array */.YOg(schemas/* object */.Ikc({ gone: schemas/* array */.YOg(schemas/* string */.YjP()), terminated: schemas/* array */.YOg(schemas/* string */.YjP()) })),
        outlived: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP() })),
        verdict: schemas/* string */.YjP(),
    }),
});
function withEnds(record, ends) {
    const own = ends.flatMap(({ revocation }) => (revocation.policies.some(isPolicyOf(record)) ? [revocation] : []));
    // A job that was told to stop while it waited ends nothing, and neither does one that cannot delete the policy.
    const deleting = own.filter(({ passes }) => passes.some(({ gone }) => gone.some(isPolicyOf(record))));
    const first = Math.min(...deleting.map(({ startedAt }) => Date.parse(startedAt)));
    return {
        record,
        ...(first < Date.parse(record.expiresAt) && { endedAt: new Date(first) }),
        terminated: new Set(own.flatMap(({ passes }) => passes.flatMap(pass => pass.terminated))),
        outlived: new Set(own.filter(({ verdict }) => verdict === 'clean').flatMap(({ outlived }) => outlived.map(({ id }) => id))),
    };
}
const isPolicyOf = ({ id }) => (policy) => (0,policy_name/* isGrantId */.U3)(id) && (0,policy_name/* parsePolicyName */.hm)(policy)?.grantId === id;

// EXTERNAL MODULE: ./build/services/notify/trying.js
var trying = __webpack_require__(1744);
// EXTERNAL MODULE: ./build/domain/evidence/transcript.js
var transcript = __webpack_require__(4825);
// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var shared_clock = __webpack_require__(8722);
// EXTERNAL MODULE: ./build/services/transcripts/look.js
var look = __webpack_require__(8230);
;// CONCATENATED MODULE: ./build/services/transcripts/await-objects.js





const LOOK_EVERY_MS = 30_000;
/**
 * Waits until S3 has the transcripts of all that have ended, or has had its time. Looks instead of sleeping it out: the agent
 * uploads at once (docs/aws-facts.md REC-3). What fails is tried again, for as long; what has failed by then is for the look that follows.
 */
async function awaitObjects(context, readers) {
    const { clock, log, signal } = context;
    let isToldOf = false;
    const latest = new Date(clock.now().getTime() + transcript/* S3_LATEST_MS */.SS);
    while (!signal.aborted) {
        const awaited = (await (0,p_map/* default */.Ay)(readers, reader => awaitedFrom(context, reader, latest), { concurrency: 4 })).flat();
        if (awaited.length === 0)
            return;
        const last = new Date(Math.max(...awaited.map(at => at.getTime())));
        if (!isToldOf)
            log(`waiting for ${awaited.length} transcripts in S3, until ${(0,instant/* formatInstant */.r4)(last)} at the latest`);
        isToldOf = true;
        await (0,shared_clock/* pause */.v7)(clock, LOOK_EVERY_MS, signal);
    }
}
/** By when the objects must have come that are not there yet; `latest`, as long as that cannot be told. */
async function awaitedFrom(context, reader, latest) {
    const looker = (0,look/* createLooker */.X)(context, reader);
    const awaited = [];
    const listed = await reader.list().catch(error => void context.debug(error));
    if (!listed)
        return context.clock.now() < latest ? [latest] : [];
    for (const { session, isThroughOurs } of listed) {
        if (!session.endedAt || !isThroughOurs || session.status === 'Failed')
            continue;
        const due = new Date(session.endedAt.getTime() + transcript/* S3_LATEST_MS */.SS);
        if (context.clock.now() >= due)
            continue;
        const object = await looker.object((0,transcript/* placesOf */.ek)(reader.account, session));
        if (object.kind === 'absent')
            awaited.push(due);
    }
    return awaited;
}

;// CONCATENATED MODULE: ./build/domain/evidence/terminal-text.js
/**
 * The lines of one CloudWatch entry. With streaming an entry is JSON, whose `sessionData` has the lines without their ends;
 * without it, it is the text itself (amazon-ssm-agent, cloudwatchlogsservice.go, buildEventInfo). The agent cuts a line of
 * more than 200 kB in two.
 */
function linesOf(message) {
    return sessionData(message) ?? message.split(/\r?\n/);
}
function sessionData(message) {
    if (!message.startsWith('{'))
        return undefined;
    try {
        const { sessionData: lines } = JSON.parse(message);
        return Array.isArray(lines) && lines.every(line => typeof line === 'string') ? lines : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * What steers a terminal, by ECMA-48: control strings (a window's title, with whatever it says), control sequences, and other
 * escapes. A string without an end loses its beginning alone: nothing that may have been typed is taken for it.
 */
const STEERING = new RegExp([
    String.raw `(?:\x1b[P\]X^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x80-\x9f]*(?:\x07|\x1b\\|\x9c)`,
    String.raw `(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]`,
    String.raw `\x1b[ -/]*[0-~]`,
].join('|'), 'g');
/** What of a line is for people: without what steers a terminal, and without other controls; a tab is a space. */
function withoutControls(line) {
    return line
        .replaceAll(STEERING, '')
        .replaceAll('\t', ' ')
        .replaceAll(/\p{Cc}/gu, '');
}

// EXTERNAL MODULE: ./build/domain/session/session.js
var session_session = __webpack_require__(2942);
;// CONCATENATED MODULE: ./build/services/transcripts/follow.js






/** The agent looks for new lines once a second. */
const READ_EVERY_MS = 2_000;
const LIST_EVERY_MS = 10_000;
/** After the end, until the last lines must have come: twice what they take, for a listing tells of the end late as well. */
const LAST_LINES_MS = 2 * transcript/* CLOUDWATCH_LATEST_MS */.Cb;
/** So many reads of a stream, or listings, fail, one after the other, before it is given up. */
const MOST_FAILURES = 5;
/**
 * Puts what live sessions type and print into the job log, as CloudWatch receives it, until all of them have ended or the time
 * is up. Every line begins with the time and the session; sessions that begin meanwhile are followed as well.
 */
async function follow(context, readers, limitMs) {
    const { clock, log, signal } = context;
    const watched = new Map();
    const failures = [];
    const startedAt = clock.now();
    const until = startedAt.getTime() + limitMs;
    let listAt = 0;
    let unlisted = 0;
    log(`following live sessions for at most ${(0,instant/* formatDuration */.a3)(limitMs)}; whoever may read this repository may read this`);
    while (!signal.aborted) {
        if (clock.now().getTime() >= listAt) {
            const failure = await update(context, readers, watched, startedAt);
            unlisted = failure === undefined ? 0 : unlisted + 1;
            if (failure !== undefined && unlisted === MOST_FAILURES)
                return [...failures, `Live sessions could not be listed, and are followed no longer. ${failure}`];
            listAt = clock.now().getTime() + LIST_EVERY_MS;
        }
        for (const one of watched.values())
            if (!one.isDone)
                await read(context, one, failures);
        const open = [...watched.values()].filter(({ isDone }) => !isDone);
        if (open.length === 0 && unlisted === 0) {
            log(watched.size === 0 ? 'no such session is open: nothing to follow' : 'every session that was followed has ended');
            return failures;
        }
        if (clock.now().getTime() >= until) {
            log(`the time is up; still open: ${open.map(({ found }) => found.session.id).join(', ')}`);
            return failures;
        }
        await (0,shared_clock/* pause */.v7)(clock, READ_EVERY_MS, signal);
    }
    return failures;
}
/** Who has come since `startedAt` or was there, and who has gone. Answers why that is not known of every account, if so. */
async function update(context, readers, watched, startedAt) {
    // None that is open began before.
    const began = new Date(startedAt.getTime() - session_session/* LONGEST_SESSION_MS */.hf);
    let failure;
    for (const reader of readers) {
        try {
            for (const found of await reader.list(began)) {
                const { id, owner, target } = found.session;
                const endedAt = found.session.endedAt ?? ((0,session_session/* isOver */.PU)(found.session) ? context.clock.now() : undefined);
                const known = watched.get(id);
                if (known)
                    known.endedAt ??= endedAt;
                // One that came and went between two listings as well.
                else if (!(0,session_session/* isOver */.PU)(found.session) || (found.session.endedAt ?? new Date(0)) >= startedAt) {
                    watched.set(id, { reader, found, endedAt, lines: 0, failed: 0, isDone: false });
                    context.log(`following ${id} of ${owner} on ${target}`);
                }
            }
        }
        catch (error) {
            context.debug(error);
            failure = (0,errors/* messageOf */.b)(error);
            context.log(`could not list the sessions, trying again. ${failure}`);
        }
    }
    return failure;
}
/** Everything that has come since the last time; a read that fails is done again from where it began. */
async function read(context, one, failures) {
    const { reader, found } = one;
    const { group, stream } = (0,transcript/* placesOf */.ek)(reader.account, found.session);
    // Before the reads: what comes after them, and late, is read the next time.
    const startedAt = context.clock.now().getTime();
    try {
        for (;;) {
            const page = await reader.access.logs.page(group, stream, one.after);
            one.failed = 0;
            if (!page || page.next === one.after)
                break;
            for (const event of page.events) {
                for (const line of linesOf(event.message)) {
                    one.lines += 1;
                    context.transcript(`${(0,instant/* formatInstant */.r4)(event.at).slice(11)} ${stream} | ${withoutControls(line)}`);
                }
            }
            one.after = page.next;
        }
    }
    catch (error) {
        one.failed += 1;
        context.debug(error);
        context.log(`could not read ${stream}, going on from there. ${(0,errors/* messageOf */.b)(error)}`);
        if (one.failed < MOST_FAILURES)
            return;
        one.isDone = true;
        failures.push(`Session ${stream} could not be followed to its end. ${(0,errors/* messageOf */.b)(error)}`);
        return;
    }
    if (!one.endedAt || startedAt < one.endedAt.getTime() + LAST_LINES_MS)
        return;
    one.isDone = true;
    context.log(`${stream} ended at ${(0,instant/* formatInstant */.r4)(one.endedAt)}: ${one.lines} lines`);
}

;// CONCATENATED MODULE: ./build/domain/evidence/session-end.js

/** A session closes this long around its document's limit [inferred]. */
const NEAR_MS = 60_000;
/** How a session ended, as far as can be told: AWS gives no reason. A few words. */
function describeSessionEnd(session, grants) {
    const { id, status, startedAt, endedAt, longestMs } = session;
    if (!(0,session_session/* isOver */.PU)(session))
        return status === 'Terminating' ? 'is closing' : 'is open';
    if (status === 'Failed')
        return 'never connected';
    if (grants.some(({ terminated }) => terminated.has(id)))
        return 'ended by the revocation';
    if (!endedAt)
        return 'ended, AWS does not say when';
    const lastedMs = startedAt ? endedAt.getTime() - startedAt.getTime() : 0;
    if (longestMs !== undefined && Math.abs(lastedMs - longestMs) <= NEAR_MS)
        return "ended at its document's limit";
    return 'left, idle, or ended by hand';
}

;// CONCATENATED MODULE: ./build/services/transcripts/content.js

/** Of one session: a summary is for a glance. */
const MOST_LINES = 200;
const MOST_CHARACTERS = 16_000;
/** Collects the beginning of a transcript. */
function createContent() {
    const lines = [];
    let room = MOST_CHARACTERS;
    let isCut = false;
    return {
        add(events) {
            for (const line of events.flatMap(({ message }) => linesOf(message)).map(withoutControls)) {
                if (isCut || lines.length >= MOST_LINES || line.length > room)
                    isCut = true;
                else {
                    lines.push(line);
                    room -= line.length;
                }
            }
        },
        content: () => ({ lines, isCut }),
    };
}

;// CONCATENATED MODULE: ./build/services/transcripts/save.js


/** A download that broke off is begun anew this often. */
const ATTEMPTS = 3;
const PAUSE_MS = 2_000;
const FORMS = [
    [
        'jsonl',
        ({ at, receivedAt, message }) => `${JSON.stringify({ timestamp: at.getTime(), ingestionTime: receivedAt?.getTime(), message })}\n`,
    ],
    [
        'log',
        ({ message }) => linesOf(message)
            .map(line => `${line}\n`)
            .join(''),
    ],
];
function saveStream(archive, { account }, { group, stream }) {
    const source = { kind: 'CloudWatch', group, stream };
    const files = [];
    let failed;
    const trying = async (act) => {
        if (failed)
            return;
        await act().catch(error => {
            failed = { error };
        });
    };
    const open = async () => {
        for (const [ending, write] of files.length === 0 ? FORMS : []) {
            const path = `${account.name}/${fileName(stream)}.cloudwatch.${ending}`;
            files.push({ path, file: await archive.create(path), write });
        }
    };
    return {
        take: events => trying(async () => {
            await open();
            for (const { file, write } of files)
                await file.write(Buffer.from(events.map(write).join('')));
        }),
        async close(isWhole) {
            const saved = [];
            await trying(async () => {
                if (!isWhole)
                    return;
                await open();
                for (const { path, file } of files)
                    saved.push({ path, ...(await file.finish()), session: stream, source });
            });
            if (!isWhole || failed)
                for (const { file } of files)
                    await file.discard();
            if (failed)
                throw failed.error;
            return saved;
        },
    };
}
/**
 * Copies an object to disk as it arrives. A copy that is not whole leaves nothing behind.
 * @throws what the last attempt failed with
 */
async function saveObject({ clock, log, signal }, archive, { account, access }, { stream, bucket, key }, object) {
    const path = `${account.name}/${fileName(stream)}.s3.log`;
    for (let attempt = 1;; attempt++) {
        const file = await archive.create(path);
        try {
            let bytes = 0;
            for await (const chunk of await access.objects.read(bucket, key, object)) {
                signal.throwIfAborted();
                bytes += chunk.byteLength;
                await file.write(chunk);
            }
            if (bytes !== object.bytes)
                throw new Error(`s3://${bucket}/${key} broke off after ${bytes} of ${object.bytes} bytes`);
            const { etag, modifiedAt } = object;
            const source = { kind: 'S3', bucket, key, etag, modifiedAt };
            return { path, ...(await file.finish()), session: stream, source };
        }
        catch (error) {
            await file.discard();
            if (attempt === ATTEMPTS || signal.aborted)
                throw error;
            log(`reading s3://${bucket}/${key} broke off, beginning anew. ${(0,errors/* messageOf */.b)(error)}`);
            await clock.sleep(PAUSE_MS * attempt, signal);
        }
    }
}
/** AWS makes session ids of user names, which hold nothing that a path could; an artifact takes even less. */
const fileName = (sessionId) => sessionId.replaceAll(/[^\w+=,.@-]/g, '_').replace(/^\.+/, '_');

;// CONCATENATED MODULE: ./build/services/transcripts/gather.js








/** Sessions that are looked at side by side; the calls of all keep to the published rates. */
const CONCURRENCY = 4;
/** The evidence of an account's sessions. Each is looked up by its name: what else the account has recorded costs nothing. */
async function gatherEvidence(context, reader, found, options) {
    const looker = (0,look/* createLooker */.X)(context, reader);
    const all = await (0,p_map/* default */.Ay)(found, one => gatherOne(context, reader, looker, one, options), { concurrency: CONCURRENCY });
    return {
        listed: reader.account,
        sessions: all.map(({ evidence }) => evidence),
        saved: all.flatMap(({ saved }) => saved),
        failures: all.flatMap(({ failures }) => failures),
    };
}
async function gatherOne(context, reader, looker, one, { showContent, archive }) {
    const { account } = reader;
    const { session, standing } = one;
    const places = (0,transcript/* placesOf */.ek)(account, session);
    const shown = showContent ? createContent() : undefined;
    const copy = archive && saveStream(archive, reader, places);
    const saved = [];
    const failures = [];
    const stream = await looker.stream(places, async (events) => {
        shown?.add(events);
        await copy?.take(events);
    });
    const object = await looker.object(places);
    try {
        saved.push(...((await copy?.close(stream.kind === 'found')) ?? []));
        if (archive && object.kind === 'found')
            saved.push(await saveObject(context, archive, reader, places, object.object));
    }
    catch (error) {
        context.debug(error);
        failures.push(`The transcript of session ${session.id} could not be saved. ${(0,errors/* messageOf */.b)(error)}`);
    }
    const findings = { ...one, stream, object };
    const evidence = {
        ...findings,
        account,
        places,
        ended: describeSessionEnd(session, 'grant' in standing ? standing.grants : []),
        verdicts: (0,verdict/* assessSession */.tI)(findings, context.clock.now()),
        ...(shown && stream.kind === 'found' && { content: shown.content() }),
    };
    return { evidence, saved, failures };
}

// EXTERNAL MODULE: ./build/services/transcripts/reader.js
var reader = __webpack_require__(8253);
;// CONCATENATED MODULE: ./build/modes/logs/index.js















/** The evidence of sessions: what AWS knows of each, where it is recorded, and whether it was granted. */
async function logs(context, options) {
    const { conclude, dryRun } = options;
    const { rules, grants, failures } = await prepare(context, options);
    const known = grantsFor(options.target, grants);
    const plan = (0,session_query/* planQueries */.ku)(options.target, [...rules.accounts.values()], known, options.period, context.clock.now());
    // Without the ledger nobody can say which grants it does not have.
    if (grants.kind === 'known')
        failures.push(...plan.failures);
    for (const query of plan.queries)
        context.log(`plan: ${(0,session_query/* describeQuery */.Qp)(query)}`);
    const readers = await openReaders(context, plan.queries, grants, failures);
    if (options.follow)
        failures.push(...(await follow(context, readers, limitOf(options.follow, rules.followUp.maxWaitMs))));
    if (conclude && !dryRun)
        await awaitObjects(context, readers);
    const archive = dryRun ? undefined : options.archive;
    const gathered = await (0,p_map/* default */.Ay)(readers, reader => gatherAll(context, reader, { showContent: options.showContent, ...(archive && { archive }) }));
    const at = context.clock.now();
    const sessions = gathered.flatMap(each => each.sessions).toSorted((a, b) => startOf(b.session) - startOf(a.session));
    for (const { session, verdicts } of sessions)
        context.log(`${session.id} on ${session.target}: ${verdicts.map(verdict/* describeVerdict */.XZ).join('; ')}`);
    if (sessions.length === 0)
        failures.push(...(await findStranger(options.target, readers, gathered)));
    const over = known.filter(grant => (0,attribution/* endOfGrant */.ln)(grant) <= at);
    if (conclude)
        failures.push(...known.filter(grant => !over.includes(grant)).map(notOver));
    const result = {
        at,
        asked: plan.queries.map(session_query/* describeQuery */.Qp),
        sessions,
        ...(conclude && { ended: over.filter(isIn(gathered)).map(grant => (0,evidence/* evidenceOf */.X1)(grant, sessions, at)) }),
        saved: gathered.flatMap(each => each.saved),
        failures: [...new Set([...failures, ...gathered.flatMap(each => each.failures)])],
    };
    const unsaved = archive ? await saveManifest(context, archive, result) : [];
    const untold = conclude && !dryRun ? await tell(context, conclude, result) : [];
    return { ...result, failures: [...result.failures, ...unsaved, ...untold] };
}
/** A slip of the pen must not look like somebody who did nothing. */
async function findStranger(target, readers, gathered) {
    if (target.kind !== 'user' || !gathered.every(({ listed }) => listed))
        return [];
    for (const reader of readers)
        if (await reader.hasUsers())
            return [];
    const names = readers.map(({ account }) => account.name).join(', ');
    return [`There is no IAM user ${target.user} in ${names}, and no session of one. Check how the name is spelt`];
}
/** The rules, and the grants that sessions are held against. */
async function prepare(context, { git, github, paths, checkout, target }) {
    const tip = await github.tip(await github.defaultBranch());
    const { ruleFile, outdated } = await (0,known_rules.readKnownRules)(github, git, paths.config, { tip, checkout });
    const { rules } = ruleFile;
    const { clock, debug } = context;
    const sources = { clock, debug, git, github, checkout, paths, accounts: [...rules.accounts.keys()] };
    const { grants, failures } = await readGrants(sources, granted => {
        const users = usersOf(target, granted);
        return users ? granted.filter(({ user }) => users.has(user)) : granted;
    });
    return { rules, grants, failures: [...(outdated === undefined ? [] : [outdated]), ...failures] };
}
/** Whose grants count; everybody's, when it is not known whose the sessions are. */
function usersOf(target, granted) {
    switch (target.kind) {
        case 'user':
            return new Set([target.user]);
        case 'grants':
            return new Set(granted.filter(({ id }) => target.ids.includes(id)).map(({ user }) => user));
        case 'session':
        case 'everybody':
            return undefined;
    }
}
/** The grants that were asked for, if they were. */
function grantsFor(target, known) {
    if (target.kind !== 'grants' || known.kind !== 'known')
        return [];
    return known.grants.filter(({ record }) => target.ids.includes(record.id));
}
/** An account that cannot be reached does not keep the others from being read. */
async function openReaders(context, queries, grants, failures) {
    const readers = [];
    for (const query of queries) {
        try {
            readers.push(await (0,reader/* openReader */.c)(context, query, grants));
        }
        catch (error) {
            context.debug(error);
            failures.push((0,errors/* messageOf */.b)(error));
        }
    }
    return readers;
}
/** Of an account that could not be listed nothing can be said: least of all that a grant was never used. */
const isIn = (gathered) => ({ record }) => gathered.some(({ listed }) => listed?.id === record.accountId && listed.region === record.region);
async function gatherAll(context, reader, options) {
    try {
        return await gatherEvidence(context, reader, await reader.list(), options);
    }
    catch (error) {
        context.debug(error);
        return { sessions: [], saved: [], failures: [(0,errors/* messageOf */.b)(error)] };
    }
}
const notOver = (grant) => `Grant ${grant.record.id} ends at ${(0,instant/* formatInstant */.r4)((0,attribution/* endOfGrant */.ln)(grant))}, and its last look comes after that. Leave \`last-look\` out to see its sessions so far`;
/** What was not waited for is not told: it would stand there as the last word. */
async function tell({ signal }, conclude, result) {
    return signal.aborted ? ['The last look was stopped before it could tell anything. Run it again'] : conclude(result);
}
/** Says what was saved, for people and for `sha256sum --check`. */
const saveManifest = (context, archive, result) => (0,trying/* attemptOrExplain */.u)(context, 'The list of what was saved could not be written', async () => {
    for (const [path, text] of manifestFiles(result)) {
        const file = await archive.create(path);
        await file.write(Buffer.from(text));
        await file.finish();
    }
});
const limitOf = (asked, maxWaitMs) => (asked === true ? maxWaitMs : Math.min(asked, maxWaitMs));
const startOf = ({ startedAt }) => startedAt?.getTime() ?? 0;


/***/ }),

/***/ 6800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ additionOf),
/* harmony export */   gR: () => (/* binding */ contains),
/* harmony export */   oe: () => (/* binding */ latestReadable),
/* harmony export */   pG: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1026);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1172);
/* harmony import */ var _request_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2688);



/** Digits by which policy names know their merge. */
const BEGINNING = 12;
/**
 * By a number of git processes that grows with the commits that are looked into, and not with the files: a thousand grants may
 * have come with one. `accounts`: the names that the rules know now.
 */
async function readBranch(git, tip, paths, accounts) {
    const dated = await git.firstParentLine(tip);
    const line = dated.map((commit, age) => {
        const before = dated[age + 1]?.sha;
        return { ...commit, age, ...(before !== undefined && { before }) };
    });
    const byBeginning = new Map(line.map(commit => [commit.sha.slice(0, BEGINNING), commit]));
    const changes = await git.changesOf(line, paths.requests);
    const changesOf = ({ sha }) => changes.get(sha) ?? [];
    const read = readerOf(git, paths, accounts, changes);
    const byPath = new Map();
    for (const commit of line) {
        for (const change of changesOf(commit)) {
            const entries = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_2__/* .memoizeAsync */ .T)(() => read(commit.sha, change));
            const versions = byPath.get(change.path) ?? [];
            byPath.set(change.path, versions);
            versions.push({ ...commit, entries: () => entries('') });
        }
    }
    return {
        tip,
        landed: beginning => byBeginning.get(beginning.slice(0, BEGINNING)),
        versions: path => byPath.get(path) ?? [],
        touching: line.flatMap(commit => {
            const touched = changesOf(commit).map(({ path }) => path);
            return touched.length > 0 ? [{ ...commit, paths: touched }] : [];
        }),
    };
}
/** Reads what a commit made of a file; of each commit, all files at once. */
function readerOf(git, paths, accounts, changes) {
    const blobsOf = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_2__/* .memoizeAsync */ .T)((sha) => git.readBlobs((changes.get(sha) ?? []).flatMap(change => ('blobSha' in change ? change.blobSha : []))));
    const knownAt = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_2__/* .memoizeAsync */ .T)(async (sha) => [(await (0,_request_files_js__WEBPACK_IMPORTED_MODULE_1__/* .accountsAt */ .GO)(git, sha, paths)) ?? accounts, accounts]);
    return async (sha, change) => {
        const blob = 'blobSha' in change ? (await blobsOf(sha)).get(change.blobSha) : undefined;
        const file = blob && 'mode' in change ? { mode: change.mode, bytes: blob.bytes } : undefined;
        return (0,_request_files_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(change.path, file, paths, await knownAt(sha));
    };
}
/** What the newest version says that can be read. */
async function latestReadable(versions) {
    for (const version of versions) {
        const entries = await version.entries();
        if (entries)
            return entries;
    }
    return undefined;
}
const contains = (entry) => (entries) => entries.some(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .F)(other, entry));
/**
 * The version that something came with: it stands in `versions[0]` and in every older one that can be read, back to this.
 * One that cannot be read neither brings nor takes anything.
 */
async function additionOf(versions, has) {
    let found;
    for (const version of versions) {
        const entries = await version.entries();
        if (entries === undefined)
            continue;
        if (!has(entries))
            break;
        found = version;
    }
    return found;
}


/***/ }),

/***/ 9999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCheckoutRules: () => (/* binding */ readCheckoutRules),
/* harmony export */   readKnownRules: () => (/* binding */ readKnownRules)
/* harmony export */ });
/* harmony import */ var _config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4194);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2005);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4757);




/** How far back a version of the rules is looked for that can be read. */
const MOST_VERSIONS = 100;
/**
 * The rules of the default branch; or, since a mistake in them must not keep access open, the last ones that could be
 * read, by the checkout.
 */
async function readKnownRules(github, git, path, at) {
    try {
        return { ruleFile: await (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .readRules */ .Kc)(github, path, at.tip) };
    }
    catch (error) {
        if (!(error instanceof _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .F))
            throw error;
        // Without a checkout nothing is known but the mistake.
        const ruleFile = await lastReadable(git, path, at.checkout).catch(() => undefined);
        if (!ruleFile)
            throw error;
        return { ruleFile, outdated: outdatedBy((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)) };
    }
}
/**
 * The rules of the checkout, without asking anybody: those of its commit, or else the last ones before it that can be read.
 * `undefined` without a checkout, or with none in it. They end access and grant none: nothing shows that the checkout is
 * of the default branch, or new.
 */
async function readCheckoutRules(git, path) {
    const head = await git.head();
    const ruleFile = await lastReadable(git, path, head);
    if (!ruleFile)
        return undefined;
    const wrong = await mistakeIn(git, path, head);
    return { ruleFile, ...(wrong !== undefined && { outdated: outdatedBy(wrong) }) };
}
const outdatedBy = (mistake) => `${mistake} The last rules that could be read count: they end access, and grant none`;
/** Why the rules of a commit cannot be read; `undefined` if they can. */
async function mistakeIn(git, path, sha) {
    const file = await git.readFile(sha, path);
    if (!file || !(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainFile */ .Dn)(file))
        return `There is no rule file ${path} in the checkout (commit ${sha.slice(0, 12)}).`;
    const parsed = (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, file.bytes);
    return parsed.ok ? undefined : (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(new _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .F(parsed.problems));
}
async function lastReadable(git, path, checkout) {
    for (const version of await git.history(checkout, path, MOST_VERSIONS)) {
        const file = await git.readFile(version, path);
        const parsed = file && (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainFile */ .Dn)(file) ? (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, file.bytes) : undefined;
        if (file && parsed?.ok)
            return { rules: parsed.value, blobSha: file.sha };
    }
    return undefined;
}


/***/ }),

/***/ 2688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GO: () => (/* binding */ accountsAt),
  Mc: () => (/* binding */ entriesOf),
  St: () => (/* binding */ readChanges)
});

;// CONCATENATED MODULE: ./build/config/case-duplicates.js
/** Paths that another file differs from only in case, with that file: IAM takes both for one user. */
function findDuplicatesIgnoringCase(paths) {
    const twins = new Map();
    const seen = new Map();
    for (const path of paths) {
        const other = seen.get(path.toLowerCase());
        if (other === undefined)
            seen.set(path.toLowerCase(), path);
        else
            twins.set(path, other).set(other, path);
    }
    return twins;
}

// EXTERNAL MODULE: ./build/config/request-file.js
var request_file = __webpack_require__(9037);
// EXTERNAL MODULE: ./build/config/rules-file.js + 5 modules
var rules_file = __webpack_require__(4194);
// EXTERNAL MODULE: ./build/domain/request/request.js
var request = __webpack_require__(1026);
// EXTERNAL MODULE: ./build/services/history/rules.js
var rules = __webpack_require__(4757);
;// CONCATENATED MODULE: ./build/services/history/request-files.js





/** How far back a version is looked for that could be read, when the one before the merge cannot be. */
const MOST_VERSIONS = 50;
/** What a landing did to the request files, and the mistakes in them. `accounts` are the names that the rules know now. */
async function readChanges(git, { before, after }, paths, accounts) {
    const changes = [];
    const problems = [];
    const changed = (await git.changedFiles(before, after, paths.requests)).filter(({ path }) => isRequestFile(path, paths));
    if (changed.length === 0)
        return { changes, problems };
    const blobs = await git.readBlobs(changed.flatMap(change => ('blobSha' in change ? change.blobSha : [])));
    const twins = findDuplicatesIgnoringCase((await git.listFiles(after, paths.requests)).map(({ path }) => path));
    const knownBefore = (await accountsAt(git, before, paths)) ?? accounts;
    for (const change of changed) {
        const now = readAfter(change, blobs, twins, paths, accounts);
        if (!now.ok)
            problems.push(...now.problems);
        else {
            const was = change.status === 'A' ? [] : await readBefore(git, before, change.path, paths, accounts, knownBefore);
            changes.push({ path: change.path, before: was, after: now.entries });
        }
    }
    return { changes, problems };
}
/** Everything else in the folder must be a request file: what is not says so. */
function isRequestFile(path, { requests }) {
    return ![`${requests}README.md`, `${requests}.gitkeep`].includes(path);
}
function readAfter(change, blobs, twins, paths, accounts) {
    const { path } = change;
    if (change.status === 'D')
        return { ok: true, entries: [] };
    const twin = twins.get(path);
    if (twin !== undefined)
        return { ok: false, problems: [(0,request_file/* problemOfCaseTwin */.bc)(path, twin)] };
    const blob = blobs.get(change.blobSha);
    if (blob === undefined)
        return { ok: false, problems: [(0,request_file/* problemOfNoFile */.UT)(path)] };
    return parseEntries(path, { mode: change.mode, bytes: blob.bytes }, paths, accounts);
}
/**
 * What the file asked for when it was last readable. A request that leaves its account out meant the one that the rules
 * knew when it landed; if they know another one by now, it is read both ways, so that neither is forgotten. A version that
 * never could be read has granted nothing.
 */
async function readBefore(git, sha, path, paths, accounts, knownNow) {
    for (const version of await git.history(sha, path, MOST_VERSIONS)) {
        const known = [(await accountsAt(git, version, paths)) ?? accounts, knownNow];
        const entries = entriesOf(path, await git.readFile(version, path), paths, known);
        if (entries)
            return entries;
    }
    return [];
}
/**
 * What one version of a file asked for, nothing where there was none; `undefined` if it cannot be read. Read with each of these
 * lists of account names: those that the rules knew then, and those that they know now.
 */
function entriesOf(path, file, paths, known) {
    if (file === undefined)
        return [];
    const read = known.flatMap(accounts => parseEntries(path, file, paths, accounts));
    if (!read.some(({ ok }) => ok))
        return undefined;
    const meant = read.flatMap(each => (each.ok ? each.entries : []));
    return meant.filter((entry, index) => meant.findIndex(e => (0,request/* isSame */.F)(e, entry)) === index);
}
/** The names of the accounts that the rules of a commit know; `undefined` if they cannot be read. */
async function accountsAt(git, sha, { config }) {
    const file = await git.readFile(sha, config);
    const rules = file && (0,rules_file/* parseRules */.NR)(config, file.bytes);
    return rules?.ok ? [...rules.value.accounts.keys()] : undefined;
}
function parseEntries(path, file, { requests }, accounts) {
    if (!(0,rules/* isPlainFile */.Dn)(file))
        return { ok: false, problems: [(0,request_file/* problemOfSymlink */.MT)(path)] };
    const parsed = (0,request_file/* parseRequestFile */.JX)(path, file.bytes, accounts, requests);
    return parsed.ok ? { ok: true, entries: parsed.value.entries } : parsed;
}


/***/ }),

/***/ 2298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   grantsIn: () => (/* binding */ grantsIn),
/* harmony export */   openLedger: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var _domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3995);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7700);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2005);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1172);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(404);





function openLedger({ clock, log, debug }, github) {
    // Without the branch, nothing was ever recorded.
    const tip = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__/* .memoizeAsync */ .T)(branch => (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessDenied */ .q)(github.tip(branch), [404]));
    return {
        async add(files, what, beside) {
            if (files.size === 0)
                return [];
            try {
                const added = await github.addFiles(_files_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF, files, `Record ${files.size} ${what}`, beside);
                log(`ledger: ${added} of ${files.size} records added to ${_files_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF}, the others were there`);
                return [];
            }
            catch (error) {
                debug(error);
                return [`The ledger could not be written. ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error)}`];
            }
        },
        async grants(id) {
            const records = [];
            try {
                const commit = await tip(_files_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF);
                if (commit === undefined)
                    return { records };
                for (const path of (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .grantedPaths */ .ek)(id, clock.now())) {
                    const file = await github.readFile(path, commit);
                    if (file?.kind === 'file')
                        records.push(...recordsIn(file.bytes, id, debug));
                }
                return { records };
            }
            catch (error) {
                debug(error);
                return { records, failure: `The ledger could not be read. ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error)}` };
            }
        },
    };
}
/** A record of another grant would end in this one's place; one that cannot be read hides none of the others. */
function recordsIn(bytes, id, debug) {
    try {
        return grantsIn(bytes).filter(record => record.id === id);
    }
    catch (error) {
        debug(error);
        return [];
    }
}
/** What a file of the ledger says was granted. @throws Error when it says nothing that can be read */
function grantsIn(bytes) {
    const { grant } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGrantRecords */ .eO)(JSON.stringify(grant));
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

