export const id = 594;
export const ids = [594];
export const modules = {

/***/ 4157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X1: () => (/* binding */ evidenceOf),
  j6: () => (/* binding */ isAlarmingVerdict),
  dR: () => (/* binding */ isFinal),
  vd: () => (/* binding */ isLogsRed)
});

// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal = __webpack_require__(2390);
// EXTERNAL MODULE: ./build/domain/revocation/target.js
var target = __webpack_require__(3345);
// EXTERNAL MODULE: ./build/domain/session/session.js
var session_session = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/domain/evidence/attribution.js
var attribution = __webpack_require__(5317);
;// CONCATENATED MODULE: ./build/domain/evidence/usage.js
/** How long at least one of these sessions was open, in milliseconds. Overlapping sessions count once. */
function usedMs(sessions, now) {
    const spans = sessions
        .flatMap(({ startedAt, endedAt }) => startedAt ? [[startedAt.getTime(), (endedAt ?? now).getTime()]] : [])
        .toSorted(([a], [b]) => a - b);
    let used = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const [start, end] of spans) {
        used += Math.max(0, end - Math.max(start, until));
        until = Math.max(until, end);
    }
    return used;
}

// EXTERNAL MODULE: ./build/domain/evidence/verdict.js
var evidence_verdict = __webpack_require__(7238);
;// CONCATENATED MODULE: ./build/domain/evidence/evidence.js






/**
 * A session that a renewal kept open counts for both grants. Sessions that no grant covers are listed with each grant of
 * their user.
 */
function evidenceOf(grant, all, now) {
    const { id } = grant.record;
    const own = all.filter(({ standing }) => (0,attribution/* wasOpenUnder */.CK)(standing, [id]));
    const strays = all.filter(({ standing, session, account }) => {
        const isElsewhere = account.id !== grant.record.accountId || account.region !== grant.record.region;
        return !('grant' in standing) && !isElsewhere && (0,principal/* isOwnedBy */.D0)(session.owner, account, (0,target/* principalIn */.gm)(grant.record));
    });
    const end = (0,attribution/* endOfGrant */.ln)(grant);
    // If another grant continued the access, the overrun belongs to that one.
    const isLast = ({ standing }) => 'grant' in standing && standing.end <= end;
    const overruns = own.filter(isLast).map(({ standing }) => (standing.kind === 'outlived' ? standing.byMs : 0));
    return {
        grant,
        sessions: [...own, ...strays],
        usedMs: usedMs(own.map(one => timeIn(grant, one, isLast(one) ? now : end)), now),
        usedInTimeMs: usedMs(own.map(one => timeIn(grant, one, end)), now),
        overrunMs: Math.max(0, ...overruns),
    };
}
/** The part of a session under a grant, until `latest`. */
function timeIn({ record }, { session }, latest) {
    const { startedAt } = session;
    const endedAt = (0,session_session/* lastMomentOf */.qk)(session);
    const opensAt = new Date(record.opensAt);
    return {
        ...(startedAt && { startedAt: startedAt > opensAt ? startedAt : opensAt }),
        endedAt: endedAt && endedAt < latest ? endedAt : latest,
    };
}
/**
 * Whether no later evidence check can change it: sessions that are open, transcripts that may still arrive, and reads that
 * failed need another check.
 */
const isFinal = ({ sessions }) => sessions.every(({ session, verdicts }) => (0,session_session/* isOver */.PU)(session) && !verdicts.some(({ kind }) => UNSETTLED.includes(kind)));
const UNSETTLED = ['s3-expected', 'unknown'];
/** Whether a verdict must alert people. An overrun that the revocation has already reported does not. */
function isAlarmingVerdict(verdict, { ended }) {
    const isOld = ended !== undefined && verdict.kind === 'outlived-grant' && verdict.isTold;
    return (0,evidence_verdict/* severityOf */.xJ)(verdict) === 'alarm' && !isOld;
}
const isLogsRed = (result) => result.failures.length > 0 ||
    result.sessions.some(({ verdicts }) => verdicts.some(each => isAlarmingVerdict(each, result)));


/***/ }),

