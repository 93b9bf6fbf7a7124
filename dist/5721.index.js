export const id = 5721;
export const ids = [5721];
export const modules = {

/***/ 81263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TS: () => (/* binding */ breakGlassPeople),
/* harmony export */   hZ: () => (/* binding */ reviewDemandOf),
/* harmony export */   yU: () => (/* binding */ refusalsOfBreakGlass)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16499);
/* harmony import */ var _rules_identity_map_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15512);
/* harmony import */ var _rules_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63138);
/* harmony import */ var _authorship_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16328);
/* harmony import */ var _eligibility_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68533);
/* harmony import */ var _requesters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64230);
/* harmony import */ var _teams_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1735);







/**
 * Refuses access without an approval, unless all who had a part in the pull request, and the beneficiary, are among those whom
 * each of the rules names for that. Everything else is as for an approved request: unknown authors, bots, requesters and logins
 * of the beneficiary; and a person who may approve, and has asked for changes, is heard.
 */
function refusalsOfBreakGlass(evidence, policy) {
    const authorship = (0,_authorship_js__WEBPACK_IMPORTED_MODULE_2__/* .authorshipOf */ .d2)(evidence);
    return [
        ...(0,_eligibility_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalsOfMakers */ .Q$)(authorship, evidence, policy),
        ...policy.rules.flatMap(rule => refusalsOfWho(authorship, evidence, rule, policy)),
        ...(0,_eligibility_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalsOfChangesAsked */ .aJ)(evidence),
    ];
}
/** What the review afterwards has to be: the strictest of the rules. */
function reviewDemandOf(rules) {
    const demands = rules.flatMap(({ breakGlass }) => breakGlass?.review ?? []);
    return {
        approvals: Math.max(1, ...demands.map(({ approvals }) => approvals)),
        withinMs: Math.min(...demands.map(({ withinMs }) => withinMs)),
    };
}
function refusalsOfWho(authorship, evidence, rule, { beneficiary, ownLogins, known }) {
    const { teams, collaborators } = evidence;
    const who = rule.breakGlass?.who ?? [];
    const isAmong = (login) => (0,_teams_js__WEBPACK_IMPORTED_MODULE_5__/* .isNamed */ .ev)(login.toLowerCase(), who, teams);
    const others = authorship.hands.flatMap(hand => {
        const name = (0,_requesters_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)(hand, collaborators, known);
        if ((0,_requesters_js__WEBPACK_IMPORTED_MODULE_4__/* .isGitHubItself */ .b7)(hand))
            return [];
        if (hand.isBot || !isAmong(name))
            return [name];
        return mayAskNow(hand, evidence) ? [] : [`${name} (${(0,_eligibility_js__WEBPACK_IMPORTED_MODULE_3__/* .permissionIn */ .LZ)(name, evidence)} in this repository now)`];
    });
    const refused = [...new Set(others)];
    const isBeneficiaryNamed = ownLogins.some(isAmong);
    if (refused.length === 0 && isBeneficiaryNamed)
        return [];
    const may = who.length > 0 ? `only ${who.join(', ')} may` : 'nobody may';
    const only = `By ${(0,_rules_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfRule */ .Xp)(rule)}, ${may} have access without an approval`;
    return [
        ...(refused.length > 0
            ? [{ message: `${only}, and ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(refused)} had a part in this pull request`, remedy: HAVE_IT_APPROVED }]
            : []),
        ...(isBeneficiaryNamed
            ? []
            : [{ message: `${only}, and it would be for ${beneficiary.join(', ')}`, remedy: HAVE_IT_APPROVED }]),
        ...(0,_teams_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalsOfTeams */ .hy)(who, teams),
    ];
}
const HAVE_IT_APPROVED = 'Leave `break_glass` out and have the request approved, in a new pull request; or let one of those open it, alone';
/**
 * Whether the account that had a part is the one that has the login now, and may write. Nobody else looks at it before access
 * opens, so a person who has left, and a login that was registered anew, must not count because the rules still name them.
 */
