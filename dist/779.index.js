export const id = 779;
export const ids = [779];
export const modules = {

/***/ 52094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ reviewLine),
/* harmony export */   B: () => (/* binding */ parseReviewCommand)
/* harmony export */ });
/* harmony import */ var _grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10110);

const BEGINNING = '/jit';
const COMMAND = '/jit review ';
const LONGEST_TEXT = 500;
/** How to write it. */
const reviewLine = (grant, verdict) => `${COMMAND}${grant} ${verdict}: TEXT`;
/**
 * Reads a comment: exactly `/jit review GRANT-ID approved: TEXT` or `… rejected: TEXT`, on one line and with nothing beside it,
 * so that a quotation or an example is no review.
 */
function parseReviewCommand(body) {
    const line = body.replaceAll('\r\n', '\n').trimEnd();
    if (line !== BEGINNING && !line.startsWith(`${BEGINNING} `))
        return { kind: 'none' };
    if (!line.startsWith(COMMAND) || line.includes('\n'))
        return { kind: 'malformed' };
    const [grant = '', verdict = '', ...words] = line.slice(COMMAND.length).split(' ');
    const text = words.join(' ').trim();
    const isWhole = (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isGrantId */ .U3)(grant) && text !== '' && text.length <= LONGEST_TEXT;
    if (!isWhole || (verdict !== 'approved:' && verdict !== 'rejected:'))
        return { kind: 'malformed' };
    return { kind: 'review', grant, verdict: verdict === 'approved:' ? 'approved' : 'rejected', text };
}


/***/ }),

/***/ 73250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ debtRecordOf),
/* harmony export */   Ae: () => (/* binding */ debtsIn),
/* harmony export */   pU: () => (/* binding */ reviewRecordOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);


const instant = () => zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((text, context) => {
    const parsed = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .Gg)(text);
    if (!parsed)
        context.addIssue('must be an instant');
    return parsed ?? new Date(0);
});
const account = () => zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().optional() });
const request = () => zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    account: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    durationMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    instances: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
    tags: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
});
const debtRecord = () => zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    grant: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    user: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    request: request(),
    pullRequest: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(), url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    mergedAt: instant(),
    expiresAt: instant(),
    dueAt: instant(),
    approvals: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1),
    askedBy: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(account()),
    beneficiary: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(account()),
});
const reviewRecord = () => zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    grant: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['approved', 'rejected']),
    by: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int() }),
    at: instant(),
    comment: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
    text: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
const issueRecord = () => zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ grant: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), issue: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int() });
const voidRecord = () => zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ grant: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
/** What the witness keeps of access that is to be reviewed, before it is given. */
function debtRecordOf({ id, user, request, expiresAt }, approval) {
    const { pullRequest, headSha, blobSha, mergedAt, askedBy, beneficiary, review } = approval;
    const { account, durationMs, reason, instances, tags } = request;
    return {
        grant: id,
        user,
        request: { account, durationMs, reason, instances, tags },
        pullRequest,
        headSha,
        blobSha,
        mergedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(mergedAt),
        expiresAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(expiresAt),
        dueAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(review.dueAt),
        approvals: review.approvals,
        askedBy,
        beneficiary,
    };
}
/** What the witness and the ledger keep of a review. */
const reviewRecordOf = (grant, { verdict, by, at, comment, text }) => ({
    grant,
    verdict,
    by,
    at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(at),
    comment,
    text,
});
/** Reads the records of one user's series, by number. */
function debtsIn(records) {
    const debts = new Map();
    let isUnreadable = false;
    for (const record of records) {
        const next = record && changeIn(record);
        const before = next && debts.get(next.grant);
        const debt = next?.change(before);
        if (debt)
            debts.set(debt.grant, debt);
        else
            isUnreadable = true;
    }
    return { debts: [...debts.values()], isUnreadable };
}
function changeIn({ kind, record }) {
    switch (kind) {
        case 'debt': {
            const { data } = debtRecord().safeParse(record);
            return data && { grant: data.grant, change: before => opened(data, before) };
        }
        case 'debt-issue': {
            const { data } = issueRecord().safeParse(record);
            return data && { grant: data.grant, change: debt => debt && { ...debt, issue: data.issue } };
        }
        case 'debt-void': {
            const { data } = voidRecord().safeParse(record);
            return data && { grant: data.grant, change: debt => debt && { ...debt, isVoid: true } };
        }
        case 'review': {
            const { data } = reviewRecord().safeParse(record);
            return data && { grant: data.grant, change: debt => debt && withReview(debt, data) };
        }
        default:
            return undefined;
    }
}
/** A later run of the same grant opens the same debt again. */
function opened(data, before) {
    const { instances, tags, ...terms } = data.request;
    const asked = { ...terms, breakGlass: true, ...(tags ? { tags } : { instances: instances ?? [] }) };
    const accounts = (all) => all.map(({ login, id }) => ({ ...(login !== undefined && { login }), ...(id !== undefined && { id }) }));
    return {
        ...data,
        account: asked.account,
        request: asked,
        askedBy: accounts(data.askedBy),
        beneficiary: accounts(data.beneficiary),
        reviews: before?.reviews ?? [],
        ...(before?.issue !== undefined && { issue: before.issue }),
        isVoid: false,
    };
}
/** Two jobs may record one comment at the same time; and one person counts once. */
function withReview(debt, { grant: _, ...review }) {
    const isKnown = debt.reviews.some(({ comment, by, verdict }) => comment === review.comment || (by.id === review.by.id && verdict === review.verdict));
    return isKnown ? debt : { ...debt, reviews: [...debt.reviews, review] };
}


/***/ }),

/***/ 70132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ refuseReviewer),
/* harmony export */   r: () => (/* binding */ ruleOfDebt)
/* harmony export */ });
/* harmony import */ var _approval_eligibility_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68533);
/* harmony import */ var _rules_identity_map_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15512);
/* harmony import */ var _rules_known_accounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29299);
/* harmony import */ var _rules_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63138);




/** The rule by which a debt may be reviewed: the one that decides about such a request now; `undefined` if none does. */
const ruleOfDebt = ({ user, request }, rules) => (0,_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .matchRule */ .mU)(user, request, rules);
/**
 * Why a comment is no review of a debt; `undefined` if it is one. The reviewer is a person who may approve such a request at
 * this moment, and neither asked for this one nor had the access; accounts are compared by their ids, and by login as well.
 */
function refuseReviewer(debt, comment, rules, evidence) {
    const { author } = comment;
    if (!author)
        return 'its account is gone';
    if (comment.isEdited)
        return 'it was edited, and GitHub does not say by whom';
    if (author.type !== 'User' || comment.isByApp)
        return 'it was not written by a person';
    const rule = ruleOfDebt(debt, rules);
    if (!rule)
        return 'no rule is for such a request any more, so nobody may approve one';
    const { persons, known, collaborators } = evidence;
    const login = author.login.toLowerCase();
    const person = (0,_rules_identity_map_js__WEBPACK_IMPORTED_MODULE_3__/* .identityOf */ .cu)([{ login, id: author.id }], persons, collaborators, known);
    const hands = debt.askedBy.map(asked => ({ ...asked, did: 'asked for this access' }));
    const logins = debt.beneficiary.flatMap(each => each.login ?? []);
    const makers = {
        hands: [...hands, ...debt.beneficiary.map(each => ({ ...each, did: 'had this access' }))],
        refusals: [],
    };
    const own = [...logins, ...((0,_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .loginsOfName */ .LN)(rules, debt.user) ?? [])];
    const barred = (0,_approval_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .disqualificationOf */ .$f)(person, makers, evidence, { beneficiary: own, persons, known });
    if (barred !== undefined)
        return `${author.login} ${barred}`;
    const isRepeated = debt.reviews.some(({ by }) => (0,_rules_identity_map_js__WEBPACK_IMPORTED_MODULE_3__/* .isSamePerson */ .sO)(person, (0,_rules_identity_map_js__WEBPACK_IMPORTED_MODULE_3__/* .identityOf */ .cu)([{ login: by.login.toLowerCase(), id: by.id }], persons, collaborators, known)));
    if (isRepeated)
        return `${author.login} has reviewed it already`;
    const incapacity = (0,_approval_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .incapacityOf */ .Nt)({ login, id: author.id }, evidence, { rules: [rule], known: (0,_rules_known_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .knownAccountsOf */ .NI)(rules) });
    return incapacity === undefined ? undefined : `${author.login} ${incapacity}`;
}


/***/ }),

/***/ 34249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hG: () => (/* binding */ reachGiven),
/* harmony export */   mE: () => (/* binding */ completeGrant),
/* harmony export */   ux: () => (/* binding */ resolutionWithoutAws)
/* harmony export */ });
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63176);
/* harmony import */ var _binding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6285);


/** The resolution of a request that the rules alone make exact; `undefined` if AWS has to be asked. */
const resolutionWithoutAws = ({ targets }) => targets.kind === 'ids' ? { instances: targets.ids } : undefined;
/** The instances that a resolved plan is for. */
const reachGiven = ({ terms }, { instances }) => terms.reach === 'resolved' ? instances : terms.reach;
/** The grant that a plan becomes. `principal`: the plan's own, as AWS has it. */
function completeGrant({ policyName, terms, targets, ...plan }, { instances }, principal) {
    const policy = { name: policyName, document: (0,_access_js__WEBPACK_IMPORTED_MODULE_0__/* .documentOf */ .l)(terms, instances, (0,_binding_js__WEBPACK_IMPORTED_MODULE_1__/* .bindingOf */ .hJ)(principal)) };
    const instancesBy = targets.kind === 'ids' ? 'rules' : 'aws';
    const { mfa, sourceIps, reach } = terms;
    const conditions = { mfa: mfa === true, ...(sourceIps && { sourceIps }) };
    return { ...plan, principal, instances, instancesBy, reach, conditions, policy };
}


/***/ }),

/***/ 84447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ notificationsOfOutcomes)
/* harmony export */ });
/* harmony import */ var _notification_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45450);
/* harmony import */ var _of_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33212);


/** What people are told of the outcomes of a merge. Nothing of what a re-run found as it was. */
function notificationsOfOutcomes(outcomes, accounts) {
    return outcomes.flatMap((outcome) => {
        const { request, user } = outcome.entry;
        const { pullRequest } = outcome.merge;
        const account = accounts.get(request.account) ?? { name: request.account };
        const pull = pullRequest === undefined ? {} : { pullRequest };
        switch (outcome.kind) {
            case 'granted': {
                const { grant, repeated } = outcome;
                if (repeated)
                    return [];
                const { id, reach, instances, opensAt, expiresAt: until, approval } = grant;
                const targets = reach === 'resolved' ? instances : reach;
                const access = { user: grant.user, account: grant.account, targets, grant: id, ...pull };
                const { reason } = request;
                if (approval.kind === 'break-glass')
                    return [{ kind: 'break-glass', access, reason, until, reviewBy: approval.review.dueAt }];
                const approvedBy = approval.by.map(({ login }) => login);
                return [{ kind: 'granted', access, reason, opensAt, until, approvedBy }];
            }
            case 'refused':
            case 'failed': {
                const why = outcome.kind === 'refused'
                    ? outcome.refusals.map(({ message, remedy }) => ({ what: message, remedy }))
                    : [{ what: outcome.message }];
                const access = { user, account, targets: (0,_notification_js__WEBPACK_IMPORTED_MODULE_0__/* .targetsOfRequest */ .D)(request), ...pull };
                return [{ kind: 'refused', access, reason: request.reason, why }];
            }
            case 'ended':
                return (0,_of_end_js__WEBPACK_IMPORTED_MODULE_1__/* .notificationOfEnd */ .m)(outcome.revocation, pullRequest);
            case 'grantable':
            case 'overtaken':
            case 'kept':
            case 'endable':
                return [];
            default:
                return outcome;
        }
    });
}


