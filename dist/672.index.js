export const id = 672;
export const ids = [672];
export const modules = {

/***/ 6969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ isRevokeRed),
/* harmony export */   PH: () => (/* binding */ CLOSING_MS),
/* harmony export */   Re: () => (/* binding */ judgePasses),
/* harmony export */   Sh: () => (/* binding */ PROPAGATION_MS),
/* harmony export */   hJ: () => (/* binding */ planPass),
/* harmony export */   oD: () => (/* binding */ PASSES_TO_LEARN_COVERAGE),
/* harmony export */   oG: () => (/* binding */ measureOverrun),
/* harmony export */   pJ: () => (/* binding */ endOf),
/* harmony export */   xI: () => (/* binding */ LISTING_LAG_MS)
/* harmony export */ });
/* unused harmony export MAX_PASSES */
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9017);

/**
 * How long a deleted policy may still be honoured: IAM is eventually consistent, 5–60 s as a rule, 90 s at worst
 * (the record of jit-admin-session, facts.md).
 */
const PROPAGATION_MS = 90_000;
/** How long a session that has started may be missing from listings [inferred, facts.md]; we allow for more. */
const LISTING_LAG_MS = 10_000;
/** How long a session that was told to end may take: accepted in 1–5 s, closed 5–10 s later (facts.md, design §1). */
const CLOSING_MS = 15_000;
/** After this many passes a revocation that is still not clean gives up, loudly. */
const MAX_PASSES = 10;
/**
 * So many passes end no session while it cannot be read which of them another live grant covers. Then they end: IAM may
 * be unreachable for hours (facts.md), and access that nobody can show to be covered has to end.
 */
const PASSES_TO_LEARN_COVERAGE = 2;
/** Which of the listed open sessions must end, and which another live grant of the user keeps. */
function planPass(ending, listed, live) {
    const within = listed.filter(session => (0,_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(session, ending));
    const isCovered = (session) => live.some(grant => grant.instances.includes(session.target));
    return { open: within.filter(session => !isCovered(session)), covered: within.filter(isCovered) };
}
/**
 * Whether the passes so far prove that access has ended. They do when there were at least `minPasses`, and the last of
 * them found nothing open, nothing to delete and no fault, and came late enough: after no new session could
 * start any more (the end in the policy, or {@link PROPAGATION_MS} after the deletion, whichever is first) and
 * {@link LISTING_LAG_MS} more, in which a session that had just started comes into sight. `goneSince`: when the policies
 * were seen to be gone before the first pass, if they were.
 */
function judgePasses(ending, passes, minPasses, goneSince) {
    const last = passes.at(-1);
    if (!last || passes.length < minPasses)
        return 'another pass';
    const foundNothing = last.open.length === 0 && last.deleted.length === 0 && last.failures.length === 0;
    if (foundNothing && last.at.getTime() >= settledAt(ending, passes, goneSince).getTime() + LISTING_LAG_MS)
        return 'clean';
    return passes.length >= MAX_PASSES ? 'still open' : 'another pass';
}
/** The instant from which on AWS lets nobody in any more. */
function settledAt(ending, passes, goneSince) {
    // A pass that failed at nothing saw every policy gone. Who deleted those that it did not delete itself, and when, is
    // unknown (another job may have, between two passes of ours): count from there, or from a later deletion.
    const sawAllGone = goneSince ?? passes.find(pass => pass.failures.length === 0)?.at;
    const lastDeletion = passes.findLast(pass => pass.deleted.length > 0)?.at;
    const gone = Math.max(...[sawAllGone, lastDeletion].map(at => at?.getTime() ?? 0));
    const propagated = gone + PROPAGATION_MS;
    return new Date(ending.expiresAt ? Math.min(ending.expiresAt.getTime(), propagated) : propagated);
}
/** When access ended: its expiry, or the revocation if that came first. */
function endOf(ending, revokedAt) {
    return ending.expiresAt && ending.expiresAt < revokedAt ? ending.expiresAt : revokedAt;
}
/**
 * The sessions of this scope that were still open after `end`, and by how many milliseconds the last one was.
 * One that has no end yet counts up to `now`. A session that started after `end` counts only if a pass saw it open:
 * otherwise it belongs to a later grant. So do sessions that a live grant covers: they may go on.
 */
function measureOverrun(ending, end, sessions, passes, live, now) {
    const seen = new Set(passes.flatMap(pass => pass.open.map(session => session.id)));
    const outlived = planPass(ending, sessions, live).open.filter(({ id, startedAt, endedAt }) => (endedAt ?? now) > end && (seen.has(id) || (startedAt !== undefined && startedAt <= end)));
    const overruns = outlived.map(session => (session.endedAt ?? now).getTime() - end.getTime());
    return { outlived, overrunMs: Math.max(0, ...overruns) };
}
const isRevokeRed = ({ revocations, failures }) => failures.length > 0 || revocations.some(({ verdict }) => verdict !== 'clean');


/***/ }),

