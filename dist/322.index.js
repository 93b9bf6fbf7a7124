export const id = 322;
export const ids = [322,78];
export const modules = {

/***/ 8127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   Gy: () => (/* binding */ AwsError),
/* harmony export */   mO: () => (/* binding */ withErrorContext)
/* harmony export */ });
/* harmony import */ var _shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4513);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);
/* harmony import */ var _shared_network_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6218);
/* harmony import */ var _identity_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2078);




/** A call to AWS that failed for good. The message says what happened, which role was used, and what to do. */
class AwsError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J {
    name = 'AwsError';
    /** AWS's error code: `AccessDenied`. */
    code;
    constructor(description, cause) {
        const code = (0,_shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(cause);
        const { account, purpose, action } = description;
        const known = cause instanceof _identity_token_js__WEBPACK_IMPORTED_MODULE_2__/* .IdTokenError */ .Z4 || cause instanceof _shared_network_js__WEBPACK_IMPORTED_MODULE_1__/* .ObstacleError */ .g ? cause.refusal : undefined;
        const why = known ? known.message : `${action}: ${code}: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(cause)}`;
        const remedy = known ? known.remedy : remedyFor(code, description);
        super(`AWS account ${account}: could not ${purpose} (${why})`, remedy, { cause });
        this.code = code;
    }
}
/** Whether AWS denied a call. What is denied may not exist: IAM does not tell. */
const isDenied = (error) => error instanceof AwsError && (error.code === 'AccessDenied' || error.code === 'AccessDeniedException');
/** Runs one call. Its errors say what happened, which role was used, and what to do; the cause is kept. */
async function withErrorContext(description, call) {
    try {
        return await call();
    }
    catch (cause) {
        // The error already describes that the role for this call could not be assumed.
        if (cause instanceof AwsError)
            throw cause;
        throw new AwsError(description, cause);
    }
}
function remedyFor(code, { action, role, account }) {
    switch (code) {
        case 'AccessDenied':
        case 'AccessDeniedException':
            return remedyForDenied(action, role);
        case 'InvalidIdentityTokenException':
            return `AWS accepted none of ${_identity_token_js__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_TRIES */ .Uj} fresh tokens. If this account has never accepted one, create the OIDC provider for GitHub in account ${account} with the audience sts.amazonaws.com; otherwise run the job again in a few minutes`;
        case 'IDPCommunicationErrorException':
            return `AWS could not reach GitHub to check any of ${_identity_token_js__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_TRIES */ .Uj} fresh tokens: look at https://www.githubstatus.com, then run the job again`;
        case 'ExpiredTokenException':
            return "Run the job again; if it fails again, compare the runner's clock with the real time";
        case 'PackedPolicyTooLargeException':
            return `Give the log group, the bucket or the prefix of account ${account} a shorter name: they are in the session policy that narrows ${role}, and STS compresses it and says only that the result is too large. If they are short, report it`;
        case 'RegionDisabledException':
            return `Activate STS for the region of account ${account} (IAM, Account settings), or give the account a region in the rules where it is active`;
        case 'IDPRejectedClaimException':
            return `See that the OIDC provider for GitHub in account ${account} has the issuer of this job's tokens and the audience sts.amazonaws.com, then run the job again`;
        case 'TimeoutError':
            return 'AWS gave no whole answer, several times: look at the AWS health page and at the network of this runner, then run the job again: it repeats nothing that was done';
        case 'AbortError':
            return 'Run the job again: it repeats nothing that was done';
        case 'NoSuchEntityException':
            return 'Check the name for its spelling and for upper and lower case';
        case 'LimitExceededException':
            return 'Make room in the inline policies of the user or the role, or ask for fewer instances';
        case 'Throttling':
        case 'ThrottlingException':
        case 'TooManyRequestsException':
        case 'SlowDown':
            return 'AWS kept refusing for load after several tries; run the job again in a few minutes';
        case 'ExpiredToken':
        case 'InvalidClientTokenId':
        case 'UnrecognizedClientException':
        case 'SignatureDoesNotMatch':
        case 'RequestExpired':
            return "Run the job again; if it fails again, compare the runner's clock with the real time";
        default:
            return 'Run the job again: it repeats nothing that was done. If it fails again, look at the AWS health page and at the cause above';
    }
}
function remedyForDenied(action, role) {
    switch (action) {
        case 'sts:AssumeRoleWithWebIdentity':
            return `Let the trust policy of ${role} accept this repository's OIDC subject and the audience sts.amazonaws.com, and see that an OIDC provider for GitHub exists in the account`;
        case 'iam:PutUserPolicy':
            // Never "allow it": the role could then write to users whom no boundary caps.
            return `See that this user carries the permissions boundary of the setup (aws iam get-user), and put it there with iam:PutUserPermissionsBoundary if not: ${role} may write to no other users, and must stay so. If the user has it, compare the role with infra/jit-access.yaml, and look for a policy of the organisation that denies ${action}`;
        case 'iam:PutRolePolicy':
            return `See that this role is under /jit/ and carries the permissions boundary of the setup (aws iam get-role), and make it anew with infra/jit-people.yaml if not: ${role} may write to no other roles, and must stay so. If it is so, compare ${role} with infra/jit-access.yaml, and look for a policy of the organisation that denies ${action}`;
        default:
            return `Allow ${action} in the policies of ${role} (and in its permissions boundary and the organisation's policies, if there are any)`;
    }
}


/***/ }),