/***/ 6202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pg: () => (/* binding */ notYetIn),
/* harmony export */   QL: () => (/* binding */ sawAnything),
/* harmony export */   q9: () => (/* binding */ reachingFurther),
/* harmony export */   wn: () => (/* binding */ byEntries)
/* harmony export */ });
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2390);
/* harmony import */ var _session_reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3173);


/**
 * The entries of the newer rules that the older ones do not cover: another account, region or role, or an additional session
 * document.
 */
function reachingFurther(newer, older) {
    const before = [...(older?.accounts.values() ?? [])];
    return [...newer.accounts.values()].filter(account => !before.some(({ id, region, partition, roles, documents }) => id === account.id &&
        region === account.region &&
        partition === account.partition &&
        roles.revoke === account.roles.revoke &&
        account.documents.every(({ name }) => documents.some(known => known.name === name))));
}
/** The same targets with the roles and documents of matching entries of the rules (by account and region). */
function byEntries(endings, entries) {
    return endings.flatMap(ending => entries
        .filter(({ id, region }) => id === ending.account.id && region === ending.account.region)
        .map(entry => ({
        ...ending,
        role: entry.roles.revoke,
        documents: [...new Set([...ending.documents, ...entry.documents.map(({ name }) => name)])],
    })));
}
/** The targets of `more` that end something that neither `endings` nor an earlier one of them ends. */
function notYetIn(endings, more) {
    const all = [...endings];
    return more.filter(ending => {
        const isNew = !all.some(other => covers(other, ending));
        if (isNew)
            all.push(ending);
        return isNew;
    });
}
const covers = (one, other) => one.role === other.role &&
    one.account.id === other.account.id &&
    one.account.region === other.account.region &&
    (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .includesPrincipal */ .YW)(one.principal, other.principal) &&
    other.policies.every(policy => one.policies.includes(policy)) &&
    (0,_session_reach_js__WEBPACK_IMPORTED_MODULE_1__/* .reachesAll */ .nC)(one.instances, other.instances) &&
    other.documents.every(document => one.documents.includes(document));
/** Whether its passes deleted a policy or found an open session. */
const sawAnything = ({ passes }) => passes.some(({ deleted, open, terminated }) => deleted.length + open.length + terminated.length > 0);


/***/ }),

/***/ 7854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** By which a record of the branch and its copy in the witness are compared: in hex. */
const sha256 = (content) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');


/***/ }),

/***/ 7700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ unlessDenied),
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6499);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5817);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5892);




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

/***/ 5892:
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

/***/ 9987:
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
/* harmony import */ var _domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2390);
/* harmony import */ var _domain_revocation_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4779);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5033);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5743);




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

/***/ 4599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ sessionEvidenceOf),
/* harmony export */   MV: () => (/* binding */ logsJson),
/* harmony export */   hq: () => (/* binding */ grantEvidenceOf)
/* harmony export */ });
/* harmony import */ var _domain_evidence_attribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5317);
/* harmony import */ var _domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7238);
/* harmony import */ var _domain_evidence_verdict_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1268);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5033);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5743);





