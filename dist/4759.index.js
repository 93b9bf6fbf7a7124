export const id = 4759;
export const ids = [4759];
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

/***/ 37140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runReview: () => (/* binding */ runReview)
});

// EXTERNAL MODULE: ./build/services/history/known-rules.js
var known_rules = __webpack_require__(69999);
// EXTERNAL MODULE: ./build/services/ledger/recorder.js
var recorder = __webpack_require__(21273);
// EXTERNAL MODULE: ./build/domain/reconcile/sweep.js + 2 modules
var sweep = __webpack_require__(4648);
// EXTERNAL MODULE: ./build/render/annotations.js
var annotations = __webpack_require__(29987);
// EXTERNAL MODULE: ./build/render/json.js + 1 modules
var json = __webpack_require__(94999);
// EXTERNAL MODULE: ./build/render/result.js
var render_result = __webpack_require__(82652);
// EXTERNAL MODULE: ./build/render/sweep.js
var render_sweep = __webpack_require__(29045);
;// CONCATENATED MODULE: ./build/modes/review/report.js





/** Tells the runner what mode `review` heard. */
async function reportReview(runner, result) {
    const { findings, failures } = result;
    runner.output('result', (0,render_result/* resultText */.D)((0,json/* reviewJson */.jo)(result)));
    await runner.summarize((0,render_sweep/* renderReviewSummary */.v4)(result));
    const alarms = findings.filter(sweep/* isAlarm */.Ic).map(sweep/* describeFinding */.jb);
    if (alarms.length + failures.length === 0)
        return;
    runner.fail(`${(0,annotations/* joinFailures */.cc)(alarms, failures)}. The summary of this job says what to do.`);
}

// EXTERNAL MODULE: ./build/services/debts/settle-debts.js + 1 modules
var settle_debts = __webpack_require__(45317);
;// CONCATENATED MODULE: ./build/modes/review/review.js


/**
 * Hears what people said of access that nobody approved, in its issue (docs/design.md §9). The event that started the job is
 * only an occasion: who may review what is decided by the witness, the rules of now and GitHub's own record of the comments.
 */
async function review(context, { github, witness, recorder, rules, outdated, observer, dryRun }) {
    // Who may approve is not known by rules of earlier.
    if (outdated !== undefined)
        return { findings: [], failures: [{ message: outdated }] };
    const office = { context, github, witness, rules };
    const settled = await (0,settle_debts/* settleDebts */.m)(office, rules.accounts.values(), { recorder, observer, isReadOnly: dryRun });
    for (const finding of settled.findings)
        context.log(`found ${(0,sweep/* describeFinding */.jb)(finding)}`);
    return settled;
}

;// CONCATENATED MODULE: ./build/modes/review/index.js




async function runReview(machine, inputs) {
    const { runner, base } = machine;
    const [git, github, aws] = await Promise.all([
        machine.git(inputs),
        machine.github(inputs.githubToken),
        machine.aws('review'),
    ]);
    const context = { ...base, aws };
    const tip = await github.tip(await github.defaultBranch());
    const { ruleFile, outdated } = await (0,known_rules/* readKnownRules */.D)(github, git, inputs.config, { tip, checkout: tip });
    const { rules } = ruleFile;
    const observer = machine.observer();
    const { dryRun } = inputs;
    const recording = (0,recorder/* openRecording */.a)(context, github, {
        role: 'revoke',
        observer,
        dryRun,
        accounts: async () => rules.accounts.values(),
    });
    return reportReview(runner, await review(context, { ...recording, github, rules, outdated, observer, dryRun }));
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

/***/ 29045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xf: () => (/* binding */ renderSweepSummary),
/* harmony export */   YU: () => (/* binding */ renderAlarm),
/* harmony export */   u8: () => (/* binding */ ALARM_SETTLED),
/* harmony export */   v4: () => (/* binding */ renderReviewSummary)
/* harmony export */ });
/* harmony import */ var _domain_reconcile_finding_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5831);
/* harmony import */ var _domain_reconcile_responses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6994);
/* harmony import */ var _domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4648);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10382);
/* harmony import */ var _grant_comment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58364);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5120);
/* harmony import */ var _omitted_note_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88420);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1773);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44453);
/* harmony import */ var _within_budget_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(52346);










