export const id = 476;
export const ids = [476];
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

/***/ 5622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o4: () => (/* binding */ NO_PULL_REQUEST),
  Fo: () => (/* binding */ RULES_TOUCHED),
  Yc: () => (/* binding */ planMerge),
  cp: () => (/* binding */ referTo)
});

// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules = __webpack_require__(3138);
// EXTERNAL MODULE: ./build/domain/approval/reviews.js + 4 modules
var reviews = __webpack_require__(5950);
;// CONCATENATED MODULE: ./build/domain/approval/approval.js


/**
 * Whether a merged pull request carries the approvals that the rules ask for: of the final head, by persons who may, who had
 * no hand in it and do not benefit, for the very bytes that were merged. Anything unknown refuses.
 */
function verifyApproval(evidence, demand) {
    const { pullRequest, blobs } = evidence;
    const standing = (0,reviews/* tallyApprovals */.B)(evidence, demand);
    const refusals = [
        ...refusalsOfMerge(evidence),
        ...refusalsOfBytes(evidence, demand.path),
        ...standing.refusals,
        ...refusalsOfCount(standing, pullRequest.number),
    ];
    const blobSha = blobs.get(demand.path)?.merged;
    if (refusals.length > 0 || !pullRequest.mergedAt || blobSha === undefined)
        return { ok: false, refusals };
    const approval = {
        pullRequest: { number: pullRequest.number, url: pullRequest.url },
        headSha: pullRequest.headSha,
        blobSha,
        mergedAt: pullRequest.mergedAt,
        by: standing.approvers,
    };
    return { ok: true, approval };
}
function refusalsOfMerge({ pullRequest, mergeSha, defaultBranch }) {
    const { merged, mergedAt, baseRef, mergeCommitSha } = pullRequest;
    if (merged && mergedAt && baseRef === defaultBranch && mergeCommitSha === mergeSha)
        return [];
    return [
        {
            message: `Pull request #${pullRequest.number} was not merged into ${defaultBranch} as commit ${mergeSha.slice(0, 12)}`,
            remedy: `Merge an approved pull request into ${defaultBranch}`,
        },
    ];
}
/** The approved file must be part of what the reviewers were shown, and be the merged one byte for byte. */
function refusalsOfBytes({ pullRequest, blobs, files }, path) {
    const blob = blobs.get(path);
    if (files.includes(path) && blob?.head !== undefined && blob.head === blob.merged)
        return [];
    return [
        {
            message: `The merged ${path} is not the file that was approved at the head of pull request #${pullRequest.number}`,
            remedy: 'Bring the branch up to date with its base, have it approved again, and merge that',
        },
    ];
}
function refusalsOfCount({ approvers, turnedDown, strictest, missing }, number) {
    if (missing === 0)
        return [];
    const why = turnedDown.length > 0 ? ` (not counted: ${turnedDown.join('; ')})` : '';
    return [
        {
            message: `Pull request #${number} has ${approvers.length} of the ${strictest.approvals} approvals that ${(0,rules/* nameOfRule */.Xp)(strictest)} asks for${why}`,
            remedy: `Open a new pull request and have its final head approved by ${(0,reviews/* whoMayApprove */.F)(strictest, missing)} before it is merged`,
        },
    ];
}

// EXTERNAL MODULE: ./build/domain/grant/access.js
var access = __webpack_require__(3176);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/domain/request/advice.js
var advice = __webpack_require__(9347);
// EXTERNAL MODULE: ./build/domain/request/change.js
var request_change = __webpack_require__(3071);
// EXTERNAL MODULE: ./build/domain/rules/evaluate-merge.js
var evaluate_merge = __webpack_require__(8464);
;// CONCATENATED MODULE: ./build/domain/merge/plan.js






/**
 * What a merge asks for: requests are compared by content, so what it did not touch is kept; what it added is granted if
 * rules and approval allow; what it took away is removed whatever they say, for taking access away needs nobody's approval.
 */
