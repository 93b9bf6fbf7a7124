export const id = 905;
export const ids = [905];
export const modules = {

/***/ 9452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JX: () => (/* binding */ parseRequestFile),
  bc: () => (/* binding */ problemOfCaseTwin),
  MT: () => (/* binding */ problemOfSymlink),
  lv: () => (/* binding */ refuseFile)
});

// UNUSED EXPORTS: userOf

// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(6499);
// EXTERNAL MODULE: ./build/domain/request/targets.js
var request_targets = __webpack_require__(2817);
// EXTERNAL MODULE: ./build/shared/suggest.js
var suggest = __webpack_require__(4986);
// EXTERNAL MODULE: ./build/config/request-schema.js
var request_schema = __webpack_require__(3852);
// EXTERNAL MODULE: ./build/config/yaml/read-part.js
var read_part = __webpack_require__(9054);
;// CONCATENATED MODULE: ./build/config/request-entries.js




/** Many more than fit the policies of one user. Entries are compared with one another, which takes quadratic time. */
const MAX_REQUESTS = 100;
/** The requests of a file, which is one request or a list of them, and the mistakes in them. */
function readRequests(yaml) {
    const { value } = yaml;
    if (value === undefined)
        return { requests: [], problems: [] };
    const unreadable = problemOfEmptiness(yaml) ?? problemOfNumber(yaml);
    if (unreadable)
        return { requests: [], problems: [unreadable] };
    const parts = Array.isArray(value) ? value.map((each, index) => [[index], each]) : [[[], value]];
    const read = parts.map(([path, part]) => readRequest(yaml, path, part));
    return { requests: read.map(({ request }) => request), problems: read.flatMap(({ problems }) => problems) };
}
/** The request at `path`. Its account is returned even if other keys have mistakes, so that all mistakes are found at once. */
function readRequest(yaml, path, part) {
    const parsed = (0,read_part/* readPart */.o)(yaml, path, part, request_schema/* REQUEST */.S3);
    const account = accountOf(yaml, path, part);
    const asked = { at: yaml.valueAt(path), ...(account && { account }) };
    if (!parsed.ok)
        return { request: asked, problems: parsed.problems };
    const { instances = [], tags, duration, reason, start, break_glass } = parsed.value;
    const targets = tags ? { tags: (0,request_targets/* sortTags */.uO)(tags) } : { instances: [...instances].sort() };
    const terms = {
        ...targets,
        durationMs: duration,
        reason,
        ...(start && { start }),
        ...(break_glass && { breakGlass: true }),
    };
    return { request: { ...asked, terms }, problems: [] };
}
/** The `account` of the part at `path`; `undefined` where another mistake already reports it. */
function accountOf(yaml, path, part) {
    if (typeof part !== 'object' || part === null || Array.isArray(part))
        return undefined;
    const value = part.account;
    if (value === undefined) {
        const isMisspelt = Object.keys(part).some(key => isUnknown(key) && (0,suggest/* nearest */.p)(key, request_schema/* REQUEST_KEYS */.x9) === 'account');
        return isMisspelt ? undefined : { kind: 'left-out', at: yaml.valueAt(path) };
    }
    const place = [...path, 'account'];
    const parsed = (0,read_part/* readPart */.o)(yaml, place, value, request_schema/* ACCOUNT */.u4);
    if (parsed.ok)
        return { kind: 'name', name: parsed.value, at: yaml.valueAt(place) };
    const [problem] = parsed.problems;
    const isScalar = typeof value === 'number' || typeof value === 'boolean';
    return problem && { kind: 'malformed', problem, ...(isScalar && { text: String(value) }) };
}
const isUnknown = (key) => !request_schema/* REQUEST_KEYS */.x9.includes(key);
function problemOfEmptiness({ value, valueAt }) {
    const isEmptyList = Array.isArray(value) && value.length === 0;
    if (value !== null && !isEmptyList)
        return undefined;
    const message = isEmptyList ? 'The list of requests is empty' : 'The file holds no request';
    return { ...valueAt([]), message, remedy: 'Write a request, or delete the file to withdraw all of them' };
}
function problemOfNumber({ value, valueAt }) {
    if (!Array.isArray(value) || value.length <= MAX_REQUESTS)
        return undefined;
    const message = `The file holds ${value.length} requests; ${MAX_REQUESTS} are allowed`;
    return { ...valueAt([MAX_REQUESTS]), message, remedy: 'Delete those that have ended' };
}

