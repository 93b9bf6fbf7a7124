export const id = 1811;
export const ids = [1811];
export const modules = {

/***/ 17700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ unlessDenied),
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16499);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5817);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15892);




/** A call to GitHub that failed for good: the message says what happened, where, and what to do. */
class GitHubError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J {
    name = 'GitHubError';
    /** The HTTP status; absent without a complete answer. */
    status;
    /** The message of GitHub. */
    answer;
    /** Whether the request may have had its effect nevertheless. */
    outcomeUnknown;
    /** A 403 because of a rate limit, not of missing permissions. */
    rateLimited;
    /** A final refusal about something else than permissions or absence: an archived repository, for instance. */
    isForeign;
    /** `obstacle`: what prevented the request, where it can be told. */
    constructor(failed, path, cause, obstacle) {
        const words = failed.message.replace(/ - https:\/\/docs\.github\.com\S*$/, '');
        // Violations of rules stand on lines of their own.
        const answer = obstacle?.message ?? (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(words.replaceAll(/\s+/g, ' ').trim(), 300);
        const what = (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnanswered */ .Ni)(failed) ? 'GitHub did not answer' : 'GitHub refused';
        const said = [failed.status, answer].filter(Boolean).join(' ');
        const tries = failed.attempt > 1 ? `, ${failed.attempt} times` : '';
        const where = `${failed.method} ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}`;
        super(`${what} ${where} (${said}${tries})`, obstacle?.remedy ?? remedyFor(failed, path), { cause });
        this.status = failed.status;
        this.answer = answer;
        this.outcomeUnknown = (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnanswered */ .Ni)(failed);
        this.rateLimited = (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isRateLimited */ .Jz)(failed);
        this.isForeign = !this.rateLimited && knownRemedy(failed) !== undefined;
    }
}
/**
 * The answer, or `undefined` for one of these statuses, unless the reason was a rate limit, or another one that says nothing about
 * what was asked for.
 */
async function unlessDenied(asked, statuses) {
    try {
        return await asked;
    }
    catch (error) {
        if (!(error instanceof GitHubError) || error.rateLimited || error.isForeign)
            throw error;
        if (statuses.includes(error.status ?? 0))
            return undefined;
        throw error;
    }
}
const knownRemedy = ({ status, message }) => status === undefined ? undefined : (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyOfKnown */ .B)({ status, message });
function remedyFor(failed, path) {
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isRateLimited */ .Jz)(failed)) {
        const reset = Number(failed.headers['x-ratelimit-reset'] ?? Number.NaN);
        const when = reset > 0 ? ` after ${new Date(reset * 1_000).toISOString().slice(0, 19)}Z` : ' in a few minutes';
        return `The token's rate limit is used up: re-run the job${when}`;
    }
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnanswered */ .Ni)(failed))
        return 'Look at https://www.githubstatus.com and re-run the job';
    if (failed.status === 401) {
        return 'The github-token is wrong or has expired (a job token lives as long as its job): pass github.token';
    }
    const known = knownRemedy(failed);
    if (known !== undefined)
        return known;
    const dispatched = /\/actions\/workflows\/([^/]+)\/dispatches$/.exec(path)?.[1];
    if (dispatched !== undefined)
        return dispatchRemedy(failed, path, (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(dispatched));
    if (failed.status === 403)
        return `Add ${neededPermission(failed, path)} under "permissions:" of this job`;
    if (failed.status === 404) {
        return `Either it does not exist or the github-token may not see it: in a private repository the job needs ${neededPermission(failed, path)} under "permissions:"`;
    }
    if (failed.status === 410)
        return 'Turn on issues in the settings of this repository';
    return 'This is not expected of GitHub: re-run the job, and report it if it happens again';
}
/** GitHub also answers 404 without permission, and 422 if the workflow cannot be dispatched. */
function dispatchRemedy(failed, path, workflow) {
    const permission = `${neededPermission(failed, path)} under "permissions:"`;
    if (failed.status === 403)
        return `Add ${permission} of this job`;
    const file = `.github/workflows/${workflow}`;
    return failed.status === 404
        ? `See that ${file} is on the default branch, and that this job has ${permission}`
        : `See that ${file} on the default branch is enabled and has "workflow_dispatch" with all these inputs`;
}
/** `"pull-requests: write"`: the permission that GitHub says it would have accepted, or else the known one of the path. */
function neededPermission({ method, headers }, path) {
    const accepted = String(headers['x-accepted-github-permissions'] ?? '');
    // `issues=write; pull_requests=write`: alternatives are separated by semicolons, and permissions that are all needed by
    // commas.
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

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ remedyOfKnown),
/* harmony export */   R: () => (/* binding */ retryOfWrite)
/* harmony export */ });
const BLOCKING_RULES = 'Take the branch out of the ruleset or branch protection that asks for this: "Restrict deletions" and "Block force pushes" are all that the ledger needs, and jobs must be able to add commits';
/**
 * What GitHub says when trying again is useless and no permission of the job is missing, with what to do. The texts are GitHub's,
 * as it answers and as people report them (docs/aws-facts.md GH-25). The first that fits counts.
 */