/***/ }),

/***/ 26986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ checkResolved)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16499);
/* harmony import */ var _evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86083);
/* harmony import */ var _evaluate_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44188);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63138);




/**
 * Refuses instances that AWS resolved, unless the rule that the approvals were counted under decides about each of them, by the
 * rules before the merge and by those of now. A tag must not lead around an earlier rule that lists the instance.
 */
function checkResolved(user, request, ids, { before, now }) {
    const refusals = checkBy(user, request, ids, now);
    if (refusals.length > 0 || !('rules' in before) || before === now)
        return refusals;
    return checkBy(user, request, ids, (0,_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .asFormer */ .GA)(before));
}
function checkBy(user, request, ids, rules) {
    const account = rules.accounts.get(request.account);
    const rule = (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .matchRule */ .mU)(user, request, rules);
    if (!account || !rule)
        return [];
    if ((0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleOfInstances */ .SH)(ids, user, account, rules) === rule)
        return (0,_evaluate_request_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseTooMany */ .Q4)(ids.length, rule);
    const others = ids.filter(id => (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleFor */ .sG)(id, user, account, rules) !== rule);
    const [first = ''] = others;
    const other = (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleFor */ .sG)(first, user, account, rules);
    const message = `It would be for ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(others)}, and ${other ? `${(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOfRule */ .Xp)(other)} decides about that` : 'no rule is for that'}; this was approved under ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOfRule */ .Xp)(rule)}`;
    return [{ message, remedy: 'Ask for the instances by their ids: write one request for the instances of each rule' }];
}


/***/ }),

/***/ 77153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ ownOnly),
/* harmony export */   Z: () => (/* binding */ normalised)
/* harmony export */ });
/**
 * The issues or comments that we wrote. Anyone may write our marker into one, and could then edit our text below it, or keep
 * us silent with a text that equals ours; so may any other app. Logins are compared as GitHub shows them at this moment, when
 * each belongs to one account. Other workflows of the repository write as the same account as a job of ours: they cannot be
 * told apart (docs/threat-model.md).
 */
async function ownOnly(api, candidates) {
    if (candidates.length === 0)
        return [];
    const us = (await api.viewerLogin()).toLowerCase();
    return candidates.filter(({ user }) => user?.login.toLowerCase() === us);
}
/** Normalises line ends and outer white space: GitHub's web pages write `\r\n`. */
function normalised(text) {
    return text.replaceAll('\r\n', '\n').trim();
}


/***/ }),

/***/ 70676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ renderReviewAnswer),
/* harmony export */   w: () => (/* binding */ renderDebt)
/* harmony export */ });
/* harmony import */ var _domain_debt_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52094);
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1704);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75033);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69675);





/** The issue for the review of access that nobody approved. `rule`: the one that says who may review it; absent if none does. */
function renderDebt(debt, account, rule, state) {
    const { grant, user, request, pullRequest, expiresAt, dueAt } = debt;
    const who = namesOf([...debt.askedBy, ...debt.beneficiary]);
    return {
        title: `Break-glass: review the access of ${user} in ${account.name} by ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(dueAt)}`,
        body: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `## 🚨 ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(user)} got access in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.name)} until ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(expiresAt)}, which nobody approved; ${reviewersOf(debt)} has to be reviewed by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(dueAt)}`,
            ...(rule?.approvers ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `For ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(rule.approvers.map(mention), ', ')}.`] : []),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `- **On** ${(0,_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTargets */ .d)(request, account)} of account ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.id)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.region)})`,
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `- **Reason** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(request.reason)}`,
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `- **Asked for by** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codes */ .F4)(namesOf(debt.askedBy))} in #${pullRequest.number}`,
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `- **Grant** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(grant)}`,
            ], '\n'),
            ...stateOf(debt, state),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `**What to do.** Look at the pull request, and at what was done: run the workflow \`logs\` with \`grant-id\` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(grant)}. Then write a comment here of exactly one of these lines, with your words instead of TEXT:`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .fence */ .EU)('text', [(0,_domain_debt_command_js__WEBPACK_IMPORTED_MODULE_0__/* .reviewLine */ .$)(grant, 'approved')]),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .fence */ .EU)('text', [(0,_domain_debt_command_js__WEBPACK_IMPORTED_MODULE_0__/* .reviewLine */ .$)(grant, 'rejected')]),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `A rejection closes this too, and is an alarm. If the access is still open then, run the workflow \`revoke\` with \`grant-id\` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(grant)}.`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Only people who may approve such a request can review it, and not ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codes */ .F4)(who)}. Edited comments do not count. Closing this issue by hand does nothing: it is opened again. Until the review these people get no other access without an approval.`,
        ], '\n\n'),
    };
}
const reviewersOf = ({ approvals }) => (approvals === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `this` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `this (by ${approvals} people)`);
const namesOf = (accounts) => [
    ...new Set(accounts.map(({ login, id }) => login ?? `account ${id}`)),
];
/** Tells an account or a team of the rules: nothing that people may write into a request. */
const mention = (name) => _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .GITHUB_LOGIN */ .cd.accepts(name) || _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .GITHUB_TEAM */ .ih.accepts(name) ? `@${name}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(name);
function stateOf(debt, state) {
    const reviews = debt.reviews.map(({ verdict, by, at, text: words }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `- ${verdict === 'approved' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `✅ approved` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `❌ **rejected**`} by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(by.login)} at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(at)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(words)}`);
    const said = reviews.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(reviews, '\n')] : [];
    switch (state) {
        case 'open':
            return said;
        case 'overdue':
            return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `⏰ **The review is overdue** since ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(debt.dueAt)}.`, ...said];
        case 'reviewed':
            return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `✅ **Reviewed.** Nothing is left to do here.`, ...said];
        case 'rejected':
            return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `❌ **Rejected.** See whether these people belong under \`break_glass\` of the rules.`, ...said];
        case 'void':
            return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `↩️ **Nothing was given after all**, so there is nothing to review.`];
    }
}
/** The answer to a comment: what it did, or why it did nothing and what to write. */
function renderReviewAnswer({ grant }, result) {
    if (typeof result !== 'string') {
        const { verdict, by } = result;
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${verdict === 'approved' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `✅` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `❌`} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(by.login)} has ${verdict === 'approved' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `approved` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `rejected`} grant ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(grant)}. It is written down where nobody can change it: editing or deleting the comment changes nothing.`;
    }
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `This comment is no review: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(result)}. A person who may approve such a request, and neither asked for it nor had the access, writes a comment of exactly one line:`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .fence */ .EU)('text', [(0,_domain_debt_command_js__WEBPACK_IMPORTED_MODULE_0__/* .reviewLine */ .$)(grant, 'approved')]),
    ], '\n\n');
}


/***/ }),

/***/ 49473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ keepDebtIssue),
/* harmony export */   y: () => (/* binding */ findDebtIssue)
/* harmony export */ });
/* harmony import */ var _domain_debt_debt_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88426);
/* harmony import */ var _domain_debt_reviewer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70132);
/* harmony import */ var _domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18977);
/* harmony import */ var _github_own_only_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77153);
/* harmony import */ var _render_debt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70676);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40840);







const markerOf = ({ grant }) => `<!-- jit-ssm-access: break-glass ${grant} -->`;
/** The issue of a debt: the one that the witness names, or the one with its marker; `undefined` if there is none. */
const findDebtIssue = ({ github }, debt) => github.findIssue({ number: debt.issue, marker: markerOf(debt) }, debt.mergedAt);
/**
 * Opens the issue of a debt, or puts it right: the witness says whether a debt is open, and never its issue. Closed by hand, it
 * is opened again; a text that was changed is written again. Returns why that failed.
 */
function keepDebtIssue(office, account, debt) {
    const { context, github, rules, witness } = office;
    return (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attemptOrExplain */ .uV)(context, `The issue for the review of grant ${debt.grant} could not be kept`, async () => {
        const found = await findDebtIssue(office, debt);
        const state = (0,_domain_debt_debt_js__WEBPACK_IMPORTED_MODULE_5__/* .stateOfDebt */ .el)(debt, context.clock.now());
        if (!found && !isAwaiting(state))
            return;
        const { title, body } = (0,_render_debt_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDebt */ .w)(debt, account, (0,_domain_debt_reviewer_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOfDebt */ .r)(debt, rules), state);
        const issue = found ?? (await github.createIssue(markerOf(debt), { title, body }, debt.mergedAt));
        if (!found)
            context.log(`break-glass: ${issue.url} asks for a review`);
        if (found)
            await putRight(github, found, `${markerOf(debt)}\n${body}`, isAwaiting(state));
        if (debt.issue === issue.number)
            return;
        const { ok, failure } = await witness.addOnce(account, (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .debtSeries */ .hE)(debt.user), {
            kind: 'debt-issue',
            name: `issue.${debt.grant}.${issue.number}`,
            record: { grant: debt.grant, issue: issue.number },
        });
        if (!ok)
            throw failure.cause ?? new Error((0,_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g5)(failure).message);
    });
}
const isAwaiting = (state) => state === 'open' || state === 'overdue';
async function putRight(github, found, body, isOpen) {
    const isSame = (0,_github_own_only_js__WEBPACK_IMPORTED_MODULE_6__/* .normalised */ .Z)(found.body) === (0,_github_own_only_js__WEBPACK_IMPORTED_MODULE_6__/* .normalised */ .Z)(body);
    if (isSame && found.isOpen === isOpen)
        return;
    await github.changeIssue(found.number, { body, state: isOpen ? 'open' : 'closed' });
    if (isOpen && !found.isOpen)
        await github.upsertComment(found.number, REOPENED_MARKER, REOPENED);
}
const REOPENED_MARKER = '<!-- jit-ssm-access: opened again -->';
const REOPENED = 'This issue was closed, and what it asks for is not done: it is open again. Only the review that it describes closes it.';


/***/ }),

/***/ 81934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PG: () => (/* binding */ checkDebts),
  W8: () => (/* binding */ openDebt),
  ge: () => (/* binding */ voidDebt)
});

// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/domain/rules/identity-map.js
var identity_map = __webpack_require__(15512);
// EXTERNAL MODULE: ./build/domain/rules/known-accounts.js
var known_accounts = __webpack_require__(29299);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules_rules = __webpack_require__(63138);
// EXTERNAL MODULE: ./build/domain/debt/debt.js
var debt_debt = __webpack_require__(88426);
;// CONCATENATED MODULE: ./build/domain/debt/blocking.js





/**
 * Why people get no access without an approval: one of them, or the beneficiary, had a part in earlier access of that kind that
 * nobody has reviewed. `grant`: the one that is asked for, whose own debt is no reason.
 */
function refuseDebtors({ grant, user, approval }, held, rules, now) {
    const personOf = (accounts) => (0,identity_map/* identityOf */.cu)(accounts, (0,rules_rules/* everyonesLogins */.Fv)(rules), new Map(), (0,known_accounts/* knownAccountsOf */.NI)(rules));
    const accountsOf = (name) => ((0,rules_rules/* loginsOfName */.LN)(rules, name) ?? []).map(login => ({ login: login.toLowerCase() }));
    const people = [...approval.askedBy, ...approval.beneficiary, ...accountsOf(user)].map(each => personOf([each]));
    const isTheirs = (name, accounts) => name.toLowerCase() === user.toLowerCase() ||
        [...accounts, ...accountsOf(name)].some(each => people.some(person => (0,identity_map/* isSamePerson */.sO)(person, personOf([each]))));
    return held.flatMap(({ user: name, debts, isUnreadable }) => [
        ...(isUnreadable && isTheirs(name, []) ? [unreadable(name)] : []),
        ...debts.flatMap(debt => {
            if (debt.grant === grant)
                return (0,debt_debt/* stateOfDebt */.el)(debt, now) === 'rejected' ? [rejected(debt)] : [];
            const isOpen = (0,debt_debt/* isUnsettledDebt */.AS)(debt, now) && isTheirs(name, [...debt.askedBy, ...debt.beneficiary]);
            return isOpen ? [unreviewed(debt, now)] : [];
        }),
    ]);
}
const where = ({ issue, pullRequest }) => (issue === undefined ? `#${pullRequest.number}` : `issue #${issue}`);
function unreviewed(debt, now) {
    const { user, pullRequest, dueAt } = debt;
    const due = (0,debt_debt/* stateOfDebt */.el)(debt, now) === 'overdue' ? `was due at ${(0,instant/* formatMoment */.K9)(dueAt)}` : `is due at ${(0,instant/* formatMoment */.K9)(dueAt)}`;
    return {
        message: `Access of ${user} without an approval (#${pullRequest.number}) has not been reviewed, which ${due}; until then those who had a part in it get no other`,
        remedy: `Have it reviewed in ${where(debt)}, then run this job again; or leave \`break_glass\` out and have the request approved, in a new pull request`,
    };
}
function rejected(debt) {
    return {
        message: `This access without an approval was rejected in the review (${where(debt)})`,
        remedy: 'Leave `break_glass` out and have the request approved, in a new pull request',
    };
}
const unreadable = (user) => ({
    message: `What the witness has of earlier access of ${user} without an approval cannot be read, so it is not known whether that was reviewed`,
    remedy: 'Find out in CloudTrail who wrote to `ledger/break-glass/` of the bucket; until then leave `break_glass` out and have the request approved',
});