function mayAskNow({ login = '', id }, evidence) {
    const now = evidence.collaborators.get(login);
    return (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_3__/* .mayApproveIn */ .Qt)(login, evidence) && (id === undefined || now?.id === id);
}
/** Who had a part in it, each account once. */
function breakGlassPeople(evidence, { beneficiary, persons }) {
    const { collaborators } = evidence;
    const accountOf = (login, id = collaborators.get(login)?.id) => ({
        login,
        ...(id !== undefined && { id }),
    });
    const hands = (0,_authorship_js__WEBPACK_IMPORTED_MODULE_2__/* .authorshipOf */ .d2)(evidence).hands.filter(hand => !(0,_requesters_js__WEBPACK_IMPORTED_MODULE_4__/* .isGitHubItself */ .b7)(hand));
    return {
        askedBy: distinctAccounts(hands.map(({ login, id }) => (login === undefined ? { ...(id && { id }) } : accountOf(login, id)))),
        beneficiary: [...(0,_rules_identity_map_js__WEBPACK_IMPORTED_MODULE_6__/* .aliasesOf */ .QI)(beneficiary, persons)].map(login => accountOf(login)),
    };
}
const distinctAccounts = (accounts) => [
    ...new Map(accounts.map(account => [JSON.stringify([account.id, account.login]), account])).values(),
];


/***/ }),

/***/ 70558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ namedAccount)
/* harmony export */ });
function namedAccount(login, id) {
    return login === undefined ? undefined : { login, ...(id !== undefined && { id }) };
}


/***/ }),

/***/ 81330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ tallyApprovals),
  F: () => (/* binding */ whoMayApprove)
});

// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/domain/rules/identity-map.js
var identity_map = __webpack_require__(15512);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules_rules = __webpack_require__(63138);
;// CONCATENATED MODULE: ./build/domain/approval/approval-age.js


/** The rule with the shortest limit on the age of approvals. */
const shortest = (rules) => rules.reduce((least, rule) => (rule.approvalWithinMs < least.approvalWithinMs ? rule : least));
/**
 * Why an approval is too old, or `undefined` if it is not. Its age counts up to the merge, so that every run gives the same
 * answer; before the merge, up to `now`.
 */
function tooOld({ submittedAt }, { mergedAt }, rules, now) {
    const until = mergedAt ?? now;
    const rule = shortest(rules);
    const ageMs = until && submittedAt ? until.getTime() - submittedAt.getTime() : 0;
    if (ageMs <= rule.approvalWithinMs)
        return undefined;
    const age = mergedAt ? `${(0,instant/* formatAge */.nV)(ageMs)} before the merge` : `${(0,instant/* formatAge */.nV)(ageMs)} ago`;
    return `approved ${age}, longer than the ${(0,instant/* formatAge */.nV)(rule.approvalWithinMs)} that ${(0,rules_rules/* nameOfRule */.Xp)(rule)} allows (\`approval_within\`)`;
}
/**
 * Until when a merge would still find the approvals that count now young enough; `undefined` if none counts. Where there are
 * more than the rules ask for, the youngest ones decide.
 */
function countsUntil(approvers, rules, needed) {
    const oldest = approvers
        .map(({ at }) => at.getTime())
        .sort((a, b) => b - a)
        .slice(0, needed)
        .at(-1);
    return oldest === undefined ? undefined : new Date(oldest + shortest(rules).approvalWithinMs);
}

// EXTERNAL MODULE: ./build/domain/approval/authorship.js + 1 modules
var approval_authorship = __webpack_require__(16328);
// EXTERNAL MODULE: ./build/domain/approval/base-change.js
var base_change = __webpack_require__(76605);
// EXTERNAL MODULE: ./build/domain/approval/decisive-reviews.js
var decisive_reviews = __webpack_require__(14759);
// EXTERNAL MODULE: ./build/domain/approval/eligibility.js + 1 modules
var eligibility = __webpack_require__(68533);
// EXTERNAL MODULE: ./build/domain/approval/teams.js
var teams = __webpack_require__(1735);
;// CONCATENATED MODULE: ./build/domain/approval/reviews.js









/**
 * Counts the approvals of the final head by people who may approve, did not work on it and do not benefit. `now`: what the
 * age of an approval is measured against as long as there is no merge.
 */