const KNOWN = [
    {
        statuses: [403],
        begins: /^Although you appear to have the correct authorization credentials, the \S+ \w+ has an IP allow list/,
        remedy: "Run this job on runners whose addresses are on the organization's IP allow list (input `runner` of the workflows), or add the addresses of its runners to the list",
    },
    {
        statuses: [403],
        begins: /^Resource protected by organization SAML enforcement/,
        remedy: 'Authorize the token of the input github-token for the single sign-on of the organization ("Configure SSO" beside the token), or leave the input out: the token of a job needs no such thing',
    },
    {
        statuses: [403],
        begins: /^\S+ forbids access via a (fine-grained )?personal access token/,
        remedy: 'Leave the input github-token out, or pass the token of a GitHub App: the organization takes no such token',
    },
    {
        statuses: [403],
        begins: /^Resource not accessible by personal access token/,
        remedy: 'Give the token of the input github-token this permission on the repository, or leave the input out',
    },
    {
        statuses: [403],
        begins: /^GitHub Actions is not permitted to create or approve pull requests/,
        remedy: 'Turn on "Allow GitHub Actions to create and approve pull requests" under "Settings, Actions, General" of the repository (its organization may have to allow that first), or pass the token of a GitHub App as `github-token`; then run this again. Until then a person can open the pull request from the branch, which is there',
    },
    {
        statuses: [403],
        begins: /^Repository was archived/,
        remedy: 'Unarchive the repository in its settings, and re-run the job: an archived one takes neither records nor comments',
    },
    {
        statuses: [403, 451],
        begins: /^(Repository access blocked|Sorry\. Your account was suspended)/,
        remedy: 'Ask the owner of the repository and GitHub Support why it is blocked, and re-run the job once it is not',
    },
    {
        statuses: [403],
        begins: /^Unable to \w+ comment because issue is locked/,
        remedy: 'Unlock the conversation, and re-run the job: GitHub takes no comments there',
    },
    {
        statuses: [422],
        begins: /^Repository rule violations found\s+Secret detected/,
        remedy: "Look for what GitHub takes for a secret in the reasons of the requests, and allow it under the push protection of the repository's security settings",
    },
    { statuses: [409, 422], begins: /^Repository rule violations found/, remedy: BLOCKING_RULES },
    {
        statuses: [409, 422],
        begins: /^(Changes must be made through |Required status check|\d+ of \d+ required status checks|At least \d+ approving review|Commits must have verified signatures|This branch must not contain merge commits|Cannot (update|create) this protected |Cannot change this locked branch|You're not authorized to push to this branch|Protected branch )/,
        remedy: BLOCKING_RULES,
    },
    {
        statuses: [403, 422],
        begins: /^Cannot trigger a '?workflow_dispatch'? on a disabled workflow/,
        remedy: 'Enable the workflow: open it under "Actions" and choose "Enable workflow", or run `gh workflow enable`',
    },
    {
        statuses: [403, 422],
        begins: /^Actions has been disabled for this user/,
        remedy: 'Ask GitHub Support to enable Actions for the account that owns the repository: no setting of the repository does',
    },
    {
        statuses: [403, 422],
        begins: /^Actions (has|have) been disabled for this/,
        remedy: 'Allow Actions under "Settings, Actions, General" of the repository, and in those of its organization',
    },
];
/** What to do about a refusal that is final and about no permission of the job; `undefined` for any other. */
function remedyOfKnown({ status, message }) {
    return KNOWN.find(({ statuses, begins }) => statuses.includes(status) && begins.test(message))?.remedy;
}
/** Another writer was faster, or a replica of GitHub lags behind: the next attempt may succeed. So may one after a 409. */
const RACE = /^(Update is not a fast forward|Reference (already exists|does not exist)|Object does not exist|Tree SHA does not exist|Parent SHA does not exist|base_tree is not a valid tree)/;
/**
 * How often a write of a branch is worth trying: `race`, until it succeeds; `perhaps`, a few times, for GitHub gives some refusals
 * one text for a race and for a rule (`Reference cannot be updated`, `Reference update failed`); `never`.
 */
function retryOfWrite(refused) {
    const { status, message } = refused;
    if ((status !== 409 && status !== 422) || remedyOfKnown(refused) !== undefined)
        return 'never';
    return status === 409 || RACE.test(message) ? 'race' : 'perhaps';
}


/***/ }),

/***/ 15892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jz: () => (/* binding */ isRateLimited),
/* harmony export */   Ni: () => (/* binding */ isUnanswered),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* unused harmony exports MAX_ATTEMPTS, MAX_TIMEOUTS */
const MAX_ATTEMPTS = 5;
/** Attempts that run out of time take long, so fewer of them are made before it counts as an outage. */
const MAX_TIMEOUTS = 3;
const FIRST_BACKOFF_MS = 1_000;
/** GitHub asks for at least a minute after a secondary rate limit without a time. */
const SECONDARY_LIMIT_MS = 60_000;
/** A longer rate limit is not waited for: the job is billed, and the user waits without knowing why. */
const LONGEST_WAIT_MS = 5 * 60_000;
/**
 * Milliseconds to wait before the next attempt, or `undefined` to give up. A POST with an unknown outcome is not repeated,
 * because it may have had its effect. A rate-limited one is, because GitHub did nothing.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
function retryAfterMs(failed, now, random) {
    if (failed.attempt >= MAX_ATTEMPTS || failed.timeouts >= MAX_TIMEOUTS)
        return undefined;
    const spread = 0.5 + random() / 2;
    if (isRateLimited(failed)) {
        const wait = askedWaitMs(failed, now);
        // Never earlier than requested: an early attempt prolongs the limit.
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
/** Whether the outcome of a request is unknown: the server or the connection failed. */
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