/***/ 2078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R_: () => (/* binding */ wantsFreshToken),
/* harmony export */   Uj: () => (/* binding */ TOKEN_TRIES),
/* harmony export */   Z4: () => (/* binding */ IdTokenError),
/* harmony export */   withFreshTokens: () => (/* binding */ withFreshTokens)
/* harmony export */ });
/* harmony import */ var _shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4513);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);


/** The runner did not return an OIDC token. */
class IdTokenError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J {
    name = 'IdTokenError';
    /** Whether another request may succeed. */
    isMomentary;
    constructor(refusal, options) {
        super(refusal.message, refusal.remedy, { cause: options.cause });
        this.isMomentary = options.isMomentary;
    }
}
/**
 * Errors that STS sometimes returns for a valid token: it could not fetch the issuer's keys, or not in time
 * (aws-actions/configure-aws-credentials 299). `ExpiredToken`: the token was used too late.
 */
const TOKEN_REFUSALS = new Set([
    'InvalidIdentityTokenException',
    'IDPCommunicationErrorException',
    'ExpiredTokenException',
]);
/** Whether the same call may succeed with another token. */
const wantsFreshToken = (error) => error instanceof IdTokenError ? error.isMomentary : TOKEN_REFUSALS.has((0,_shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error));
/** How often a token is requested, together with the call that uses it. */
const TOKEN_TRIES = 5;
const FIRST_PAUSE_MS = 1_000;
/**
 * Runs a call that requests a token and uses it. After a temporary refusal it starts again: up to five times, with pauses of
 * 15 s in all.
 */
async function withFreshTokens({ sleep }, call, signal) {
    for (let attempt = 1;; attempt++) {
        try {
            return await call();
        }
        catch (error) {
            if (attempt === TOKEN_TRIES || !wantsFreshToken(error))
                throw error;
            await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1), signal);
        }
    }
}


/***/ }),

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

/***/ 6800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ openBranches),
/* harmony export */   e: () => (/* binding */ additionOf),
/* harmony export */   pG: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1026);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3731);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1172);
/* harmony import */ var _file_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7406);





/** How many digits of the merge commit policy names contain. */
const BEGINNING = 12;
/**
 * Uses a number of git processes that depends on the commits that are read, not on the files: one commit may have added a
 * thousand grants.
 */