function tallyApprovals(evidence, policy, now) {
    const authorship = (0,approval_authorship/* authorshipOf */.d2)(evidence);
    const approvals = [];
    const rejected = [];
    for (const { login, review } of (0,decisive_reviews/* decisiveReviews */.G)(evidence.reviews, evidence.pullRequest)) {
        if (review.state === 'CHANGES_REQUESTED')
            rejected.push(`${login} asked for changes`);
        if (review.state !== 'APPROVED')
            continue;
        const account = accountOf(login, review.userId);
        const person = (0,identity_map/* identityOf */.cu)([account], policy.persons, evidence.collaborators, policy.known);
        const approvedAlready = approvals.find(other => (0,identity_map/* isSamePerson */.sO)(other.person, person));
        const rejection = rejectionOf(review, login, person, authorship, evidence, policy, now);
        if (rejection)
            rejected.push(`${login} ${rejection}`);
        else if (approvedAlready)
            rejected.push(`${login} is by the rules the same person as ${approvedAlready.login}`);
        else if (review.submittedAt)
            approvals.push({ login, at: review.submittedAt, person });
    }
    const approvers = approvals.map(({ login, at }) => ({ login, at }));
    const strictest = policy.rules.reduce((most, rule) => (rule.approvals > most.approvals ? rule : most));
    const missing = Math.max(0, strictest.approvals - approvers.length);
    const unreadable = missing > 0 ? policy.rules.flatMap(rule => (0,teams/* refusalsOfTeams */.hy)(rule.approvers ?? [], evidence.teams)) : [];
    const refusals = [
        ...(0,eligibility/* refusalsOfMakers */.Q$)(authorship, evidence, policy),
        ...unreadable,
        ...(missing === 0 ? (0,eligibility/* refusalsOfChangesAsked */.aJ)(evidence) : []),
    ];
    const canStillApprove = (login) => {
        const person = (0,identity_map/* identityOf */.cu)([{ login }], policy.persons, evidence.collaborators, policy.known);
        const hasApproved = approvals.some(other => (0,identity_map/* isSamePerson */.sO)(other.person, person));
        return !hasApproved && (0,eligibility/* disqualificationOf */.$f)(person, authorship, evidence, policy) === undefined;
    };
    const candidates = strictest.approvers?.filter(name => (0,identifiers/* isTeam */.IJ)(name) || canStillApprove(name));
    const until = evidence.pullRequest.merged ? undefined : countsUntil(approvers, policy.rules, strictest.approvals);
    return {
        approvers,
        rejected,
        strictest,
        missing,
        ...(until && { countsUntil: until }),
        ...(candidates && { candidates }),
        refusals,
    };
}
const accountOf = (login, id) => ({ login, ...(id !== undefined && { id }) });
/** Why an approval does not count, or `undefined` if it does. `person`: all accounts of the reviewer. */
function rejectionOf(review, login, person, authorship, evidence, policy, now) {
    const { pullRequest } = evidence;
    const disqualification = (0,eligibility/* disqualificationOf */.$f)(person, authorship, evidence, policy);
    if (disqualification)
        return disqualification;
    if (review.userType !== 'User')
        return 'is not a person';
    if (review.commitSha !== pullRequest.headSha)
        return 'approved an earlier commit, not the final head';
    // GitHub may move a review to another commit after a forced push [reported, docs/aws-facts.md GH-2].
    const since = (0,approval_authorship/* pushedAt */.di)(evidence);
    if (since && review.submittedAt && review.submittedAt < since)
        return 'approved before the final head was pushed';
    const changed = (0,base_change/* lastBaseChange */.A)(evidence);
    if (changed && review.submittedAt && review.submittedAt <= changed)
        return `approved before the base was changed at ${(0,instant/* formatMoment */.K9)(changed)}`;
    if ((0,decisive_reviews/* isAfterMerge */.f)(review, pullRequest))
        return 'approved only after the merge';
    const old = tooOld(review, pullRequest, policy.rules, now);
    if (old)
        return old;
    return (0,eligibility/* incapacityOf */.Nt)({ login, id: review.userId }, evidence, policy);
}
/** `1 person of carol, dave who …`. */
function whoMayApprove({ approvers }, missing) {
    const people = approvers ? `of ${approvers.join(', ')}` : 'with write permission';
    return `${missing} ${missing === 1 ? 'person' : 'people'} ${people} who neither wrote it nor benefits from it`;
}


/***/ }),

/***/ 35324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ inlinePolicyQuota),
/* harmony export */   o: () => (/* binding */ policySize)
/* harmony export */ });
/** The characters that all inline policies of one holder share, without white space (docs/aws-facts.md IAM-1, IAM-15). */
const INLINE_POLICY_QUOTAS = { user: 2_048, role: 10_240 };
const inlinePolicyQuota = ({ kind }) => INLINE_POLICY_QUOTAS[kind];
/**
 * The characters of a policy that count towards {@link inlinePolicyQuota}. White space inside strings is counted, to be on
 * the safe side: AWS only says that white space is not.
 */