/***/ 9017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   hf: () => (/* binding */ LONGEST_SESSION_MS)
/* harmony export */ });
/* unused harmony export isOwner */
/** Longer than any session document lets a session run: `maxSessionDuration` is at most 1,440 minutes. */
const LONGEST_SESSION_MS = 24 * 3_600_000;
/**
 * Whether an ARN names exactly this IAM user. With an IAM path or without: AWS does not say which form sessions carry
 * (facts.md), and user names are unique in an account, so both mean the same person. Never by prefix or substring:
 * `bob` is not `bob-admin`.
 */
function isOwner(arn, account, user) {
    const prefix = `arn:${account.partition}:iam::${account.id}:user/`;
    return arn.startsWith(prefix) && arn.slice(arn.lastIndexOf('/') + 1) === user;
}
/** Whether a session is this scope's: its owner, on its instances, through one of our session documents. */
function isWithin({ owner, target, document }, scope) {
    const { account, documents, instances } = scope;
    // StartSession takes a document's ARN as well as its name; which of them a listing shows is not established.
    const own = `arn:${account.partition}:ssm:${account.region}:${account.id}:document/`;
    const name = document?.startsWith(own) ? document.slice(own.length) : document;
    return ((scope.owner === undefined ? isOwner(owner, account, scope.user) : owner === scope.owner) &&
        (instances === 'any' || instances.includes(target)) &&
        name !== undefined &&
        documents.includes(name));
}


/***/ }),

/***/ 382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderFailures)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** What went wrong beside the requests, for the end of a summary. */
const renderFailures = (failures) => failures.length > 0
    ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ What else went wrong\n`, ...failures.map(failure => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(failure, 2_000)}`)], '\n')]
    : [];


/***/ }),

/***/ 1819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ renderGrantComment)
/* harmony export */ });
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5646);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8845);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2584);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1773);





/** GitHub takes 65,536 characters in a comment: outcomes and problems each get their part, and the rest is counted. */
const ROOM_FOR_OUTCOMES = 40_000;
const ROOM_FOR_PROBLEMS = 20_000;
/** The comment on a pull request: what it opened and how to use it, what it did not and why, what it ended. */
function renderGrantComment(outcomes, problems) {
    const told = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_4__/* .fitting */ ._)(outcomes, ROOM_FOR_OUTCOMES, renderOutcome);
    const rest = outcomes.length - told.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([
        ...told.map(([, outcome]) => outcome),
        ...(rest > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### … and ${rest} more: the log of the job and its output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('result')} tell of them`]
            : []),
        ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .renderProblems */ .x)(problems, ROOM_FOR_PROBLEMS),
    ], '\n\n');
}
function renderOutcome(outcome) {
    const { entry } = outcome;
    const user = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(entry.user);
    const where = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(entry.request.instances)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(entry.request.account)}`;
    switch (outcome.kind) {
        case 'granted':
            return renderGranted(outcome.grant);
        case 'grantable':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ⏳ Dry run: would be granted to ${user}\n\n${termsOf(outcome.grant)}${adviceOf(outcome.grant)}`;
        case 'refused':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Not granted to ${user}: ${where}\n\n${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .renderRefusals */ .g)(outcome.refusals)}`;
        case 'failed':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Failed for ${user}: ${where}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(outcome.message, 2_000)}`;
        case 'overtaken':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ⏭️ Overtaken for ${user}: ${where}\n\nAnother merge has changed this request since; what stands on the default branch counts.`;
        case 'kept':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ↔️ Untouched for ${user}: ${where}\n\nAn earlier grant for this request keeps its end.`;
        case 'endable':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ⏳ Dry run: would be ended for ${user}: ${where}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(outcome.policies)}`;
        case 'ended':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### 🔒 Access of ${user} ended: ${where}\n\n${(0,_revocation_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictOf */ .V)(outcome.revocation)}`;
    }
}
function renderGranted(grant) {
    const { account, request, sessionDocument } = grant;
    const lines = request.instances.map(id => `aws ssm start-session --region ${account.region} --target ${id} --document-name ${sessionDocument}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ✅ Access for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant.user)} until ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(grant.expiresAt)}

${termsOf(grant)}${adviceOf(grant)}

Paste this with the keys of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant.user)} (a new policy takes up to a minute until AWS knows it everywhere):

${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)('sh', lines)}

**The session is recorded.** At ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(grant.expiresAt)} AWS lets nobody in any more, and whoever is still connected is cut off: save your work before.`;
}
function adviceOf({ advice }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(advice.map(each => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `\n\n⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .renderRefusal */ .$)(each)}`), '');
}
function termsOf(grant) {
    const { account, request, approval } = grant;
    const approvers = approval.by.map(({ login, at }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(login)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(at)})`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', ''], [
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Instances`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(request.instances)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Account`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(account.name)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(account.id)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(account.region)})`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `From`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(grant.opensAt)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Until`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(grant.expiresAt)}** (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(request.durationMs)})`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Reason`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(request.reason)],
        [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Approved by`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(approvers, ', ')}, at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(approval.headSha.slice(0, 12))}, under rule ${grant.rule}`,
        ],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Approved bytes`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `git blob ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(approval.blobSha)}`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Grant`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant.id)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Session document`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant.sessionDocument)],
    ]);
}