// EXTERNAL MODULE: ./build/domain/debt/record.js
var record = __webpack_require__(73250);
// EXTERNAL MODULE: ./build/domain/witness/keys.js
var keys = __webpack_require__(18977);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
// EXTERNAL MODULE: ./build/services/witness/witness.js
var witness_witness = __webpack_require__(13566);
// EXTERNAL MODULE: ./build/services/debts/read-debts.js
var read_debts = __webpack_require__(32281);
;// CONCATENATED MODULE: ./build/services/debts/open-debt.js






/**
 * Refuses access without an approval to people of whom earlier access of that kind was not reviewed, in any account. The bucket
 * of the grant's own account has to answer: what could not be written there, nobody would have to review. Another account that
 * does not answer is a warning, for emergencies come when something is down.
 */
async function checkDebts({ context, rules, witness }, grant) {
    const { approval, account } = grant;
    if (approval.kind === 'approved')
        return { kind: 'free' };
    const { held, unread } = await (0,read_debts/* readDebts */.L)(witness, (0,witness_witness/* perBucket */.sk)([account, ...rules.accounts.values()]));
    const own = unread.find(each => each.account.id === account.id && each.account.logs.bucket === account.logs.bucket);
    if (own)
        return { kind: 'refused', refusals: [unwritten(own.failure)] };
    const asked = { grant: grant.id, user: grant.user, approval };
    const refusals = refuseDebtors(asked, held, rules, context.clock.now());
    if (refusals.length > 0)
        return { kind: 'refused', refusals };
    const [other] = unread;
    return other ? { kind: 'free', caution: unasked(other.failure) } : { kind: 'free' };
}
/**
 * Writes down that access is about to be given that others have to review, then looks again: of two jobs at the same time, none
 * gives a second one to the same people.
 */
async function openDebt(job, grant) {
    const { witness } = job;
    const { approval, account, user, id } = grant;
    if (approval.kind === 'approved')
        return { kind: 'free' };
    const known = await isOpen(job, grant);
    const written = known.ok && known.value ? known : await open_debt_record(job, grant, approval);
    if (!written.ok)
        return { kind: 'refused', refusals: [unwritten(written.failure)] };
    // What was written must be there: a bucket that takes no records would hide that nobody has to review this.
    const kept = await witness.read(account, (0,keys/* debtSeries */.hE)(user));
    const isKept = kept.ok && kept.value.some(each => each?.kind === 'debt' && each.name === nameOf('debt', id));
    if (!isKept)
        return { kind: 'refused', refusals: [unwritten(kept.failure)] };
    const verdict = await checkDebts(job, grant);
    if (verdict.kind === 'refused')
        await voidDebt(job, grant);
    return verdict;
}
/** Writes down that nothing was given after all, so that nobody has to review it. */
async function voidDebt({ witness }, grant) {
    if (grant.approval.kind === 'approved')
        return;
    const { id, account, user } = grant;
    await witness.add(account, (0,keys/* debtSeries */.hE)(user), { kind: 'debt-void', name: nameOf('void', id), record: { grant: id } });
}
const nameOf = (what, id) => `${what}.${id}`;
async function open_debt_record({ witness }, grant, approval) {
    const { account, user, id } = grant;
    const debtor = { kind: 'debtor', name: user.toLowerCase(), record: { user } };
    const listed = await witness.addOnce(account, keys/* DEBTORS */.CX, debtor);
    if (!listed.ok)
        return listed;
    return witness.add(account, (0,keys/* debtSeries */.hE)(user), {
        kind: 'debt',
        name: nameOf('debt', id),
        record: (0,record/* debtRecordOf */.A3)(grant, approval),
    });
}
/** Whether an earlier run has written the debt down, and it was not taken back since. */
async function isOpen({ witness }, { account, user, id }) {
    const read = await witness.read(account, (0,keys/* debtSeries */.hE)(user));
    if (!read.ok)
        return (0,result/* failed */.gz)(read.failure);
    const last = read.value.findLast(each => each?.name === nameOf('debt', id) || each?.name === nameOf('void', id));
    return (0,result/* succeeded */.gq)(last?.kind === 'debt');
}
const unwritten = (failure) => ({
    message: `That this access has to be reviewed could not be written down${failure ? `: ${(0,result/* clauseOf */.pQ)(failure)}` : ''}`,
    remedy: 'Run this job again when the bucket of the account answers; or leave `break_glass` out and have the request approved, in a new pull request',
});
const unasked = (failure) => ({
    message: `${(0,result/* clauseOf */.pQ)(failure)}. So it is not known whether the same people have access there without an approval that nobody has reviewed`,
    remedy: 'See that the next sweep is green',
});


/***/ }),

/***/ 32281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readDebts)
/* harmony export */ });
/* harmony import */ var _domain_debt_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73250);
/* harmony import */ var _domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18977);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95743);
/* harmony import */ var _witness_witness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13566);




/** Reads all access that was ever given without an approval in some accounts. Never throws. */
async function readDebts(witness, accounts) {
    const read = await (0,_witness_witness_js__WEBPACK_IMPORTED_MODULE_3__/* .eachInWitness */ .MW)((0,_witness_witness_js__WEBPACK_IMPORTED_MODULE_3__/* .perBucket */ .sk)(accounts), account => readAccount(witness, account));
    return { held: read.flatMap(({ held }) => held), unread: read.flatMap(({ unread }) => unread) };
}
async function readAccount(witness, account) {
    const debtors = await witness.read(account, _domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .DEBTORS */ .CX);
    if (!debtors.ok)
        return { held: [], unread: [{ account, failure: debtors.failure }] };
    const listed = debtors.value.map(record => userIn(record?.record));
    const users = [...new Set(listed.flatMap(user => user ?? []))];
    const held = [];
    const failures = listed.includes(undefined) ? [unreadable(account)] : [];
    await (0,_witness_witness_js__WEBPACK_IMPORTED_MODULE_3__/* .eachInWitness */ .MW)(users, async (user) => {
        const series = await witness.read(account, (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .debtSeries */ .hE)(user));
        if (series.ok)
            held.push({ account, user, ...(0,_domain_debt_record_js__WEBPACK_IMPORTED_MODULE_0__/* .debtsIn */ .Ae)(series.value) });
        else
            failures.push(series.failure);
    });
    return { held, unread: (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(failures).map(failure => ({ account, failure })) };
}
/** A name that cannot be read may be that of any user. */
const unreadable = ({ name, logs }) => ({
    message: `A record of the witness of AWS account ${name} that says who had access without an approval cannot be read`,
    remedy: `Find out in CloudTrail who wrote to \`ledger/break-glass/\` of the bucket ${logs.bucket}`,
});
function userIn(record) {
    const { user } = (record ?? {});
    return typeof user === 'string' ? user : undefined;
}


/***/ }),

/***/ 47168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ DRY_RUN),
  U: () => (/* binding */ createExecutor)
});

// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal_principal = __webpack_require__(92390);
// EXTERNAL MODULE: ./build/services/debts/open-debt.js + 1 modules
var open_debt = __webpack_require__(81934);
// EXTERNAL MODULE: ./build/services/revoking/run.js + 16 modules
var run = __webpack_require__(55176);
// EXTERNAL MODULE: ./build/domain/grant/record.js
var record = __webpack_require__(93995);
// EXTERNAL MODULE: ./build/domain/revocation/target.js
var target = __webpack_require__(43345);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
// EXTERNAL MODULE: ./build/services/granting/standing.js
var standing = __webpack_require__(87698);
// EXTERNAL MODULE: ./build/services/granting/witnessing.js
var witnessing = __webpack_require__(22863);
;// CONCATENATED MODULE: ./build/services/granting/settle.js








/**
 * Decides what follows a write: the grant stands; or it has provably ended; or its follow-up ends it and the job fails. Never
 * throws.
 */
async function settle(job, prepared, written) {
    const { grant, entry, tip, witnessed } = prepared;
    const { log } = job.context;
    if (written.kind === 'unknown')
        return endFailed(job, grant, written.message);
    if (written.kind === 'overwritten') {
        const ended = await end(job, grant);
        if (!ended)
            return failed(grant, CONTRADICTION);
        const { contradiction = CONTRADICTION } = ended;
        return toEnded(grant, { ...ended, contradiction });
    }
    const stands = await stillStands(job, grant, entry, tip);
    if (!stands.ok)
        return endFailed(job, grant, (0,result/* describeFailure */.Ic)(stands.failure));
    if (!stands.value) {
        // The passes of the removing job may be over, and a session may have started since, so this job ends the grant itself.
        const ended = await end(job, grant);
        return ended ? toEnded(grant, ended) : failed(grant, 'Another merge has taken this request off.');
    }
    // An emergency stop may have looked at this user right before the write.
    const since = await (0,witnessing/* checkWitness */.As)(job, grant);
    if (since.kind === 'refused') {
        const ended = await end(job, grant);
        return ended ? toEnded(grant, ended) : failed(grant, since.refusals.map(({ message }) => message).join('. '));
    }
    const { policy, user, expiresAt } = grant;
    const proof = written.kind === 'unconfirmed' ? 'written, and not read back' : 'written and read back';
    log(`${user}: ${policy.name} ${proof}, ends ${(0,instant/* formatInstant */.r4)(expiresAt)}`);
    const caution = written.kind === 'unconfirmed' ? { caution: written.why } : {};
    return { kind: 'granted', grant, repeated: false, ...(0,witnessing/* unwitnessedIn */.PA)(witnessed, since), ...caution };
}
const CONTRADICTION = 'IAM read back another document than the one that was written a moment before';
/** Another job may have removed the request between check and write, and found no policy to delete. */
function stillStands(job, { mergeSha }, entry, tip) {
    const { context, branch } = job;
    return (0,attempt/* attemptEvenWhenStopped */.d$)(context, async () => {
        if ((await context.github.tip(branch)) === tip)
            return true;
        return (await (0,standing/* checkRequestStands */.D)(job, mergeSha, entry)).kind === 'stands';
    });
}
/** Ends a grant that this job reports as failed: it must not stay open. A re-run may grant it, because no merge removed it. */
async function endFailed(job, grant, message) {
    const ended = await end(job, grant);
    if (ended?.verdict !== 'clean')
        return failed(grant, message);
    const proof = `it has ended, proven at ${(0,instant/* formatMoment */.K9)(ended.finishedAt)}`;
    return { kind: 'failed', message: `${message} If the policy was there, ${proof}.` };
}
function failed(grant, message) {
    const left = `The policy ${grant.policy.name} of ${grant.user} may be there, and that it has ended is not proven: its follow-up ends it at ${(0,instant/* formatMoment */.K9)(grant.expiresAt)}. To end it before, run the workflow \`revoke\` with grant-id ${grant.id}.`;
    return { kind: 'failed', message: `${message} ${left}`, unproven: grant };
}
const toEnded = (grant, revocation) => ({
    kind: 'ended',
    revocation,
    ...(revocation.verdict !== 'clean' && { unproven: grant }),
});
async function end(job, grant) {
    const { context, rules } = job;
    const ended = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => (0,run/* runRevocations */.r)(context, [(0,target/* endingOf */.z6)((0,record/* recordOf */.zv)(grant))], rules.followUp));
    return ended.value?.[0];
}

