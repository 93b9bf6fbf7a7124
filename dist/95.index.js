export const id = 95;
export const ids = [95];
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

/***/ 634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ evaluateRequest),
/* harmony export */   l4: () => (/* binding */ refusalsOfReason),
/* harmony export */   nu: () => (/* binding */ judgeTerms)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6499);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3138);



/**
 * Whether the rules allow `user` what is asked, approvals aside; every reason if they do not. `mergedAt` is when the request
 * was merged, or would be.
 */
function evaluateRequest(user, request, mergedAt, rules) {
    return judge(user, request, rules, rule => [
        ...refusalsOfTimes(request, mergedAt, rule),
        ...refusalsOfReason(request, rule),
    ]);
}
/** The same, whatever the request gives as its reason. */
function judgeTerms(user, request, mergedAt, rules) {
    return judge(user, request, rules, rule => refusalsOfTimes(request, mergedAt, rule));
}
function judge(user, request, rules, refusalsOfRule) {
    const account = rules.accounts.get(request.account);
    const rule = (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .matchRule */ .mU)(user, request, rules);
    const beneficiary = rules.users.get(user);
    const document = account?.documents.find(({ maxMs }) => maxMs >= request.durationMs)?.name;
    if (account && rule && beneficiary !== undefined && document !== undefined) {
        const refusals = refusalsOfRule(rule);
        return refusals.length > 0 ? { ok: false, refusals } : { ok: true, rule, account, document, beneficiary };
    }
    const refusals = [
        ...(account ? [] : [unknownAccount(request, rules)]),
        ...(beneficiary === undefined ? [unknownUser(user)] : []),
        ...(account && !rule ? [noRule(user, request, rules)] : []),
        ...(rule ? refusalsOfRule(rule) : []),
        ...(account && document === undefined ? [noDocument(request, account)] : []),
    ];
    return { ok: false, refusals };
}
function refusalsOfTimes(request, mergedAt, rule) {
    const refusals = [];
    if (request.durationMs < rule.minDurationMs) {
        const min = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rule.minDurationMs);
        const message = `${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(request.durationMs)} is shorter than the ${min} that ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} asks for`;
        refusals.push({ message, remedy: `Ask for at least ${min}` });
    }
    if (request.durationMs > rule.maxDurationMs) {
        const max = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rule.maxDurationMs);
        const message = `${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(request.durationMs)} is longer than the ${max} that ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} allows`;
        refusals.push({ message, remedy: `Ask for at most ${max}` });
    }
    const latest = rule.startWithinMs === undefined ? undefined : new Date(mergedAt.getTime() + rule.startWithinMs);
    if (latest && request.start && request.start > latest) {
        const within = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rule.startWithinMs ?? 0);
        const message = `The start at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(request.start)} lies further ahead than the ${within} that ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} allows`;
        refusals.push({ message, remedy: `Ask for a start by ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(latest)}, or merge closer to it` });
    }
    return refusals;
}
/** What the rule says against the reason that a request gives. */
function refusalsOfReason({ reason }, rule) {
    if (!rule.reason || rule.reason.test(reason))
        return [];
    const pattern = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(rule.reason.source, 120);
    const message = `The reason ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(reason)} does not match ${pattern}, which ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} asks for`;
    return [{ message, remedy: `Write a reason that matches ${pattern}` }];
}
function unknownAccount(request, rules) {
    const known = [...rules.accounts.keys()].map(each => (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(each)).join(', ');
    return { message: `The rules know no account ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)}`, remedy: `Ask for one of ${known}` };
}
/** Nobody approves access for herself: without knowing who benefits, that cannot be told. */
function unknownUser(user) {
    const message = `The rules do not say which GitHub login the IAM user ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(user)} belongs to`;
    return { message, remedy: `Add ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(`${user}: GITHUB-LOGIN`, 120)} under users: in the rule file` };
}
function noRule(user, request, rules) {
    if (!rules.rules.some(rule => (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isFor */ .Gi)(rule, user, request.account))) {
        const isForOthers = rules.rules.some(rule => rule.accounts.includes(request.account));
        const whom = isForOthers ? ` to ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(user)}` : '';
        const message = `No rule allows access to the account ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)}${whom}`;
        return { message, remedy: 'Ask for another account, or have a rule for it added' };
    }
    const ruleOf = (instance) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleFor */ .sG)(instance, user, request.account, rules);
    const unlisted = request.instances.filter(instance => !ruleOf(instance));
    if (unlisted.length > 0) {
        const message = `No rule for ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)} lists ${unlisted.join(', ')}`;
        return { message, remedy: 'Leave these instances out, or have them added to a rule' };
    }
    const parts = [...new Set(request.instances.flatMap(instance => ruleOf(instance) ?? []))].map(rule => `${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} about ${request.instances.filter(instance => ruleOf(instance) === rule).join(', ')}`);
    const message = `No single rule for ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)} decides about all of these instances: ${parts.join('; ')}`;
    return { message, remedy: 'Write one request for the instances of each rule' };
}
function noDocument(request, account) {
    const longest = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(account.documents.at(-1)?.maxMs ?? 0);
    const asked = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(request.durationMs);
    const message = `No session document of ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(account.name)} covers ${asked}; the longest covers ${longest}`;
    return { message, remedy: `Ask for at most ${longest}, or have a longer document added` };
}