function policySize(json) {
    return json.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1').length;
}


/***/ }),

/***/ 25622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o4: () => (/* binding */ NO_PULL_REQUEST),
  Fo: () => (/* binding */ RULES_TOUCHED),
  Yc: () => (/* binding */ planMerge),
  cp: () => (/* binding */ referTo)
});

// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules = __webpack_require__(63138);
// EXTERNAL MODULE: ./build/domain/approval/break-glass.js
var break_glass = __webpack_require__(81263);
// EXTERNAL MODULE: ./build/domain/approval/reviews.js + 1 modules
var reviews = __webpack_require__(81330);
;// CONCATENATED MODULE: ./build/domain/approval/approval.js



/**
 * Verifies that a merged pull request has the approvals that the rules require: of its final head and of exactly the merged
 * bytes, by people who may approve, did not work on it and do not benefit. Anything unknown is a refusal.
 */
function verifyApproval(evidence, policy) {
    const { pullRequest } = evidence;
    const tally = (0,reviews/* tallyApprovals */.B)(evidence, policy);
    const refusals = [...tally.refusals, ...refusalsOfCount(tally, pullRequest.number)];
    return verified(evidence, policy, refusals, () => ({ kind: 'approved', by: tally.approvers }));
}
/** Verifies the same of access in an emergency, apart from the approvals; see {@link refusalsOfBreakGlass}. */
function verifyBreakGlass(evidence, policy) {
    const { approvals, withinMs } = (0,break_glass/* reviewDemandOf */.hZ)(policy.rules);
    return verified(evidence, policy, (0,break_glass/* refusalsOfBreakGlass */.yU)(evidence, policy), mergedAt => ({
        kind: 'break-glass',
        ...(0,break_glass/* breakGlassPeople */.TS)(evidence, policy),
        review: { approvals, dueAt: new Date(mergedAt.getTime() + withinMs) },
    }));
}
function verified(evidence, { path }, more, kindOf) {
    const { pullRequest, blobs } = evidence;
    const refusals = [...refusalsOfMerge(evidence), ...refusalsOfBytes(evidence, path), ...more];
    const { number, url, headSha, mergedAt } = pullRequest;
    const blobSha = blobs.get(path)?.merged;
    if (refusals.length > 0 || !mergedAt || blobSha === undefined)
        return { ok: false, refusals };
    const merged = { pullRequest: { number, url }, headSha, blobSha, mergedAt };
    return { ok: true, approval: { ...merged, ...kindOf(mergedAt) } };
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
/** The file must be among those that reviewers saw, and the merged bytes must be the approved bytes. */
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
function refusalsOfCount({ approvers, rejected, strictest, missing }, number) {
    if (missing === 0)
        return [];
    const why = rejected.length > 0 ? ` (not counted: ${rejected.join('; ')})` : '';
    return [
        {
            message: `Pull request #${number} has ${approvers.length} of the ${strictest.approvals} approvals that ${(0,rules/* nameOfRule */.Xp)(strictest)} asks for${why}`,
            remedy: `Change the request (a word of its reason, for instance) in a new pull request, and have its final head approved by ${(0,reviews/* whoMayApprove */.F)(strictest, missing)} before it is merged`,
        },
    ];
}

// EXTERNAL MODULE: ./build/domain/approval/pull-request.js
var pull_request = __webpack_require__(70558);
// EXTERNAL MODULE: ./build/domain/grant/access.js
var access = __webpack_require__(63176);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(10110);
// EXTERNAL MODULE: ./build/domain/request/advice.js
var advice = __webpack_require__(39347);
// EXTERNAL MODULE: ./build/domain/request/change.js
var request_change = __webpack_require__(63071);
// EXTERNAL MODULE: ./build/domain/rules/evaluate-merge.js
var evaluate_merge = __webpack_require__(86083);
;// CONCATENATED MODULE: ./build/domain/merge/plan.js







/**
 * Decides about the requests of a merge. Requests are compared by content: unchanged ones are kept, added ones are granted if
 * rules and approval allow it, and removed ones always end, because removing access needs no approval.
 */
function planMerge(merge, rules) {
    const ambiguous = sharedDigests(merge.changes);
    return merge.changes.flatMap(change => planChange(merge, change, ambiguous, rules));
}
/**
 * The digests that two requests share. Eight digits can be made to collide, and a grant id contains nothing else of the
 * request, so each digest must stand for one request only.
 */
function sharedDigests(changes) {
    const added = changes.flatMap(change => {
        const { after, isKept } = (0,request_change/* compare */.U)(change);
        return after.filter(entry => !isKept(entry));
    });
    const seen = new Set();
    return new Set(added.map(({ digest }) => digest).filter(digest => seen.has(digest) || !seen.add(digest)));
}
function planChange(merge, change, ambiguous, rules) {
    const { after, removed, isKept, isUnchanged: isAlone } = (0,request_change/* compare */.U)(change);
    return [
        ...after.map((entry) => {
            if (isKept(entry))
                return { kind: 'keep', entry, isAlone };
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
    // If GitHub says that it was not merged, the approval is refused, so this start time has no effect.
    const mergedAt = evidence.pullRequest.mergedAt ?? new Date(0);
    const evaluation = (0,evaluate_merge/* evaluateMerge */.U0)(user, request, mergedAt, { before: merge.rulesBefore, now: rules });
    if (!evaluation.ok)
        return { kind: 'refuse', entry, refusals: evaluation.refusals };
    const { document, account, principal, targets, rules: standards } = evaluation;
    const [rule] = standards;
    const verify = request.breakGlass ? verifyBreakGlass : verifyApproval;
    const approved = verify(evidence, { ...evaluation, path: change.path });
    if (!approved.ok)
        return { kind: 'refuse', entry, refusals: approved.refusals };
    const refusals = evaluation.refusalsAfterApproval();
    if (refusals.length > 0)
        return { kind: 'refuse', entry, refusals };
    const { approval } = approved;
    const { opensAt, expiresAt, terms } = (0,access/* accessOf */.Y)(request, approval.mergedAt, account, document, rule);
    const id = (0,policy_name/* grantId */.Ir)(merge.sha, entry.digest);
    const supersedes = (0,request_change/* supersededBy */.g)(entry, removed).map(old => old.digest);
    const planned = {
        id, mergeSha: merge.sha, user, principal, account, request, approval, rule: rule.number, opensAt, expiresAt, sessionDocument: document,
        policyName: (0,policy_name/* policyName */.ct)(expiresAt, id), targets, terms, supersedes, advice: (0,advice/* adviceOn */.i)(request, approval.mergedAt),
    }; // biome-ignore format: one field a line would hide that nothing is computed here
    return { kind: 'grant', planned, entry };
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
    const { number, mergedAt, author, authorId, createdAt, mergedBy, mergedById } = evidence.pullRequest;
    return {
        sha,
        pullRequest: number,
        ...(mergedAt && { mergedAt }),
        ...(author !== undefined && { requestedBy: (0,pull_request/* namedAccount */.f)(author, authorId) }),
        ...(createdAt && { requestedAt: createdAt }),
        ...(mergedBy !== undefined && { mergedBy: (0,pull_request/* namedAccount */.f)(mergedBy, mergedById) }),
    };
}


/***/ }),

/***/ 45450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ targetsOfRequest),
/* harmony export */   O: () => (/* binding */ accountOfNotification)
/* harmony export */ });
/** What a request asks for, before AWS has said which instances that is. */
const targetsOfRequest = ({ instances, tags }) => instances ?? { tagged: tags };
/** The name of the account that a notification is about; `undefined` if it is about no single one. */
function accountOfNotification(notification) {
    if ('access' in notification)
        return notification.access.account.name;
    return notification.kind === 'alarm' ? notification.account.name : undefined;
}