function planMerge(merge, rules) {
    const ambiguous = sharedDigests(merge.changes);
    return merge.changes.flatMap(change => planChange(merge, change, ambiguous, rules));
}
/** Eight digits can be made to collide, and a grant id has nothing else of the request: each must stay the name of one. */
function sharedDigests(changes) {
    const added = changes.flatMap(change => {
        const { after, isKept } = (0,request_change/* compare */.U)(change);
        return after.filter(entry => !isKept(entry));
    });
    const seen = new Set();
    return new Set(added.map(({ digest }) => digest).filter(digest => seen.has(digest) || !seen.add(digest)));
}
function planChange(merge, change, ambiguous, rules) {
    const { after, removed, isKept } = (0,request_change/* compare */.U)(change);
    return [
        ...after.map((entry) => {
            if (isKept(entry))
                return { kind: 'keep', entry };
            if (ambiguous.has(entry.digest))
                return { kind: 'refuse', entry, refusals: [AMBIGUOUS] };
            return planAddition(merge, change, entry, removed, rules);
        }),
        ...removed.map((entry) => ({ kind: 'remove', entry })),
    ];
}
function planAddition(merge, change, entry, removed, rules) {
    const { evidence } = merge;
    const { request, user } = entry;
    if (!('pullRequest' in evidence))
        return { kind: 'refuse', entry, refusals: [evidence] };
    if (merge.touchesRules)
        return { kind: 'refuse', entry, refusals: [RULES_TOUCHED] };
    // Not merged, by GitHub's word: then the approval is refused, whatever is made of the start.
    const mergedAt = evidence.pullRequest.mergedAt ?? new Date(0);
    const judged = (0,evaluate_merge/* evaluateMerge */.U0)(user, request, mergedAt, { before: merge.rulesBefore, now: rules });
    if (!judged.ok)
        return { kind: 'refuse', entry, refusals: judged.refusals };
    const { document, account, rules: standards } = judged;
    const [rule] = standards;
    const approved = verifyApproval(evidence, { ...judged, path: change.path });
    if (!approved.ok)
        return { kind: 'refuse', entry, refusals: approved.refusals };
    const refusals = (0,evaluate_merge/* refusalsOfReasons */.CD)(request, standards);
    if (refusals.length > 0)
        return { kind: 'refuse', entry, refusals };
    const { approval } = approved;
    const { opensAt, expiresAt, document: policyText } = (0,access/* accessOf */.Y)(request, approval.mergedAt, account, document, rule);
    const id = (0,policy_name/* grantId */.Ir)(merge.sha, entry.digest);
    const policy = { name: (0,policy_name/* policyName */.ct)(expiresAt, id), document: policyText };
    const supersedes = (0,request_change/* supersededBy */.g)(entry, removed).map(old => old.digest);
    const grant = {
        id, mergeSha: merge.sha, user, account, request, approval, rule: rule.number, opensAt, expiresAt, sessionDocument: document, policy, supersedes,
        advice: (0,advice/* adviceOn */.i)(request, approval.mergedAt),
    }; // biome-ignore format: one field a line would hide that nothing is computed here
    return { kind: 'grant', grant, entry };
}
/** The evidence for a direct push. */
const NO_PULL_REQUEST = {
    message: 'This commit did not come from a merged pull request, so nobody approved it',
    remedy: 'Take it back, and ask again with a pull request',
};
const RULES_TOUCHED = {
    message: 'The pull request changes the rules as well as requests, so it could have written its own permission',
    remedy: 'Open one pull request for the rules and, when it is merged, another for the request',
};
const AMBIGUOUS = {
    message: 'Another request of this merge would have the same grant id: their digests begin alike',
    remedy: 'Change a word of the reason, and open a new pull request',
};
/** How outcomes refer to a merge. */
function referTo({ sha, evidence }) {
    if (!('pullRequest' in evidence))
        return { sha };
    const { number, mergedAt } = evidence.pullRequest;
    return { sha, pullRequest: number, ...(mergedAt && { mergedAt }) };
}


/***/ }),

/***/ 9347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ adviceOn)
/* harmony export */ });
/* unused harmony export SHORT_DURATION_MS */
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);

/** Below this, people hardly connect before the end (the record of jit-admin-session v1.0.5). */
const SHORT_DURATION_MS = 5 * 60_000;
/** What whoever asks should know before it is merged at `mergedAt`. */
function adviceOn(request, mergedAt) {
    const { durationMs, start } = request;
    const advice = [];
    if (durationMs < SHORT_DURATION_MS)
        advice.push({
            message: `${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs)} barely suffices to connect before the end: a new policy takes up to a minute until AWS knows it everywhere`,
            remedy: `Ask for at least ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(SHORT_DURATION_MS)}`,
        });
    if (start && start < mergedAt)
        advice.push({
            message: 'The start lies before the merge, so access opens, and the duration counts, from the merge on',
            remedy: 'Leave `start` out, or write a later one',
        });
    return advice;
}


/***/ }),