/***/ }),

/***/ 7199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ revocationOf),
/* harmony export */   LY: () => (/* binding */ grantJson),
/* harmony export */   TL: () => (/* binding */ validateJson),
/* harmony export */   VE: () => (/* binding */ revokeJson),
/* harmony export */   bt: () => (/* binding */ outcomeJson)
/* harmony export */ });
/* harmony import */ var _domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9785);
/* harmony import */ var _domain_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2224);
/* harmony import */ var _domain_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8057);
/* harmony import */ var _domain_validation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2418);




/** The output `result` of mode `grant`: one entry a request, told by its kind. */
function grantJson({ problems, outcomes, warnings, failures }) {
    return { problems, warnings, failures, outcomes: outcomes.map(outcomeJson) };
}
/** One request of a merge, and what became of it: what the output `result` and the ledger say. */
function outcomeJson(outcome) {
    const { kind, entry, merge } = outcome;
    const { pullRequest } = merge;
    const { account, instances } = entry.request;
    const about = { kind, user: entry.user, account, instances, digest: entry.digest, pullRequest };
    switch (outcome.kind) {
        case 'granted':
            return {
                ...about,
                repeated: outcome.repeated,
                grant: (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.grant),
                approval: approvalOf(outcome.grant.approval),
                rule: outcome.grant.rule,
                advice: outcome.grant.advice,
            };
        case 'grantable':
            return { ...about, grant: (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.grant) };
        case 'refused':
            return { ...about, refusals: outcome.refusals };
        case 'failed':
            return { ...about, message: outcome.message };
        case 'ended':
            return { ...about, revocation: revocationOf(outcome.revocation) };
        case 'endable':
            return { ...about, policies: outcome.policies };
        case 'overtaken':
        case 'kept':
            return about;
    }
}
function approvalOf({ pullRequest, headSha, blobSha, mergedAt, by }) {
    const approvers = by.map(({ login, at }) => ({ login, at: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(at) }));
    return { pullRequest, headSha, blobSha, mergedAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(mergedAt), by: approvers };
}
/** The output `result` of mode `revoke`. */
function revokeJson({ plan, revocations, handedOver, failures }) {
    return {
        plan: plan.map(planOf),
        revocations: revocations.map(revocationOf),
        handedOver: handedOver.map(({ ending, to }) => ({ ...endingOf(ending), to })),
        failures,
    };
}
function planOf({ ending, open, covered }) {
    return { ...endingOf(ending), open: open.map(sessionOf), covered: covered.map(sessionOf) };
}
/** A revocation, as the outputs and the ledger have it. */
function revocationOf({ ending, startedAt, finishedAt, verdict, passes, outlived, overrunMs, overrunUnknown, }) {
    return {
        ...endingOf(ending),
        startedAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(startedAt),
        finishedAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(finishedAt),
        verdict,
        overrunSeconds: overrunMs / 1_000,
        overrunUnknown,
        passes: passes.map(passOf),
        outlived: outlived.map(sessionOf),
    };
}
function endingOf({ account, user, owner, policies, instances, expiresAt, grant }) {
    return {
        account: account.name,
        region: account.region,
        user,
        owner,
        grant: grant?.id,
        policies,
        instances,
        expiresAt: expiresAt && (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(expiresAt),
    };
}
function passOf({ number, at, listed, gone, deleted, open, terminated, covered, failures }) {
    return {
        number,
        at: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(at),
        deleted,
        gone,
        listed,
        open: open.map(sessionOf),
        terminated,
        covered: covered.map(sessionOf),
        failures,
    };
}
function sessionOf({ id, owner, target, document, status, startedAt, endedAt }) {
    return {
        id,
        owner,
        target,
        document,
        status,
        startedAt: startedAt && (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(startedAt),
        endedAt: endedAt && (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(endedAt),
    };
}
/** The output `result` of mode `validate`: if it has to be cut, one mistake of each file is told before a second of any. */
function validateJson({ pullRequest, headSha, problems, previews, approvals, failures }) {
    const unknown = approvals.kind === 'unknown' ? approvals.refusal : undefined;
    return {
        pullRequest,
        headSha,
        problems: (0,_domain_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .byImportance */ .G)(problems),
        previews: previews.map(preview => previewOf(preview, approvals)),
        approvalsUnknown: unknown,
        failures,
    };
}
function previewOf(preview, approvals) {
    const { kind, entry } = preview;
    const { account, instances } = entry.request;
    const about = { kind, user: entry.user, account, instances, digest: entry.digest, at: entry.at };
    const refusals = (0,_domain_validation_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalsOf */ .h)(preview, approvals);
    if (preview.kind !== 'grantable')
        return refusals.length > 0 ? { ...about, refusals } : about;
    const { rule, sessionDocument, access, replaces, room, advice } = preview.offer;
    const standing = approvals.kind === 'known' ? approvals.standings.get(preview) : undefined;
    return {
        ...about,
        rule: rule.number,
        sessionDocument,
        opensAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(access.opensAt),
        expiresAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(access.expiresAt),
        policy: access.document,
        room,
        replaces: replaces.map(({ digest }) => digest),
        advice,
        refusals,
        approvals: standing && {
            approvers: standing.approvers.map(({ login, at }) => ({ login, at: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(at) })),
            asked: standing.strictest.approvals,
            missing: standing.missing,
            candidates: standing.candidates,
            turnedDown: standing.turnedDown,
        },
    };
}


/***/ }),

/***/ 1773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   x: () => (/* binding */ renderRevocation)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** One sentence or two: proven or not, and how long access outlived its end. */
function verdictOf(revocation) {
    const { verdict, passes, overrunMs, overrunUnknown, finishedAt } = revocation;
    const overrun = overrunUnknown ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `at least ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(overrunMs)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(overrunMs);
    switch (verdict) {
        case 'clean':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Clean after ${passes.length} passes, proven at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(finishedAt)}. Overrun: ${overrun}.`;
        case 'still open': {
            // Ten passes may also have found nothing open and been unable to prove it.
            const open = passes.findLast(pass => pass.listed)?.open.length;
            const title = open === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `NOT PROVEN` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `STILL OPEN`;
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**${title} after ${passes.length} passes.** ${remains(revocation)} End it by hand in the Session Manager console, then run this job again. Overrun so far: ${overrun}.`;
        }
        case 'interrupted':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**Interrupted after ${passes.length} passes: nothing is proven.** ${remains(revocation)} Run this job again: it repeats nothing that was done.`;
    }
}
function remains({ ending, passes }) {
    const looked = passes.findLast(pass => pass.listed);
    const open = looked?.open ?? [];
    const gone = new Set(passes.flatMap(pass => pass.gone));
    const policies = ending.policies.filter(name => !gone.has(name));
    const parts = [
        ...(policies.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Not seen to be deleted: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(policies)}.`] : []),
        ...(looked && open.length > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Open when last looked, at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(looked.at)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(open.map(({ id }) => id))}.`]
            : []),
        ...(passes.at(-1)?.failures ?? []).map(failure => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(failure, 1_000)),
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(parts, ' ');
}
/** The summary of mode `revoke`: per grant the verdict, per pass what was found and done, and who stayed too long. */
function renderRevocation(revocation) {
    const { ending, passes, outlived } = revocation;
    const what = ending.policies.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(ending.policies) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `everything`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ${revocation.verdict === 'clean' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `🔒` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `❌`} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(ending.user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(ending.account.name)}: ${what}`,
        ...(ending.expiresAt
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Ends ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(ending.expiresAt)}, revoked from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(revocation.startedAt)}.`]
            : []),
        verdictOf(revocation),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Pass', 'At', 'Policies deleted', 'Open', 'Told to end', 'Left to another grant', 'Failures'], passes.map(passRow)),
        ...(outlived.length > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Outlived its end', 'Instance', 'Started', 'Ended'], outlived.map(sessionRow))]
            : []),
    ], '\n\n');
}
function passRow({ number, at, listed, deleted, open, terminated, covered, failures }) {
    const failed = failures.map(failure => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(failure, 300));
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${number}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(at),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${deleted.length}`,
        listed ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${open.length}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `unknown`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${terminated.length}`,
        listed ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${covered.length}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `unknown`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(failed, '; '),
    ];
}
function sessionRow({ id, target, startedAt, endedAt }) {
    const when = (seen) => (seen ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(seen) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `not seen`);
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(target), when(startedAt), when(endedAt)];
}