// EXTERNAL MODULE: ./build/domain/debt/record.js
var debt_record = __webpack_require__(73250);
// EXTERNAL MODULE: ./build/domain/merge/plan.js + 1 modules
var plan = __webpack_require__(25622);
// EXTERNAL MODULE: ./build/domain/witness/keys.js
var keys = __webpack_require__(18977);
// EXTERNAL MODULE: ./build/render/grant-comment.js + 3 modules
var grant_comment = __webpack_require__(58364);
// EXTERNAL MODULE: ./build/services/debts/debt-issue.js
var debt_issue = __webpack_require__(49473);
// EXTERNAL MODULE: ./build/services/ledger/files.js
var files = __webpack_require__(404);
;// CONCATENATED MODULE: ./build/services/granting/tell.js







/** Marks our comment on a pull request, so that a re-run updates it instead of adding another. */
const COMMENT_MARKER = '<!-- jit-ssm-access: grant -->';
/** Comments the outcomes on each pull request. A comment that cannot be written is a failure and stops nothing. */
async function commentOutcomes({ context }, merges, outcomes, marker = COMMENT_MARKER) {
    const failures = [];
    for (const merge of merges) {
        const number = (0,plan/* referTo */.cp)(merge).pullRequest;
        const own = outcomes.filter(outcome => outcome.merge.pullRequest === number);
        if (number === undefined || (merge.problems.length === 0 && own.every(({ kind }) => kind === 'kept')))
            continue;
        const told = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => context.github.upsertComment(number, marker, (0,grant_comment/* renderGrantComment */.M)(own, merge.problems)));
        failures.push(...(0,attempt/* failuresIn */.xM)([told]));
    }
    return failures;
}
/** Opens the issue of each access that nobody approved. One that cannot be opened is a failure; the next sweep opens it. */
async function askForReviews({ context, rules, witness }, outcomes) {
    const failures = [];
    for (const outcome of outcomes) {
        if (outcome.kind !== 'granted' || outcome.grant.approval.kind === 'approved')
            continue;
        const { account, user, id } = outcome.grant;
        const read = await witness.read(account, (0,keys/* debtSeries */.hE)(user));
        failures.push(...(0,attempt/* failuresIn */.xM)([read]));
        const debt = (0,debt_record/* debtsIn */.Ae)(read.value ?? []).debts.find(({ grant }) => grant === id);
        const office = { context, github: context.github, witness, rules };
        if (debt)
            failures.push(...(await (0,debt_issue/* keepDebtIssue */.o)(office, account, debt)));
    }
    return failures;
}
/** Records the outcomes on the ledger. What cannot be recorded is a failure and is not undone. */
async function recordOutcomes({ context, observer, rulesRead, recorder }, outcomes) {
    const observation = { ...observer, at: context.clock.now(), rulesBlobSha: rulesRead.blobSha };
    return recorder.add((0,files/* outcomeRecords */.$E)(outcomes, observation));
}

// EXTERNAL MODULE: ./build/services/granting/write.js + 2 modules
var write = __webpack_require__(75516);
;// CONCATENATED MODULE: ./build/services/granting/executor.js







/** Reports what would be done, and changes nothing. */
const DRY_RUN = {
    open: async ({ grant }) => ({ kind: 'grantable', grant }),
    end: async (planned) => planned.map(({ about, ending }) => ({ ...about, kind: 'endable', policies: ending.policies })),
    tell: async () => [],
};
const createExecutor = (job) => ({
    open: (prepared, announce) => executor_open(job, prepared, announce),
    async end(planned) {
        const endings = planned.map(({ ending }) => ending);
        const revocations = await (0,run/* runRevocations */.r)(job.context, endings, job.rules.followUp);
        return revocations.flatMap((revocation, index) => {
            const about = planned[index]?.about;
            return about ? [{ ...about, kind: 'ended', revocation }] : [];
        });
    },
    tell: async (merges, outcomes, marker) => [
        ...(await commentOutcomes(job, merges, outcomes, marker)),
        ...(await recordOutcomes(job, outcomes)),
        ...(await askForReviews(job, outcomes)),
    ],
});
async function executor_open(job, prepared, announce) {
    const { grant } = prepared;
    const debt = await (0,open_debt/* openDebt */.W8)(job, grant);
    if (debt.kind === 'refused')
        return debt;
    try {
        const given = await openWithin(job, prepared, announce);
        if (given.kind === 'refused')
            await (0,open_debt/* voidDebt */.ge)(job, grant);
        return given.kind === 'granted' && debt.caution ? { ...given, caution: debt.caution } : given;
    }
    catch (error) {
        // Nothing was written.
        await (0,open_debt/* voidDebt */.ge)(job, grant);
        throw error;
    }
}
async function openWithin(job, prepared, announce) {
    const { context } = job;
    const { grant, entry, access, tip, first } = prepared;
    if (first.length > 0) {
        context.log(`${grant.user}: old and new do not fit together, so ${first.join(', ')} goes first`);
        await deletePolicies(job, grant, first);
    }
    const witnessed = await (0,witnessing/* witnessIntent */.SZ)(job, grant);
    if (witnessed.kind === 'refused')
        return witnessed;
    context.signal.throwIfAborted();
    announce(grant);
    const written = await (0,write/* write */.M)(context, access.iam((0,principal_principal/* holderOf */.Kd)(grant.principal)), grant);
    return settle(job, { grant, entry, tip, witnessed }, written);
}
async function deletePolicies({ context }, { account, principal }, policies) {
    const holder = (0,principal_principal/* holderOf */.Kd)(principal);
    const access = await context.aws.connect('revoke', { account, role: account.roles.revoke }, [holder]);
    for (const policy of policies)
        await access.iam(holder).deletePolicy(policy);
}


/***/ }),

/***/ 19500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ grantAll)
});

// EXTERNAL MODULE: ./build/domain/follow-up/follow-up.js
var follow_up = __webpack_require__(36706);
;// CONCATENATED MODULE: ./build/domain/follow-up/hand-over.js

/**
 * For each of the outputs `grants` and `follow-ups`, in UTF-16 code units. GitHub takes 1 MiB of outputs from a job, two bytes for
 * each unit, and hands over none of them if there is more (docs/aws-facts.md GH-18). A workflow may hand on all of ours: the
 * output `result` has a limit of its own.
 */
const MOST_UNITS = 125_000;
/** The most that can be handed over by their ids: 24 units each, in jobs of a hundred. */
const MOST_GRANTS_A_RUN = 5_000;
/** The outputs that follow-ups are started with: whole records, or ids alone where those are too long. AWS has the terms. */
function handOver(grants, followUp, now) {
    const followUps = (0,follow_up/* followUpsOf */.lP)(grants, followUp, now);
    return {
        grants: withinLimit(grants) ?? JSON.stringify(grants.map(({ id }) => id)),
        followUps: withinLimit(followUps) ?? JSON.stringify((0,follow_up/* byIds */.EI)(followUps)),
    };
}
function withinLimit(value) {
    const text = JSON.stringify(value);
    return text.length > MOST_UNITS ? undefined : text;
}
/** Why a run that has given that many grants gives no more: what cannot be handed over has no follow-up. */
const refuseMoreThanFit = (given) => given < MOST_GRANTS_A_RUN
    ? undefined
    : {
        message: `This run has given ${given} grants, and GitHub hands over no more of them to the jobs that end them`,
        remedy: 'Ask for the others in a pull request of their own',
    };

// EXTERNAL MODULE: ./build/domain/grant/record.js
var record = __webpack_require__(93995);
// EXTERNAL MODULE: ./build/domain/merge/outcome.js
var outcome = __webpack_require__(34750);
// EXTERNAL MODULE: ./build/domain/grant/planned-grant.js
var planned_grant = __webpack_require__(34249);
// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal = __webpack_require__(92390);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
// EXTERNAL MODULE: ./build/services/debts/open-debt.js + 1 modules
var open_debt = __webpack_require__(81934);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(86299);
// EXTERNAL MODULE: ./build/services/granting/job.js
var granting_job = __webpack_require__(94271);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(10110);
// EXTERNAL MODULE: ./build/domain/merge/kept.js
var kept = __webpack_require__(92972);
// EXTERNAL MODULE: ./build/services/history/branch.js
var branch = __webpack_require__(86800);
// EXTERNAL MODULE: ./build/services/witness/past.js
var past = __webpack_require__(73249);
;// CONCATENATED MODULE: ./build/services/granting/kept.js





/**
 * Why a merge gives nothing that changed the file of a request and no request in it; `undefined` while the earlier grant is live,
 * or if what became of it cannot be found out.
 */