/** The words of outputs and records for why nothing was found at a place. */
const ABSENCE_WORDS = {
    absent: 'absent',
    'no-group': 'no group',
    'no-bucket': 'no bucket',
    unknown: 'unknown',
};
/** The output `result` of mode `logs`. */
function logsJson({ at, asked, ledger, sessions, ended, saved, failures }) {
    return {
        at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(at),
        asked,
        ledger,
        sessions: sessions.map(sessionEvidenceOf),
        grants: ended?.map(grantEvidenceOf),
        saved: saved.map(({ path, bytes, sha256, session }) => ({ path, bytes, sha256, session })),
        failures: failures.map(_shared_result_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .Ic),
    };
}
/** One session, as the outputs, the ledger and the manifest have it, without anything that was typed or printed. */
function sessionEvidenceOf({ session, account, standing, places, stream, object, ended, verdicts, }) {
    const grant = 'grant' in standing ? standing : undefined;
    const { group, stream: name, bucket, key } = places;
    return {
        id: session.id,
        owner: session.owner,
        account: account.name,
        region: account.region,
        target: session.target,
        document: session.document,
        status: session.status,
        startedAt: session.startedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(session.startedAt),
        endedAt: session.endedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(session.endedAt),
        ended,
        grant: grant?.grant.record.id,
        pullRequest: grant?.grant.record.pullRequest,
        accessEndedAt: grant && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(grant.end),
        cloudWatch: {
            group,
            stream: name,
            ...(stream.kind === 'found' ? streamOf(stream.stream) : { state: ABSENCE_WORDS[stream.kind] }),
        },
        s3: {
            bucket,
            key,
            ...(object.kind === 'found' ? objectOf(object.object, session.endedAt) : { state: ABSENCE_WORDS[object.kind] }),
        },
        verdicts: verdicts.map(verdict => ({
            verdict: (0,_domain_evidence_verdict_text_js__WEBPACK_IMPORTED_MODULE_2__/* .describeVerdict */ .XZ)(verdict),
            kind: _domain_evidence_verdict_text_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[verdict.kind],
            severity: (0,_domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)(verdict),
            advice: (0,_domain_evidence_verdict_text_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyFor */ .wJ)(verdict),
        })),
    };
}
function streamOf({ events, bytes, firstAt, lastAt, slowestMs }) {
    return {
        state: 'found',
        events,
        bytes,
        firstAt: firstAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(firstAt),
        lastAt: lastAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(lastAt),
        slowestSeconds: slowestMs === undefined ? undefined : slowestMs / 1_000,
    };
}
function objectOf({ bytes, etag, modifiedAt }, endedAt) {
    return {
        state: 'found',
        bytes,
        etag,
        modifiedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(modifiedAt),
        secondsAfterEnd: endedAt && (modifiedAt.getTime() - endedAt.getTime()) / 1_000,
    };
}
/** How a grant was used, as the output and the ledger have it. */
function grantEvidenceOf({ grant, sessions, usedMs, overrunMs }) {
    const { id, user, account, region, pullRequest } = grant.record;
    return {
        id,
        user,
        account,
        region,
        pullRequest,
        endedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)((0,_domain_evidence_attribution_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfGrant */ .ln)(grant)),
        minutesUsed: Math.round(usedMs / 6_000) / 10,
        overrunSeconds: overrunMs / 1_000,
        sessions: sessions.map(sessionEvidenceOf),
    };
}


/***/ }),

/***/ 382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderFailures)
/* harmony export */ });
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5743);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);