/***/ }),

/***/ 1542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ renderValidation)
/* harmony export */ });
/* harmony import */ var _domain_policy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1097);
/* harmony import */ var _domain_reviews_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8257);
/* harmony import */ var _domain_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7631);
/* harmony import */ var _domain_validation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2418);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(382);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5646);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5120);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8845);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2584);









/** What fits, in bytes: GitHub takes 65,536 characters in a comment, and 1 MiB in a summary. */
const ROOM = {
    comment: { previews: 40_000, problems: 20_000 },
    summary: { previews: 400_000, problems: 400_000 },
};
/** What a pull request would do if it were merged now: for the reviewers, and for whoever asks. */
function renderValidation(validation, place) {
    const { previews, approvals, problems, headSha, failures } = validation;
    if (previews.length + problems.length + failures.length === 0)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `This pull request changes nobody's access.`;
    const told = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_7__/* .fitting */ ._)(previews, ROOM[place].previews, preview => renderPreview(preview, approvals));
    const rest = previews.length - told.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `## ${(0,_domain_validation_js__WEBPACK_IMPORTED_MODULE_8__/* .isInvalid */ .I)(validation) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `❌` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `🔎`} Session Manager access, if this were merged now`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `For commit ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(headSha.slice(0, 12))}. Nothing is granted before it is approved and merged.`,
        ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .renderProblems */ .x)(problems, ROOM[place].problems),
        ...told.map(([, preview]) => preview),
        ...(rest > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `### … and ${rest} more: the log of the job and its output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('result')} tell of them`]
            : []),
        ...(approvals.kind === 'unknown' ? [(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusals */ .g)([approvals.refusal])] : []),
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFailures */ .S)(failures),
    ], '\n\n');
}
function renderPreview(preview, approvals) {
    const { entry } = preview;
    const refusals = (0,_domain_validation_js__WEBPACK_IMPORTED_MODULE_8__/* .refusalsOf */ .h)(preview, approvals);
    const what = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(entry.user)} on ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codes */ .F4)(entry.request.instances)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(entry.request.account)}`;
    switch (preview.kind) {
        case 'refused':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `### ❌ Would be refused: ${what}\n\n${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusals */ .g)(refusals)}`;
        case 'kept':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `### ↔️ Untouched: ${what}`;
        case 'ends':
            return preview.renewed
                ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `### 🔁 Would be superseded: ${what}\n\nSessions that the new request covers stay open; the others are ended.`
                : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `### 🔒 Would be ended at once: ${what}\n\nTaken off ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(entry.at.file)}. Ending needs no approval.`;
        case 'grantable': {
            const standing = approvals.kind === 'known' ? approvals.standings.get(preview) : undefined;
            const title = refusals.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `### ❌ Would be refused: ${what}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `### ${markOf(standing)} ${what}`;
            const parts = [title, ...(refusals.length > 0 ? [(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusals */ .g)(refusals)] : [])];
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .join */ .fj)([...parts, renderOffer(entry, preview.offer, standing), ...renderDetails(preview.offer)], '\n\n');
        }
    }
}
const markOf = (standing) => standing?.missing === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `✅ Approved:` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `⏳ Would be granted to`;
function renderOffer({ request }, offer, standing) {
    const { rule, account, sessionDocument, demand, access, replaces, room } = offer;
    const conditions = [...(rule.mfa ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `MFA`] : []), ...(rule.sourceIps ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codes */ .F4)(rule.sourceIps)}`] : [])];
    const others = room.others > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `; the other requests of this file take ${room.others}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) ``;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(['', ''], [
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `For`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codes */ .F4)(demand.beneficiary)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Account`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(account.name)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(account.id)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(account.region)})`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `From`, request.start ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .uR)(access.opensAt) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `the merge, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .uR)(access.opensAt)} if it were now`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Until`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .uR)(access.expiresAt)}** (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(request.durationMs)})`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Reason`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(request.reason)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Rule`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)((0,_domain_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule))],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Approvals`, renderStanding(standing)],
        ...(replaces.length > 0 ? [[(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Replaces`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .join */ .fj)(replaces.map(renderReplaced), '; ')]] : []),
        ...(conditions.length > 0 ? [[(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Asks for`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .join */ .fj)(conditions, ', ')]] : []),
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Session document`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(sessionDocument)],
        [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Room`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `${room.own} of the ${_domain_policy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .INLINE_POLICY_QUOTA */ .wz} characters that all inline policies of the user share${others}. What else the user holds only AWS knows.`,
        ],
    ]);
}
function renderStanding(standing) {
    if (!standing)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `not looked up`;
    const { approvers, turnedDown, strictest, missing, candidates } = standing;
    const by = approvers.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `approved by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codes */ .F4)(approvers.map(({ login }) => login))}`] : [];
    const open = missing > 0
        ? [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(`missing: ${(0,_domain_reviews_js__WEBPACK_IMPORTED_MODULE_1__/* .whoMayApprove */ .F)({ ...strictest, ...(candidates && { approvers: candidates }) }, missing)}`)}`,
        ]
        : [];
    const not = turnedDown.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `not counted: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(turnedDown.join('; '))}`] : [];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `${approvers.length} of ${strictest.approvals}`, ...by, ...open, ...not], '; ');
}
const renderReplaced = ({ request }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codes */ .F4)(request.instances)} for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(request.durationMs)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(request.reason)}`;
/** The policy word by word, folded away; and what is probably not meant. */
function renderDetails({ access, advice }) {
    const lines = JSON.stringify(JSON.parse(access.document), null, 2).split('\n');
    return [
        ...advice.map(each => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusal */ .$)(each)}`),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `<details><summary>The policy</summary>\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .fence */ .EU)('json', lines)}\n\n</details>`,
    ];
}


