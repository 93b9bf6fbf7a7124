export const id = 788;
export const ids = [788,78];
export const modules = {

/***/ 8127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Gy: () => (/* binding */ AwsError),
/* harmony export */   mO: () => (/* binding */ withErrorContext)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
/* harmony import */ var _identity_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2078);


/** A call to AWS that failed for good: the message says what happened, to whom, and what to do. */
class AwsError extends Error {
    name = 'AwsError';
    /** AWS's own name for it: `AccessDenied`. */
    code;
    /** The two sentences of the message. */
    refusal;
    constructor(description, cause) {
        const code = codeOf(cause);
        const { account, purpose, action } = description;
        const known = cause instanceof _identity_token_js__WEBPACK_IMPORTED_MODULE_0__/* .IdTokenError */ .Z4 ? cause.refusal : undefined;
        const why = known ? known.message : `${action}: ${code}: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(cause)}`;
        const message = `AWS account ${account}: could not ${purpose} (${why})`;
        const remedy = known ? known.remedy : remedyFor(code, description);
        super(`${message}. ${remedy}.`, { cause });
        this.code = code;
        this.refusal = { message, remedy };
    }
}
const codeOf = (error) => (error instanceof Error ? error.name : 'Unknown');
/** Runs one call; what it throws says what happened, to whom, and what to do. The cause is kept. */
async function withErrorContext(description, call) {
    try {
        return await call();
    }
    catch (cause) {
        // The role that could not be assumed for this call: told already.
        if (cause instanceof AwsError)
            throw cause;
        throw new AwsError(description, cause);
    }
}
function remedyFor(code, { action, role, account }) {
    switch (code) {
        case 'AccessDenied':
        case 'AccessDeniedException':
        case 'UnauthorizedOperation':
            return action === 'sts:AssumeRoleWithWebIdentity'
                ? `Let the trust policy of ${role} accept this repository's OIDC subject and the audience sts.amazonaws.com, and see that an OIDC provider for GitHub exists in the account`
                : `Allow ${action} in the policies of ${role} (and in its permissions boundary and the organisation's policies, if there are any)`;
        case 'InvalidIdentityToken':
        case 'InvalidIdentityTokenException':
            return `AWS accepted none of ${_identity_token_js__WEBPACK_IMPORTED_MODULE_0__/* .TOKEN_TRIES */ .Uj} fresh tokens. If this account has never accepted one, create the OIDC provider for GitHub in account ${account} with the audience sts.amazonaws.com; otherwise run the job again in a few minutes`;
        case 'IDPCommunicationError':
        case 'IDPCommunicationErrorException':
            return `AWS could not reach GitHub to check any of ${_identity_token_js__WEBPACK_IMPORTED_MODULE_0__/* .TOKEN_TRIES */ .Uj} fresh tokens: look at https://www.githubstatus.com, then run the job again`;
        case 'ExpiredTokenException':
            return "Run the job again; if it fails again, compare the runner's clock with the real time";
        case 'IDPRejectedClaim':
        case 'IDPRejectedClaimException':
            return `See that the OIDC provider for GitHub in account ${account} has the issuer of this job's tokens and the audience sts.amazonaws.com, then run the job again`;
        case 'TimeoutError':
            return 'AWS gave no whole answer, several times: look at the AWS health page and at the network of this runner, then run the job again: it repeats nothing that was done';
        case 'AbortError':
            return 'Run the job again: it repeats nothing that was done';
        case 'NoSuchEntity':
        case 'NoSuchEntityException':
            return 'Check the name for its spelling and for upper and lower case';
        case 'LimitExceeded':
        case 'LimitExceededException':
            return "Make room in the user's inline policies, or ask for fewer instances";
        case 'Throttling':
        case 'ThrottlingException':
        case 'TooManyRequestsException':
        case 'SlowDown':
            return 'AWS kept refusing for load after several tries; run the job again in a few minutes';
        case 'ExpiredToken':
        case 'InvalidClientTokenId':
        case 'SignatureDoesNotMatch':
        case 'RequestExpired':
            return "Run the job again; if it fails again, compare the runner's clock with the real time";
        default:
            return 'Run the job again: it repeats nothing that was done. If it fails again, look at the AWS health page and at the cause above';
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
/** The runner gave no OIDC token. */
class IdTokenError extends Error {
    name = 'IdTokenError';
    /** Whether another request may well be answered. */
    isMomentary;
    /** The two sentences of the message. */
    refusal;
    constructor(refusal, options) {
        super(`${refusal.message}. ${refusal.remedy}.`, { cause: options.cause });
        this.isMomentary = options.isMomentary;
        this.refusal = refusal;
    }
}
/**
 * What STS answers now and then to a token that is as it should be: it could not fetch the issuer's keys, or not in time
 * (aws-actions/configure-aws-credentials 299). `ExpiredToken` says that the token lay about too long.
 */
const TOKEN_REFUSALS = new Set([
    'InvalidIdentityToken',
    'InvalidIdentityTokenException',
    'IDPCommunicationError',
    'IDPCommunicationErrorException',
    'ExpiredTokenException',
]);
/** Whether the same call may well succeed with another token. */
const wantsFreshToken = (error) => error instanceof IdTokenError ? error.isMomentary : error instanceof Error && TOKEN_REFUSALS.has(error.name);
/** How often a token is asked for, with whatever it is asked for. */
const TOKEN_TRIES = 5;
const FIRST_PAUSE_MS = 1_000;
/** Runs what mints a token and uses it; refused for a moment, again from the start: up to five times, within 15 s of pauses. */
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

/***/ 1819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ renderGrantComment)
/* harmony export */ });
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5646);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _more_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8845);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2584);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1773);