async function checkKept(job, merge, entry) {
    const { context } = job;
    const read = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => findKept(job, merge, entry));
    if (!read.ok)
        context.debug(read.failure.cause);
    return read.value && (0,kept/* refusalOfKept */.ky)(entry, read.value, context.clock.now());
}
async function findKept(job, { sha }, entry) {
    const { context, rules, branchUpTo, witness } = job;
    const { github, clock } = context;
    const account = rules.accounts.get(entry.request.account);
    const addition = await (0,branch/* additionOf */.e)((await branchUpTo(sha)).versions(entry.at.file), entry);
    if (!addition || !account)
        return undefined;
    const pull = await github.mergedPullRequestOf(addition.sha);
    if (!pull?.mergedAt || !pull.mergeCommitSha)
        return { kind: 'pushed', sha: addition.sha };
    const { mergedAt, number: pullRequest } = pull;
    const asked = { id: (0,policy_name/* grantId */.Ir)(pull.mergeCommitSha, entry.digest), users: [entry.user], account, mergedAt };
    const known = await (0,past/* readGrantHistory */.p)(witness, asked, clock.now());
    return known.ok ? { kind: 'merged', pullRequest, mergedAt, history: known.value } : undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/domain/rules/identity-map.js
var identity_map = __webpack_require__(15512);
// EXTERNAL MODULE: ./build/domain/rules/known-accounts.js
var known_accounts = __webpack_require__(29299);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules_rules = __webpack_require__(63138);
// EXTERNAL MODULE: ./build/domain/witness/keys.js
var keys = __webpack_require__(18977);
;// CONCATENATED MODULE: ./build/services/granting/login-ids.js






/**
 * Refuses a grant whose user is mapped to a login that belongs to another account than when the witness first saw it. Logins
 * whose id the rules say need no witness. What the witness cannot tell is left to {@link checkWitness}, which asks it, too.
 */
async function checkLoginIds({ rules, witness }, { evidence }, { user, account, approval }) {
    if (!('collaborators' in evidence))
        return [];
    const logins = (0,identity_map/* aliasesOf */.QI)((0,rules_rules/* loginsOfName */.LN)(rules, user) ?? [], (0,rules_rules/* everyonesLogins */.Fv)(rules));
    const known = (0,known_accounts/* knownAccountsOf */.NI)(rules);
    const mapped = [
        ...(0,known_accounts/* accountsByLoginAlone */.ms)(logins, evidence.collaborators, known),
        // Nobody else looks at these before access opens.
        ...(approval.kind === 'break-glass' ? askersByLoginAlone(approval.askedBy, known) : []),
    ];
    const witnessed = [];
    for (const { login, id } of mapped) {
        const { value } = await witness.once(account, (0,keys/* loginKey */.H$)(login), { login, id });
        if (value !== undefined)
            witnessed.push(seenIn(value, login));
    }
    return (0,known_accounts/* checkKnownIds */.MZ)(mapped, witnessed);
}
const askersByLoginAlone = (accounts, known) => accounts.flatMap(({ login, id }) => login === undefined || id === undefined || known.some(each => each.login === login) ? [] : [{ login, id }]);
const loginFact = () => schemas/* object */.Ikc({ id: schemas/* number */.aig().int(), at: schemas/* string */.YjP() });
/** A fact that cannot be read counts as another account: it grants less. */
function seenIn(fact, login) {
    const { data } = loginFact().safeParse(fact);
    return { login, id: data?.id ?? -1, seenAt: (0,instant/* parseInstant */.Gg)(data?.at ?? '') ?? new Date(0) };
}

// EXTERNAL MODULE: ./build/domain/merge/plan.js + 1 modules
var plan = __webpack_require__(25622);
// EXTERNAL MODULE: ./build/domain/request/request.js
var request = __webpack_require__(51026);
// EXTERNAL MODULE: ./build/services/reviews/review-evidence.js
var review_evidence = __webpack_require__(16625);
;// CONCATENATED MODULE: ./build/services/granting/recheck-reviews.js





/**
 * Reads the reviews again and decides anew: a review may have been dismissed, or changes been asked for, since this job read
 * them. Nothing else of the evidence is read again.
 */
async function recheckReviews(job, merge, entry, planned) {
    const { context, rules } = job;
    const { evidence, rulesBefore } = merge;
    if (!('pullRequest' in evidence))
        return { kind: 'refused', refusals: [evidence] };
    const known = 'rules' in rulesBefore ? [rulesBefore] : [];
    const read = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => (0,review_evidence/* refreshReviews */.P)(context.github, evidence, [rules, ...known], [entry]));
    if (!read.ok) {
        context.signal.throwIfAborted();
        return { kind: 'refused', refusals: [unread(evidence.pullRequest.number, (0,result/* clauseOf */.pQ)(read.failure))] };
    }
    if (read.value === 'unchanged')
        return { kind: 'approved', planned };
    const decisions = (0,plan/* planMerge */.Yc)({ ...merge, evidence: { ...evidence, ...read.value } }, rules);
    const decision = decisions.find(other => (0,request/* isSame */.F)(other.entry, entry) && other.kind !== 'remove');
    if (decision?.kind === 'grant')
        return { kind: 'approved', planned: decision.planned };
    return { kind: 'refused', refusals: decision?.kind === 'refuse' ? decision.refusals : [] };
}
function unread(number, why) {
    return {
        message: `The reviews of pull request #${number} could not be read again right before the write: ${why}`,
        remedy: 'Run this job again: it repeats nothing that was done',
    };
}

// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
// EXTERNAL MODULE: ./build/domain/request/targets.js
var targets = __webpack_require__(32817);
;// CONCATENATED MODULE: ./build/domain/grant/pick-nodes.js


/** `found`: the nodes with each of the tags, by key. Those that have all of them count. */
function pickByTags(tags, found, account) {
    const [first = [], ...others] = Object.keys(tags).map(key => found.get(key) ?? []);
    const all = first.filter(({ id }) => others.every(nodes => nodes.some(node => node.id === id)));
    const online = all.filter(({ ping }) => ping === 'Online').map(({ id }) => id);
    const offline = all.filter(({ ping }) => ping !== 'Online').map(({ id }) => id);
    if (all.length === 0)
        return 'none';
    if (online.length > 0)
        return { kind: 'picked', ids: [...new Set(online)].sort(), offline };
    const what = `${(0,targets/* pairsOf */.fq)(tags).join(', ')} in ${account.region} of account ${account.name}`;
    return { kind: 'refused', refusal: allOffline(`Of the ${all.length} nodes that are tagged ${what}`, offline) };
}
/** `nodes`: those whose tag `Name` is this. A name stands for one of them. */
function pickByName(name, nodes, account) {
    const online = nodes.filter(({ ping }) => ping === 'Online').map(({ id }) => id);
    const [id, ...more] = online;
    const where = `${account.region} of account ${account.name}`;
    if (nodes.length === 0)
        return 'none';
    if (id === undefined)
        return {
            kind: 'refused',
            refusal: allOffline(`Of the ${nodes.length} nodes named ${(0,printable/* quoted */.TL)(name)} in ${where}`, nodes.map(node => node.id)),
        };
    if (more.length === 0)
        return { kind: 'picked', ids: [id], offline: [] };
    const message = `${online.length} nodes are named ${(0,printable/* quoted */.TL)(name)} in ${where}: ${(0,printable/* firstOf */.Ku)(online)}`;
    const remedy = `Write ids; or ask for all of them with ${(0,printable/* quoted */.TL)(`tags: {Name: ${name}}`, 160)}`;
    return { kind: 'refused', refusal: { message, remedy } };
}
const allOffline = (of, offline) => ({
    message: `${of}, none is online: ${(0,printable/* firstOf */.Ku)(offline)}`,
    remedy: 'Start the instances or their agents, then run this job again: the end of the grant does not move',
});
/** The refusal when no managed node has the tags. */
function describeNothingTagged(tags, near, { region, name }) {
    const pairs = (0,targets/* pairsOf */.fq)(tags);
    const known = [
        ...(pairs.length > 1 ? pairs.map(pair => `${near.single.get(pair) ?? 0} have ${pair}`) : []),
        ...[...near.keys].flatMap(([key, count]) => (count > 0 ? [`${count} have another ${key}`] : [])),
        ...near.spellings.map(spelling => `there is ${spelling}`),
    ];
    const what = known.length > 0 ? `: ${known.join(', ')}` : ', and none has such a key';
    return {
        message: `No managed node in ${region} of account ${name} is tagged ${pairs.join(', ')}${what}`,
        remedy: 'Correct the tags in a new pull request; or tag the instances, see that their SSM agent runs with an instance profile, and run this job again',
    };
}

// EXTERNAL MODULE: ./build/domain/rules/check-resolved.js
var check_resolved = __webpack_require__(26986);
// EXTERNAL MODULE: ./build/services/inventory/tagged-nodes.js
var tagged_nodes = __webpack_require__(54016);
;// CONCATENATED MODULE: ./build/services/granting/near-misses.js

/**
 * What is near tags that no node has: a listing tells no tags of a node, so it is asked for the parts and for other spellings.
 * `counts`: the nodes that have each tag, by key.
 */
async function findNearMisses(ssm, tags, counts) {
    const single = new Map(Object.entries(tags).map(([key, value]) => [`${key}=${value}`, counts.get(key) ?? 0]));
    const keys = new Map();
    const spellings = [];
    for (const [key, value] of Object.entries(tags)) {
        if ((counts.get(key) ?? 0) > 0)
            continue;
        const sameKey = await ssm.nodesWithTag(key);
        if (sameKey.length > 0)
            keys.set(key, sameKey.length);
        const others = sameKey.length > 0
            ? spellingsOf(value).map(each => ({ [key]: each }))
            : spellingsOf(key).map(each => ({ [each]: value }));
        for (const other of others) {
            const [[otherKey, otherValue] = ['', '']] = Object.entries(other);
            if ((await ssm.nodesWithTag(otherKey, otherValue)).length > 0)
                spellings.push(...(0,targets/* pairsOf */.fq)(other));
        }
    }
    return { single, keys, spellings };
}
/** Other cases of a word: tags are case-sensitive. */
const spellingsOf = (word) => [
    ...new Set([word.toLowerCase(), word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()]),
].filter(each => each !== word);

// EXTERNAL MODULE: ./build/services/granting/resolved-before.js
var resolved_before = __webpack_require__(47988);
;// CONCATENATED MODULE: ./build/services/granting/resolve.js





/**
 * Makes a planned grant exact. What an earlier run of the same grant resolved is taken from the witness: a re-run never resolves
 * to other instances. Reads only, so a dry run resolves, too.
 * @throws AwsError when AWS fails for good
 */
async function resolveGrant(job, { ssm }, { rulesBefore: before }, planned) {
    const { targets, user, request } = planned;
    if (targets.kind === 'ids')
        return { kind: 'resolved', resolution: { instances: targets.ids } };
    const earlier = await (0,resolved_before/* readResolved */.J)(job, planned);
    if (earlier.kind === 'refused')
        return { kind: 'refused', refusals: [earlier.refusal] };
    const picked = earlier.kind === 'known'
        ? { kind: 'picked', ids: earlier.instances, offline: [] }
        : await pickNodes(ssm, targets, planned);
    if (picked.kind === 'refused')
        return { kind: 'refused', refusals: [picked.refusal] };
    const refusals = (0,check_resolved/* checkResolved */.X)(user, request, picked.ids, { before, now: job.rules });
    if (refusals.length > 0)
        return { kind: 'refused', refusals };
    job.context.log(`${user}: ${planned.policyName} is for ${picked.ids.join(', ')}`);
    if (picked.offline.length > 0)
        job.context.log(`${user}: not online, so left out: ${picked.offline.join(', ')}`);
    return { kind: 'resolved', resolution: { instances: picked.ids } };
}
async function pickNodes(ssm, targets, planned) {
    const { account, terms } = planned;
    switch (targets.kind) {
        case 'tags':
            // The condition of a live policy is on EC2 instances alone.
            return pickTagged(ssm, targets.tags, account, id => terms.reach === 'resolved' || id.startsWith('i-'));
        case 'names':
            return pickNamed(ssm, targets, account);
    }
}
async function pickTagged(ssm, tags, account, isWanted) {
    const all = await (0,tagged_nodes/* readTaggedNodes */.o)(ssm, tags);
    const found = new Map([...all].map(([key, nodes]) => [key, nodes.filter(({ id }) => isWanted(id))]));
    const picked = pickByTags(tags, found, account);
    if (picked !== 'none')
        return picked;
    const counts = new Map([...found].map(([key, nodes]) => [key, nodes.length]));
    const near = await findNearMisses(ssm, tags, counts);
    return { kind: 'refused', refusal: describeNothingTagged(tags, near, account) };
}
async function pickNamed(ssm, { ids, names }, account) {
    const all = new Set(ids);
    for (const name of names) {
        const nodes = await ssm.nodesWithTag('Name', name);
        const picked = pickByName(name, nodes, account);
        if (picked === 'none') {
            const near = await findNearMisses(ssm, { Name: name }, new Map());
            return { kind: 'refused', refusal: describeNothingTagged({ Name: name }, near, account) };
        }
        if (picked.kind === 'refused')
            return picked;
        for (const id of picked.ids)
            all.add(id);
    }
    return { kind: 'picked', ids: [...all].sort(), offline: [] };
}

// EXTERNAL MODULE: ./build/aws/errors.js
var errors = __webpack_require__(68127);
// EXTERNAL MODULE: ./build/domain/witness/record.js
var witness_record = __webpack_require__(84188);
;// CONCATENATED MODULE: ./build/services/granting/resolve-principal.js




/**
 * Looks up the role of a person, and its unique id: a policy is bound to it, so that it says nothing to a role that is made anew
 * under the name. A re-run never gives to another role than an earlier run did. Reads only.
 * @throws AwsError when AWS fails for good
 */