/***/ 3071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ compare),
/* harmony export */   g: () => (/* binding */ supersededBy)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1026);

/** Requests are compared by content: what stands in both is kept, whatever its place. */
function compare({ before, after }) {
    const has = (entries, entry) => entries.some(other => (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .F)(other, entry));
    return {
        after,
        removed: before.filter(entry => !has(after, entry)),
        isKept: (entry) => has(before, entry),
    };
}
/** Of what the change removes, what `entry` takes the place of: its policies are superseded. */
function supersededBy(entry, removed) {
    return removed.filter(old => old.request.account === entry.request.account);
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

/***/ 8464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ refusalsOfReasons),
/* harmony export */   U0: () => (/* binding */ evaluateMerge),
/* harmony export */   cp: () => (/* binding */ NO_RULES_BEFORE)
/* harmony export */ });
/* harmony import */ var _evaluate_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(634);

/**
 * Whether the rules before a merge and the rules of now both allow a request, in the same words. Rules that have been tightened
 * since count, for a re-run too; rules that have been loosened don't, for nobody approved the request under them. The
 * reason is not looked at here: see {@link refusalsOfReasons}.
 */
function evaluateMerge(user, request, mergedAt, rules) {
    const { before, now } = rules;
    const judgedNow = (0,_evaluate_request_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeTerms */ .nu)(user, request, mergedAt, now);
    if (!('rules' in before))
        return { ok: false, refusals: [before] };
    if (!judgedNow.ok)
        return judgedNow;
    const { rule, ...rest } = judgedNow;
    const persons = [...now.users.values()];
    if (before === now)
        return { ...rest, rules: [rule], herself: rest.beneficiary, persons };
    const judgedBefore = (0,_evaluate_request_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeTerms */ .nu)(user, request, mergedAt, asFormer(before));
    if (!judgedBefore.ok)
        return { ok: false, refusals: judgedBefore.refusals.map(then) };
    if (!areSame(termsOf(judgedNow), termsOf(judgedBefore)))
        return { ok: false, refusals: [CHANGED] };
    return {
        ...rest,
        ...unite(judgedNow.beneficiary, judgedBefore.beneficiary),
        rules: [rule, judgedBefore.rule],
        persons: [...persons, ...before.users.values()],
    };
}
/**
 * What the rules of a judged merge say against its reason. Asked after the approval: what nobody approved meets no regular
 * expression.
 */
function refusalsOfReasons(request, rules) {
    for (const rule of rules) {
        const refusals = (0,_evaluate_request_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalsOfReason */ .l4)(request, rule);
        if (refusals.length > 0)
            return rule.isFormer ? refusals.map(then) : refusals;
    }
    return [];
}
function asFormer(rules) {
    return { ...rules, rules: rules.rules.map(rule => ({ ...rule, isFormer: true })) };
}
function then({ message }) {
    return {
        message: `When this was merged, the rules did not allow it: ${message}`,
        remedy: 'Open a new pull request, and have it approved under the rules as they are now',
    };
}
/** Whoever is hers by either rules approves nothing for her; only who is hers by both asks in her name. */
function unite(now, before) {
    const then = new Set(before.map(login => login.toLowerCase()));
    return {
        beneficiary: [...new Set([...now, ...before])],
        herself: now.filter(login => then.has(login.toLowerCase())),
    };
}
const areSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
/** What of the rules goes into the policy: its place, its document, its conditions. */
function termsOf({ account, document, rule }) {
    const { id, region, partition } = account;
    return { id, region, partition, document, mfa: rule.mfa, sourceIps: rule.sourceIps };
}
const CHANGED = {
    message: 'The rules have changed since this was approved: the account, the session document or the conditions of the policy are others now',
    remedy: 'Open a new pull request, and have it approved under the rules as they are',
};
/** Why the rules before a merge are not known. */
const NO_RULES_BEFORE = {
    message: 'Before this merge there were no rules that could be read, so nobody could approve anything under them',
    remedy: 'Open a new pull request, now that there are rules',
};


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

/***/ 4757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ isPlainFile),
/* harmony export */   Kc: () => (/* binding */ readRules),
/* harmony export */   hC: () => (/* binding */ rulesAt)
/* harmony export */ });
/* harmony import */ var _config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4194);
/* harmony import */ var _domain_rules_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8464);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1703);



/**
 * Reads the rule file at a commit of the default branch, never from a pull request.
 * @throws ProblemsError with every mistake in it
 */