/** Failures that are not about a request, for the end of a summary. */
const renderFailures = (failures) => failures.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `### ❌ What else went wrong\n`, ...failures.map(renderFailure)], '\n')] : [];
const renderFailure = (failure) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .Ic)(failure), 2_000)}`;


/***/ }),

/***/ 4999:
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
var record = __webpack_require__(3995);
// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal_principal = __webpack_require__(2390);
// EXTERNAL MODULE: ./build/domain/reconcile/finding-words.js
var finding_words = __webpack_require__(5831);
// EXTERNAL MODULE: ./build/domain/reconcile/sweep.js + 2 modules
var sweep = __webpack_require__(4648);
// EXTERNAL MODULE: ./build/domain/revocation/verdict-words.js
var verdict_words = __webpack_require__(4779);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(5743);
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

/***/ 8420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ omittedNote)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** A note about entries that did not fit, and where they are. `what`: begins with a space, ` reasons`. */
const omittedNote = (rest, what = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ``) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `… and ${rest} more${what}: the log of the job and its output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('result')} tell of them`;


/***/ }),

/***/ 9999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readKnownRules),
/* harmony export */   W: () => (/* binding */ readCheckoutRules)
/* harmony export */ });
/* harmony import */ var _config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4152);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1703);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4757);




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

/***/ 404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ outcomeRecords),
/* harmony export */   Mp: () => (/* binding */ written),
/* harmony export */   Yi: () => (/* binding */ evidenceRecords),
/* harmony export */   sp: () => (/* binding */ endRecords)
/* harmony export */ });
/* harmony import */ var _domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4157);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);
/* harmony import */ var _domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6202);
/* harmony import */ var _render_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4599);
/* harmony import */ var _render_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4999);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5033);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6299);







/** What a grant job records: one file for each request, with its outcome. */
function outcomeRecords(outcomes, observation) {
    return outcomes.filter(isRecorded).map(outcome => {
        const path = pathOf(outcome);
        const isSeen = outcome.kind === 'ended' && (0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .sawAnything */ .QL)(outcome.revocation);
        const isUnwitnessed = outcome.kind === 'granted' && outcome.isUnwitnessed;
        return {
            path,
            content: contentOf(outcome, observation),
            ...(isSeen && { beside: laterThan(path, outcome.revocation) }),
            // The next sweep does it: see `judgeUnwitnessed`.
            ...(!isUnwitnessed && { witnessed: outcomeInWitness(outcome) }),
        };
    });
}
/** An end stands in the series of each grant that ended, not of the merge that removed it. */
function outcomeInWitness(outcome) {
    const { entry, merge } = outcome;
    const own = (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .grantId */ .Ir)(merge.sha, entry.digest);
    if (outcome.kind === 'ended') {
        const ended = (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .grantIdsIn */ .C$)(outcome.revocation.ending.policies);
        return endInWitness(outcome.revocation, ended.length > 0 ? ended : [own]);
    }
    return {
        kind: outcome.kind === 'granted' ? 'granted' : 'other',
        grants: [own],
        account: entry.request.account,
        subjects: outcome.kind === 'granted' ? [outcome.grant.policy.name] : [],
    };
}
function endInWitness({ ending, verdict, passes }, grants) {
    return {
        // A job that was stopped before its first pass has ended nothing.
        kind: verdict === 'interrupted' && passes.length === 0 ? 'other' : 'ended',
        grants,
        account: ending.account,
        ...(ending.bucket !== undefined && { place: { role: ending.role, bucket: ending.bucket } }),
        subjects: [...ending.policies, ...passes.flatMap(pass => pass.terminated)],
    };
}
function isRecorded({ kind }) {
    switch (kind) {
        case 'granted':
        case 'refused':
        case 'failed':
        case 'ended':
        case 'overtaken':
            return true;
        // Nothing happened, or nothing was to happen.
        case 'kept':
        case 'grantable':
        case 'endable':
            return false;
    }
}
function pathOf(outcome) {
    const { entry, merge } = outcome;
    return (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .pathIn */ .lW)(merge.mergedAt, (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .grantId */ .Ir)(merge.sha, entry.digest), nameOf(outcome));
}
/** Separate names for a proven end and earlier attempts, and for each region of a request. */
function nameOf(outcome) {
    if (outcome.kind !== 'ended')
        return outcome.kind;
    const { verdict, ending } = outcome.revocation;
    return nameOfEnd(verdict, ending.account.region);
}
const nameOfEnd = (verdict, region) => `${verdict === 'clean' ? 'ended' : verdict}.${region}`;
function contentOf(outcome, { at, run, rulesBlobSha }) {
    const { reason, durationMs, start } = outcome.entry.request;
    const record = {
        observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at),
        run,
        rulesBlobSha,
        mergeSha: outcome.merge.sha,
        file: outcome.entry.at.file,
        reason,
        duration: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(durationMs),
        start: start && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(start),
        ...(0,_render_json_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeJson */ .bt)(outcome),
    };
    return written(record);
}
/** The bytes of a record on the branch. */
const written = (record) => `${JSON.stringify(record, null, 2)}\n`;
/**
 * The evidence check after an end. AWS keeps sessions for 30 days, the ledger keeps them for good. The final record is written
 * beside that of an earlier check. The role for logs cannot add to the witness.
 */
function evidenceRecords(ended, { at, run, readFrom }) {
    return ended.map(evidence => {
        const { id, region, mergedAt } = evidence.grant.record;
        const record = { observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at), run, kind: 'evidence', readFrom, ...(0,_render_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__/* .grantEvidenceOf */ .hq)(evidence) };
        const name = `evidence${(0,_domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(evidence) ? '' : '-so-far'}.${region}`;
        return { path: (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .pathIn */ .lW)(new Date(mergedAt), id, name), content: written(record) };
    });
}
/**
 * The files that the end of grants adds, beside the files of their start. An earlier end that was not the last, or a forged
 * record, may have the usual path. An end that found something is recorded all the same, with the time in its name
 * (`ended.REGION.20261123T110040Z.json`). An end that found nothing new adds nothing, so that a re-run repeats nothing.
 */
function endRecords(ends, { at, run }) {
    const records = new Map();
    for (const { revocation, grants } of ends.toSorted(bySight)) {
        for (const { id, mergedAt, pullRequest } of grants) {
            const about = { observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at), run, kind: 'ended', pullRequest };
            const name = nameOfEnd(revocation.verdict, revocation.ending.account.region);
            const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .pathIn */ .lW)(mergedAt, id, name);
            const later = laterThan(path, revocation);
            const isTaken = records.has(path);
            if (isTaken && !(0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .sawAnything */ .QL)(revocation))
                continue;
            const own = isTaken ? later : path;
            records.set(own, {
                path: own,
                content: written({ ...about, revocation: (0,_render_json_js__WEBPACK_IMPORTED_MODULE_3__/* .revocationOf */ .Er)(revocation) }),
                ...(!isTaken && (0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .sawAnything */ .QL)(revocation) && { beside: later }),
                witnessed: endInWitness(revocation, [id]),
            });
        }
    }
    return [...records.values()];
}
const laterThan = (path, { finishedAt }) => path.replace(/\.json$/, `.${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCompactInstant */ .gf)(finishedAt)}.json`);
/** Sorts the ends of one grant in one run: those that found something come first. */
const bySight = (one, other) => Number((0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .sawAnything */ .QL)(other.revocation)) - Number((0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .sawAnything */ .QL)(one.revocation));


/***/ }),

/***/ 2298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openLedger),
/* harmony export */   x: () => (/* binding */ grantsIn)
/* harmony export */ });
/* harmony import */ var _domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3995);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7700);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1172);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6499);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(840);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6299);







function openLedger({ clock, log, debug }, github) {
    // Without the branch nothing has been recorded.
    const tip = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_6__/* .memoizeAsync */ .T)(branch => (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessDenied */ .q)(github.tip(branch), [404]));
    return {
        async add(records, what) {
            if (records.length === 0)
                return [];
            const files = new Map(records.map(({ path, content }) => [path, content]));
            const beside = new Map(records.flatMap(({ path, beside: other }) => (other ? [[path, other]] : [])));
            const { ok, value, failure } = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attemptEvenWhenStopped */ .d$)({ debug }, () => github.addFiles(_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .LEDGER_BRANCH */ .jF, files, `Record ${files.size} ${what}`, beside));
            if (!ok)
                return [(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)('The ledger could not be written', failure)];
            log(`ledger: ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(value, 'record')} added to ${_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .LEDGER_BRANCH */ .jF}${werePresent(files.size - value)}`);
            return [];
        },
        async grants(id) {
            const records = [];
            const { ok, failure } = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attemptEvenWhenStopped */ .d$)({ debug }, async () => {
                const commit = await tip(_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .LEDGER_BRANCH */ .jF);
                if (commit === undefined)
                    return;
                for (const path of (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .grantedPaths */ .ek)(id, clock.now())) {
                    const file = await github.readFile(path, commit);
                    if (file?.kind === 'file')
                        records.push(...(await recordsIn(file.bytes, id, debug)));
                }
            });
            return ok ? { records } : { records, failure: (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)('The ledger could not be read', failure) };
        },
    };
}
/**
 * Skips records of other grants, which would end in place of this one. A record that cannot be read does not hide the others.
 */
async function recordsIn(bytes, id, debug) {
    const { value = [] } = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attemptEvenWhenStopped */ .d$)({ debug }, async () => grantsIn(bytes));
    return value.filter(record => record.id === id);
}
/** The grants in a file of the ledger. @throws Error when it cannot be read */
function grantsIn(bytes) {
    const { grant } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGrantRecords */ .eO)(JSON.stringify(grant));
}
const werePresent = (number) => number === 0 ? '' : `; ${number} ${number === 1 ? 'was' : 'were'} there already`;


/***/ })

};