/** GitHub takes 65,536 characters in a comment: outcomes and problems each get their part, and the rest is counted. */
const ROOM_FOR_OUTCOMES = 40_000;
const ROOM_FOR_PROBLEMS = 20_000;
/** The comment on a pull request: what it opened and how to use it, what it did not and why, what it ended. */
function renderGrantComment(outcomes, problems) {
    const told = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_5__/* .takeWithinBudget */ .M)(outcomes, ROOM_FOR_OUTCOMES, renderOutcome);
    const rest = outcomes.length - told.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([
        ...told.map(([, outcome]) => outcome),
        ...(rest > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ${(0,_more_js__WEBPACK_IMPORTED_MODULE_1__/* .omittedNote */ .V)(rest)}`] : []),
        ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .renderProblems */ .x)(problems, ROOM_FOR_PROBLEMS),
    ], '\n\n');
}
function renderOutcome(outcome) {
    const { entry } = outcome;
    const user = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(entry.user);
    const where = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(entry.request.instances)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(entry.request.account)}`;
    switch (outcome.kind) {
        case 'granted':
            return renderGranted(outcome.grant, outcome.caution);
        case 'grantable':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ⏳ Dry run: would be granted to ${user}\n\n${termsOf(outcome.grant)}${adviceOf(outcome.grant)}`;
        case 'refused':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Not granted to ${user}: ${where}\n\n${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .renderRefusals */ .g)(outcome.refusals)}`;
        case 'failed':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Failed for ${user}: ${where}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(outcome.message, 2_000)}`;
        case 'overtaken':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ⏭️ Overtaken for ${user}: ${where}\n\nAnother merge has changed this request since; what stands on the default branch counts.`;
        case 'kept':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ↔️ Untouched for ${user}: ${where}\n\nAn earlier grant for this request keeps its end.`;
        case 'endable':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ⏳ Dry run: would be ended for ${user}: ${where}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(outcome.policies)}`;
        case 'ended':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### 🔒 Access of ${user} ended: ${where}\n\n${(0,_revocation_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictOf */ .V)(outcome.revocation)}`;
    }
}
function renderGranted(grant, caution) {
    const { account, request, sessionDocument } = grant;
    const lines = request.instances.map(id => `aws ssm start-session --region ${account.region} --target ${id} --document-name ${sessionDocument}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ✅ Access for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant.user)} until ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(grant.expiresAt)}

${termsOf(grant)}${adviceOf(grant)}${caution ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `\n\n⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .renderRefusal */ .$)(caution)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ``}

Paste this with the keys of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant.user)} (a new policy takes up to a minute until AWS knows it everywhere):

${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)('sh', lines)}