/***/ 29987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ describeUnproven),
/* harmony export */   Ei: () => (/* binding */ describeRenamed),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Iq: () => (/* binding */ describeContradictions),
/* harmony export */   RL: () => (/* binding */ describeDeletions),
/* harmony export */   cc: () => (/* binding */ joinFailures),
/* harmony export */   im: () => (/* binding */ problemsAt),
/* harmony export */   n7: () => (/* binding */ overrunSeconds),
/* harmony export */   wr: () => (/* binding */ adviceOf)
/* harmony export */ });
/* harmony import */ var _domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92390);
/* harmony import */ var _domain_revocation_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4779);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75033);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95743);




/** The mistakes and failures as the end of a sentence: the last one without its full stop. */
const joinFailures = (wrong, failures) => [...wrong, ...failures.slice(0, -1).map(_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFailure */ .Ic), ...failures.slice(-1).map(_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .clauseOf */ .pQ)].join(' | ');
/** Refusals are shown at the request entry that they are about. */
function problemsOf(outcome) {
    const { at } = outcome.entry;
    if (outcome.kind === 'refused')
        return problemsAt(outcome.entry, outcome.refusals);
    if (outcome.kind === 'failed')
        return [{ ...at, message: outcome.message.replace(/\.$/, ''), remedy: 'What else this run did is in its summary' }];
    return [];
}
function adviceOf(outcome) {
    if (outcome.kind === 'grantable')
        return problemsAt(outcome.entry, outcome.grant.advice);
    if (outcome.kind !== 'granted')
        return [];
    const { grant, caution } = outcome;
    return problemsAt(outcome.entry, [...grant.advice, ...(caution ? [caution] : [])]);
}
const problemsAt = ({ at }, said) => said.map(each => ({ ...at, ...each }));
const describeUnproven = (revocations) => revocations
    .filter(({ verdict }) => verdict !== 'clean')
    .map(({ ending, verdict }) => `${ending.user} in ${ending.account.name}: ${_domain_revocation_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__/* .REVOCATION_VERDICT_WORDS */ .n[verdict]}`);
const describeContradictions = (revocations) => revocations.flatMap(({ ending, contradiction }) => contradiction === undefined
    ? []
    : `${ending.user} in ${ending.account.name}: this was not what had been granted. ${contradiction}. Find out in CloudTrail who called ${(0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .policyAction */ .NC)('Put', ending.principal)}`);
const overrunSeconds = (revocations) => String(Math.ceil(Math.max(0, ...revocations.map(revocation => revocation.overrunMs)) / 1_000));
/**
 * Cautions about renamed users. Access has ended under both names, so the job does not fail, but the next request under the
 * old name would.
 */
const describeRenamed = (revocations) => revocations.flatMap(({ ending, heldBy = [] }) => heldBy.length === 0
    ? []
    : ending.principal.kind !== 'iam-user' || heldBy.some(({ kind }) => kind === 'role')
        ? `A copy of the policy of ${ending.user} in ${ending.account.name} was held by ${heldBy.map(_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .describeHolder */ .sG).join(', ')}, and ended there as well. Find out in CloudTrail who called iam:PutRolePolicy or iam:PutUserPolicy.`
        : `The IAM user ${ending.user} in ${ending.account.name} was renamed to ${heldBy.map(({ name }) => name).join(', ')}, which held its policy. Rename the request file of ${ending.user} and its entry under users: in the rules; if nobody renamed the user, find out in CloudTrail who called iam:PutUserPolicy.`);
/** Cautions about policies that were gone before their ends, though no job of ours is known to have deleted them. */
const describeDeletions = (revocations) => revocations.flatMap(({ ending: { user, principal, account, policies }, deletion }) => deletion
    ? `${deletedBy(deletion)}: ${policies.join(', ')} of ${user} in ${account.name}. ${findDeleter(principal)}`
    : []);
const deletedBy = ({ since, cause }) => cause.kind === 'others'
    ? `A person or another tool deleted a policy before its end, at the latest at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(since)}, and no job of ours has ended it`
    : `A policy was gone before its end, at the latest at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(since)}, and who deleted it could not be found out (${cause.why})`;
const findDeleter = (principal) => `Find out in CloudTrail who called ${(0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .policyAction */ .NC)('Delete', principal)} for this ${(0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .holderOf */ .Kd)(principal)?.kind ?? 'user'} and this policy.`;


/***/ }),

/***/ 10382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderFailures)
/* harmony export */ });
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95743);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);