/***/ }),

/***/ 5672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportGrant: () => (/* binding */ reportGrant),
  reportRevoke: () => (/* binding */ reportRevoke),
  reportValidation: () => (/* binding */ reportValidation)
});

// EXTERNAL MODULE: ./build/domain/instant.js
var instant = __webpack_require__(2224);
;// CONCATENATED MODULE: ./build/domain/outcome.js

/** Whether the job is red: something that was asked for was not done, or not proven. */
function isRed({ problems, outcomes, failures }) {
    return problems.length > 0 || failures.length > 0 || outcomes.some(isTrouble);
}
function isTrouble(outcome) {
    switch (outcome.kind) {
        case 'refused':
        case 'failed':
            return true;
        case 'ended':
            return outcome.revocation.verdict !== 'clean';
        case 'granted':
        case 'grantable':
        case 'overtaken':
        case 'kept':
        case 'endable':
            return false;
    }
}
/** One line for people: who, where, and what became of it. */
function describeOutcome(outcome) {
    const { user, request } = outcome.entry;
    return `${user} on ${request.instances.join(', ')} in ${request.account}: ${describeResult(outcome)}`;
}
function describeResult(outcome) {
    switch (outcome.kind) {
        case 'granted':
            return `${outcome.repeated ? 'granted already, unchanged,' : 'granted'} until ${(0,instant/* formatInstant */.r4)(outcome.grant.expiresAt)}`;
        case 'grantable':
            return `would be granted until ${(0,instant/* formatInstant */.r4)(outcome.grant.expiresAt)}`;
        case 'refused':
            return `refused: ${outcome.refusals.map(({ message, remedy }) => `${message}. ${remedy}`).join('; ')}`;
        case 'failed':
            return `failed: ${outcome.message}`;
        case 'overtaken':
            return 'overtaken by a later merge';
        case 'kept':
            return 'untouched';
        case 'ended':
            return `ended: ${outcome.revocation.verdict} after ${outcome.revocation.passes.length} passes`;
        case 'endable':
            return `would be ended: ${outcome.policies.join(', ') || 'no policy is left'}`;
    }
}