async function resolvePrincipal({ witness }, access, planned) {
    const { principal, account, id } = planned;
    if (principal.kind === 'iam-user')
        return { kind: 'resolved', principal };
    const role = await lookUpRole(access, principal);
    const wrong = refusalOfRole(role, principal, planned);
    if (wrong || !role)
        return { kind: 'refused', refusals: wrong ? [wrong] : [] };
    // Whether a grant may go on without the witness is decided where its end is asked for.
    const witnessed = (0,witness_record/* grantsWitnessed */.O4)((await witness.read(account, (0,keys/* grantSeries */.Qn)(id))).value ?? []);
    const other = witnessed.find(record => !isGivenTo(record, principal, role.id));
    if (other)
        return { kind: 'refused', refusals: [givenToAnother(planned, other)] };
    return { kind: 'resolved', principal: { ...principal, roleId: role.id } };
}
/** IAM denies what is said of a role that does not exist, or is elsewhere: the roles of this action may ask about ROLE_PATH alone. */
async function lookUpRole({ iam }, person) {
    try {
        return await iam((0,principal/* holderOf */.Kd)(person)).lookUp();
    }
    catch (error) {
        if ((0,errors/* isDenied */.GZ)(error))
            return undefined;
        throw error;
    }
}
function refusalOfRole(role, { role: name }, planned) {
    const where = `account ${planned.account.name} (${planned.account.id})`;
    if (!role || role.path !== principal/* ROLE_PATH */.XZ)
        return {
            message: `There is no role ${name} under the path ${principal/* ROLE_PATH */.XZ} in ${where}, or the role that grants may not look it up`,
            remedy: `Make the role with infra/jit-people.yaml, and see that ${planned.account.roles.grant} may call iam:GetRole on role${principal/* ROLE_PATH */.XZ}*`,
        };
    if (role.name === name)
        return undefined;
    return {
        message: `The role is spelt ${role.name} in ${where}, not ${name}`,
        remedy: `Write \`role: ${role.name}\` under people: in the rule file`,
    };
}
const isGivenTo = ({ principal }, { role, identity }, roleId) => principal !== undefined && principal.role === role && principal.identity === identity && principal.roleId === roleId;
function givenToAnother({ user }, { principal }) {
    const before = principal
        ? `role ${principal.role} (${principal.roleId}) as ${principal.identity}`
        : `IAM user ${user}`;
    return {
        message: `An earlier run of this job gave this to the ${before}, which is not who ${user} is now: the role was made anew, or the rules have changed`,
        remedy: 'Find out who made the role anew. If access is still needed, ask for it in a new pull request',
    };
}

// EXTERNAL MODULE: ./build/services/granting/standing.js
var granting_standing = __webpack_require__(87698);
// EXTERNAL MODULE: ./build/services/granting/tip.js
var tip = __webpack_require__(60329);
// EXTERNAL MODULE: ./build/services/granting/witnessing.js
var witnessing = __webpack_require__(22863);
// EXTERNAL MODULE: ./build/services/granting/write.js + 2 modules
var write = __webpack_require__(75516);
;// CONCATENATED MODULE: ./build/services/granting/apply.js

















/**
 * Carries out one decision that adds or keeps a request. Never throws: a failure is its outcome. `announce` is called with a
 * grant right before it is written.
 */
async function apply(job, executor, step, announce) {
    const { decision } = step;
    const about = (0,granting_job/* aboutOf */.r)(step);
    switch (decision.kind) {
        case 'keep': {
            const refusal = decision.isAlone ? await checkKept(job, step.merge, decision.entry) : undefined;
            return refusal ? { ...about, kind: 'refused', refusals: [refusal] } : { ...about, kind: 'kept' };
        }
        case 'refuse':
            return { ...about, kind: 'refused', refusals: decision.refusals };
        case 'grant': {
            const { context } = job;
            const done = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => carryOutGrant(job, executor, { ...step, decision }, announce));
            if (done.ok)
                return { ...about, ...done.value };
            return { ...about, kind: 'failed', message: context.signal.aborted ? INTERRUPTED : (0,result/* describeFailure */.Ic)(done.failure) };
        }
    }
}
const INTERRUPTED = 'The job was stopped before this was done. Run it again: it repeats nothing that was done.';
/** Throws only if nothing has been written. */
async function carryOutGrant(job, executor, { merge, decision: { planned, entry } }, announce) {
    const { context } = job;
    const { aws, clock, log, signal } = context;
    signal.throwIfAborted();
    if (clock.now() >= planned.expiresAt)
        return { kind: 'refused', refusals: [overAlready(planned)] };
    const { account } = planned;
    const access = await aws.connect('grant', { account, role: account.roles.grant }, [(0,principal/* holderOf */.Kd)(planned.principal)]);
    const who = await resolvePrincipal(job, access, planned);
    if (who.kind === 'refused')
        return who;
    const resolved = await resolveGrant(job, access, merge, planned);
    if (resolved.kind === 'refused')
        return resolved;
    const grant = (0,planned_grant/* completeGrant */.mE)(planned, resolved.resolution, who.principal);
    const plan = await (0,write/* planWrite */.N)(access, grant);
    if (plan.kind === 'refused')
        return plan;
    if (plan.kind === 'unchanged') {
        const past = await (0,witnessing/* checkWitness */.As)(job, grant);
        if (past.kind === 'refused')
            return past;
        log(`${grant.user}: ${grant.policy.name} is there already, nothing to change`);
        const granted = { kind: 'granted', grant, repeated: true, ...(0,witnessing/* unwitnessedIn */.PA)(past) };
        return withSessionKey(job, access, granted);
    }
    const standing = await (0,granting_standing/* checkRequestStands */.D)(job, grant.mergeSha, entry);
    if (standing.kind === 'removed')
        return { kind: 'overtaken' };
    if (standing.kind === 'restored')
        return { kind: 'refused', refusals: [restoredLater(standing.goneAt)] };
    const past = await (0,witnessing/* checkWitness */.As)(job, grant);
    if (past.kind === 'refused')
        return past;
    const pastEnd = await job.pastEnds.of(grant.id);
    if (pastEnd !== undefined)
        return { kind: 'refused', refusals: [endedBefore(pastEnd)] };
    await (0,tip/* requireSameRules */.d)(job, standing.tip);
    const rechecked = await recheckReviews(job, merge, entry, planned);
    if (rechecked.kind === 'refused')
        return rechecked;
    const refusals = await checkLoginIds(job, merge, grant);
    if (refusals.length > 0)
        return { kind: 'refused', refusals };
    const approved = (0,planned_grant/* completeGrant */.mE)(rechecked.planned, resolved.resolution, who.principal);
    const debts = await (0,open_debt/* checkDebts */.PG)(job, approved);
    if (debts.kind === 'refused')
        return debts;
    const prepared = { grant: approved, entry, access, tip: standing.tip, first: plan.first };
    return withSessionKey(job, access, await executor.open(prepared, announce));
}
/** Adds the KMS key that the person needs besides. Asked after the write, so that no access waits for the answer. */
async function withSessionKey({ sessionKeys }, access, granting) {
    if (granting.kind !== 'granted' && granting.kind !== 'grantable')
        return granting;
    const sessionKey = await sessionKeys.of(access, granting.grant);
    return sessionKey === undefined ? granting : { ...granting, sessionKey };
}
function overAlready({ expiresAt }) {
    return {
        message: `This access ended at ${(0,instant/* formatMoment */.K9)(expiresAt)}: a re-run never moves the end`,
        remedy: witnessing/* ASK_ANEW */._,
    };
}
function restoredLater(goneAt) {
    return {
        message: `This request was removed from the default branch by commit ${goneAt.slice(0, 12)} and put back later, so the approval of this merge does not count any more`,
        remedy: `Look at the job of the merge that put it back. ${witnessing/* ASK_ANEW */._}`,
    };
}
function endedBefore(path) {
    return {
        message: `This access was ended, as ${path} in the history of the branch ${paths/* LEDGER_BRANCH */.jF} says, and what was ended is not given again`,
        remedy: witnessing/* ASK_ANEW */._,
    };
}

;// CONCATENATED MODULE: ./build/services/granting/grant-all.js





/**
 * Grants one after the other. The output is set before each write, and again if the outcome differs: the follow-up must learn
 * of a grant even if this job dies during the write.
 */
async function grantAll(job, executor, steps) {
    const outcomes = [];
    let told;
    const output = (...announced) => {
        const granted = [...(0,outcome/* followedGrants */.S9)(outcomes), ...announced].map(record/* recordOf */.zv);
        const now = handOver(granted, job.rules.followUp, job.context.clock.now());
        if (now.grants === told?.grants)
            return;
        told = now;
        job.context.output('grants', now.grants);
        job.context.output('follow-ups', now.followUps);
    };
    output();
    for (const step of steps) {
        const full = step.decision.kind === 'grant' && refuseMoreThanFit((0,outcome/* followedGrants */.S9)(outcomes).length);
        outcomes.push(full ? { ...(0,granting_job/* aboutOf */.r)(step), kind: 'refused', refusals: [full] } : await apply(job, executor, step, output));
        output();
    }
    return outcomes;
}


/***/ }),

/***/ 94271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ aboutOf)
/* harmony export */ });
/* harmony import */ var _domain_merge_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25622);

/** The request and the merge of a step, which every outcome contains. */
function aboutOf({ merge, decision }) {
    return { entry: decision.entry, merge: (0,_domain_merge_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .referTo */ .cp)(merge) };
}


/***/ }),

/***/ 47988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readResolved)
/* harmony export */ });
/* harmony import */ var _domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18977);
/* harmony import */ var _domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84188);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95743);



/**
 * Asks the witness to which instances an earlier run resolved a grant. Without an answer nothing is resolved, not even at the first
 * attempt: what could not be written down, no later run and no sweep could tell from what another hand wrote.
 */
async function readResolved({ witness }, { id, account, policyName }) {
    const read = await witness.read(account, (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .grantSeries */ .Qn)(id));
    if (!read.ok)
        return refused(`${(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .clauseOf */ .pQ)(read.failure)}. ${NOT_KEPT}`);
    const instances = (0,_domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__/* .instancesWitnessed */ .HU)((0,_domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__/* .grantsWitnessed */ .O4)(read.value), policyName);
    if (instances)
        return { kind: 'known', instances };
    return (0,_domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isWitnessed */ .fd)(read.value) ? refused(UNCLEAR) : { kind: 'nothing' };
}
const refused = (message) => ({ kind: 'refused', refusal: { message, remedy: REMEDY } });
const NOT_KEPT = 'So it is not known which instances its names or tags stand for, and it could not be written down';
const UNCLEAR = 'The witness has this grant, and does not say which instances its names or tags stood for when it was first given';
const REMEDY = 'Run this job again when the bucket answers; or ask for the instances by their ids in a new pull request';


/***/ }),

/***/ 61233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ openSessionKeys)
/* harmony export */ });
/* harmony import */ var _domain_session_session_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52444);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40840);



function openSessionKeys(context) {
    const asked = new Map();
    const ask = async (access, { sessionDocument }) => {
        const read = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(context, () => access.ssm.document(sessionDocument));
        if (read.ok)
            return read.value && (0,_domain_session_session_key_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionKeyOf */ .NP)(read.value);
        // Only a line of the log: a stack from before lacks the permission, most documents have no key, and the doctor looks, too.
        context.log(`Whether sessions through ${sessionDocument} need a KMS key is not known, so comments do not say it: ${(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .Ic)(read.failure)}`);
        return undefined;
    };
    return {
        of(access, grant) {
            const { account, sessionDocument } = grant;
            const id = `${account.id} ${account.region} ${sessionDocument}`;
            const answer = asked.get(id) ?? ask(access, grant);
            asked.set(id, answer);
            return answer;
        },
    };
}