/** Failures that are not about a request, for the end of a summary. */
const renderFailures = (failures) => failures.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `### ❌ What else went wrong\n`, ...failures.map(renderFailure)], '\n')] : [];
const renderFailure = (failure) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .Ic)(failure), 2_000)}`;


/***/ }),

/***/ 94999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LY: () => (/* binding */ grantJson),
  bt: () => (/* binding */ outcomeJson),
  jo: () => (/* binding */ reviewJson),
  Er: () => (/* binding */ revocationOf),
  VE: () => (/* binding */ revokeJson),
  lS: () => (/* binding */ sweepJson)
});

// EXTERNAL MODULE: ./build/domain/grant/record.js
var record = __webpack_require__(93995);
// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal_principal = __webpack_require__(92390);
// EXTERNAL MODULE: ./build/domain/reconcile/finding-words.js
var finding_words = __webpack_require__(5831);
// EXTERNAL MODULE: ./build/domain/reconcile/sweep.js + 2 modules
var sweep = __webpack_require__(4648);
// EXTERNAL MODULE: ./build/domain/revocation/verdict-words.js
var verdict_words = __webpack_require__(4779);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
;// CONCATENATED MODULE: ./build/render/approval-json.js

/** As the outputs and the ledger have it: `kind`, and what belongs to it, only where nobody approved, for records are public. */
function approvalOf(approval) {
    const { pullRequest, headSha, blobSha } = approval;
    const merged = { pullRequest, headSha, blobSha, mergedAt: (0,instant/* formatInstant */.r4)(approval.mergedAt) };
    switch (approval.kind) {
        case 'approved':
            return { ...merged, by: approval.by.map(({ login, at }) => ({ login, at: (0,instant/* formatInstant */.r4)(at) })) };
        case 'break-glass': {
            const { kind, askedBy, beneficiary, review } = approval;
            const asked = { approvals: review.approvals, dueAt: (0,instant/* formatInstant */.r4)(review.dueAt) };
            return { ...merged, by: [], kind, askedBy, beneficiary, review: asked };
        }
    }
}

;// CONCATENATED MODULE: ./build/render/json.js








/** The output `result` of mode `grant`: one entry per request, distinguished by its kind. */
function grantJson({ problems, outcomes, warnings, failures }) {
    return { problems, warnings, failures: failures.map(result/* describeFailure */.Ic), outcomes: outcomes.map(outcomeJson) };
}
/** One request of a merge and its outcome, for the output `result` and the ledger. */
function outcomeJson(outcome) {
    const { kind, entry, merge } = outcome;
    const { pullRequest } = merge;
    const { account, instances, tags } = entry.request;
    const about = { kind, user: entry.user, account, instances, tags, digest: entry.digest, pullRequest };
    switch (outcome.kind) {
        case 'granted':
            return {
                ...about,
                repeated: outcome.repeated,
                caution: outcome.caution,
                grant: (0,record/* recordOf */.zv)(outcome.grant),
                approval: approvalOf(outcome.grant.approval),
                rule: outcome.grant.rule,
                advice: outcome.grant.advice,
            };
        case 'grantable':
            return { ...about, grant: (0,record/* recordOf */.zv)(outcome.grant) };
        case 'refused':
            return { ...about, refusals: outcome.refusals };
        case 'failed':
            return { ...about, message: outcome.message, unproven: outcome.unproven && (0,record/* recordOf */.zv)(outcome.unproven) };
        case 'ended':
            return {
                ...about,
                revocation: revocationOf(outcome.revocation),
                unproven: outcome.unproven && (0,record/* recordOf */.zv)(outcome.unproven),
            };
        case 'endable':
            return { ...about, policies: outcome.policies };
        case 'overtaken':
        case 'kept':
            return about;
    }
}
/** The output `result` of mode `revoke`. */
function revokeJson({ plan, revocations, handedOver, notes, unread, failures }) {
    return {
        plan: plan.map(planOf),
        revocations: revocations.map(revocationOf),
        handedOver: handedOver.map(({ ending, to }) => ({ ...endingOf(ending), to })),
        notes,
        failures: [...unread, ...failures].map(result/* describeFailure */.Ic),
    };
}
/** The output `result` of mode `sweep`. */
function sweepJson({ findings, plan, revocations, outcomes, caughtUp, failures }) {
    return {
        findings: findings.map(findingOf),
        plan: plan.map(planOf),
        revocations: revocations.map(revocationOf),
        outcomes: outcomes.map(outcomeJson),
        caughtUp,
        failures: failures.map(result/* describeFailure */.Ic),
    };
}
/** The output `result` of mode `review`. */
const reviewJson = ({ findings, failures }) => ({
    findings: findings.map(findingOf),
    failures: failures.map(result/* describeFailure */.Ic),
});
function findingOf(finding) {
    const { user, account } = (0,sweep/* subjectOf */.et)(finding);
    const about = {
        state: finding_words/* FINDING_WORDS */.W[finding.state],
        user,
        account: account.name,
        region: account.region,
        why: (0,sweep/* reasonOf */.A3)(finding),
    };
    switch (finding.kind) {
        case 'policy': {
            const { policy, grant } = finding;
            return { ...about, policy: policy.name, document: policy.document, pullRequest: grant?.pullRequest };
        }
        case 'session':
            return { ...about, owner: finding.owner, sessions: finding.sessions.map(sessionOf) };
        case 'debt': {
            const { debt } = finding;
            return {
                ...about,
                grant: debt?.grant,
                pullRequest: debt?.pullRequest.number,
                issue: debt?.issue,
                dueAt: debt && (0,instant/* formatInstant */.r4)(debt.dueAt),
            };
        }
        case 'grant':
            return { ...about, policy: finding.planned.policyName, grant: finding.grant && (0,record/* recordOf */.zv)(finding.grant) };
    }
}
function planOf({ ending, open, covered }) {
    return { ...endingOf(ending), open: open.map(sessionOf), covered: covered.map(sessionOf) };
}
/** A revocation, as the outputs and the ledger have it. */
function revocationOf({ ending, startedAt, finishedAt, verdict, heldBy, contradiction, deletion, passes, outlived, overrunMs, overrunUnknown, }) {
    return {
        ...endingOf(ending),
        startedAt: (0,instant/* formatInstant */.r4)(startedAt),
        finishedAt: (0,instant/* formatInstant */.r4)(finishedAt),
        verdict: verdict_words/* REVOCATION_VERDICT_WORDS */.n[verdict],
        ...holdersIn(heldBy),
        contradiction,
        deletion: deletion && deletionOf(deletion),
        overrunSeconds: overrunMs / 1_000,
        overrunUnknown,
        passes: passes.map(passOf),
        outlived: outlived.map(sessionOf),
    };
}
/** Of IAM users and of roles apart: records are public, and `heldBy` names users. */
function holdersIn(holders = []) {
    const named = (wanted) => holders.flatMap(({ kind, name }) => (kind === wanted ? [name] : []));
    const [heldBy, heldByRoles] = [named('user'), named('role')];
    return { ...(heldBy.length > 0 && { heldBy }), ...(heldByRoles.length > 0 && { heldByRoles }) };
}
function deletionOf({ since, cause }) {
    const why = cause.kind === 'unknown' ? { why: cause.why } : {};
    return { goneSince: (0,instant/* formatInstant */.r4)(since), by: cause.kind === 'others' ? 'another hand' : 'not known', ...why };
}
function endingOf({ account, user, principal, policies, instances, expiresAt, grant }) {
    return {
        account: account.name,
        region: account.region,
        user,
        owner: principal.kind === 'iam-user' ? undefined : (0,principal_principal/* ownerArn */.NN)(principal, account),
        grant: grant?.id,
        policies,
        instances,
        expiresAt: expiresAt && (0,instant/* formatInstant */.r4)(expiresAt),
    };
}
function passOf({ number, at, listed, gone, deleted, open, terminated, covered, failures }) {
    return {
        number,
        at: (0,instant/* formatInstant */.r4)(at),
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
        startedAt: startedAt && (0,instant/* formatInstant */.r4)(startedAt),
        endedAt: endedAt && (0,instant/* formatInstant */.r4)(endedAt),
    };
}


/***/ }),

/***/ 88420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ omittedNote)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** A note about entries that did not fit, and where they are. `what`: begins with a space, ` reasons`. */
const omittedNote = (rest, what = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ``) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `… and ${rest} more${what}: the log of the job and its output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('result')} tell of them`;


/***/ }),

/***/ 69999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readKnownRules),
/* harmony export */   W: () => (/* binding */ readCheckoutRules)
/* harmony export */ });
/* harmony import */ var _config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4152);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52005);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81703);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34757);




/** How far back to look for readable rules. */
const MOST_VERSIONS = 100;
/**
 * The rules of the default branch; or the last readable ones of the checkout, because a mistake in them must not keep access
 * open.
 */
async function readKnownRules(github, git, path, at) {
    try {
        return { ruleFile: await (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .readRules */ .Kc)(github, path, at.tip) };
    }
    catch (error) {
        if (!(error instanceof _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemsError */ .F))
            throw error;
        // Without a checkout there are no earlier rules.
        const ruleFile = await lastReadable(git, path, at.checkout).catch(() => undefined);
        if (!ruleFile)
            throw error;
        return { ruleFile, outdated: outdatedBy((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)) };
    }
}
/**
 * The rules of the checkout, without asking GitHub: those of its commit, or the last readable ones before it. `undefined`
 * without a checkout or rules. They may end access and not grant it: nothing shows that the checkout is on the default
 * branch, or current. `commit`: absent for the one that is checked out.
 */
async function readCheckoutRules(git, path, commit) {
    const head = commit ?? (await git.head());
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
    if (!file || !(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlainFile */ .Dn)(file))
        return `There is no rule file ${path} in the checkout (commit ${sha.slice(0, 12)}).`;
    const parsed = (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, file.bytes);
    return parsed.ok ? undefined : (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(new _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemsError */ .F(parsed.problems));
}
async function lastReadable(git, path, checkout) {
    for (const version of await git.history(checkout, path, MOST_VERSIONS)) {
        const file = await git.readFile(version, path);
        const parsed = file && (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlainFile */ .Dn)(file) ? (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, file.bytes) : undefined;
        if (file && parsed?.ok)
            return { rules: parsed.value, blobSha: file.sha };
    }
    return undefined;
}


/***/ }),

/***/ 87506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ written),
/* harmony export */   bW: () => (/* binding */ fileInWitness),
/* harmony export */   od: () => (/* binding */ observedBy)
/* harmony export */ });
/* harmony import */ var _domain_witness_sha256_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47854);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75033);


/** What every record begins with: when it was observed, in which run, and who started that. */
const observedBy = ({ at, run, startedBy }) => ({
    observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(at),
    run,
    startedBy,
});
/** The bytes of a record on the branch. */
const written = (record) => `${JSON.stringify(record, null, 2)}\n`;
/** The file that a record of the witness is of; `undefined` if its bytes are not those that the job wrote down. */
function fileInWitness({ path, record, sha256: expected }) {
    if (path === undefined || typeof record !== 'object' || record === null)
        return undefined;
    const content = written(record);
    return (0,_domain_witness_sha256_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(content) === expected ? { path, content } : undefined;
}


/***/ }),

/***/ 4502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ grantsIn),
  a: () => (/* binding */ openLedger)
});

// EXTERNAL MODULE: ./build/domain/grant/record.js
var record = __webpack_require__(93995);
// EXTERNAL MODULE: ./build/domain/ledger/index-links.js
var index_links = __webpack_require__(35343);
// EXTERNAL MODULE: ./build/github/error.js
var error = __webpack_require__(17700);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./build/domain/ledger/shown-record.js

const shown_record_text = () => schemas/* string */.YjP().optional().catch(undefined);
const texts = () => schemas/* array */.YOg(schemas/* string */.YjP()).optional().catch(undefined);
const whole = () => schemas/* number */.aig().optional().catch(undefined);
const list = () => schemas/* array */.YOg(schemas/* unknown */.L5J()).optional().catch(undefined);
const tags = () => schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
const account = () => schemas/* object */.Ikc({ login: schemas/* string */.YjP() });
/** Lists of instances; or what is tagged so. */
const reach = () => schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* object */.Ikc({ tagged: tags() })])
    .optional()
    .catch(undefined);
/** The words of all records, each absent where this one does not have it, or has something else. */
const shown = () => schemas/* object */.Ikc({
    kind: shown_record_text(),
    user: shown_record_text(),
    account: shown_record_text(),
    instances: texts(),
    tags: tags().optional().catch(undefined),
    pullRequest: schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* object */.Ikc({ number: schemas/* number */.aig() }).transform(pull => pull.number)])
        .catch(Number.NaN),
    grant: schemas/* object */.Ikc({ expiresAt: schemas/* string */.YjP() }).optional().catch(undefined),
    approval: schemas/* object */.Ikc({ by: schemas/* array */.YOg(account()), kind: schemas/* string */.YjP().optional() })
        .optional()
        .catch(undefined),
    revocation: schemas/* object */.Ikc({
        user: schemas/* string */.YjP(),
        account: schemas/* string */.YjP(),
        instances: reach(),
        verdict: schemas/* string */.YjP(),
        passes: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    })
        .optional()
        .catch(undefined),
    verdict: shown_record_text(),
    by: account().optional().catch(undefined),
    sessions: list(),
    minutesUsed: whole(),
    startedBy: account().optional().catch(undefined),
    selector: schemas/* object */.Ikc({ kind: schemas/* string */.YjP(), user: shown_record_text(), id: shown_record_text() }).optional().catch(undefined),
    state: shown_record_text(),
    policy: shown_record_text(),
    mergeSha: shown_record_text(),
    approvedBy: schemas/* array */.YOg(account()).optional().catch(undefined),
    policies: list(),
    accounts: list(),
});
/** Built on use, and once: a commit may have a thousand records. */
let schema;
/** The words of a record, from its JSON; none of a record that cannot be read. */
function shownIn(content) {
    schema ??= shown();
    try {
        return schema.parse(JSON.parse(content));
    }
    catch {
        return schema.parse({});
    }
}

// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
;// CONCATENATED MODULE: ./build/render/commit-message.js



/** What git and GitHub show of a subject without cutting it. */
const SUBJECT = 72;
/** Lines of the body: what one commit can add, people look up in the index. */
const MOST_LINES = 200;
/**
 * The message of the commit that adds records, made of these alone: `grant alice → api-3 until 14:15Z (#12, approved by carol)`. Of
 * several, the subject has the first and their number, and the body a line each. `isLate`: what was recorded in the witness before.
 */
function renderCommitMessage(records, { now, isLate = false }) {
    const lines = records.map(record => (0,printable/* printable */.g$)(lineOf(record, now), SUBJECT));
    const before = isLate ? 'late: ' : '';
    const [first = ''] = lines;
    if (lines.length < 2)
        return (0,printable/* printable */.g$)(`${before}${first}`, SUBJECT);
    const after = ` … and ${lines.length - 1} more`;
    const room = SUBJECT - before.length - after.length;
    const subject = `${before}${(0,printable/* printable */.g$)(withinRoom(first, room), room)}${after}`;
    const rest = lines.length > MOST_LINES ? [`… and ${lines.length - MOST_LINES} more`] : [];
    return [subject, '', ...lines.slice(0, MOST_LINES), ...rest].join('\n');
}
/** Without what is in brackets, where there is no room for it: the body has it. */
function withinRoom(line, room) {
    const brackets = line.lastIndexOf(' (');
    return [...line].length > room && brackets > 0 ? line.slice(0, brackets) : line;
}
function lineOf({ path, content }, now) {
    const record = shownIn(content);
    const { user = '?', account: place = '?', startedBy } = record;
    const by = startedBy ? `by ${startedBy.login}` : '';
    switch (record.kind) {
        case 'granted':
            return fitted(`grant ${user} → `, targetsOf(record), `${untilOf(record, now)}${inBrackets(pullOf(record), approvalOf(record))}`);
        case 'refused':
            return fitted(`refuse ${user} → ${place} `, targetsOf(record), inBrackets(pullOf(record)));
        case 'failed':
            return fitted(`fail ${user} → ${place} `, targetsOf(record), inBrackets(pullOf(record)));
        case 'overtaken':
            return fitted(`skip ${user} → ${place} `, targetsOf(record), inBrackets(pullOf(record), 'overtaken'));
        case 'ended':
            return lineOfEnd(record);
        case 'deleted-by-others':
            return `note ${user} in ${place}: policy deleted by others${inBrackets(pullOf(record))}`;
        case 'review':
            return `review ${user}: ${record.verdict} by ${record.by?.login ?? '?'} (break-glass)`;
        case 'evidence':
            return lineOfEvidence(path, record);
        case 'stopped':
            return `stop ${stoppedIn(record)}${inBrackets(by)}`;
        case 'finding':
            return `find ${record.state}: ${user} in ${place}${inBrackets(record.policy ?? '')}`;
        case 'finding-gone':
            return `gone ${record.state}: ${user} in ${place}${inBrackets(record.policy ?? '')}`;
        case 'rules-changed':
            return `change rules by ${record.mergeSha?.slice(0, 12)}${inBrackets(pullOf(record), approversOf(record.approvedBy ?? []))}`;
        case 'transcripts-read':
            return `read transcripts of ${(0,printable/* counted */.hS)(record.sessions?.length ?? 0, 'session')}${inBrackets(by)}`;
        case 'swept':
            return `sweep ${(0,printable/* counted */.hS)(record.accounts?.length ?? 0, 'account')}: ${(0,printable/* counted */.hS)(record.policies?.length ?? 0, 'policy', 'policies')}`;
        default:
            return `record ${path}`;
    }
}
function lineOfEnd(record) {
    const { revocation } = record;
    if (!revocation)
        return 'end ?';
    const { user, account: place, instances, verdict, passes } = revocation;
    const tagged = instances && 'tagged' in instances ? { tags: instances.tagged } : { instances: instances };
    const asked = record.instances || record.tags ? record : tagged;
    const targets = targetsOf(asked) || `all in ${place}`;
    return fitted(`end ${user} → `, targets, inBrackets(verdict, (0,printable/* counted */.hS)(passes.length, 'pass', 'passes')));
}
function lineOfEvidence(path, record) {
    const { user = '?', sessions = [], minutesUsed = 0 } = record;
    const when = path.includes('/evidence-so-far.') ? ' so far' : '';
    return `evidence${when} ${user}: ${(0,printable/* counted */.hS)(sessions.length, 'session')}, ${minutesUsed} min${inBrackets(pullOf(record))}`;
}
function stoppedIn({ selector }) {
    if (selector?.kind === 'everything')
        return 'everything';
    return selector?.user ?? (selector?.id === undefined ? '?' : `grant ${selector.id}`);
}
/** As the request has them: names and tags, or ids. */
const targetsOf = ({ instances, tags: asked, }) => (0,printable/* firstOf */.Ku)(instances ?? Object.entries(asked ?? {}).map(([key, value]) => `${key}=${value}`), 2);
function untilOf({ grant }, now) {
    const end = (0,instant/* parseInstant */.Gg)(grant?.expiresAt ?? '');
    if (!end)
        return '';
    const [day, time] = (0,instant/* formatInstant */.r4)(end).split('T');
    const date = day === (0,instant/* formatInstant */.r4)(now).slice(0, 10) ? '' : `${day} `;
    return ` until ${date}${time?.slice(0, 5)}Z`;
}
const pullOf = ({ pullRequest }) => (Number.isSafeInteger(pullRequest) ? `#${pullRequest}` : '');
function approvalOf({ approval }) {
    if (approval?.kind === 'break-glass')
        return 'break-glass';
    return approversOf(approval?.by ?? []);
}
const approversOf = (by) => by.length === 0
    ? ''
    : `approved by ${(0,printable/* firstOf */.Ku)(by.map(({ login }) => login), 2)}`;
function inBrackets(...parts) {
    const known = parts.filter(part => part !== '');
    return known.length === 0 ? '' : ` (${known.join(', ')})`;
}
/** What the line begins and ends with is kept where there is room: the targets are cut first. */
function fitted(before, targets, after) {
    const room = Math.max(SHORTEST, SUBJECT - [...before].length - [...after].length);
    return `${before}${(0,printable/* printable */.g$)(targets, room)}${after}`;
}
/** `i-0123…` */
const SHORTEST = 7;

// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(98444);
// EXTERNAL MODULE: ./build/shared/memoize.js
var memoize = __webpack_require__(51172);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(86299);
;// CONCATENATED MODULE: ./build/services/ledger/ledger.js










function openLedger({ clock, log, debug }, github) {
    // Without the branch nothing has been recorded.
    const tip = (0,memoize/* memoizeAsync */.T)(branch => (0,error/* unlessDenied */.q)(github.tip(branch), [404]));
    return {
        async add(records, options) {
            if (records.length === 0)
                return [];
            const files = [...new Map(records.map(record => [record.path, record])).values()].map(({ path, content, beside }) => ({ path, content, ...(beside && { beside }), linksAt: index_links/* indexLinks */.e }));
            const { ok, value, failure } = await (0,attempt/* attemptEvenWhenStopped */.d$)({ debug }, () => github.addFiles(paths/* LEDGER_BRANCH */.jF, files, added => renderCommitMessage(added, { ...options, now: clock.now() })));
            if (!ok)
                return [(0,result/* explain */.WE)('The ledger could not be written', failure)];
            log(`ledger: ${(0,printable/* counted */.hS)(value, 'record')} added to ${paths/* LEDGER_BRANCH */.jF}${werePresent(files.length - value)}`);
            return [];
        },
        async grants(id) {
            const records = [];
            const { ok, failure } = await (0,attempt/* attemptEvenWhenStopped */.d$)({ debug }, async () => {
                const commit = await tip(paths/* LEDGER_BRANCH */.jF);
                if (commit === undefined)
                    return;
                for (const path of (0,paths/* grantedPaths */.ek)(id, clock.now())) {
                    const file = await github.readFile(path, commit);
                    if (file?.kind === 'file')
                        records.push(...(await recordsIn(file.bytes, id, debug)));
                }
            });
            return ok ? { records } : { records, failure: (0,result/* explain */.WE)('The ledger could not be read', failure) };
        },
    };
}
/**
 * Skips records of other grants, which would end in place of this one. A record that cannot be read does not hide the others.
 */
async function recordsIn(bytes, id, debug) {
    const { value = [] } = await (0,attempt/* attemptEvenWhenStopped */.d$)({ debug }, async () => grantsIn(bytes));
    return value.filter(record => record.id === id);
}
/** The grants in a file of the ledger. @throws Error when it cannot be read */
function grantsIn(bytes) {
    const { grant } = (0,json/* parseJson */.q)(bytes);
    return (0,record/* parseGrantRecords */.eO)(JSON.stringify(grant));
}
const werePresent = (number) => number === 0 ? '' : `; ${number} ${number === 1 ? 'was' : 'were'} there already`;


/***/ }),