**The session is recorded.** At ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(grant.expiresAt)} AWS lets nobody in any more, and whoever is still connected is cut off: save your work before.`;
}
function adviceOf({ advice }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(advice.map(each => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `\n\n⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .renderRefusal */ .$)(each)}`), '');
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

/***/ 1773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   x: () => (/* binding */ renderRevocation)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** One sentence or two: proven or not, and how long access outlived its end. */
function verdictOf(revocation) {
    const { ending, heldBy = [], contradiction } = revocation;
    const proven = heldBy.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${provenOf(revocation)} ${renamedTo(ending.user, heldBy)}` : provenOf(revocation);
    if (contradiction === undefined)
        return proven;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${proven} **This was not what had been granted.** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(contradiction, 1_000)}. Find out in CloudTrail who called ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('iam:PutUserPolicy')}.`;
}
const renamedTo = (user, heldBy) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**The IAM user ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(user)} was renamed to ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(heldBy)}**, which held the policy; it ended under both names. Rename the request file of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(user)} and its entry under ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('users:')} in the rules. If nobody renamed the user, find out in CloudTrail who called ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('iam:PutUserPolicy')}.`;
function provenOf(revocation) {
    const { verdict, passes, overrunMs, overrunUnknown, finishedAt } = revocation;
    const overrun = overrunUnknown ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `at least ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(overrunMs)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(overrunMs);
    switch (verdict) {
        case 'clean':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Clean after ${counted(passes)}, proven at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(finishedAt)}. Overrun: ${overrun}.`;
        case 'still open': {
            // Ten passes may also have found nothing open and been unable to prove it.
            const open = passes.findLast(pass => pass.listed)?.open.length;
            const title = open === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `NOT PROVEN` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `STILL OPEN`;
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**${title} after ${counted(passes)}.** ${remains(revocation)} End it by hand in the Session Manager console, then run this job again. Overrun so far: ${overrun}.`;
        }
        case 'interrupted':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**Interrupted after ${counted(passes)}: nothing is proven.** ${remains(revocation)} Run this job again: it repeats nothing that was done.`;
    }
}
const counted = ({ length }) => (length === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `1 pass` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${length} passes`);
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

/***/ 7821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f6: () => (/* binding */ commentOutcomes),
  E5: () => (/* binding */ grantAll),
  T5: () => (/* binding */ recordOutcomes)
});

// UNUSED EXPORTS: COMMENT_MARKER

// EXTERNAL MODULE: ./build/domain/follow-up/follow-up.js
var follow_up = __webpack_require__(6706);
// EXTERNAL MODULE: ./build/domain/grant/record.js
var record = __webpack_require__(3995);
// EXTERNAL MODULE: ./build/domain/merge/outcome.js
var outcome = __webpack_require__(4750);
// EXTERNAL MODULE: ./build/domain/merge/plan.js + 1 modules
var plan = __webpack_require__(5622);
// EXTERNAL MODULE: ./build/render/grant-comment.js
var grant_comment = __webpack_require__(1819);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/services/ledger/files.js
var ledger_files = __webpack_require__(404);
// EXTERNAL MODULE: ./build/services/ledger/ledger.js
var ledger = __webpack_require__(2298);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/services/granting/job.js
var granting_job = __webpack_require__(4271);
// EXTERNAL MODULE: ./build/domain/revocation/target.js
var target = __webpack_require__(3345);
// EXTERNAL MODULE: ./build/services/revoking/run.js + 6 modules
var run = __webpack_require__(1629);
// EXTERNAL MODULE: ./build/services/history/request-files.js + 1 modules
var request_files = __webpack_require__(2688);
// EXTERNAL MODULE: ./build/services/history/request-gap.js
var request_gap = __webpack_require__(2854);
// EXTERNAL MODULE: ./build/services/granting/tip.js
var granting_tip = __webpack_require__(329);
;// CONCATENATED MODULE: ./build/services/granting/standing.js



/** How many commits that the checkout does not have GitHub is asked about. */
const MOST_COMMITS = 100;
/**
 * Whether a request has stood on the default branch ever since the merge that asked for it. What was taken off and put back
 * counts from the merge that put it back, and that one may have been approved by nobody. Only the first-parent line tells:
 * a branch from before the removal can bring the file back in a way that the history of its path does not show.
 * @throws Error when that cannot be found out
 */
async function checkRequestStands(job, mergeSha, entry) {
    const { github } = job.context;
    const tip = await github.tip(job.branch);
    if (!(await (0,granting_tip/* standsOnTip */.g)(job, entry, tip)))
        return { kind: 'taken off' };
    const versions = await versionsSince(job, mergeSha, entry.at.file, tip);
    const gap = await (0,request_gap/* findGap */.U)(versions, entry, sha => github.mergedPullRequestOf(sha));
    return gap ? { kind: 'put back', goneAt: gap.sha } : { kind: 'stands', tip };
}
/** What each commit on the first-parent line after a merge made of a request file, newest first. */
async function versionsSince(job, mergeSha, path, tip) {
    const { git, github } = job.context;
    const remote = [];
    let at = tip;
    while (at !== mergeSha && !(await git.holdsHistoryOf(at))) {
        const sha = at;
        remote.push({ sha, entries: () => entriesOnGitHub(job, sha, path) });
        const [before] = await github.parentsOf(sha);
        if (before === undefined || remote.length > MOST_COMMITS)
            throw new Error(notConnected(job, mergeSha));
        at = before;
    }
    return [...remote, ...(at === mergeSha ? [] : await versionsInCheckout(job, mergeSha, path, at))];
}
const notConnected = ({ branch }, sha) => `It is not known what happened on ${branch} since commit ${sha.slice(0, 12)}: the checkout is too old, or has too little of it. Give actions/checkout "fetch-depth: 0", and run this job again.`;
async function versionsInCheckout(job, mergeSha, path, tip) {
    const { git } = job.context;
    const paths = { requests: job.folder, config: job.rulesRead.path };
    const line = (await git.firstParentCommits(mergeSha, tip)).map(({ sha }) => sha);
    const steps = line.map((sha, index) => ({ sha, before: line[index - 1] ?? mergeSha }));
    const changed = await git.changesOf(steps, path);
    return line
        .toReversed()
        .filter(sha => changed.has(sha))
        .map(sha => ({
        sha,
        async entries() {
            const known = [(await (0,request_files/* accountsAt */.GO)(git, sha, paths)) ?? accountsNow(job), accountsNow(job)];
            return (0,request_files/* entriesOf */.Mc)(path, await git.readFile(sha, path), paths, known);
        },
    }));
}
async function entriesOnGitHub(job, sha, path) {
    const file = await job.context.github.readFile(path, sha);
    // A symlink is a version that cannot be read.
    if (file && file.kind !== 'file')
        return undefined;
    const paths = { requests: job.folder, config: job.rulesRead.path };
    return (0,request_files/* entriesOf */.Mc)(path, file && { mode: '100644', bytes: file.bytes }, paths, [accountsNow(job)]);
}
const accountsNow = ({ rules }) => [...rules.accounts.keys()];

;// CONCATENATED MODULE: ./build/services/granting/settle.js






/**
 * What follows once a policy may be there: it is granted, or it has provably ended, or its follow-up ends it and the job is
 * red. `tip`: the commit of the default branch on which the request was seen before. Never throws.
 */
async function settle(job, grant, entry, tip, written) {
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
    if (stands instanceof Error)
        return endFailed(job, grant, (0,errors/* messageOf */.b)(stands));
    if (!stands) {
        // Its passes may be over by now, and someone may have come in since: these are ours.
        const ended = await end(job, grant);
        return ended ? toEnded(grant, ended) : failed(grant, 'Another merge has taken this request off.');
    }
    const { policy, user, expiresAt } = grant;
    const proof = written.kind === 'unconfirmed' ? 'written, and not read back' : 'written and read back';
    log(`${user}: ${policy.name} ${proof}, ends ${(0,instant/* formatInstant */.r4)(expiresAt)}`);
    return { kind: 'granted', grant, repeated: false, ...(written.kind === 'unconfirmed' && { caution: written.why }) };
}
const CONTRADICTION = 'IAM read back another document than the one that was written a moment before';
/** Another job may have taken the request off between the look and the write, and found no policy to delete. */
async function stillStands(job, { mergeSha }, entry, tip) {
    try {
        const { github } = job.context;
        return (await github.tip(job.branch)) === tip || (await checkRequestStands(job, mergeSha, entry)).kind === 'stands';
    }
    catch (error) {
        job.context.debug(error);
        return error instanceof Error ? error : new Error(String(error));
    }
}
/** What this job calls failed must not be open. A re-run may grant it: nobody asked for its end. */
async function endFailed(job, grant, message) {
    const ended = await end(job, grant);
    if (ended?.verdict !== 'clean')
        return failed(grant, message);
    const proof = `it has ended, proven at ${(0,instant/* formatInstant */.r4)(ended.finishedAt)}`;
    return { kind: 'failed', message: `${message} If the policy was there, ${proof}.` };
}
function failed(grant, message) {
    const left = `The policy ${grant.policy.name} of ${grant.user} may be there, and that it has ended is not proven: its follow-up ends it at ${(0,instant/* formatInstant */.r4)(grant.expiresAt)}. To end it before, run the workflow \`revoke\` with grant-id ${grant.id}.`;
    return { kind: 'failed', message: `${message} ${left}`, unproven: grant };
}
const toEnded = (grant, revocation) => ({
    kind: 'ended',
    revocation,
    ...(revocation.verdict !== 'clean' && { unproven: grant }),
});
async function end(job, grant) {
    try {
        const [revocation] = await (0,run/* runRevocations */.r)(job.context, [(0,target/* endingOf */.z)((0,record/* recordOf */.zv)(grant))], job.rules.followUp);
        return revocation;
    }
    catch (error) {
        job.context.debug(error);
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/aws/errors.js
var aws_errors = __webpack_require__(8127);
;// CONCATENATED MODULE: ./build/aws/refused.js

/**
 * Whether a write that failed surely had no effect: AWS refused the only attempt that was made. Of several attempts, an
 * earlier one may have had its effect although its answer was lost, whatever the last one was told.
 */
function hadNoEffect(error) {
    if (!(error instanceof aws_errors/* AwsError */.Gy))
        return false;
    if (REFUSED_FOR_WHAT_IT_SAYS.has(error.code))
        return true;
    // `attempts` is set by the SDK's retry middleware, also on errors (@smithy/core, retryMiddleware.js).
    const { httpStatusCode = 0, attempts = 0 } = error.cause.$metadata ?? {};
    return attempts === 1 && httpStatusCode >= 400 && httpStatusCode < 500;
}
/** Had an earlier attempt been taken, the same words again would not be refused for these. */
const REFUSED_FOR_WHAT_IT_SAYS = new Set([
    'LimitExceeded',
    'LimitExceededException',
    'MalformedPolicyDocument',
    'MalformedPolicyDocumentException',
]);

// EXTERNAL MODULE: ./build/domain/grant/policy-document.js
var policy_document = __webpack_require__(9592);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var shared_clock = __webpack_require__(8722);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(6499);
;// CONCATENATED MODULE: ./build/services/granting/write.js







/**
 * Looks whether user, instances and room are there. Reads only.
 * @throws AwsError when AWS fails for good
 */
async function planWrite(access, grant) {
    const { user, policy } = grant;
    const held = await readPolicies(access.iam(user), user);
    const existing = held.get(policy.name);
    if (existing === policy.document)
        return { kind: 'there already' };
    if (existing !== undefined)
        return { kind: 'refused', refusals: [tampered(grant)] };
    const refusal = (await refusalOfUser(access, grant)) ?? (await refusalOfInstances(access, grant));
    if (refusal)
        return { kind: 'refused', refusals: [refusal] };
    return planRoom(grant, held);
}
/**
 * Writes the policy of a grant and reads it back.
 * @throws AwsError when AWS refused: then nothing was written
 */
async function write(context, iam, grant) {
    const { user, policy } = grant;
    let failure;
    try {
        await iam.putPolicy(user, policy.name, policy.document);
    }
    catch (error) {
        if (hadNoEffect(error))
            throw error;
        context.debug(error);
        failure = error;
    }
    const found = await readBack(context, iam, grant);
    if (found === 'same')
        return { kind: 'confirmed' };
    if (found === 'another')
        return { kind: 'overwritten' };
    if (failure !== undefined)
        return { kind: 'unknown', message: (0,errors/* messageOf */.b)(failure) };
    return { kind: 'unconfirmed', why: unconfirmed(grant, found) };
}
/** Other words than ours IAM must never show; nothing it may show for a while. Never throws. */
async function readBack(context, iam, { user, policy }) {
    const { clock, signal, debug } = context;
    for (let tries = 1; !signal.aborted; tries++) {
        try {
            const document = await iam.policy(user, policy.name);
            if (document !== undefined)
                return document === policy.document ? 'same' : 'another';
        }
        catch (error) {
            debug(error);
            return error instanceof Error ? error : new Error(String(error));
        }
        if (tries === READ_BACK_TRIES)
            break;
        await (0,shared_clock/* pause */.v7)(clock, READ_BACK_PAUSE_MS, signal);
    }
    return 'nothing';
}
function unconfirmed({ user, policy }, found) {
    const why = found === 'nothing' ? 'does not show it yet' : `could not be asked for it: ${(0,errors/* messageOf */.b)(found)}`;
    return {
        message: `IAM has taken the policy ${policy.name} of ${user}, and ${why.replace(/\.$/, '')}`,
        remedy: 'Try the access in a minute; if it does not work, run this job again. It ends as granted in any case',
    };
}
const READ_BACK_TRIES = 5;
const READ_BACK_PAUSE_MS = 2_000;
async function readPolicies(iam, user) {
    const policies = new Map();
    for (const name of (await iam.policyNames(user)) ?? []) {
        const document = await iam.policy(user, name);
        if (document !== undefined)
            policies.set(name, document);
    }
    return policies;
}
async function refusalOfUser(access, { user, account }) {
    const found = await access.iam(user).user(user);
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
async function refusalOfInstances(access, { request, account }) {
    const nodes = await access.ssm.managedNodes(request.instances);
    const pings = new Map(nodes.map(({ id, ping }) => [id, ping]));
    const unknown = request.instances.filter(id => !pings.has(id));
    if (unknown.length > 0) {
        return {
            message: `${unknown.join(', ')}: not a managed node in ${account.region} of account ${account.name}`,
            remedy: 'Check the instance id, and that its SSM agent runs with an instance profile; then run this job again',
        };
    }
    const offline = request.instances.filter(id => pings.get(id) !== 'Online');
    if (offline.length === 0)
        return undefined;
    return {
        message: `${offline.map(id => `${id} (${pings.get(id)})`).join(', ')}: the SSM agent is not online`,
        remedy: 'Start the instance or its agent, then run this job again: the end of the grant does not move',
    };
}
function tampered({ policy, user, expiresAt }) {
    return {
        message: `User ${user} has a policy ${policy.name} already, with another document than was approved`,
        remedy: `Find out in CloudTrail who wrote it, revoke it, then run this job again before ${(0,instant/* formatInstant */.r4)(expiresAt)}`,
    };
}
function planRoom(grant, held) {
    const size = (0,policy_document/* policySize */.o2)(grant.policy.document);
    const used = (names) => names.reduce((sum, name) => sum + (0,policy_document/* policySize */.o2)(held.get(name) ?? ''), 0);
    const all = [...held.keys()];
    if (used(all) + size <= policy_document/* INLINE_POLICY_QUOTA */.wz)
        return { kind: 'write', first: [] };
    const superseded = (0,policy_name/* policiesFor */.Ov)(grant.supersedes, all, grant.mergeSha);
    const kept = all.filter(name => !superseded.includes(name));
    if (used(kept) + size <= policy_document/* INLINE_POLICY_QUOTA */.wz)
        return { kind: 'write', first: superseded };
    const list = kept.map(name => `${(0,printable/* printable */.g$)(name)} ${used([name])}`).join(', ');
    return {
        kind: 'refused',
        refusals: [
            {
                message: `The policy needs ${size} characters, but ${used(kept)} of the ${policy_document/* INLINE_POLICY_QUOTA */.wz} that all inline policies of ${grant.user} share are taken: ${list}`,
                remedy: 'Ask for fewer instances at once, end another grant first, or move standing inline policies into a managed policy',
            },
        ],
    };
}

;// CONCATENATED MODULE: ./build/services/granting/apply.js








/**
 * Carries out one decision that adds or keeps. Never throws: what went wrong is its outcome. `announce` hears of a grant right
 * before it is written.
 */
async function apply(job, step, announce) {
    const { decision } = step;
    const about = (0,granting_job/* aboutOf */.r)(step);
    switch (decision.kind) {
        case 'keep':
            return { ...about, kind: 'kept' };
        case 'refuse':
            return { ...about, kind: 'refused', refusals: decision.refusals };
        case 'grant':
            try {
                return { ...about, ...(await carryOutGrant(job, decision.grant, decision.entry, announce)) };
            }
            catch (error) {
                job.context.debug(error);
                return { ...about, kind: 'failed', message: job.context.signal.aborted ? INTERRUPTED : (0,errors/* messageOf */.b)(error) };
            }
    }
}
const INTERRUPTED = 'The job was stopped before this was done. Run it again: it repeats nothing that was done.';
/** Throws only where nothing has been written. */
async function carryOutGrant(job, grant, entry, announce) {
    const { context, dryRun } = job;
    const { aws, clock, log, signal } = context;
    signal.throwIfAborted();
    if (clock.now() >= grant.expiresAt)
        return { kind: 'refused', refusals: [overAlready(grant)] };
    const access = await aws.connect('grant', { account: grant.account, role: grant.account.roles.grant }, [grant.user]);
    const plan = await planWrite(access, grant);
    if (plan.kind === 'refused')
        return plan;
    if (plan.kind === 'there already') {
        log(`${grant.user}: ${grant.policy.name} is there already, nothing to change`);
        return { kind: 'granted', grant, repeated: true };
    }
    const standing = await checkRequestStands(job, grant.mergeSha, entry);
    if (standing.kind === 'taken off')
        return { kind: 'overtaken' };
    if (standing.kind === 'put back')
        return { kind: 'refused', refusals: [putBack(standing.goneAt)] };
    const pastEnd = await job.pastEnds.of(grant.id);
    if (pastEnd !== undefined)
        return { kind: 'refused', refusals: [endedBefore(pastEnd)] };
    await (0,granting_tip/* demandSameRules */.L)(job, standing.tip);
    if (dryRun)
        return { kind: 'grantable', grant };
    if (plan.first.length > 0) {
        log(`${grant.user}: old and new do not fit together, so ${plan.first.join(', ')} goes first`);
        await deletePolicies(job, grant, plan.first);
    }
    signal.throwIfAborted();
    announce(grant);
    const written = await write(context, access.iam(grant.user), grant);
    return settle(job, grant, entry, standing.tip, written);
}
async function deletePolicies({ context }, { account, user }, policies) {
    const access = await context.aws.connect('revoke', { account, role: account.roles.revoke }, [user]);
    for (const policy of policies)
        await access.iam(user).deletePolicy(user, policy);
}
function overAlready({ expiresAt }) {
    return {
        message: `This access ended at ${(0,instant/* formatInstant */.r4)(expiresAt)}: a re-run never moves the end`,
        remedy: 'Open a new pull request if access is still needed',
    };
}
const ASK_ANEW = 'If access is still needed, ask anew: change the request (its reason, for instance) in a new pull request';
function putBack(goneAt) {
    return {
        message: `This request was taken off the default branch by commit ${goneAt.slice(0, 12)} and put back later, so the approval of this merge does not count any more`,
        remedy: `Look at the job of the merge that put it back. ${ASK_ANEW}`,
    };
}
function endedBefore(path) {
    return {
        message: `This access was ended, as ${path} in the history of the branch ${ledger_files/* LEDGER_BRANCH */.jF} says, and what was ended is not given again`,
        remedy: ASK_ANEW,
    };
}

;// CONCATENATED MODULE: ./build/services/granting/grant-all.js









/** Marks our comment on a pull request, so that a re-run updates it instead of adding another. */
const COMMENT_MARKER = '<!-- jit-ssm-access: grant -->';
/**
 * One after the other. The output is set before each write, and again where it came out otherwise: the follow-up must hear
 * of a grant even if this job dies with the write.
 */
async function grantAll(job, steps) {
    const outcomes = [];
    let told;
    const output = (...announced) => {
        const granted = [...(0,outcome/* followedGrants */.S9)(outcomes), ...announced].map(record/* recordOf */.zv);
        const grants = JSON.stringify(granted);
        if (grants === told)
            return;
        told = grants;
        job.context.output('grants', grants);
        const followUps = (0,follow_up/* followUpsOf */.lP)(granted, job.rules.followUp, job.context.clock.now());
        job.context.output('follow-ups', JSON.stringify(followUps));
    };
    output();
    for (const step of steps) {
        outcomes.push(await apply(job, step, output));
        output();
    }
    return outcomes;
}
/** Tells each pull request what became of it; a comment that cannot be written is a failure, but stops nothing. */
async function commentOutcomes({ context, dryRun }, merges, outcomes, marker = COMMENT_MARKER) {
    if (dryRun)
        return [];
    const failures = [];
    for (const merge of merges) {
        const number = (0,plan/* referTo */.cp)(merge).pullRequest;
        const own = outcomes.filter(outcome => outcome.merge.pullRequest === number);
        if (number === undefined || (merge.problems.length === 0 && own.every(({ kind }) => kind === 'kept')))
            continue;
        try {
            await context.github.upsertComment(number, marker, (0,grant_comment/* renderGrantComment */.M)(own, merge.problems));
        }
        catch (error) {
            context.debug(error);
            failures.push((0,errors/* messageOf */.b)(error));
        }
    }
    return failures;
}
/** Puts what was observed on the ledger; what cannot be recorded is a failure, but takes nothing back. */
async function recordOutcomes({ context, dryRun, run, rulesRead }, outcomes) {
    const files = (0,ledger_files/* ledgerFiles */.Xi)(outcomes, { at: context.clock.now(), run, rulesBlobSha: rulesRead.blobSha });
    return dryRun ? [] : (0,ledger.openLedger)(context, context.github).add(files, 'outcomes', (0,ledger_files/* besideLedgerFiles */.Ve)(outcomes));
}


/***/ }),

/***/ 4271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ aboutOf)
/* harmony export */ });
/* harmony import */ var _domain_merge_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5622);