/***/ }),

/***/ 87698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checkRequestStands)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49452);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83731);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52005);
/* harmony import */ var _history_fetch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60726);
/* harmony import */ var _history_file_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7406);
/* harmony import */ var _history_request_gap_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22854);
/* harmony import */ var _history_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34757);
/* harmony import */ var _tip_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60329);








/** How many commits beyond the checkout are read through GitHub. */
const MOST_COMMITS = 100;
/**
 * Whether a request has been on the default branch without a break since the merge that added it. A request that was removed
 * and restored counts from the merge that restored it, which may have no approval. Only the first-parent line shows this:
 * merging a branch from before the removal can restore the file in a way that the history of its path does not show.
 * @throws Error when that cannot be found out
 */
async function checkRequestStands(job, mergeSha, entry) {
    const { github } = job.context;
    const tip = await github.tip(job.branch);
    if (!(await (0,_tip_js__WEBPACK_IMPORTED_MODULE_6__/* .standsOnTip */ .g)(job, entry, tip)))
        return { kind: 'removed' };
    if (tip !== mergeSha)
        await (0,_history_fetch_js__WEBPACK_IMPORTED_MODULE_7__/* .fetchUnlessHeld */ .y)(job.context, job.branch, tip);
    const versions = await versionsSince(job, mergeSha, entry.at.file, tip);
    const gap = await (0,_history_request_gap_js__WEBPACK_IMPORTED_MODULE_4__/* .findGap */ .U)(versions, entry, sha => github.mergedPullRequestOf(sha));
    return gap ? { kind: 'restored', goneAt: gap.sha } : { kind: 'stands', tip };
}
/** The versions of a request file on the first-parent line after a merge, newest first. */
async function versionsSince(job, mergeSha, path, tip) {
    const { git, github } = job.context;
    const remote = [];
    let at = tip;
    while (at !== mergeSha && !(await git.holdsHistoryOf(at))) {
        const sha = at;
        remote.push({ sha, entries: () => entriesOnGitHub(job, sha, path) });
        const [before] = await github.parentsOf(sha);
        if (before === undefined || remote.length > MOST_COMMITS)
            throw notConnected(job, mergeSha);
        at = before;
    }
    return [...remote, ...(at === mergeSha ? [] : await versionsInCheckout(job, mergeSha, path, at))];
}
const notConnected = ({ branch }, sha) => new _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ErrorWithRemedy */ .J(`It is not known what happened on ${branch} since commit ${sha.slice(0, 12)}: the checkout is too old, or has too little of it`, 'Give actions/checkout "fetch-depth: 2147483647", and run this job again');
async function versionsInCheckout(job, mergeSha, path, tip) {
    const { git } = job.context;
    const { path: config, blobSha } = job.rulesRead;
    const rules = (0,_history_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .openRulesHistory */ .sN)(git, config, { rules: job.rules, blobSha });
    const line = (await git.firstParentCommits(mergeSha, tip)).map(({ sha }) => sha);
    const steps = line.map((sha, index) => ({ sha, before: line[index - 1] ?? mergeSha }));
    const changed = await git.changesOf(steps, path);
    return line
        .toReversed()
        .filter(sha => changed.has(sha))
        .map(sha => (0,_history_file_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .versionAt */ .m$)(git, rules, { requests: job.folder, path }, sha));
}
async function entriesOnGitHub(job, sha, path) {
    const file = await job.context.github.readFile(path, sha);
    // A symlink is a version that cannot be read.
    if (file && file.kind !== 'file')
        return undefined;
    const written = (0,_config_request_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequestFile */ .JX)(path, file?.bytes ?? 'nothing', job.folder);
    return (0,_domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveByAny */ .mg)(written, [[...job.rules.accounts.keys()]]);
}


/***/ }),

/***/ 60329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ requireSameRules),
/* harmony export */   g: () => (/* binding */ standsOnTip)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49452);
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51026);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83731);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52005);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81703);





/**
 * Whether a request is on the tip of the default branch now: the branch is the desired state, and another merge may have
 * changed it. Asks GitHub each time, unless `tip` is given.
 * @throws ProblemsError when the file on the tip cannot be read, so that the answer is unknown
 */
async function standsOnTip({ context, branch, rules, folder }, entry, tip) {
    const path = entry.at.file;
    const file = await context.github.readFile(path, tip ?? (await context.github.tip(branch)));
    if (file?.kind !== 'file')
        return false;
    const read = (0,_domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveFile */ .xq)((0,_config_request_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequestFile */ .JX)(path, file.bytes, folder), [...rules.accounts.keys()]);
    if (!read.ok)
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .ProblemsError */ .F(read.problems);
    return read.value.entries.some(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .F)(other, entry));
}
/**
 * Fails when the rules have changed since this job read them: a merge that makes them stricter must not be overtaken by this
 * job.
 * @throws Error that says so
 */
async function requireSameRules({ context, rulesRead }, tip) {
    if (tip === rulesRead.at)
        return;
    const file = await context.github.readFile(rulesRead.path, tip);
    if (file?.kind === 'file' && file.sha === rulesRead.blobSha)
        return;
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ErrorWithRemedy */ .J('The rules have changed since this job began, so it grants nothing more by the old ones', 'Run it again');
}


/***/ }),

/***/ 22863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ checkWitness),
/* harmony export */   PA: () => (/* binding */ unwitnessedIn),
/* harmony export */   SZ: () => (/* binding */ witnessIntent),
/* harmony export */   _: () => (/* binding */ ASK_ANEW)
/* harmony export */ });
/* harmony import */ var _domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93995);
/* harmony import */ var _domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18977);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75033);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95743);
/* harmony import */ var _witness_past_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73249);
/* harmony import */ var _resolved_before_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47988);






/**
 * Asks the witness whether a grant was ended, or its user or everything stopped since the merge. Without an answer only the
 * first attempt goes on: nothing can have ended before it. Access that nobody approved never goes on without an answer.
 */
async function checkWitness({ context, witness, isFirstAttempt }, grant) {
    const { id, user, account, approval } = grant;
    const read = await (0,_witness_past_js__WEBPACK_IMPORTED_MODULE_4__/* .readGrantHistory */ .p)(witness, { id, users: [user], account, mergedAt: approval.mergedAt }, context.clock.now());
    if (!read.ok)
        return withoutWitness(isFirstAttempt && approval.kind === 'approved', read.failure);
    const { end } = read.value;
    return end ? { kind: 'refused', refusals: [endedBefore(end, account.logs.bucket)] } : { kind: 'free' };
}
/** Writes down that a grant is about to be given. The policy of one that the witness does not know is ended by the sweep. */
async function witnessIntent(job, grant) {
    const { witness, isFirstAttempt } = job;
    const added = await witness.addOnce(grant.account, (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .grantSeries */ .Qn)(grant.id), {
        kind: 'granting',
        name: 'granting',
        record: (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(grant),
    });
    const mayGoOn = isFirstAttempt && grant.approval.kind === 'approved';
    if (grant.instancesBy === 'rules')
        return added.ok ? { kind: 'free' } : withoutWitness(mayGoOn, added.failure);
    // Another run of the same grant may have resolved it and written that down first.
    const kept = await (0,_resolved_before_js__WEBPACK_IMPORTED_MODULE_5__/* .readResolved */ .J)(job, { ...grant, policyName: grant.policy.name });
    if (kept.kind === 'refused')
        return { kind: 'refused', refusals: [kept.refusal] };
    const isOurs = kept.kind === 'known' && kept.instances.join() === grant.instances.toSorted().join();
    return isOurs ? { kind: 'free' } : { kind: 'refused', refusals: [notKept(grant)] };
}
const notKept = ({ id }) => ({
    message: `What grant ${id} is for could not be written down before it was given: another run resolved it to other instances, or the witness did not answer`,
    remedy: 'Run this job again: it takes what is written down',
});
function withoutWitness(mayGoOn, failure) {
    if (mayGoOn)
        return { kind: 'unwitnessed', caution: unwitnessed(failure) };
    return { kind: 'refused', refusals: [unanswered(failure)] };
}
const unwitnessed = (failure) => ({
    message: `${(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .clauseOf */ .pQ)(failure)}. So this grant is not witnessed yet: the next sweep judges its merge again, and then writes it down`,
    remedy: 'See that the next sweep is green',
});
const unanswered = (failure) => ({
    message: `${(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .clauseOf */ .pQ)(failure)}. So it is not known whether this access was ended before, and only the first attempt at approved access may go on without that`,
    remedy: 'Run this job again when the bucket answers',
});
/** What an outcome says of a grant that could not be witnessed. */
const unwitnessedIn = (...verdicts) => {
    const [first] = verdicts.flatMap(verdict => (verdict.kind === 'unwitnessed' ? [verdict.caution] : []));
    return first ? { caution: first, isUnwitnessed: true } : {};
};
const ASK_ANEW = 'If access is still needed, ask anew: change the request (its reason, for instance) in a new pull request';
function endedBefore({ key, kind, at }, bucket) {
    const what = kind === 'stopped' ? 'An emergency stop counts for this access' : 'This access was ended';
    return {
        message: `${what}, as of ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(at)} (s3://${bucket}/${key}), and what was ended is not given again`,
        remedy: ASK_ANEW,
    };
}


/***/ }),

/***/ 75516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ planWrite),
  M: () => (/* binding */ write)
});

// EXTERNAL MODULE: ./build/aws/errors.js
var errors = __webpack_require__(68127);
;// CONCATENATED MODULE: ./build/aws/no-effect.js

/**
 * Whether a failed write certainly had no effect: AWS refused the only attempt. With several attempts, an earlier one may
 * have succeeded although its answer was lost.
 */
function hadNoEffect(error) {
    if (!(error instanceof errors/* AwsError */.Gy))
        return false;
    if (REFUSED_FOR_WHAT_IT_SAYS.has(error.code))
        return true;
    // `attempts` is set by the SDK's retry middleware, also on errors (@smithy/core, retryMiddleware.js).
    const { httpStatusCode = 0, attempts = 0 } = error.cause.$metadata ?? {};
    return attempts === 1 && httpStatusCode >= 400 && httpStatusCode < 500;
}
/** Refusals of the content: if an earlier attempt with the same content had succeeded, AWS would not refuse it now. */
const REFUSED_FOR_WHAT_IT_SAYS = new Set(['LimitExceededException', 'MalformedPolicyDocumentException']);

// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(10110);
// EXTERNAL MODULE: ./build/domain/grant/policy-size.js
var policy_size = __webpack_require__(35324);
// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal_principal = __webpack_require__(92390);
// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var shared_clock = __webpack_require__(88722);
// EXTERNAL MODULE: ./build/shared/errors.js
var shared_errors = __webpack_require__(52005);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
;// CONCATENATED MODULE: ./build/services/granting/explain-denied.js



/**
 * The same error; or, where AWS refused the write because the user or role has no permissions boundary, one that says how to put
 * it there. The role that grants is never to be allowed more: without the boundary nothing caps what its policies give.
 */
async function explainDenied(context, iam, { name: account, id, partition }, error) {
    if (!(error instanceof errors/* AwsError */.Gy) || !(0,errors/* isDenied */.GZ)(error))
        return error;
    const found = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => iam.lookUp());
    if (!found.value || found.value.boundary !== undefined)
        return error;
    const { kind, name } = iam.holder;
    return new shared_errors/* ErrorWithRemedy */.J(`${error.refusal.message}: the ${kind} ${name} has no permissions boundary, and access is given only under the one of the setup`, `Put it there as an administrator of account ${account} (\`aws iam put-${kind}-permissions-boundary --${kind}-name ${name} --permissions-boundary arn:${partition}:iam::${id}:policy/NAME\`, with the output BoundaryArn of the stack), then run this job again. Do not allow the role more`, { cause: error });
}

