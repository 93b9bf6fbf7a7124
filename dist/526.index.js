export const id = 526;
export const ids = [526];
export const modules = {

/***/ 9071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ refusalsOfReasons),
/* harmony export */   ET: () => (/* binding */ judgeMerged),
/* harmony export */   cp: () => (/* binding */ NO_RULES_BEFORE)
/* harmony export */ });
/* harmony import */ var _judge_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3906);

/**
 * Whether the rules before a merge and the rules of now both allow a request, in the same words. Rules that have been tightened
 * since count, for a re-run too; rules that have been loosened don't, for nobody approved the request under them. The
 * reason is not looked at here: see {@link refusalsOfReasons}.
 */
function judgeMerged(user, request, mergedAt, rules) {
    const { before, now } = rules;
    const judgedNow = (0,_judge_request_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeTerms */ .nu)(user, request, mergedAt, now);
    if (!('rules' in before))
        return { ok: false, refusals: [before] };
    if (!judgedNow.ok)
        return judgedNow;
    const { rule, ...rest } = judgedNow;
    const persons = [...now.users.values()];
    if (before === now)
        return { ...rest, rules: [rule], herself: rest.beneficiary, persons };
    const judgedBefore = (0,_judge_request_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeTerms */ .nu)(user, request, mergedAt, asFormer(before));
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
        const refusals = (0,_judge_request_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalsOfReason */ .l4)(request, rule);
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

/***/ 2526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCheckoutRules: () => (/* binding */ readCheckoutRules),
/* harmony export */   readKnownRules: () => (/* binding */ readKnownRules)
/* harmony export */ });
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6282);
/* harmony import */ var _domain_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7296);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9874);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3592);




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
        if (!(error instanceof _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemsError */ .F))
            throw error;
        // Without a checkout nothing is known but the mistake.
        const ruleFile = await lastReadable(git, path, at.checkout).catch(() => undefined);
        if (!ruleFile)
            throw error;
        return { ruleFile, outdated: outdatedBy((0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)) };
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
    const parsed = (0,_domain_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRules */ .NR)(path, file.bytes);
    return parsed.ok ? undefined : (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemsError */ .F(parsed.problems));
}
async function lastReadable(git, path, checkout) {
    for (const version of await git.history(checkout, path, MOST_VERSIONS)) {
        const file = await git.readFile(version, path);
        const parsed = file && (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainFile */ .Dn)(file) ? (0,_domain_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRules */ .NR)(path, file.bytes) : undefined;
        if (file && parsed?.ok)
            return { rules: parsed.value, blobSha: file.sha };
    }
    return undefined;
}


/***/ }),

/***/ 3592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ isPlainFile),
/* harmony export */   Kc: () => (/* binding */ readRules),
/* harmony export */   hC: () => (/* binding */ rulesAt)
/* harmony export */ });
/* harmony import */ var _domain_judge_merged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6282);
/* harmony import */ var _domain_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7296);



/**
 * Reads the rule file at a commit of the default branch, never from a pull request.
 * @throws ProblemsError with every mistake in it
 */
async function readRules(github, path, sha) {
    const file = await github.readFile(path, sha);
    if (file?.kind !== 'file') {
        throw new Error(`There is no rule file ${path} on the default branch (commit ${sha.slice(0, 12)}). Merge one first: the README shows how it looks.`);
    }
    const parsed = (0,_domain_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRules */ .NR)(path, file.bytes);
    if (!parsed.ok)
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .F(parsed.problems);
    return { rules: parsed.value, blobSha: file.sha };
}
/** The rules that stood at a commit, given those of now; or why they are not known. */
async function rulesAt(git, path, sha, now) {
    const file = await git.readFile(sha, path);
    if (!file || !isPlainFile(file))
        return _domain_judge_merged_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_RULES_BEFORE */ .cp;
    if (file.sha === now.blobSha)
        return now.rules;
    const parsed = (0,_domain_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRules */ .NR)(path, file.bytes);
    return parsed.ok ? parsed.value : _domain_judge_merged_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_RULES_BEFORE */ .cp;
}
/** Whether git has a file there that is neither a symlink nor a submodule. */
const isPlainFile = ({ mode }) => mode === '100644' || mode === '100755';


/***/ })

};