/** Which request, and of which merge: what every outcome of a step says. */
function aboutOf({ merge, decision }) {
    return { entry: decision.entry, merge: (0,_domain_merge_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .referTo */ .cp)(merge) };
}


/***/ }),

/***/ 329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ demandSameRules),
/* harmony export */   g: () => (/* binding */ standsOnTip)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9037);
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1026);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1703);



/**
 * Whether a request stands on the tip of the default branch at this moment: the branch is the desired state, and another
 * merge may have come since. Asks GitHub anew each time, unless it is told the tip.
 * @throws ProblemsError when the file on the tip cannot be read: then nobody knows
 */
async function standsOnTip({ context, branch, rules, folder }, entry, tip) {
    const path = entry.at.file;
    const file = await context.github.readFile(path, tip ?? (await context.github.tip(branch)));
    if (file?.kind !== 'file')
        return false;
    const parsed = (0,_config_request_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequestFile */ .JX)(path, file.bytes, [...rules.accounts.keys()], folder);
    if (!parsed.ok)
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemsError */ .F(parsed.problems);
    return parsed.value.entries.some(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .F)(other, entry));
}
/**
 * Fails when the rules have changed since this job read them: whoever tightened them must not be raced by it.
 * @throws Error that says so
 */
async function demandSameRules({ context, rulesRead }, tip) {
    if (tip === rulesRead.at)
        return;
    const file = await context.github.readFile(rulesRead.path, tip);
    if (file?.kind === 'file' && file.sha === rulesRead.blobSha)
        return;
    throw new Error('The rules have changed since this job began, so it grants nothing more by the old ones. Run it again.');
}