/***/ }),

/***/ 3138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   Xp: () => (/* binding */ nameOfRule),
/* harmony export */   mU: () => (/* binding */ matchRule),
/* harmony export */   sG: () => (/* binding */ ruleFor)
/* harmony export */ });
function nameOfRule({ number, isFormer }) {
    return `rule ${number}${isFormer ? ' as before the merge' : ''}`;
}
/**
 * The rule that decides about a request: for its account and user, the first that lists an instance, or lists none; and the
 * same for each of its instances. Everything else is then judged against it: neither asking for less nor asking for one
 * instance more ever falls through to a laxer rule.
 */
function matchRule(user, request, rules) {
    const [first, ...others] = request.instances.map(instance => ruleFor(instance, user, request.account, rules));
    return others.every(rule => rule === first) ? first : undefined;
}
/** The first rule that speaks of an instance. */
function ruleFor(instance, user, account, { rules }) {
    return rules.find(rule => isFor(rule, user, account) && (!rule.instances || rule.instances.includes(instance)));
}
/** Whether a rule speaks of this user in this account, whatever the instances. IAM takes `Alice` and `alice` for one. */
function isFor({ accounts, users }, user, account) {
    return accounts.includes(account) && (!users || users.some(each => each.toLowerCase() === user.toLowerCase()));
}


/***/ }),

/***/ 4095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBeneficiaries: () => (/* binding */ readBeneficiaries)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(606);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1172);
/* harmony import */ var _branch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6800);



/** Versions that are read at once: each takes processes of git. */
const CONCURRENCY = 4;
/**
 * Tells by the history of the user's request file in the checkout: the digest of a request, which stands in the policy's
 * name, contains the user's name. It asks nobody, so that no end waits for GitHub.
 */
function readBeneficiaries(git, paths) {
    // Each version is read with the accounts that the rules knew then: only what could be granted counts.
    const history = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_1__/* .memoizeAsync */ .T)(async () => (0,_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .readBranch */ .pG)(git, await git.head(), paths, []));
    const digests = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_1__/* .memoizeAsync */ .T)(async (user) => {
        const versions = (await history('')).versions(`${paths.requests}${user}.yaml`);
        const entries = await (0,p_map__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .Ay)(versions, version => version.entries(), { concurrency: CONCURRENCY });
        return new Set(entries.flatMap(each => each ?? []).map(({ digest }) => digest));
    });
    return async (user, { digest, mergeSha }) => {
        if ((await digests(user)).has(digest))
            return true;
        return (await history('')).landed(mergeSha) ? false : undefined;
    };
}


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

/***/ 628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ byImportance),
/* harmony export */   n: () => (/* binding */ mergeProblems)
/* harmony export */ });
/** More help nobody, and a hostile file could hold thousands. */
const MAX_PROBLEMS = 100;
/**
 * The problems of one file, in its order, each once. What the schema says of a place where YAML itself was already wrong
 * is left out, since it follows from that.
 */
function mergeProblems(ofYaml, ofSchema) {
    const wrong = new Set(ofYaml.map(place));
    const consequences = ofSchema.filter(problem => !wrong.has(place(problem)));
    const all = [...ofYaml, ...consequences].sort((a, b) => a.line - b.line || a.column - b.column);
    const unique = [...new Map(all.map(problem => [`${place(problem)} ${problem.message}`, problem])).values()];
    const next = unique[MAX_PROBLEMS];
    if (!next)
        return unique;
    const message = `${unique.length - MAX_PROBLEMS} more mistakes follow from here`;
    return [...unique.slice(0, MAX_PROBLEMS), { ...next, message, remedy: 'Correct the ones above first' }];
}
function place({ line, column }) {
    return `${line}:${column}`;
}
/** The most important first: one of each file, then a second of each. GitHub shows only the first few. */
function byImportance(problems) {
    const seen = new Map();
    const ranked = problems.map(problem => {
        const rank = seen.get(problem.file) ?? 0;
        seen.set(problem.file, rank + 1);
        return { problem, rank };
    });
    return ranked.sort((a, b) => a.rank - b.rank).map(({ problem }) => problem);
}


/***/ })

};