async function readRules(github, path, sha) {
    const file = await github.readFile(path, sha);
    if (file?.kind !== 'file') {
        throw new Error(`There is no rule file ${path} on the default branch (commit ${sha.slice(0, 12)}). Merge one first: the README shows how it looks.`);
    }
    const parsed = (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, file.bytes);
    if (!parsed.ok)
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemsError */ .F(parsed.problems);
    return { rules: parsed.value, blobSha: file.sha };
}
/** The rules that stood at a commit, given those of now; or why they are not known. */
async function rulesAt(git, path, sha, now) {
    const file = await git.readFile(sha, path);
    if (!file || !isPlainFile(file))
        return _domain_rules_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_RULES_BEFORE */ .cp;
    if (file.sha === now.blobSha)
        return now.rules;
    const parsed = (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, file.bytes);
    return parsed.ok ? parsed.value : _domain_rules_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_RULES_BEFORE */ .cp;
}
/** Whether git has a file there that is neither a symlink nor a submodule. */
const isPlainFile = ({ mode }) => mode === '100644' || mode === '100755';


/***/ }),

/***/ 5841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ gatherReviewEvidence)
/* harmony export */ });
/* harmony import */ var _domain_approval_authorship_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6328);
/* harmony import */ var _domain_approval_teams_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1735);
/* harmony import */ var _domain_rules_identity_map_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5512);
/* harmony import */ var _domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3138);
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1704);





/**
 * Asks GitHub who made a pull request and who reviewed it, as far as `rules` (of now, and of before the merge) need it for
 * the requests that it adds.
 * @throws GitHubError when GitHub cannot say
 */
async function gatherReviewEvidence(github, pullRequest, rules, added) {
    const { number } = pullRequest;
    const reviews = await github.reviews(number);
    const baseChanges = await github.baseChanges(pullRequest);
    const made = { pullRequest, reviews, commits: await github.commits(number), pushes: await github.pushes(pullRequest) };
    const reviewers = loginsOf(reviews.filter(({ state }) => state === 'APPROVED' || state === 'CHANGES_REQUESTED'));
    const { hands } = (0,_domain_approval_authorship_js__WEBPACK_IMPORTED_MODULE_0__/* .authorshipOf */ .d2)(made);
    const makers = new Set(hands.flatMap(({ login }) => login ?? []));
    const people = [...reviewers, ...[...makers].slice(0, MOST_MAKERS)];
    const matching = rules.flatMap(set => added.flatMap(({ user, request }) => (0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .matchRule */ .mU)(user, request, set) ?? []));
    const teams = await readTeams(github, teamsOf(matching), [...new Set(people)]);
    const benefiting = rules.flatMap(({ users }) => added.flatMap(({ user }) => users.get(user) ?? []));
    const persons = rules.flatMap(({ users }) => [...users.values()]);
    const collaborators = await readCollaborators(github, [
        ...(0,_domain_rules_identity_map_js__WEBPACK_IMPORTED_MODULE_4__/* .aliasesOf */ .QI)([...reviewers, ...benefiting], persons),
        ...(matching.some(({ requesters }) => requesters) ? claimedLogins(hands) : []),
    ]);
    return { ...made, baseChanges, teams, collaborators, isPublic: await github.isPublic() };
}
/** Anybody may name thousands of co-authors; those beyond these few count as members of no team. */
const MOST_MAKERS = 50;
const loginsOf = (reviews) => new Set(reviews.flatMap(({ user }) => user?.toLowerCase() ?? []));
/** Logins of which only an e-mail address speaks: whose they are decides where the rules say who may ask. */
const claimedLogins = (hands) => [...new Set(hands.flatMap(({ login, isClaimed }) => (isClaimed && login) || []))].slice(0, MOST_MAKERS);
function teamsOf(matching) {
    const named = matching.flatMap(({ approvers = [], requesters = [] }) => [...approvers, ...requesters]);
    return new Set(named.filter(_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_2__/* .isTeam */ .IJ).map(team => team.toLowerCase()));
}
async function readTeams(github, teams, logins) {
    const read = new Map();
    for (const team of teams)
        read.set(team, (await github.teamMembers(team, logins)) ?? (0,_domain_approval_teams_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadableTeam */ .Bd)(team));
    return read;
}
async function readCollaborators(github, logins) {
    const read = new Map();
    for (const login of new Set(logins)) {
        const found = await github.collaborator(login);
        if (found)
            read.set(login, found);
    }
    return read;
}


/***/ })

};