// EXTERNAL MODULE: ./build/config/yaml/file.js + 4 modules
var file = __webpack_require__(2105);
;// CONCATENATED MODULE: ./build/config/request-file.js




/** The default folder of request files, with its `/`; the input `requests` overrides it. */
const REQUESTS_FOLDER = 'requests/';
/**
 * Parses one request file (one request or a list of them) without the rules. `resolveFile` of the domain then resolves its
 * accounts and reports all mistakes together. A missing file asks for nothing. Never throws.
 */
function parseRequestFile(path, content, folder = REQUESTS_FOLDER) {
    const user = userOf(path, folder);
    switch (content) {
        case 'nothing':
            return { path, user: user ?? '', requests: [], mistakes: { yaml: [], requests: [] } };
        case 'symlink':
            return refuseFile(path, problemOfSymlink(path));
        case 'not-a-file':
            return refuseFile(path, problemOfNoFile(path));
        default: {
            const yaml = (0,file/* readYaml */.g)(path, content);
            const { requests, problems } = readRequests(yaml);
            const ofPath = user === undefined && { file: problemOfPath(path, folder) };
            return { path, user: user ?? '', requests, mistakes: { ...ofPath, yaml: yaml.problems, requests: problems } };
        }
    }
}
/** A request file that is refused as a whole, with this problem. */
function refuseFile(path, problem) {
    return { path, user: '', requests: [], mistakes: { file: problem, yaml: [], requests: [] } };
}
/** The user whose request file this is, `requests/USER.yaml`; `undefined` for any other path, subfolders included. */
function userOf(path, folder = REQUESTS_FOLDER) {
    const stem = stemOf(path, folder, /^([^/]+)\.yaml$/);
    return stem !== undefined && identifiers/* IAM_USER */.E$.accepts(stem) ? stem : undefined;
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
            message: `The file's name must be that of an IAM user, found ${(0,printable/* quoted */.TL)(stem)}`,
            remedy: identifiers/* IAM_USER */.E$.remedy,
        };
    const message = `Request files are named ${folder}USER.yaml, found ${(0,printable/* quoted */.TL)(path, 120)}`;
    const yml = stemOf(path, folder, /^([^/]+)\.ya?ml$/i);
    if (yml !== undefined && identifiers/* IAM_USER */.E$.accepts(yml))
        return { ...at, message, remedy: `Rename it to ${folder}${yml}.yaml` };
    return { ...at, message, remedy: `Move it to ${folder}, without subfolders, and name it after the IAM user` };
}
/** A submodule, or a name that is not UTF-8: git has an entry there that is not a readable file. */
function problemOfNoFile(path) {
    const message = `${(0,printable/* quoted */.TL)(path, 120)} is not a file that can be read`;
    return {
        file: (0,printable/* printable */.g$)(path, 200),
        line: 1,
        column: 1,
        message,
        remedy: 'Delete it, and commit the requests as a plain file',
    };
}
/**
 * A symlink could show reviewers one file and grant another. Only git's mode (120000) shows it, so the git adapter reports
 * it.
 */
function problemOfSymlink(path) {
    const message = 'The file is a symbolic link';
    return { file: path, line: 1, column: 1, message, remedy: 'Commit the requests themselves' };
}
/** Two files for one user: what is removed from one of them, the other would still ask for. */
function problemOfCaseTwin(path, twin) {
    const message = `The file's name differs from ${(0,printable/* quoted */.TL)(twin, 120)} only in case, and IAM takes both for one user`;
    return { file: path, line: 1, column: 1, message, remedy: 'Keep the one that is spelt as in IAM' };
}


/***/ }),

/***/ 1026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isSame),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2817);


/**
 * The first 8 hex digits of the SHA-256 of {@link canonical}: short enough for policy names. Use {@link isSame} to compare
 * requests, because eight digits can be made to collide. Policy names in AWS contain it: changing the computation would make
 * every live grant look superseded.
 */