// EXTERNAL MODULE: ./build/domain/problems.js
var domain_problems = __webpack_require__(8057);
// EXTERNAL MODULE: ./build/domain/revocation.js
var revocation = __webpack_require__(6969);
// EXTERNAL MODULE: ./build/domain/validation.js
var domain_validation = __webpack_require__(2418);
// EXTERNAL MODULE: ./build/render/json.js
var json = __webpack_require__(7199);
// EXTERNAL MODULE: ./build/render/fitting.js
var fitting = __webpack_require__(5646);
;// CONCATENATED MODULE: ./build/render/result.js

/**
 * GitHub takes 1 MB of outputs a job, and counts UTF-16: two bytes a code unit (docs, "Defining outputs for jobs"). The rest
 * is for the other outputs.
 */
const ROOM_BYTES = 400_000;
/**
 * The output `result`, as JSON. Where there is too much of it, its lists lose the entries that do not fit, the short lists
 * none; `leftOut` says how many of each.
 */
function resultText(result) {
    const whole = JSON.stringify(result);
    return Buffer.byteLength(whole) <= ROOM_BYTES ? whole : cutText(result);
}
function cutText(result) {
    const lists = Object.entries(result).flatMap(([name, value]) => Array.isArray(value) ? [[name, texts(value)]] : []);
    const told = {};
    const leftOut = {};
    let room = ROOM_BYTES;
    lists
        .sort(([, a], [, b]) => sizeOf(a) - sizeOf(b))
        .forEach(([name, entries], index) => {
        const kept = (0,fitting/* fitting */._)(entries, room / (lists.length - index), text => text).map(([text]) => text);
        room -= sizeOf(kept);
        told[name] = kept.map(text => JSON.parse(text));
        if (kept.length < entries.length)
            leftOut[name] = entries.length - kept.length;
    });
    return JSON.stringify({ ...result, ...told, leftOut });
}
const texts = (entries) => entries.map(entry => JSON.stringify(entry));
/** With its commas. */
const sizeOf = (entries) => entries.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 0);