/***/ 21273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ madeGood),
/* harmony export */   a: () => (/* binding */ openRecording)
/* harmony export */ });
/* harmony import */ var _domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63138);
/* harmony import */ var _domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18977);
/* harmony import */ var _domain_witness_sha256_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47854);
/* harmony import */ var _shared_abort_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(43798);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52005);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75033);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40840);
/* harmony import */ var _witness_witness_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13566);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4502);
/* harmony import */ var _ledger_record_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87506);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(86299);












/** Opens the witness and the branch. */
function openRecording(context, github, { accounts, ...options }) {
    const witness = (0,_witness_witness_js__WEBPACK_IMPORTED_MODULE_7__/* .openWitness */ .K_)(context, options);
    const ledger = (0,_ledger_js__WEBPACK_IMPORTED_MODULE_8__/* .openLedger */ .a)(context, github);
    const recorder = {
        async add(records, lost = failure => failure) {
            const witnessing = addAll(context, witness, accounts, records);
            // A job that is told to stop has seconds, and waits for nothing.
            const files = (0,_shared_abort_js__WEBPACK_IMPORTED_MODULE_11__/* .untilAborted */ .E)(context.signal, witnessing.then(({ asWitnessed }) => asWitnessed), () => records);
            const unwritten = await ledger.add(await files);
            const { failures: unwitnessed } = await witnessing;
            const isInWitness = unwitnessed.length === 0 && records.every(({ witnessed }) => witnessed);
            return [...unwritten.map(isInWitness ? madeGood : lost), ...unwitnessed.map(lost)];
        },
    };
    return { witness, recorder };
}
/** Of a failed write to the branch: see `catchUp`. */
const madeGood = (failure) => ({
    message: `${(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_5__/* .clauseOf */ .pQ)(failure)}. The witness has these records, and the next sweep adds them to the branch`,
    cause: failure.cause,
});
async function addAll(context, witness, accounts, records) {
    const isWanted = records.some(({ witnessed }) => witnessed);
    if (!isWanted)
        return { asWitnessed: records, failures: [] };
    const known = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_6__/* .attemptEvenWhenStopped */ .d$)(context, async () => [...(await accounts())]);
    const added = await (0,_witness_witness_js__WEBPACK_IMPORTED_MODULE_7__/* .eachInWitness */ .MW)(records, async (record) => {
        const { witnessed: as } = record;
        if (!as)
            return { record, failures: [] };
        const found = accountIn(known.value ?? [], as);
        if (!found.ok)
            return { record, failures: known.failure ? [known.failure] : found.failure ? [found.failure] : [] };
        const given = contentOf(record, as, context.aws.requestsOf(as.subjects));
        // What found something new is recorded beside what is there.
        const write = record.beside === undefined ? witness.addOnce : witness.add;
        const written = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_6__/* .inTurn */ .lo)(as.grants, id => write(found.value, (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .grantSeries */ .Qn)(id), given));
        return { record: asThere(record, written), failures: (0,_attempt_js__WEBPACK_IMPORTED_MODULE_6__/* .failuresIn */ .xM)(written) };
    });
    return { asWitnessed: added.map(({ record }) => record), failures: (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_5__/* .distinct */ .dM)(added.flatMap(each => each.failures)) };
}
/**
 * What the branch should have: the very file that an earlier run witnessed, which may not have reached the branch, because a re-run
 * observes the same at another time, and the branch would differ from the witness as if people had edited it; otherwise our own,
 * beside whatever has its path.
 */