function digestOf(user, request) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical(user, request)).digest('hex').slice(0, 8);
}
/** Whether two entries request the same for the same user. */
function isSame(one, other) {
    return canonical(one.user, one.request) === canonical(other.user, other.request);
}
/**
 * JSON with the keys in this order and without white space: `{account, breakGlass (left out unless `true`), durationMs, instances (sorted; left out if tags are
 * asked for), reason, start (ISO 8601 with milliseconds; left out if absent), tags (sorted by key; left out if instances are
 * asked for), user}`.
 */
function canonical(user, request) {
    const { account, breakGlass, durationMs, reason, start } = request;
    const instances = request.instances && [...request.instances].sort();
    const tags = request.tags && (0,_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .sortTags */ .uO)(request.tags);
    return JSON.stringify({ account, breakGlass, durationMs, instances, reason, start: start?.toISOString(), tags, user });
}


/***/ }),

/***/ 3731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mg: () => (/* binding */ resolveByAny),
/* harmony export */   xq: () => (/* binding */ resolveFile)
/* harmony export */ });
/* unused harmony export resolveAccount */
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6499);
/* harmony import */ var _shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(628);
/* harmony import */ var _shared_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4986);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1026);




/**
 * Resolves the accounts of a request file among `accounts`, the names in the rules. A request may leave its account out when
 * there is only one. Reports all mistakes of the file together, including those of parsing. Never throws.
 */
function resolveFile(file, accounts) {
    const { path, user, mistakes } = file;
    const entries = [];
    const found = [];
    for (const { account, terms, at } of file.requests) {
        const resolved = account && resolveAccount(account, accounts);
        if (resolved?.ok === false)
            found.push(resolved.problem);
        if (!resolved?.ok || !terms)
            continue;
        const request = { account: resolved.name, ...terms };
        const entry = { user, request, digest: (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(user, request), at };
        const twin = entries.find(other => (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .isSame */ .F)(other, entry));
        if (twin)
            found.push(problemOfTwin(entry, twin));
        else
            entries.push(entry);
    }
    const problems = [
        ...(mistakes.file ? [mistakes.file] : []),
        ...(0,_shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeProblems */ .n)(mistakes.yaml, [...found, ...mistakes.requests]),
    ];
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { path, user, entries } };
}
/**
 * The requests of a version of a file, resolved by each of several lists of account names: those of the rules when it landed,
 * and later ones. A request without an account meant the only one there was. If the rules have another one by now, the
 * request is read both ways, so that no grant is missed. `undefined` if no list resolves it.
 */
function resolveByAny(file, known) {
    const read = [...new Set(known)].map(accounts => resolveFile(file, accounts));
    if (!read.some(({ ok }) => ok))
        return undefined;
    const meant = read.flatMap(each => (each.ok ? each.value.entries : []));
    return meant.filter((entry, index) => meant.findIndex(other => (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .isSame */ .F)(other, entry)) === index);
}
/** The account of a request, or what is wrong with it. */
function resolveAccount(written, accounts) {
    const [first, ...others] = accounts;
    const example = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(`account: ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(first ?? 'dev')}`, 100);
    switch (written.kind) {
        case 'name':
            if (accounts.includes(written.name))
                return { ok: true, name: written.name };
            return { ok: false, problem: { ...written.at, ...unknownName(written.name, accounts) } };
        case 'left-out':
            if (first !== undefined && others.length === 0)
                return { ok: true, name: first };
            return { ok: false, problem: { ...written.at, message: '`account` is missing', remedy: `Add ${example}` } };
        case 'malformed': {
            const isInQuotes = written.text !== undefined && accounts.includes(written.text);
            const remedy = isInQuotes ? 'Put quotes around it' : `Write ${example}`;
            return { ok: false, problem: { ...written.problem, remedy } };
        }
        default:
            return written;
    }
}
function unknownName(name, accounts) {
    const found = `${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(name)}${(0,_shared_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .hint */ .a)(name, accounts)}`;
    const message = `\`account\` must be an account that the rules know, found ${found}`;
    return { message, remedy: `Write one of ${accounts.map(each => (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(each)).join(', ')}` };
}
function problemOfTwin({ at }, twin) {
    const message = `This request repeats the one at line ${twin.at.line}, column ${twin.at.column}`;
    return { ...at, message, remedy: 'Delete one of them' };
}