;// CONCATENATED MODULE: ./build/services/granting/write.js











/**
 * Checks that the IAM user and the instances exist and that the policy fits. The role of a person was looked up before. Reads
 * only.
 * @throws AwsError when AWS fails for good
 */
async function planWrite(access, grant) {
    const { principal, policy } = grant;
    const held = await readPolicies(access.iam((0,principal_principal/* holderOf */.Kd)(principal)));
    const existing = held.get(policy.name);
    if (existing === policy.document)
        return { kind: 'unchanged' };
    if (existing !== undefined)
        return { kind: 'refused', refusals: [tampered(grant)] };
    const refusal = (await refusalOfUser(access, grant)) ?? (await refusalOfInstances(access, grant));
    if (refusal)
        return { kind: 'refused', refusals: [refusal] };
    return planRoom(grant, held);
}
/**
 * Writes the policy of a grant and reads it back.
 * @throws AwsError or ErrorWithRemedy when AWS refused it: then nothing was written
 */
async function write(context, iam, grant) {
    const { policy } = grant;
    let failure;
    try {
        await iam.putPolicy(policy.name, policy.document);
    }
    catch (error) {
        if (hadNoEffect(error))
            throw await explainDenied(context, iam, grant.account, error);
        context.debug(error);
        failure = error;
    }
    const found = await readBack(context, iam, grant);
    if (found.value === 'same')
        return { kind: 'confirmed' };
    if (found.value === 'another')
        return { kind: 'overwritten' };
    if (failure !== undefined)
        return { kind: 'unknown', message: (0,shared_errors/* messageOf */.b)(failure) };
    return { kind: 'unconfirmed', why: unconfirmed(grant, found) };
}
/** Reads the policy back. IAM may show nothing for a while, but must never show another document. Never throws. */
async function readBack(context, iam, { policy }) {
    const { clock, signal } = context;
    for (let tries = 1; !signal.aborted; tries++) {
        const read = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => iam.policy(policy.name));
        if (!read.ok)
            return read;
        if (read.value !== undefined)
            return (0,result/* succeeded */.gq)(read.value === policy.document ? 'same' : 'another');
        if (tries === READ_BACK_TRIES)
            break;
        await (0,shared_clock/* pause */.v7)(clock, READ_BACK_PAUSE_MS, signal);
    }
    return (0,result/* succeeded */.gq)('nothing');
}
function unconfirmed({ user, policy }, found) {
    const why = found.ok ? 'does not show it yet' : `could not be asked for it: ${(0,result/* clauseOf */.pQ)(found.failure)}`;
    return {
        message: `IAM has taken the policy ${policy.name} of ${user}, and ${why}`,
        remedy: 'Try the access in a minute; if it does not work, run this job again. It ends as granted in any case',
    };
}
const READ_BACK_TRIES = 5;
const READ_BACK_PAUSE_MS = 2_000;
async function readPolicies(iam) {
    const policies = new Map();
    for (const name of (await iam.policyNames()) ?? []) {
        const document = await iam.policy(name);
        if (document !== undefined)
            policies.set(name, document);
    }
    return policies;
}
async function refusalOfUser(access, { user, principal, account }) {
    if (principal.kind !== 'iam-user')
        return undefined;
    const found = await access.iam((0,principal_principal/* holderOf */.Kd)(principal)).lookUp();
    if (!found) {
        return {
            message: `There is no IAM user ${user} in account ${account.name} (${account.id})`,
            remedy: 'Name the file after an IAM user that exists, or have the user created',
        };
    }
    if (found.name !== user) {
        return {
            message: `The IAM user is spelt ${found.name}, not ${user}`,
            remedy: `Rename the request file to ${found.name}.yaml`,
        };
    }
    return undefined;
}
async function refusalOfInstances(access, { instances, instancesBy, account }) {
    const nodes = await access.ssm.managedNodes(instances);
    const pings = new Map(nodes.map(({ id, ping }) => [id, ping]));
    const unknown = instances.filter(id => !pings.has(id));
    if (unknown.length > 0) {
        return {
            message: `${unknown.join(', ')}: not a managed node in ${account.region} of account ${account.name}`,
            remedy: instancesBy === 'aws' ? ASK_FOR_OTHERS : CHECK_ID,
        };
    }
    const offline = instances.filter(id => pings.get(id) !== 'Online');
    if (offline.length === 0)
        return undefined;
    return {
        message: `${offline.map(id => `${id} (${pings.get(id)})`).join(', ')}: the SSM agent is not online`,
        remedy: 'Start the instance or its agent, then run this job again: the end of the grant does not move',
    };
}
const CHECK_ID = 'Check the instance id, and that its SSM agent runs with an instance profile; then run this job again';
const ASK_FOR_OTHERS = 'Names and tags stand for the same instances in every run. If these were replaced, ask again in a new pull request (change the reason, for instance)';
function tampered({ policy, principal, expiresAt }) {
    const who = principal.kind === 'iam-user' ? `User ${principal.name}` : `The role ${principal.role}`;
    return {
        message: `${who} has a policy ${policy.name} already, with another document than was approved`,
        remedy: `Find out in CloudTrail who wrote it, revoke it, then run this job again before ${(0,instant/* formatMoment */.K9)(expiresAt)}`,
    };
}
/** People who ask for tags do not see the number. */
const forInstances = ({ instances, instancesBy }) => instancesBy === 'aws' ? ` for ${instances.length} instances` : '';
function planRoom(grant, held) {
    const size = (0,policy_size/* policySize */.o)(grant.policy.document);
    const used = (names) => names.reduce((sum, name) => sum + (0,policy_size/* policySize */.o)(held.get(name) ?? ''), 0);
    const all = [...held.keys()];
    const holder = (0,principal_principal/* holderOf */.Kd)(grant.principal);
    const quota = (0,policy_size/* inlinePolicyQuota */.k)(holder);
    if (used(all) + size <= quota)
        return { kind: 'write', first: [] };
    const superseded = (0,policy_name/* policiesFor */.Ov)(grant.supersedes, all, grant.mergeSha);
    const kept = all.filter(name => !superseded.includes(name));
    if (used(kept) + size <= quota)
        return { kind: 'write', first: superseded };
    const list = kept.map(name => `${(0,printable/* printable */.g$)(name)} ${used([name])}`).join(', ');
    return {
        kind: 'refused',
        refusals: [
            {
                message: `The policy needs ${size} characters${forInstances(grant)}, but ${used(kept)} of the ${quota} that all inline policies of ${holder.kind === 'user' ? holder.name : (0,principal_principal/* describeHolder */.sG)(holder)} share are taken: ${list}`,
                remedy: 'Ask for fewer instances at once, end another grant first, or move standing inline policies into a managed policy',
            },
        ],
    };
}


/***/ }),

/***/ 47773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readMerges)
});

// EXTERNAL MODULE: ./build/services/history/request-files.js + 1 modules
var request_files = __webpack_require__(92688);
// EXTERNAL MODULE: ./build/domain/merge/plan.js + 1 modules
var plan = __webpack_require__(25622);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
// EXTERNAL MODULE: ./build/services/reviews/review-evidence.js
var review_evidence = __webpack_require__(16625);
;// CONCATENATED MODULE: ./build/services/merges/approval-evidence.js



/**
 * Asks GitHub how a merge was approved. What cannot be found out is a refusal for this merge only: the other merges of the
 * push, and what this one removes, continue.
 */
async function gatherApprovalEvidence({ git, github, debug }, defaultBranch, landing, changes, rules) {
    const { pullRequest } = landing;
    if (pullRequest === undefined)
        return plan/* NO_PULL_REQUEST */.o4;
    if (pullRequest instanceof Error) {
        debug(pullRequest);
        return unknown(pullRequest);
    }
    try {
        const added = changes.flatMap(({ after }) => after);
        const reviewed = await (0,review_evidence/* gatherReviewEvidence */.j)(github, pullRequest, rules, added);
        const files = await github.files(pullRequest.number);
        const blobs = await compareBlobs(git, github, landing.after, pullRequest.headSha, changes);
        return { ...reviewed, mergeSha: landing.after, defaultBranch, files, blobs };
    }
    catch (error) {
        debug(error);
        return unknown(error);
    }
}
function unknown(error) {
    return {
        message: `How this merge was approved could not be found out: ${(0,errors/* messageOf */.b)(error).replace(/\.$/, '')}`,
        remedy: 'Run this job again: it repeats nothing that was done',
    };
}
/** Compares approved and merged files by their blobs: equal bytes have equal blobs. */
async function compareBlobs(git, github, mergeSha, headSha, changes) {
    const blobs = new Map();
    for (const { path } of changes) {
        const head = await github.readFile(path, headSha);
        const merged = await git.findFile(mergeSha, path);
        blobs.set(path, { ...(head?.kind === 'file' && { head: head.sha }), ...(merged && { merged: merged.sha }) });
    }
    return blobs;
}

// EXTERNAL MODULE: ./build/services/merges/ranges.js
var ranges = __webpack_require__(88045);
;// CONCATENATED MODULE: ./build/services/merges/merges.js



/** Splits a push into merged pull requests, oldest first, with the changes of each to the request files. */
async function readMerges(context, push, paths, rules) {
    const { git, github } = context;
    const merges = [];
    for (const landing of await (0,ranges/* readMergedRanges */.n)(git, github, push, paths)) {
        const { before, after } = landing;
        const { changes, problems } = await (0,request_files/* readChanges */.S)(git, landing, paths, rules);
        if (changes.length + problems.length === 0)
            continue;
        const rulesBefore = await rules.at(before);
        const known = 'rules' in rulesBefore && rulesBefore !== rules.now ? [rulesBefore] : [];
        const evidence = await gatherApprovalEvidence(context, push.branch, landing, changes, [rules.now, ...known]);
        const shown = 'files' in evidence ? evidence.files : [];
        // Checks both what GitHub shows and what git has: a rebase may have landed the rules before the requests.
        const touchesRules = shown.includes(paths.config) || (await (0,ranges/* differs */.A)(git, before, after, paths.config));
        merges.push({ sha: after, evidence, changes, problems, touchesRules, rulesBefore });
    }
    return merges;
}


/***/ }),

/***/ 88045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ differs),
/* harmony export */   n: () => (/* binding */ readMergedRanges)
/* harmony export */ });
/**
 * The pull requests that landed with a push, oldest first. A rebase lands several commits, of which GitHub names the last as
 * merge commit. Commits that change neither requests nor rules are not looked up.
 */
async function readMergedRanges(git, github, push, paths) {
    const landings = [];
    const commits = (await git.firstParentCommits(push.before, push.after)).map(({ sha }) => sha);
    for (const [index, sha] of commits.entries()) {
        const parent = commits[index - 1] ?? push.before;
        if (!(await isRelevant(git, parent, sha, paths)))
            continue;
        const pullRequest = await github.mergedPullRequestOf(sha).catch(toError);
        const found = pullRequest instanceof Error ? undefined : pullRequest;
        if (found && landings.some(landing => isFrom(landing, found)))
            continue;
        const landed = commits.slice(index).find(commit => commit === found?.mergeCommitSha);
        landings.push({ before: parent, after: landed ?? sha, pullRequest });
    }
    return landings;
}
async function isRelevant(git, before, after, { requests, config }) {
    return (await git.changedFiles(before, after, requests)).length > 0 || (await differs(git, before, after, config));
}
/** Whether a file changed. */
async function differs(git, before, after, path) {
    return (await git.findFile(before, path))?.sha !== (await git.findFile(after, path))?.sha;
}
const isFrom = ({ pullRequest }, { number }) => pullRequest !== undefined && 'number' in pullRequest && pullRequest.number === number;
const toError = (error) => (error instanceof Error ? error : new Error(String(error)));


/***/ })

};