/***/ }),

/***/ 39347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ adviceOn)
/* harmony export */ });
/* unused harmony export SHORT_DURATION_MS */
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);

/** In a shorter time people can hardly connect before the end (the record of jit-admin-session v1.0.5). */
const SHORT_DURATION_MS = 5 * 60_000;
/** Warnings for the requester, if the request is merged at `mergedAt`. */
function adviceOn(request, mergedAt) {
    const { durationMs, start } = request;
    const advice = [];
    const minutes = durationMs / 60_000;
    const isWhole = Number.isInteger(minutes);
    if (durationMs < SHORT_DURATION_MS)
        advice.push({
            message: `${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs)} is hardly enough to connect before the end: a new policy takes up to a minute until AWS knows it everywhere`,
            remedy: `Ask for at least ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(SHORT_DURATION_MS)}${isWhole ? `. ${forHours(minutes)}` : ''}`,
        });
    else if (isWhole && minutes <= 24 && minutes % 5 !== 0)
        advice.push({
            message: `${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs)} are minutes, and few people ask for so many`,
            remedy: forHours(minutes),
        });
    if (start && start < mergedAt)
        advice.push({
            message: 'The start lies before the merge, so access opens, and the duration counts, from the merge on',
            remedy: 'Leave `start` out, or write a later one',
        });
    return advice;
}
const forHours = (number) => `If you mean hours, write \`${number}h\`: a bare number is minutes`;