async function readBranch(git, tip, { requests }, rules) {
    const dated = await git.firstParentLine(tip);
    const line = dated.map((commit, age) => {
        const before = dated[age + 1]?.sha;
        return { ...commit, age, ...(before !== undefined && { before }) };
    });
    const byBeginning = new Map(line.map(commit => [commit.sha.slice(0, BEGINNING), commit]));
    const changes = await git.changesOf(line, requests);
    const changesOf = ({ sha }) => changes.get(sha) ?? [];
    const read = readerOf(git, requests, rules, changes);
    const byPath = new Map();
    for (const commit of line) {
        for (const change of changesOf(commit)) {
            const versions = byPath.get(change.path) ?? [];
            byPath.set(change.path, versions);
            versions.push({ ...commit, entries: (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .lazyAsync */ .z)(() => read(commit.sha, change)) });
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
/** Reads the default branch up to a commit, each once. */
const openBranches = (git, paths, rules) => (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .memoizeAsync */ .T)((tip) => readBranch(git, tip, paths, rules));
/** Reads a file at a commit; all files of a commit are read at once. */
function readerOf(git, requests, rules, changes) {
    const blobsOf = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .memoizeAsync */ .T)((sha) => git.readBlobs((changes.get(sha) ?? []).flatMap(change => ('blobSha' in change ? change.blobSha : []))));
    return async (sha, change) => {
        const blob = 'blobSha' in change ? (await blobsOf(sha)).get(change.blobSha) : undefined;
        const file = blob && 'mode' in change ? { mode: change.mode, bytes: blob.bytes } : undefined;
        const written = (0,_config_request_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequestFile */ .JX)(change.path, (0,_file_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .contentOf */ .$E)(file), requests);
        return (0,_domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveByAny */ .mg)(written, [await rules.accountsAt(sha), rules.accountsNow]);
    };
}
/**
 * The version that added an entry: the oldest of the unbroken run of versions from `versions[0]` backwards that contain it. A
 * version that cannot be read is skipped.
 */
async function additionOf(versions, entry) {
    let found;
    for (const version of versions) {
        const entries = await version.entries();
        if (entries === undefined)
            continue;
        if (!entries.some(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .F)(other, entry)))
            break;
        found = version;
    }
    return found;
}


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


/***/ }),

/***/ 4513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   up: () => (/* binding */ hasCode)
/* harmony export */ });
/* unused harmony export AWS_ERROR_CODES */
/**
 * The error names that this software acts on, as the SDK gives them. Comparisons are typed by this list, so that none compiles
 * with a name that cannot occur, and a test looks for each in the SDK. The SDK turns a code on the wire (`NoSuchEntity`) into the
 * name of its class (`NoSuchEntityException`) for every error in its models.
 */
const AWS_ERROR_CODES = (/* unused pure expression or super */ null && ([
    'AbortError',
    'AccessDenied',
    'AccessDeniedException',
    'AuthFailure',
    'ConcurrentModificationException',
    'ConditionalRequestConflict',
    'DoesNotExistException',
    'EntityTemporarilyUnmodifiableException',
    'ExpiredToken',
    'ExpiredTokenException',
    'IDPCommunicationErrorException',
    'IDPRejectedClaimException',
    'InvalidClientTokenId',
    'InvalidDocument',
    'InvalidIdentityTokenException',
    'InvalidSignatureException',
    'LimitExceededException',
    'MalformedPolicyDocumentException',
    'NoSuchBucket',
    'NoSuchEntityException',
    'NoSuchKey',
    'NotFound',
    'ObstacleError',
    'PackedPolicyTooLargeException',
    'PreconditionFailed',
    'RegionDisabledException',
    'RequestExpired',
    'RequestInTheFuture',
    'RequestTimeTooSkewed',
    'RequestTimeout',
    'RequestTimeoutException',
    'ResourceNotFoundException',
    'SignatureDoesNotMatch',
    'SlowDown',
    'Throttling',
    'ThrottlingException',
    'TimeoutError',
    'TooManyRequestsException',
    'Unknown',
    'UnrecognizedClientException',
    'ValidationException',
]));
/** Any other name is typed as one of these too: nothing of ours compares with it. */
const codeOf = (error) => error instanceof Error ? error.name : 'Unknown';
const hasCode = (error, ...codes) => codes.includes(codeOf(error));


/***/ }),

/***/ 6218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ ObstacleError),
/* harmony export */   z: () => (/* binding */ obstacleTo)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);