/***/ }),

/***/ 2854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ findGap)
/* harmony export */ });
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1026);

/**
 * The first of the `later` versions of its file (newest first) in which a request did not stand, though it may stand again
 * since; `undefined` when it has stood in all of them. One that cannot be read neither brings nor takes anything.
 */
async function findGap(later, entry, mergedPullRequestOf) {
    /** A rebase may take a request off in one of its commits and put it back in another: what counts is what it landed. */
    const isOneLanding = async (one, other) => {
        const number = (await mergedPullRequestOf(one.sha))?.number;
        return number !== undefined && (await mergedPullRequestOf(other.sha))?.number === number;
    };
    let gone;
    for (const version of later.toReversed()) {
        const entries = await version.entries();
        if (entries === undefined)
            continue;
        if (!entries.some(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .F)(other, entry)))
            gone ??= version;
        else if (gone && (await isOneLanding(gone, version)))
            gone = undefined;
    }
    return gone;
}


/***/ }),

/***/ 2298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   grantsIn: () => (/* binding */ grantsIn),
/* harmony export */   openLedger: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var _domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3995);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7700);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2005);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1172);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(404);





function openLedger({ clock, log, debug }, github) {
    // Without the branch, nothing was ever recorded.
    const tip = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__/* .memoizeAsync */ .T)(branch => (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessDenied */ .q)(github.tip(branch), [404]));
    return {
        async add(files, what, beside) {
            if (files.size === 0)
                return [];
            try {
                const added = await github.addFiles(_files_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF, files, `Record ${files.size} ${what}`, beside);
                log(`ledger: ${added} of ${files.size} records added to ${_files_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF}, the others were there`);
                return [];
            }
            catch (error) {
                debug(error);
                return [`The ledger could not be written. ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error)}`];
            }
        },
        async grants(id) {
            const records = [];
            try {
                const commit = await tip(_files_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF);
                if (commit === undefined)
                    return { records };
                for (const path of (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .grantedPaths */ .ek)(id, clock.now())) {
                    const file = await github.readFile(path, commit);
                    if (file?.kind === 'file')
                        records.push(...recordsIn(file.bytes, id, debug));
                }
                return { records };
            }
            catch (error) {
                debug(error);
                return { records, failure: `The ledger could not be read. ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error)}` };
            }
        },
    };
}
/** A record of another grant would end in this one's place; one that cannot be read hides none of the others. */
function recordsIn(bytes, id, debug) {
    try {
        return grantsIn(bytes).filter(record => record.id === id);
    }
    catch (error) {
        debug(error);
        return [];
    }
}
/** What a file of the ledger says was granted. @throws Error when it says nothing that can be read */
function grantsIn(bytes) {
    const { grant } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGrantRecords */ .eO)(JSON.stringify(grant));
}