/***/ }),

/***/ 63071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ compare),
/* harmony export */   g: () => (/* binding */ supersededBy)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51026);

/** Compares requests by content: a request in both versions is kept, in any position. */
function compare({ before, after }) {
    const has = (entries, entry) => entries.some(other => (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .F)(other, entry));
    const removed = before.filter(entry => !has(after, entry));
    const isKept = (entry) => has(before, entry);
    return {
        after,
        removed,
        isKept,
        /** Whether both versions have the same requests. */
        isUnchanged: removed.length === 0 && after.every(isKept),
    };
}
/** The removed requests that `entry` replaces: their policies are superseded. */
function supersededBy(entry, removed) {
    return removed.filter(old => old.request.account === entry.request.account);
}


/***/ }),

/***/ 95371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ parseEvent)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);

/** Parses the payload at GITHUB_EVENT_PATH, for any event. */
function parseEvent(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new Error(`The event file is not JSON (${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(cause)}). Leave GITHUB_EVENT_PATH as the runner set it.`, {
            cause,
        });
    }
}


/***/ }),

/***/ 92688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ isRequestFile),
  S: () => (/* binding */ readChanges)
});

;// CONCATENATED MODULE: ./build/config/case-duplicates.js
/** The paths that differ from another path only in case, with that other path: IAM treats both as one user. */
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

// EXTERNAL MODULE: ./build/config/request-file.js + 1 modules
var request_file = __webpack_require__(49452);
// EXTERNAL MODULE: ./build/domain/request/resolve.js
var resolve = __webpack_require__(83731);
// EXTERNAL MODULE: ./build/services/history/file-versions.js
var file_versions = __webpack_require__(7406);
;// CONCATENATED MODULE: ./build/services/history/request-files.js




/** How a merge changed the request files, and the mistakes in them. */
async function readChanges(git, { before, after }, { requests }, rules) {
    const changed = (await git.changedFiles(before, after, requests)).filter(({ path }) => isRequestFile(path, requests));
    if (changed.length === 0)
        return { changes: [], problems: [] };
    const blobs = await git.readBlobs(changed.flatMap(change => ('blobSha' in change ? change.blobSha : [])));
    const twins = findDuplicatesIgnoringCase((await git.listFiles(after, requests)).map(({ path }) => path));
    const read = changed.map(change => {
        const written = parseChanged(change, blobs, twins, requests);
        return { change, file: (0,resolve/* resolveFile */.xq)(written, rules.accountsNow) };
    });
    const changes = [];
    for (const { change, file } of read) {
        if (!file.ok)
            continue;
        const was = change.status === 'A' ? [] : await (0,file_versions/* entriesBefore */.ey)(git, rules, { requests, path: change.path }, before);
        changes.push({ path: change.path, before: was, after: file.value.entries });
    }
    return { changes, problems: read.flatMap(({ file }) => (file.ok ? [] : file.problems)) };
}
/** Every file of the folder must be a request file; others are reported as mistakes. */
function isRequestFile(path, requests) {
    return ![`${requests}README.md`, `${requests}.gitkeep`].includes(path);
}
function parseChanged(change, blobs, twins, requests) {
    const { path } = change;
    if (change.status === 'D')
        return (0,request_file/* parseRequestFile */.JX)(path, 'nothing', requests);
    const twin = twins.get(path);
    if (twin !== undefined)
        return (0,request_file/* refuseFile */.lv)(path, (0,request_file/* problemOfCaseTwin */.bc)(path, twin));
    const blob = blobs.get(change.blobSha);
    return (0,request_file/* parseRequestFile */.JX)(path, blob ? (0,file_versions/* contentOf */.$E)({ mode: change.mode, bytes: blob.bytes }) : 'not-a-file', requests);
}