/** A proxy, or a certificate of its network, prevented a call. */
class ObstacleError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J {
    name = 'ObstacleError';
    /** Tells the SDK of AWS to try again. */
    $retryable;
    /** Node's code for a connection that ran out of time. */
    code;
    constructor({ refusal, isLasting, ranOutOfTime }, cause) {
        super(refusal.message, refusal.remedy, { cause });
        if (ranOutOfTime)
            this.code = 'ETIMEDOUT';
        if (!isLasting)
            this.$retryable = { throttling: false };
    }
}
/** Node's and OpenSSL's codes for a certificate of an authority that Node does not know. */
const UNTRUSTED = new Set([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
/** Codes for a connection that did not come about. Through a proxy, they are about the proxy: it alone is connected to. */
const UNREACHABLE = new Set([
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'ETIMEDOUT',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
]);
/**
 * The obstacle that a failed request met, if it can be told.
 * @param proxy the proxy of the request, if there is one. Its user and password are never shown.
 * @param host what to call the server; its name and port, unless they are secret
 */
function obstacleTo(target, proxy, error, host = `${target.hostname}:${target.port || (target.protocol === 'http:' ? 80 : 443)}`) {
    const causes = causesOf(error);
    const codes = causes.map(({ code }) => String(code ?? ''));
    const untrusted = codes.find(code => UNTRUSTED.has(code));
    if (untrusted !== undefined)
        return untrustedCertificate(host, untrusted);
    if (!proxy)
        return undefined;
    const way = { host, proxy: `${proxy.protocol}//${proxy.host}` };
    // undici says so when the answer to CONNECT is not 200 (lib/dispatcher/proxy-agent.js of 6.29).
    const status = causes.map(({ message }) => /^Proxy response \((\d{3})\)/.exec(message)?.[1]).find(Boolean);
    if (status !== undefined)
        return refusedByProxy(way, Number(status));
    const unreachable = codes.find(code => UNREACHABLE.has(code));
    return unreachable === undefined ? undefined : unreachableProxy(way, unreachable);
}
const untrustedCertificate = (host, code) => ({
    refusal: {
        message: `The certificate of ${host} is of an authority that Node does not know (${code})`,
        remedy: 'If your network has an authority of its own, write its certificate to a file on the runner and name that in NODE_EXTRA_CA_CERTS, and for git in GIT_SSL_CAINFO (docs/setup.md, "Behind a proxy")',
    },
    isLasting: true,
});
function refusedByProxy({ host, proxy }, status) {
    if (status === 407) {
        return {
            refusal: {
                message: `The proxy ${proxy} wants a user and a password for the way to ${host} (407)`,
                remedy: 'Put both into HTTPS_PROXY, from a secret: http://USER:PASSWORD@HOST:PORT, with special characters as %XX (docs/setup.md, "Behind a proxy")',
            },
            isLasting: true,
        };
    }
    const isLasting = status < 500 && status !== 429;
    return {
        refusal: isLasting
            ? {
                message: `The proxy ${proxy} refuses the way to ${host} (${status})`,
                remedy: `Have it allow CONNECT to ${host}, or name the host in NO_PROXY if this runner reaches it without the proxy (docs/setup.md, "Behind a proxy")`,
            }
            : {
                message: `The proxy ${proxy} did not reach ${host} (${status})`,
                remedy: `See that the proxy can look up and reach ${host}, then run the job again: it repeats nothing that was done`,
            },
        isLasting,
    };
}
const unreachableProxy = ({ host, proxy }, code) => ({
    refusal: {
        message: `The proxy ${proxy}, the way to ${host}, could not be reached (${code})`,
        remedy: 'Check HTTPS_PROXY of this runner and that the proxy runs, then run the job again: it repeats nothing that was done',
    },
    isLasting: false,
    ...(/TIMEOUT|TIMEDOUT/.test(code) && { ranOutOfTime: true }),
});
function causesOf(error) {
    const causes = [];
    for (let cause = error; cause instanceof Error && !causes.includes(cause); cause = cause.cause)
        causes.push(cause);
    return causes;
}


/***/ })

};