function asThere(record, written) {
    // Otherwise a re-run would add the same again.
    if (!written.some(({ ok }) => ok))
        return record;
    const there = written.find(({ value }) => value)?.value;
    const before = there && (0,_ledger_record_js__WEBPACK_IMPORTED_MODULE_9__/* .fileInWitness */ .bW)(there);
    const file = before && withoutMonth(before.path) === withoutMonth(record.path) ? before : record;
    return { ...record, ...file, beside: record.beside ?? (0,_paths_js__WEBPACK_IMPORTED_MODULE_10__/* .besidePath */ .qE)(file.path, observedAtIn(file) ?? new Date(0)) };
}
/** By what it says itself, so that each run comes to the same name. */
const observedAtIn = ({ content }) => (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .parseInstant */ .Gg)(String(JSON.parse(content).observedAt));
const withoutMonth = (path) => path.slice(path.indexOf('/'));
function contentOf({ path, content }, { kind }, requests) {
    return { kind, name: (0,_paths_js__WEBPACK_IMPORTED_MODULE_10__/* .nameOfRecord */ .Qq)(path), path, sha256: (0,_domain_witness_sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s)(content), requests, record: JSON.parse(content) };
}
/** A request for an account that the rules do not know was refused: there is no bucket for it. */
function accountIn(accounts, { account, place }) {
    if (typeof account === 'string') {
        const named = accounts.find(({ name }) => name === account);
        return named ? { ok: true, value: named } : { ok: false, failure: undefined };
    }
    const own = accounts.filter(each => (0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .accountKey */ .LQ)(each) === (0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .accountKey */ .LQ)(account));
    const found = own.find(({ region }) => region === account.region) ?? own[0];
    if (found)
        return { ok: true, value: found };
    // Its role can write nowhere but to its own bucket, so AWS refuses a made-up place.
    if (place && place.bucket !== '')
        return { ok: true, value: (0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .unlistedAccount */ .CV)(account, place) };
    return { ok: false, failure: (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_5__/* .failureOf */ .g5)(unknownAccount(account)) };
}
const unknownAccount = ({ id, region }) => new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ErrorWithRemedy */ .J(`The rules do not list account ${id} (${region}), so its end stands on the branch alone and not in the witness of that account`, 'Restore the account in the rule file until its grants have ended');


/***/ })

};