/***/ }),

/***/ 5073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ openPastEnds)
});

// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/github/error.js
var error = __webpack_require__(7700);
// EXTERNAL MODULE: ./build/shared/memoize.js
var memoize = __webpack_require__(1172);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
;// CONCATENATED MODULE: ./build/services/ledger/ended-record.js


/** The end of a job that was told to stop before its first pass. Built when it is used: few starts read one. */
const interruptedBefore = () => schemas/* object */.Ikc({
    kind: schemas/* literal */.euz('ended'),
    revocation: schemas/* object */.Ikc({ verdict: schemas/* literal */.euz('interrupted'), passes: schemas/* array */.YOg(schemas/* unknown */.L5J()).length(0) }),
});
/** Whether a record of an end says that nothing had been ended yet. What cannot be read does not say so. */
function saysNothingEnded(bytes) {
    try {
        return interruptedBefore().safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).success;
    }
    catch {
        return false;
    }
}
const withPolicies = () => schemas/* object */.Ikc({ revocation: schemas/* object */.Ikc({ policies: schemas/* array */.YOg(schemas/* string */.YjP()) }) });
/** Whether a record of an end names a policy of this grant. What cannot be read does not. */
function saysEndOf(grantId, bytes) {
    try {
        const { revocation } = withPolicies().parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
        return revocation.policies.some(name => (0,policy_name/* parsePolicyName */.hm)(name)?.grantId === grantId);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/services/ledger/files.js
var files = __webpack_require__(404);
;// CONCATENATED MODULE: ./build/services/ledger/past-ends.js





/** How many commits that the checkout does not have GitHub is asked about, with a call or more for each. */
const MOST_COMMITS = 100;
/**
 * Anyone who may push can take a record off the ledger, or put another branch beside it and merge that, so that the list of
 * commits that changed a path leaves out the one that brought it (`git log -- PATH`, and GitHub's list of commits by path,
 * follow the parent that is the same). So every commit is looked into: in the checkout, and what is younger through GitHub.
 */
function openPastEnds({ git, github }) {
    const historyOf = (0,memoize/* memoizeAsync */.T)((tip) => readHistory(git, github, tip));
    return {
        async of(grantId) {
            const tip = await (0,error/* unlessDenied */.q)(github.tip(files/* LEDGER_BRANCH */.jF), [404]);
            // Without a ledger, nothing was ever recorded.
            if (tip === undefined)
                return undefined;
            const { local, remote } = await historyOf(tip);
            const digest = (0,policy_name/* digestIn */.s)(grantId);
            for (const record of local.get(digest) ?? [])
                if (await isEndOf(grantId, record))
                    return record.path;
            for (const commit of remote)
                for (const record of await recordsAt(github, commit, digest))
                    if (await isEndOf(grantId, record))
                        return record.path;
            return undefined;
        },
    };
}
async function readHistory(git, github, tip) {
    const held = [];
    const remote = [];
    const found = new Set([tip]);
    for (const sha of found) {
        if (await git.holdsHistoryOf(sha))
            held.push(sha);
        else {
            remote.push(sha);
            if (remote.length > MOST_COMMITS)
                throw new Error(TOO_FAR);
            for (const parent of await github.parentsOf(sha))
                found.add(parent);
        }
    }
    return { local: await readLocal(git, held), remote };
}
const TOO_FAR = `The checkout lacks more than ${MOST_COMMITS} commits of the branch ${files/* LEDGER_BRANCH */.jF}, so it is not known what was ended before. Give actions/checkout "fetch-depth: 0", and run this job again.`;
/** What was ever in a commit, some commit brought: against its first parent, or as the first of all. */
async function readLocal(git, tips) {
    const commits = await git.everyCommit(tips);
    const steps = commits.map(({ sha, parents: [before] }) => ({ sha, ...(before !== undefined && { before }) }));
    const records = new Map();
    for (const change of [...(await git.changesOf(steps, '')).values()].flat()) {
        const [, id = '', ...rest] = change.path.split('/');
        if (change.status === 'D' || !(0,policy_name/* isGrantId */.U3)(id) || !rest.some(isNameOfEnd))
            continue;
        const { path, blobSha } = change;
        const record = { path, id, read: async () => (await git.readBlobs([blobSha])).get(blobSha)?.bytes };
        const own = records.get((0,policy_name/* digestIn */.s)(id)) ?? [];
        records.set((0,policy_name/* digestIn */.s)(id), own);
        own.push(record);
    }
    return records;
}
/** The records of ends that stand in a commit. */
async function recordsAt(github, commit, digest) {
    const records = [];
    const months = (await github.listFolder('', commit)).filter(({ isFolder }) => isFolder);
    for (const month of months) {
        const own = (await github.listFolder(month.name, commit)).filter(({ name }) => (0,policy_name/* isGrantId */.U3)(name) && (0,policy_name/* digestIn */.s)(name) === digest);
        for (const { name: id } of own) {
            const folder = `${month.name}/${id}`;
            for (const { name } of (await github.listFolder(folder, commit)).filter(({ name }) => isNameOfEnd(name))) {
                const path = `${folder}/${name}`;
                const read = async () => {
                    const file = await github.readFile(path, commit);
                    return file?.kind === 'file' ? file.bytes : undefined;
                };
                records.push({ path, id, read });
            }
        }
    }
    return records;
}
/** A folder of that name too: where one stands, no record can be written. */
const isNameOfEnd = (name) => (0,files/* kindOfPath */.Bs)(name) === 'end';
/**
 * A job that was told to stop while it waited for the end has ended nothing. What cannot be read counts as an end. A merge that
 * takes a request off records what it ended under an id of its own: that counts by what it says.
 */
async function isEndOf(grantId, { path, id, read }) {
    const isOwn = id === grantId;
    const isInterrupted = /\/interrupted\.[^/]*$/.test(path);
    if (isOwn && !isInterrupted)
        return true;
    const bytes = await read();
    if (bytes === undefined)
        return isOwn;
    return !saysNothingEnded(bytes) && (isOwn || saysEndOf(grantId, bytes));
}


/***/ }),