/***/ }),

/***/ 7700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ unlessDenied),
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6499);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5817);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5892);




/** A call to GitHub that failed for good: the message says what happened, where, and what to do. */
class GitHubError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J {
    name = 'GitHubError';
    /** The HTTP status; absent without a complete answer. */
    status;
    /** The message of GitHub. */
    answer;
    /** Whether the request may have had its effect nevertheless. */
    outcomeUnknown;
    /** A 403 because of a rate limit, not of missing permissions. */
    rateLimited;
    /** A final refusal about something else than permissions or absence: an archived repository, for instance. */
    isForeign;
    /** `obstacle`: what prevented the request, where it can be told. */
    constructor(failed, path, cause, obstacle) {
        const words = failed.message.replace(/ - https:\/\/docs\.github\.com\S*$/, '');
        // Violations of rules stand on lines of their own.
        const answer = obstacle?.message ?? (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(words.replaceAll(/\s+/g, ' ').trim(), 300);
        const what = (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnanswered */ .Ni)(failed) ? 'GitHub did not answer' : 'GitHub refused';
        const said = [failed.status, answer].filter(Boolean).join(' ');
        const tries = failed.attempt > 1 ? `, ${failed.attempt} times` : '';
        const where = `${failed.method} ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}`;
        super(`${what} ${where} (${said}${tries})`, obstacle?.remedy ?? remedyFor(failed, path), { cause });
        this.status = failed.status;
        this.answer = answer;
        this.outcomeUnknown = (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnanswered */ .Ni)(failed);
        this.rateLimited = (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isRateLimited */ .Jz)(failed);
        this.isForeign = !this.rateLimited && knownRemedy(failed) !== undefined;
    }
}
/**
 * The answer, or `undefined` for one of these statuses, unless the reason was a rate limit, or another one that says nothing about
 * what was asked for.
 */
async function unlessDenied(asked, statuses) {
    try {
        return await asked;
    }
    catch (error) {
        if (!(error instanceof GitHubError) || error.rateLimited || error.isForeign)
            throw error;
        if (statuses.includes(error.status ?? 0))
            return undefined;
        throw error;
    }
}
const knownRemedy = ({ status, message }) => status === undefined ? undefined : (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyOfKnown */ .B)({ status, message });
function remedyFor(failed, path) {
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isRateLimited */ .Jz)(failed)) {
        const reset = Number(failed.headers['x-ratelimit-reset'] ?? Number.NaN);
        const when = reset > 0 ? ` after ${new Date(reset * 1_000).toISOString().slice(0, 19)}Z` : ' in a few minutes';
        return `The token's rate limit is used up: re-run the job${when}`;
    }
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnanswered */ .Ni)(failed))
        return 'Look at https://www.githubstatus.com and re-run the job';
    if (failed.status === 401) {
        return 'The github-token is wrong or has expired (a job token lives as long as its job): pass github.token';
    }
    const known = knownRemedy(failed);
    if (known !== undefined)
        return known;
    const dispatched = /\/actions\/workflows\/([^/]+)\/dispatches$/.exec(path)?.[1];
    if (dispatched !== undefined)
        return dispatchRemedy(failed, path, (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(dispatched));
    if (failed.status === 403)
        return `Add ${neededPermission(failed, path)} under "permissions:" of this job`;
    if (failed.status === 404) {
        return `Either it does not exist or the github-token may not see it: in a private repository the job needs ${neededPermission(failed, path)} under "permissions:"`;
    }
    if (failed.status === 410)
        return 'Turn on issues in the settings of this repository';
    return 'This is not expected of GitHub: re-run the job, and report it if it happens again';
}
/** GitHub also answers 404 without permission, and 422 if the workflow cannot be dispatched. */
function dispatchRemedy(failed, path, workflow) {
    const permission = `${neededPermission(failed, path)} under "permissions:"`;
    if (failed.status === 403)
        return `Add ${permission} of this job`;
    const file = `.github/workflows/${workflow}`;
    return failed.status === 404
        ? `See that ${file} is on the default branch, and that this job has ${permission}`
        : `See that ${file} on the default branch is enabled and has "workflow_dispatch" with all these inputs`;
}
/** `"pull-requests: write"`: the permission that GitHub says it would have accepted, or else the known one of the path. */
function neededPermission({ method, headers }, path) {
    const accepted = String(headers['x-accepted-github-permissions'] ?? '');
    // `issues=write; pull_requests=write`: alternatives are separated by semicolons, and permissions that are all needed by
    // commas.
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

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ remedyOfKnown),
/* harmony export */   R: () => (/* binding */ retryOfWrite)
/* harmony export */ });
const BLOCKING_RULES = 'Take the branch out of the ruleset or branch protection that asks for this: "Restrict deletions" and "Block force pushes" are all that the ledger needs, and jobs must be able to add commits';
/**
 * What GitHub says when trying again is useless and no permission of the job is missing, with what to do. The texts are GitHub's,
 * as it answers and as people report them (docs/aws-facts.md GH-25). The first that fits counts.
 */