/** GitHub accepts 65,536 characters in an issue, and 1 MiB in a summary. */
const BUDGET_BYTES = { issue: 40_000, summary: 300_000 };
/** The job summary of mode `sweep`. */
function renderSweepSummary(result) {
    const { findings, plan, revocations, outcomes, failures } = result;
    const told = findings.filter(({ state }) => state !== 'live');
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `## ${findings.some(_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlarm */ .Ic) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `🚨` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `🧹`} Sweep of Session Manager access`,
        overviewOf(result, told),
        ...(told.length > 0 ? [renderFindings(told, BUDGET_BYTES.summary)] : []),
        ...plan.map(_summary_js__WEBPACK_IMPORTED_MODULE_8__/* .renderEndingPlan */ .z5),
        ...revocations.map(_revocation_js__WEBPACK_IMPORTED_MODULE_7__/* .renderRevocation */ .xY),
        ...(outcomes.length > 0 ? [(0,_grant_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .renderGrantComment */ .M)(outcomes, [])] : []),
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFailures */ .S)(failures),
    ], '\n\n');
}
/** The job summary of mode `review`. */
function renderReviewSummary({ findings, failures }) {
    const nothing = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `No access without an approval waits for a review.`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `## Reviews of access that nobody approved`,
        findings.length > 0 ? renderFindings(findings, BUDGET_BYTES.summary) : nothing,
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFailures */ .S)(failures),
    ], '\n\n');
}
/** Where not everything could be read, nothing is said of the rest. */
function overviewOf({ findings, isComplete }, told) {
    const live = findings.length - told.length;
    const asMerged = live === 0
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `No access is live.`
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `${live} live ${live === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `grant is` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `grants are`} as ${live === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `it was` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `they were`} merged.`;
    if (!isComplete)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `❌ **Not everything could be read or judged**, so more may be there than is said here. What went wrong stands below: fix it, and run the sweep again. Of what could be read: ${asMerged}`;
    if (told.length === 0)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `${asMerged} Nothing else was found. There is nothing to do.`;
    const toDo = told.filter(({ state }) => _domain_reconcile_responses_js__WEBPACK_IMPORTED_MODULE_1__/* .RESPONSES */ .L[state].severity !== 'nothing').length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `${asMerged} ${told.length} ${told.length === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `thing was` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `things were`} found besides; ${toDo === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `no one has to do anything.` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `${toDo} of them ${toDo === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `needs` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `need`} a person.`}`;
}
/** A card each, the alarms first. Those that do not fit are counted. */
function renderFindings(findings, budgetBytes) {
    const rank = ({ state }) => ['alarm', 'warning', 'nothing'].indexOf(_domain_reconcile_responses_js__WEBPACK_IMPORTED_MODULE_1__/* .RESPONSES */ .L[state].severity);
    const sorted = findings.toSorted((a, b) => rank(a) - rank(b));
    const cards = (0,_within_budget_js__WEBPACK_IMPORTED_MODULE_9__/* .takeWithinBudget */ .M)(sorted, budgetBytes, renderFinding).map(([, card]) => card);
    const rest = findings.length - cards.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .join */ .fj)([...cards, ...(rest > 0 ? [(0,_omitted_note_js__WEBPACK_IMPORTED_MODULE_6__/* .omittedNote */ .V)(rest)] : [])], '\n\n');
}
const MARKS = { alarm: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `🚨`, warning: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `⚠️`, nothing: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `🔒` };
/** What it is and whose, what to do, and the rest folded away. */
function renderFinding(finding) {
    const { user, account, what } = (0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(finding);
    const { severity, ends } = _domain_reconcile_responses_js__WEBPACK_IMPORTED_MODULE_1__/* .RESPONSES */ .L[finding.state];
    const remedy = (0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyOf */ .SM)(finding);
    const mark = ends || severity !== 'nothing' ? MARKS[severity] : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `⏳`;
    const toDo = remedy === undefined ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `There is nothing to do.` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(remedy)}.**`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `### ${mark} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(_domain_reconcile_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDING_TITLES */ .U[finding.state])}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(account.name)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)((0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(finding))}.${fateOf(finding, ends)} ${toDo}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .details */ .zH)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `Details`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .facts */ .Ix)([
            [finding.kind === 'session' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `Sessions` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `Policy`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(what)],
            [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `Account`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(account.name)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(account.region)})`],
            [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `In the log`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(_domain_reconcile_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDING_WORDS */ .W[finding.state])],
        ])),
    ], '\n\n');
}
/** What the sweep does with the access; nothing where there is none, or where only the review is missing. */
function fateOf(finding, ends) {
    if (finding.kind === 'debt' || finding.state === 'missing')
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) ``;
    return ends ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) ` The sweep ends it.` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) ` The sweep leaves it alone.`;
}
const TITLE = 'The sweep found access that nobody merged';
/** The issue that alerts people. It does not contain the time of the run, so that the same alarm changes nothing. */
function renderAlarm(alarms) {
    const found = renderFindings(alarms, BUDGET_BYTES.issue);
    const body = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `## 🚨 Access was written or changed without a merged pull request: find out who did it