/***/ }),

/***/ 16625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ refreshReviews),
/* harmony export */   j: () => (/* binding */ gatherReviewEvidence)
/* harmony export */ });
/* harmony import */ var _domain_approval_authorship_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16328);
/* harmony import */ var _domain_approval_teams_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1735);
/* harmony import */ var _domain_rules_identity_map_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15512);
/* harmony import */ var _domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63138);
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1704);





/**
 * Asks GitHub who worked on a pull request and who reviewed it, as far as `rules` (of now, and of before the merge) need it
 * for the requests that it adds.
 * @throws GitHubError when GitHub cannot answer
 */
async function gatherReviewEvidence(github, pullRequest, rules, added) {
    const { number } = pullRequest;
    const reviews = await github.reviews(number);
    const baseChanges = await github.baseChanges(pullRequest);
    const made = { pullRequest, reviews, commits: await github.commits(number), pushes: await github.pushes(pullRequest) };
    const people = await readPeople(github, made, rules, added);
    return { ...made, baseChanges, ...people, isPublic: await github.isPublic() };
}
/**
 * The reviews of this moment, and what is known of the people behind them; `unchanged` if GitHub says the same as before.
 * @throws GitHubError when GitHub cannot answer
 */
async function refreshReviews(github, before, rules, added) {
    const reviews = await github.reviews(before.pullRequest.number);
    if (JSON.stringify(reviews) === JSON.stringify(before.reviews))
        return 'unchanged';
    return { reviews, ...(await readPeople(github, { ...before, reviews }, rules, added)) };
}
/** Membership in teams, and access to the repository, of those who worked on a pull request, reviewed it or benefit. */
async function readPeople(github, made, rules, added) {
    const { reviews } = made;
    const reviewers = loginsOf(reviews.filter(({ state }) => state === 'APPROVED' || state === 'CHANGES_REQUESTED'));
    const { hands } = (0,_domain_approval_authorship_js__WEBPACK_IMPORTED_MODULE_0__/* .authorshipOf */ .d2)(made);
    const makers = new Set(hands.flatMap(({ login }) => login ?? []));
    const asking = [...makers].slice(0, MOST_MAKERS);
    const matching = rules.flatMap(set => added.flatMap(({ user, request }) => (0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .matchRule */ .mU)(user, request, set) ?? []));
    const urgent = added.filter(({ request }) => request.breakGlass);
    // Of an emergency, those who ask and those who benefit must be among the people of the rule, and be what they were.
    const involved = urgent.flatMap(({ user }) => rules.flatMap(set => (0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .loginsOfName */ .LN)(set, user) ?? []));
    const people = [...reviewers, ...asking, ...involved.map(login => login.toLowerCase())];
    const teams = await readTeams(github, teamsOf(matching), [...new Set(people)]);
    const beneficiaries = rules.flatMap(set => added.flatMap(({ user }) => (0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .loginsOfName */ .LN)(set, user) ?? []));
    const persons = rules.flatMap(_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .everyonesLogins */ .Fv);
    const collaborators = await readCollaborators(github, [
        ...(0,_domain_rules_identity_map_js__WEBPACK_IMPORTED_MODULE_4__/* .aliasesOf */ .QI)([...reviewers, ...beneficiaries], persons),
        ...(matching.some(({ requesters }) => requesters) ? claimedLogins(hands) : []),
        ...(urgent.length > 0 ? asking : []),
    ]);
    return { teams, collaborators };
}
/** A commit may name thousands of co-authors. Those beyond this number count as members of no team. */
const MOST_MAKERS = 50;
const loginsOf = (reviews) => new Set(reviews.flatMap(({ user }) => user?.toLowerCase() ?? []));
/** Logins that come from an e-mail address only. Their account is looked up where the rules restrict requesters. */
const claimedLogins = (hands) => [...new Set(hands.flatMap(({ login, isClaimed }) => (isClaimed && login) || []))].slice(0, MOST_MAKERS);
function teamsOf(matching) {
    const named = matching.flatMap(({ approvers = [], requesters = [], breakGlass }) => [
        ...approvers,
        ...requesters,
        ...(breakGlass?.who ?? []),
    ]);
    return new Set(named.filter(_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_3__/* .isTeam */ .IJ).map(team => team.toLowerCase()));
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