const KNOWN = [
    {
        statuses: [403],
        begins: /^Although you appear to have the correct authorization credentials, the \S+ \w+ has an IP allow list/,
        remedy: "Run this job on runners whose addresses are on the organization's IP allow list (input `runner` of the workflows), or add the addresses of its runners to the list",
    },
    {
        statuses: [403],
        begins: /^Resource protected by organization SAML enforcement/,
        remedy: 'Authorize the token of the input github-token for the single sign-on of the organization ("Configure SSO" beside the token), or leave the input out: the token of a job needs no such thing',
    },
    {
        statuses: [403],
        begins: /^\S+ forbids access via a (fine-grained )?personal access token/,
        remedy: 'Leave the input github-token out, or pass the token of a GitHub App: the organization takes no such token',
    },
    {
        statuses: [403],
        begins: /^Resource not accessible by personal access token/,
        remedy: 'Give the token of the input github-token this permission on the repository, or leave the input out',
    },
    {
        statuses: [403],
        begins: /^Repository was archived/,
        remedy: 'Unarchive the repository in its settings, and re-run the job: an archived one takes neither records nor comments',
    },
    {
        statuses: [403, 451],
        begins: /^(Repository access blocked|Sorry\. Your account was suspended)/,
        remedy: 'Ask the owner of the repository and GitHub Support why it is blocked, and re-run the job once it is not',
    },
    {
        statuses: [403],
        begins: /^Unable to \w+ comment because issue is locked/,
        remedy: 'Unlock the conversation, and re-run the job: GitHub takes no comments there',
    },
    {
        statuses: [422],
        begins: /^Repository rule violations found\s+Secret detected/,
        remedy: "Look for what GitHub takes for a secret in the reasons of the requests, and allow it under the push protection of the repository's security settings",
    },
    { statuses: [409, 422], begins: /^Repository rule violations found/, remedy: BLOCKING_RULES },
    {
        statuses: [409, 422],
        begins: /^(Changes must be made through |Required status check|\d+ of \d+ required status checks|At least \d+ approving review|Commits must have verified signatures|This branch must not contain merge commits|Cannot (update|create) this protected |Cannot change this locked branch|You're not authorized to push to this branch|Protected branch )/,
        remedy: BLOCKING_RULES,
    },
    {
        statuses: [403, 422],
        begins: /^Cannot trigger a '?workflow_dispatch'? on a disabled workflow/,
        remedy: 'Enable the workflow: open it under "Actions" and choose "Enable workflow", or run `gh workflow enable`',
    },
    {
        statuses: [403, 422],
        begins: /^Actions has been disabled for this user/,
        remedy: 'Ask GitHub Support to enable Actions for the account that owns the repository: no setting of the repository does',
    },
    {
        statuses: [403, 422],
        begins: /^Actions (has|have) been disabled for this/,
        remedy: 'Allow Actions under "Settings, Actions, General" of the repository, and in those of its organization',
    },
];
/** What to do about a refusal that is final and about no permission of the job; `undefined` for any other. */
function remedyOfKnown({ status, message }) {
    return KNOWN.find(({ statuses, begins }) => statuses.includes(status) && begins.test(message))?.remedy;
}
/** Another writer was faster, or a replica of GitHub lags behind: the next attempt may succeed. So may one after a 409. */
const RACE = /^(Update is not a fast forward|Reference (already exists|does not exist)|Object does not exist|Tree SHA does not exist|Parent SHA does not exist|base_tree is not a valid tree)/;
/**
 * How often a write of a branch is worth trying: `race`, until it succeeds; `perhaps`, a few times, for GitHub gives some refusals
 * one text for a race and for a rule (`Reference cannot be updated`, `Reference update failed`); `never`.
 */
function retryOfWrite(refused) {
    const { status, message } = refused;
    if ((status !== 409 && status !== 422) || remedyOfKnown(refused) !== undefined)
        return 'never';
    return status === 409 || RACE.test(message) ? 'race' : 'perhaps';
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
/** Attempts that run out of time take long, so fewer of them are made before it counts as an outage. */
const MAX_TIMEOUTS = 3;
const FIRST_BACKOFF_MS = 1_000;
/** GitHub asks for at least a minute after a secondary rate limit without a time. */
const SECONDARY_LIMIT_MS = 60_000;
/** A longer rate limit is not waited for: the job is billed, and the user waits without knowing why. */
const LONGEST_WAIT_MS = 5 * 60_000;
/**
 * Milliseconds to wait before the next attempt, or `undefined` to give up. A POST with an unknown outcome is not repeated,
 * because it may have had its effect. A rate-limited one is, because GitHub did nothing.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
function retryAfterMs(failed, now, random) {
    if (failed.attempt >= MAX_ATTEMPTS || failed.timeouts >= MAX_TIMEOUTS)
        return undefined;
    const spread = 0.5 + random() / 2;
    if (isRateLimited(failed)) {
        const wait = askedWaitMs(failed, now);
        // Never earlier than requested: an early attempt prolongs the limit.
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
/** Whether the outcome of a request is unknown: the server or the connection failed. */
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

/***/ 9987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ describeUnproven),
/* harmony export */   Ei: () => (/* binding */ describeRenamed),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Iq: () => (/* binding */ describeContradictions),
/* harmony export */   RL: () => (/* binding */ describeDeletions),
/* harmony export */   cc: () => (/* binding */ joinFailures),
/* harmony export */   im: () => (/* binding */ problemsAt),
/* harmony export */   n7: () => (/* binding */ overrunSeconds),
/* harmony export */   wr: () => (/* binding */ adviceOf)
/* harmony export */ });
/* harmony import */ var _domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2390);
/* harmony import */ var _domain_revocation_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4779);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5033);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5743);