// EXTERNAL MODULE: ./build/render/failures.js
var render_failures = __webpack_require__(382);
// EXTERNAL MODULE: ./build/render/grant-comment.js
var grant_comment = __webpack_require__(1819);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/refusals.js
var refusals = __webpack_require__(2584);
// EXTERNAL MODULE: ./build/render/revocation.js
var render_revocation = __webpack_require__(1773);
;// CONCATENATED MODULE: ./build/render/summary.js





/** The job summary of mode `grant`. */
function renderGrantSummary({ problems, outcomes, warnings, failures }) {
    const nothing = problems.length + outcomes.length + failures.length === 0;
    const body = nothing ? (0,markdown.md) `This push changed no request.` : (0,grant_comment/* renderGrantComment */.M)(outcomes, problems);
    return (0,markdown/* join */.fj)([(0,markdown.md) `## Session Manager access`, body, ...warnings.map(renderWarning), ...(0,render_failures/* renderFailures */.S)(failures)], '\n\n');
}
const renderWarning = (warning) => (0,markdown.md) `⚠️ ${(0,refusals/* renderRefusal */.$)(warning)}`;
/** The job summary of mode `revoke`. */
function renderRevokeSummary({ plan, revocations, handedOver, failures }) {
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `## End of Session Manager access`,
        ...plan.map(renderPlan),
        ...revocations.map(render_revocation/* renderRevocation */.x),
        ...handedOver.map(renderHandOver),
        ...(0,render_failures/* renderFailures */.S)(failures),
    ], '\n\n');
}
function renderHandOver({ ending, to }) {
    const end = ending.expiresAt ? (0,markdown.md) `, which ends at ${(0,markdown/* instant */.uR)(ending.expiresAt)}` : (0,markdown.md) ``;
    const next = to === 'relay' ? (0,markdown.md) `a fresh run goes on waiting` : (0,markdown.md) `the policy ends it, and the sweep what is open then`;
    return (0,markdown.md) `### ⏭️ ${(0,markdown/* code */.aY)(ending.user)} in ${(0,markdown/* code */.aY)(ending.account.name)}: ${(0,markdown/* codes */.F4)(ending.policies)}${end}\n\nLater than this job may wait: ${next}.`;
}
function renderPlan({ ending, open, covered }) {
    const end = ending.expiresAt ? (0,markdown.md) `, which ends at ${(0,markdown/* instant */.uR)(ending.expiresAt)}` : (0,markdown.md) ``;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `### ⏳ Dry run: ${(0,markdown/* code */.aY)(ending.user)} in ${(0,markdown/* code */.aY)(ending.account.name)}${end}`,
        (0,markdown.md) `- would be deleted: ${(0,markdown/* codes */.F4)(ending.policies)}`,
        (0,markdown.md) `- would be terminated: ${(0,markdown/* codes */.F4)(open.map(({ id }) => id))}`,
        (0,markdown.md) `- left to another live grant: ${(0,markdown/* codes */.F4)(covered.map(({ id }) => id))}`,
    ], '\n');
}

