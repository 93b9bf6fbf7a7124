export const id = 722;
export const ids = [722];
export const modules = {

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