/** The mistakes and failures as the end of a sentence: the last one without its full stop. */
const joinFailures = (wrong, failures) => [...wrong, ...failures.slice(0, -1).map(_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFailure */ .Ic), ...failures.slice(-1).map(_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .clauseOf */ .pQ)].join(' | ');
/** Refusals are shown at the request entry that they are about. */
function problemsOf(outcome) {
    const { at } = outcome.entry;
    if (outcome.kind === 'refused')
        return problemsAt(outcome.entry, outcome.refusals);
    if (outcome.kind === 'failed')
        return [{ ...at, message: outcome.message.replace(/\.$/, ''), remedy: 'What else this run did is in its summary' }];
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
const describeUnproven = (revocations) => revocations
    .filter(({ verdict }) => verdict !== 'clean')
    .map(({ ending, verdict }) => `${ending.user} in ${ending.account.name}: ${_domain_revocation_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__/* .REVOCATION_VERDICT_WORDS */ .n[verdict]}`);
const describeContradictions = (revocations) => revocations.flatMap(({ ending, contradiction }) => contradiction === undefined
    ? []
    : `${ending.user} in ${ending.account.name}: this was not what had been granted. ${contradiction}. Find out in CloudTrail who called ${(0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .policyAction */ .NC)('Put', ending.principal)}`);
const overrunSeconds = (revocations) => String(Math.ceil(Math.max(0, ...revocations.map(revocation => revocation.overrunMs)) / 1_000));
/**
 * Cautions about renamed users. Access has ended under both names, so the job does not fail, but the next request under the
 * old name would.
 */
const describeRenamed = (revocations) => revocations.flatMap(({ ending, heldBy = [] }) => heldBy.length === 0
    ? []
    : ending.principal.kind !== 'iam-user' || heldBy.some(({ kind }) => kind === 'role')
        ? `A copy of the policy of ${ending.user} in ${ending.account.name} was held by ${heldBy.map(_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .describeHolder */ .sG).join(', ')}, and ended there as well. Find out in CloudTrail who called iam:PutRolePolicy or iam:PutUserPolicy.`
        : `The IAM user ${ending.user} in ${ending.account.name} was renamed to ${heldBy.map(({ name }) => name).join(', ')}, which held its policy. Rename the request file of ${ending.user} and its entry under users: in the rules; if nobody renamed the user, find out in CloudTrail who called iam:PutUserPolicy.`);
/** Cautions about policies that were gone before their ends, though no job of ours is known to have deleted them. */
const describeDeletions = (revocations) => revocations.flatMap(({ ending: { user, principal, account, policies }, deletion }) => deletion
    ? `${deletedBy(deletion)}: ${policies.join(', ')} of ${user} in ${account.name}. ${findDeleter(principal)}`
    : []);
const deletedBy = ({ since, cause }) => cause.kind === 'others'
    ? `A person or another tool deleted a policy before its end, at the latest at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(since)}, and no job of ours has ended it`
    : `A policy was gone before its end, at the latest at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(since)}, and who deleted it could not be found out (${cause.why})`;
const findDeleter = (principal) => `Find out in CloudTrail who called ${(0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .policyAction */ .NC)('Delete', principal)} for this ${(0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .holderOf */ .Kd)(principal)?.kind ?? 'user'} and this policy.`;


/***/ }),