// EXTERNAL MODULE: ./build/render/validation.js
var render_validation = __webpack_require__(1542);
;// CONCATENATED MODULE: ./build/report.js








/** Tells the runner what mode `grant` did: annotations, summary, outputs, and the colour of the job. */
async function reportGrant(runner, result) {
    runner.annotate([...result.problems, ...result.outcomes.flatMap(problemsOf)]);
    runner.warn(result.outcomes.flatMap(adviceOf));
    for (const { message, remedy } of result.warnings)
        runner.caution(`${message}. ${remedy}.`);
    runner.output('result', resultText((0,json/* grantJson */.LY)(result)));
    await runner.summarize(renderGrantSummary(result));
    if (!isRed(result))
        return;
    const troubles = result.outcomes.filter(isTrouble).map(describeOutcome);
    runner.fail([...troubles, ...result.problems.map(({ file, message }) => `${file}: ${message}`), ...result.failures].join(' | '));
}
/** A refusal is shown at the entry that it is about. */
function problemsOf(outcome) {
    const { at } = outcome.entry;
    if (outcome.kind === 'refused')
        return problemsAt(outcome.entry, outcome.refusals);
    if (outcome.kind === 'failed')
        return [{ ...at, message: outcome.message, remedy: 'What else this run did is in its summary' }];
    return [];
}
function adviceOf(outcome) {
    const isGranted = outcome.kind === 'granted' || outcome.kind === 'grantable';
    return isGranted ? problemsAt(outcome.entry, outcome.grant.advice) : [];
}
const problemsAt = ({ at }, said) => said.map(each => ({ ...at, ...each }));
/** Tells the runner what mode `revoke` did. */
async function reportRevoke(runner, result) {
    const overrunMs = Math.max(0, ...result.revocations.map(revocation => revocation.overrunMs));
    runner.output('result', resultText((0,json/* revokeJson */.VE)(result)));
    runner.output('overrun-seconds', String(Math.ceil(overrunMs / 1_000)));
    await runner.summarize(renderRevokeSummary(result));
    if (!(0,revocation/* isRevokeRed */.KB)(result))
        return;
    const open = result.revocations.filter(({ verdict }) => verdict !== 'clean');
    const sentences = open.map(({ ending, verdict }) => `${ending.user} in ${ending.account.name}: ${verdict}`);
    const said = [...sentences, ...result.failures].join(' | ');
    runner.fail(open.length > 0 || result.revocations.length === 0
        ? `Access is not proven to have ended: ${said}. The summary says what remains; run this job again.`
        : `Access has ended, but not all went well: ${said}`);
}
/** Tells the runner what mode `validate` found: the most important of it at its place in the pull request. */
async function reportValidation(runner, validation) {
    const { problems, previews, approvals, failures } = validation;
    const refused = previews.flatMap(preview => problemsAt(preview.entry, (0,domain_validation/* refusalsOf */.h)(preview, approvals)));
    const advised = previews.flatMap(preview => preview.kind === 'grantable' ? problemsAt(preview.entry, preview.offer.advice) : []);
    runner.annotate((0,domain_problems/* byImportance */.G)([...problems, ...refused]));
    runner.warn((0,domain_problems/* byImportance */.G)(advised));
    runner.output('result', resultText((0,json/* validateJson */.TL)(validation)));
    await runner.summarize((0,render_validation/* renderValidation */.k)(validation, 'summary'));
    if (!(0,domain_validation/* isInvalid */.I)(validation))
        return;
    const unknown = approvals.kind === 'unknown' ? [approvals.refusal.message] : [];
    const counted = problems.length + refused.length;
    const mistakes = counted > 0
        ? [`${counted} ${counted === 1 ? 'thing keeps' : 'things keep'} this pull request from giving what it asks for`]
        : [];
    runner.fail(`${[...mistakes, ...unknown, ...failures].join(' | ')}. The summary of this job says what to do.`);
}


/***/ })

};