${found}

The sweep ends what it finds of this at once; its summary says whether that is proven. Every sweep keeps this issue up to date. **Close it when you know how it came about.**`;
    return { title: TITLE, body, news: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `The sweep found this now:\n\n${found}` };
}
/** The note on an issue whose alarms are all gone. */
const ALARM_SETTLED = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__.md) `> ✅ The last sweep found nothing of this any more. Close the issue when you know how it came about.`;


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

/***/ 45317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ settleDebts)
});

// EXTERNAL MODULE: ./build/domain/debt/debt.js
var debt_debt = __webpack_require__(88426);
// EXTERNAL MODULE: ./build/domain/debt/record.js
var debt_record = __webpack_require__(73250);
// EXTERNAL MODULE: ./build/domain/reconcile/debt-finding.js
var debt_finding = __webpack_require__(64645);
// EXTERNAL MODULE: ./build/domain/witness/keys.js
var keys = __webpack_require__(18977);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
// EXTERNAL MODULE: ./build/services/ledger/ledger-record.js
var ledger_record = __webpack_require__(87506);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(86299);
// EXTERNAL MODULE: ./build/services/debts/debt-issue.js
var debt_issue = __webpack_require__(49473);
// EXTERNAL MODULE: ./build/services/debts/read-debts.js
var read_debts = __webpack_require__(32281);
// EXTERNAL MODULE: ./build/domain/approval/teams.js
var approval_teams = __webpack_require__(1735);
// EXTERNAL MODULE: ./build/domain/debt/command.js
var debt_command = __webpack_require__(52094);
// EXTERNAL MODULE: ./build/domain/debt/reviewer.js
var reviewer = __webpack_require__(70132);
// EXTERNAL MODULE: ./build/domain/rules/identity-map.js
var identity_map = __webpack_require__(15512);
// EXTERNAL MODULE: ./build/domain/rules/known-accounts.js
var known_accounts = __webpack_require__(29299);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules_rules = __webpack_require__(63138);
// EXTERNAL MODULE: ./build/render/debt.js
var render_debt = __webpack_require__(70676);
// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
;// CONCATENATED MODULE: ./build/services/debts/read-reviews.js








/**
 * Reads the comments of a debt's issue, oldest first, and tells which are reviews by people who may review it. What the witness
 * has already is not read again: a comment that was edited or deleted since changes nothing.
 * @throws GitHubError when GitHub cannot answer
 */
async function hearComments(office, issue, debt) {
    const heard = [];
    let now = debt;
    for (const comment of await office.github.issueComments(issue.number)) {
        const command = (0,debt_command/* parseReviewCommand */.B)(comment.body);
        if (command.kind === 'none' || now.reviews.some(({ comment: id }) => id === comment.id))
            continue;
        const result = await hear(office, now, comment, command);
        heard.push(result);
        if (result.kind === 'review')
            now = { ...now, reviews: [...now.reviews, result.review] };
    }
    return heard;
}
async function hear(office, debt, comment, command) {
    const refused = (why) => ({ comment, kind: 'refused', why });
    const { author } = comment;
    if (command.kind === 'malformed')
        return refused('it is not one line of the form that is asked for');
    if (command.grant !== debt.grant)
        return refused(`it names grant ${command.grant}, and this issue is about ${debt.grant}`);
    const why = (0,reviewer/* refuseReviewer */.i)(debt, comment, office.rules, await readReviewer(office, debt, author?.login));
    if (why !== undefined || !author)
        return refused(why ?? 'its account is gone');
    const { verdict, text } = command;
    const review = { verdict, by: { login: author.login, id: author.id }, at: comment.at, comment: comment.id, text };
    return { comment, kind: 'review', review };
}
/** Membership in the rule's teams, and access to the repository, of a reviewer and of those whom the debt is about. */
async function readReviewer({ github, rules }, debt, login = '') {
    const persons = (0,rules_rules/* everyonesLogins */.Fv)(rules);
    const teams = new Map();
    for (const team of ((0,reviewer/* ruleOfDebt */.r)(debt, rules)?.approvers ?? []).filter(identifiers/* isTeam */.IJ))
        teams.set(team.toLowerCase(), (await github.teamMembers(team, [login.toLowerCase()])) ?? (0,approval_teams/* unreadableTeam */.Bd)(team));
    const logins = [login, ...((0,rules_rules/* loginsOfName */.LN)(rules, debt.user) ?? [])].filter(each => each !== '');
    const collaborators = new Map();
    for (const each of (0,identity_map/* aliasesOf */.QI)(logins, persons)) {
        const found = await github.collaborator(each);
        if (found)
            collaborators.set(each, found);
    }
    return { persons, known: (0,known_accounts/* knownAccountsOf */.NI)(rules), collaborators, teams };
}
/** Answers a comment: what it did, or why it did nothing. Once for each comment. */
async function answerComment({ github }, issue, debt, heard) {
    const marker = `<!-- jit-ssm-access: answer ${heard.comment.id} -->`;
    const text = (0,render_debt/* renderReviewAnswer */.D)(debt, heard.kind === 'review' ? heard.review : heard.why);
    await github.upsertComment(issue.number, marker, text);
}

;// CONCATENATED MODULE: ./build/services/debts/settle-debts.js











/**
 * Hears the reviews of access that nobody approved, writes them down, and keeps the issues as the witness says. Reads all
 * comments each time, so an event that was lost is made good by the next run. Never throws.
 */
async function settleDebts(office, accounts, options) {
    const { held, unread } = await (0,read_debts/* readDebts */.L)(office.witness, accounts);
    const failures = unread.map(({ failure }) => failure);
    const settled = [];
    for (const own of held) {
        if (!options.isReadOnly)
            for (const debt of own.debts)
                failures.push(...(await settleDebt(office, own.account, debt, options)));
        const again = await office.witness.read(own.account, (0,keys/* debtSeries */.hE)(own.user));
        settled.push(again.ok ? { ...own, ...(0,debt_record/* debtsIn */.Ae)(again.value) } : own);
    }
    return { findings: (0,debt_finding/* findingsOfDebts */.i)(settled, office.context.clock.now()), failures: (0,result/* distinct */.dM)(failures) };
}
/** For so long after the end of a review its issue is looked after: a job may have died before it closed it. */
const LOOKED_AFTER_MS = 24 * 3_600_000;
async function settleDebt(office, account, debt, options) {
    const { context } = office;
    const now = context.clock.now();
    const last = debt.reviews.at(-1);
    const isRecent = last !== undefined && now.getTime() - last.at.getTime() < LOOKED_AFTER_MS;
    if (!(0,debt_debt/* isUnsettledDebt */.AS)(debt, now) && !isRecent)
        return [];
    const unrecorded = [];
    const heard = await (0,attempt/* attemptOrExplain */.uV)(context, `The reviews of grant ${debt.grant} could not be read`, async () => {
        const issue = (0,debt_debt/* isUnsettledDebt */.AS)(debt, now) ? await (0,debt_issue/* findDebtIssue */.y)(office, debt) : undefined;
        if (!issue)
            return;
        for (const each of await hearComments(office, issue, debt)) {
            if (each.kind === 'review') {
                unrecorded.push(...(await keepReview(office, account, debt, each.review, options)));
                context.log(`break-glass: ${each.review.by.login} ${each.review.verdict} grant ${debt.grant}`);
            }
            else
                context.log(`break-glass: ${each.comment.url} is no review: ${each.why}`);
            await answerComment(office, issue, debt, each);
        }
    });
    const read = await office.witness.read(account, (0,keys/* debtSeries */.hE)(debt.user));
    const after = read.ok ? (0,debt_record/* debtsIn */.Ae)(read.value).debts.find(({ grant }) => grant === debt.grant) : undefined;
    return [...heard, ...unrecorded, ...(after ? await (0,debt_issue/* keepDebtIssue */.o)(office, account, after) : [])];
}
/** The witness decides, so it is told first; then the ledger. @throws when the witness cannot be told */
async function keepReview({ witness, context }, account, debt, review, { recorder, observer }) {
    const record = (0,debt_record/* reviewRecordOf */.pU)(debt.grant, review);
    const name = `review.${debt.grant}.${review.comment}`;
    const added = await witness.addOnce(account, (0,keys/* debtSeries */.hE)(debt.user), { kind: 'review', name, record });
    if (!added.ok)
        throw added.failure.cause ?? new Error(added.failure.message);
    const file = {
        path: (0,paths/* pathIn */.lW)(debt.mergedAt, debt.grant, `review.${review.comment}`),
        content: (0,ledger_record/* written */.Mp)({
            ...(0,ledger_record/* observedBy */.od)({ ...observer, at: context.clock.now() }),
            kind: 'review',
            user: debt.user,
            ...record,
        }),
        witnessed: { kind: 'other', grants: [debt.grant], account, subjects: [] },
    };
    return recorder.add([file]);
}


/***/ })

};