/***/ 382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderFailures)
/* harmony export */ });
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5743);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);


/** Failures that are not about a request, for the end of a summary. */
const renderFailures = (failures) => failures.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `### ❌ What else went wrong\n`, ...failures.map(renderFailure)], '\n')] : [];
const renderFailure = (failure) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .Ic)(failure), 2_000)}`;


/***/ }),

/***/ 8420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ omittedNote)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** A note about entries that did not fit, and where they are. `what`: begins with a space, ` reasons`. */
const omittedNote = (rest, what = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ``) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `… and ${rest} more${what}: the log of the job and its output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('result')} tell of them`;


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   ey: () => (/* binding */ entriesBefore),
/* harmony export */   m$: () => (/* binding */ versionAt),
/* harmony export */   oe: () => (/* binding */ latestReadable)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3731);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4757);



/** How far back to look for a readable version. */
const MOST_VERSIONS = 50;
/**
 * The requests of a file at a commit, or at its last readable version before. A version that cannot be read has granted
 * nothing.
 */
async function entriesBefore(git, rules, file, sha) {
    const later = await rules.accountsAt(sha);
    const commits = await git.history(sha, file.path, MOST_VERSIONS);
    return (await latestReadable(commits.map(commit => versionAt(git, rules, file, commit, later)))) ?? [];
}
/** The version of a file at a commit, resolved by the accounts of that time and by `later` ones. */
function versionAt(git, rules, { path, requests }, sha, later = rules.accountsNow) {
    return {
        sha,
        async entries() {
            const written = (0,_config_request_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequestFile */ .JX)(path, contentOf(await git.readFile(sha, path)), requests);
            return (0,_domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveByAny */ .mg)(written, [await rules.accountsAt(sha), later]);
        },
    };
}
/** The requests of the newest readable version. */
async function latestReadable(versions) {
    for (const version of versions) {
        const entries = await version.entries();
        if (entries)
            return entries;
    }
    return undefined;
}
/** What git has at the path of a request file, in the form that can be parsed. */
function contentOf(file) {
    if (file === undefined)
        return 'nothing';
    return (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainFile */ .Dn)(file) ? file.bytes : 'symlink';
}


/***/ })

};