/***/ 5752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readMerges)
});

// EXTERNAL MODULE: ./build/services/history/request-files.js + 1 modules
var request_files = __webpack_require__(2688);
// EXTERNAL MODULE: ./build/services/history/rules.js
var rules = __webpack_require__(4757);
// EXTERNAL MODULE: ./build/domain/merge/plan.js + 1 modules
var plan = __webpack_require__(5622);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/services/merges/review-evidence.js
var review_evidence = __webpack_require__(5841);
;// CONCATENATED MODULE: ./build/services/merges/approval-evidence.js



/**
 * Asks GitHub how a merge was approved. What cannot be found out is a refusal for this merge alone: the other merges of
 * the push, and whatever this one takes away, go on.
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
/** The same bytes have the same blob: what was approved is compared with what was merged. */
async function compareBlobs(git, github, mergeSha, headSha, changes) {
    const blobs = new Map();
    for (const { path } of changes) {
        const head = await github.readFile(path, headSha);
        const merged = await git.readFile(mergeSha, path);
        blobs.set(path, { ...(head?.kind === 'file' && { head: head.sha }), ...(merged && { merged: merged.sha }) });
    }
    return blobs;
}

;// CONCATENATED MODULE: ./build/services/merges/ranges.js
/**
 * What landed with the push, pull request by pull request, oldest first. A rebase lands several commits, of which the last
 * is the merge commit by GitHub's word. Commits that touch neither requests nor rules are not asked about.
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
/** Whether a file is another one after than before. */
async function differs(git, before, after, path) {
    return (await git.readFile(before, path))?.sha !== (await git.readFile(after, path))?.sha;
}
const isFrom = ({ pullRequest }, { number }) => pullRequest !== undefined && 'number' in pullRequest && pullRequest.number === number;
const toError = (error) => (error instanceof Error ? error : new Error(String(error)));

;// CONCATENATED MODULE: ./build/services/merges/merges.js




/** Sorts a push into merged pull requests, oldest first, and reads what each did to the request files. */
async function readMerges(context, push, paths, ruleFile) {
    const { git, github } = context;
    const merges = [];
    for (const landing of await readMergedRanges(git, github, push, paths)) {
        const { before, after } = landing;
        const { changes, problems } = await (0,request_files/* readChanges */.St)(git, landing, paths, [...ruleFile.rules.accounts.keys()]);
        if (changes.length + problems.length === 0)
            continue;
        const rulesBefore = await (0,rules/* rulesAt */.hC)(git, paths.config, before, ruleFile);
        const known = 'rules' in rulesBefore && rulesBefore !== ruleFile.rules ? [rulesBefore] : [];
        const evidence = await gatherApprovalEvidence(context, push.branch, landing, changes, [ruleFile.rules, ...known]);
        const shown = 'files' in evidence ? evidence.files : [];
        // What GitHub shows and what git has: a rebase may have landed the rules before the requests.
        const touchesRules = shown.includes(paths.config) || (await differs(git, before, after, paths.config));
        merges.push({ sha: after, evidence, changes, problems, touchesRules, rulesBefore });
    }
    return merges;
}


/***/ })

};

