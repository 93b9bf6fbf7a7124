export const id = 694;
export const ids = [694,78];
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

/***/ 4367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ pagesOf),
/* harmony export */   Q: () => (/* binding */ createLogs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8127);

function createLogs(client, account, region) {
    const sdk = Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(303)]).then(__webpack_require__.t.bind(__webpack_require__, 2684, 19));
    const who = { ...account, account: `${account.account} (${region})` };
    return {
        page: (group, stream, after) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .withErrorContext */ .mO)({ ...who, action: 'logs:GetLogEvents', purpose: `read the stream ${stream} of ${group}` }, () => orMissing(async () => {
            const { GetLogEventsCommand } = await sdk;
            const { events = [], nextForwardToken = '' } = await client.send(new GetLogEventsCommand({
                logGroupName: group,
                logStreamName: stream,
                startFromHead: true,
                ...(after !== undefined && { nextToken: after }),
            }));
            return { events: events.map(toEvent), next: nextForwardToken };
        })),
        hasGroup: group => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .withErrorContext */ .mO)({ ...who, action: 'logs:DescribeLogStreams', purpose: `look up the log group ${group}` }, async () => {
            const { DescribeLogStreamsCommand } = await sdk;
            const found = await orMissing(() => client.send(new DescribeLogStreamsCommand({ logGroupName: group, limit: 1 })));
            return found !== undefined;
        }),
    };
}
/** Every page of a stream, from its head to its end as it is now. */
async function* pagesOf(logs, group, stream) {
    let after;
    for (;;) {
        const page = await logs.page(group, stream, after);
        if (!page || page.next === after)
            return;
        yield page;
        after = page.next;
    }
}
/** Missing group and missing stream are one error. */
async function orMissing(call) {
    try {
        return await call();
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error) === 'ResourceNotFoundException')
            return undefined;
        throw error;
    }
}
function toEvent({ timestamp = 0, ingestionTime, message = '', }) {
    return {
        at: new Date(timestamp),
        ...(ingestionTime !== undefined && { receivedAt: new Date(ingestionTime) }),
        message,
    };
}


/***/ }),

/***/ 1710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ HISTORY_MS),
/* harmony export */   Qp: () => (/* binding */ describeQuery),
/* harmony export */   gl: () => (/* binding */ earliestStart),
/* harmony export */   ku: () => (/* binding */ planQueries),
/* harmony export */   un: () => (/* binding */ isAskedFor)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2942);
/* harmony import */ var _attribution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7698);



/** How long AWS keeps ended sessions (docs/aws-facts.md SSM-1). */
const HISTORY_MS = 30 * 24 * 3_600_000;
function planQueries(target, accounts, known, period, now) {
    switch (target.kind) {
        case 'user':
            return { queries: accounts.map(account => ({ account, users: [target.user], ...period })), failures: [] };
        case 'session':
            return {
                queries: accounts.map(account => ({ account, users: [], sessionId: target.id, ...period })),
                failures: [],
            };
        case 'everybody':
            return { queries: accounts.map(account => ({ account, users: [], ...period })), failures: [] };
        case 'grants':
            return planGrantQueries(target.ids, accounts, known, period, now);
    }
}
function planGrantQueries(ids, accounts, known, { since, until }, now) {
    const failures = ids
        .filter(id => !known.some(({ record }) => record.id === id))
        .map(id => `The ledger of the last months knows no grant ${id} that was merged. Check the id: the comment on its pull request has it`);
    const groups = new Map();
    for (const grant of known) {
        const { id, account, accountId, region } = grant.record;
        const entry = accounts.find(each => each.id === accountId && each.region === region);
        if (Date.parse(grant.record.expiresAt) < now.getTime() - HISTORY_MS)
            failures.push(`Grant ${id} ended more than 30 days ago, and AWS keeps sessions no longer: the ledger has what was seen then`);
        else if (entry)
            groups.set(entry, [...(groups.get(entry) ?? []), grant]);
        else
            failures.push(`The rules do not name ${accountId} in ${region} any more, where grant ${id} of ${account} was: put it back to read its logs`);
    }
    const queries = [...groups].map(([account, grants]) => {
        const first = new Date(Math.min(...grants.map(({ record }) => Date.parse(record.opensAt))));
        return {
            account,
            users: [...new Set(grants.map(({ record }) => record.user))],
            grants,
            since: since && since > first ? since : first,
            ...(until && { until }),
        };
    });
    return { queries, failures };
}
/** For people: `sessions of alice in dev (ap-southeast-1) since 2026-11-23T10:00:00Z`. */
function describeQuery({ account, users, sessionId, grants, since, until }) {
    const what = sessionId !== undefined
        ? `the session ${sessionId}`
        : users.length > 0
            ? `sessions of ${users.join(', ')}`
            : 'sessions through our documents';
    const parts = [
        `${what} in ${account.name} (${account.region})`,
        ...(grants ? [`by ${grants.map(({ record }) => record.id).join(', ')}`] : []),
        ...(since ? [`since ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(since)}`] : []),
        ...(until ? [`until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(until)}`] : []),
    ];
    return parts.join(' ');
}
/** What may have to be listed: a session may have begun long before the period, and before a grant that renewed another. */
const earliestStart = ({ since }) => since && new Date(since.getTime() - _session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .LONGEST_SESSION_MS */ .hf);
/** Whether a listed session is one that was asked about. By exact owner: `bob` is not `bob-admin`. */
function isAskedFor(session, standing, query, documents) {
    const { account, users, sessionId, grants } = query;
    if (sessionId !== undefined)
        return session.id === sessionId;
    if (!isIn(session, query))
        return false;
    if (users.length === 0)
        return (0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .isThrough */ .WT)(session, account, documents);
    if (!users.some(user => (0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwner */ .u8)(session.owner, account, user)))
        return false;
    if (!grants)
        return true;
    // What nothing allowed is told with whichever grant is looked at.
    return (!('grant' in standing) ||
        (0,_attribution_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnedBy */ .D0)(standing, grants.map(({ record }) => record.id)));
}
const isIn = ({ startedAt, endedAt }, { since, until }) => (!since || !endedAt || endedAt >= since) && (!until || !startedAt || startedAt < until);


/***/ }),

/***/ 6202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pg: () => (/* binding */ notYetIn),
/* harmony export */   QL: () => (/* binding */ sawAnything),
/* harmony export */   q9: () => (/* binding */ reachingFurther),
/* harmony export */   wn: () => (/* binding */ byEntries)
/* harmony export */ });
/**
 * The entries of the newer rules that reach further than the older ones: another account or region, another role, or a session
 * document more.
 */
function reachingFurther(newer, older) {
    const before = [...(older?.accounts.values() ?? [])];
    return [...newer.accounts.values()].filter(account => !before.some(({ id, region, partition, roles, documents }) => id === account.id &&
        region === account.region &&
        partition === account.partition &&
        roles.revoke === account.roles.revoke &&
        account.documents.every(({ name }) => documents.some(known => known.name === name))));
}
/** The same ends by the role and the documents of entries of the rules, for those whose account and region they are. */
function byEntries(endings, entries) {
    return endings.flatMap(ending => entries
        .filter(({ id, region }) => id === ending.account.id && region === ending.account.region)
        .map(entry => ({
        ...ending,
        role: entry.roles.revoke,
        documents: [...new Set([...ending.documents, ...entry.documents.map(({ name }) => name)])],
    })));
}
/** Those of `more` that end something which `endings`, or an earlier one of them, do not. */
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
    one.user === other.user &&
    one.owner === other.owner &&
    other.policies.every(policy => one.policies.includes(policy)) &&
    (one.instances === 'any' || (other.instances !== 'any' && other.instances.every(id => one.instances.includes(id)))) &&
    other.documents.every(document => one.documents.includes(document));
/** Whether its passes met anything: a policy that they deleted, or a session that was open. */
const sawAnything = ({ passes }) => passes.some(({ deleted, open, terminated }) => deleted.length + open.length + terminated.length > 0);


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

/***/ 404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ kindOfPath),
/* harmony export */   De: () => (/* binding */ recentFolders),
/* harmony export */   RL: () => (/* binding */ evidenceFiles),
/* harmony export */   Ve: () => (/* binding */ besideLedgerFiles),
/* harmony export */   Xi: () => (/* binding */ ledgerFiles),
/* harmony export */   cw: () => (/* binding */ endedFiles),
/* harmony export */   ek: () => (/* binding */ grantedPaths),
/* harmony export */   jF: () => (/* binding */ LEDGER_BRANCH)
/* harmony export */ });
/* harmony import */ var _domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4157);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);
/* harmony import */ var _domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6202);
/* harmony import */ var _render_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4599);
/* harmony import */ var _render_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7199);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5033);






/** Where what was observed is kept: a branch of this repository, to which files are only ever added (docs/design.md §2). */
const LEDGER_BRANCH = 'access-ledger';
/**
 * The files that a grant job adds to the ledger, by path: one for each request that it decided about, and what became of
 * it. What a path stands for is observed once: `2026-11/<grant id>/granted.json` is there after the first run, and a re-run
 * adds nothing.
 */
function ledgerFiles(outcomes, observation) {
    return new Map(outcomes.filter(isRecorded).map(outcome => [pathOf(outcome), contentOf(outcome, observation)]));
}
/** For ends among them at which something was seen: the path to take where another end stands already (see {@link endedFiles}). */
function besideLedgerFiles(outcomes) {
    const beside = new Map();
    for (const outcome of outcomes) {
        if (outcome.kind !== 'ended' || !(0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(outcome.revocation))
            continue;
        const path = pathOf(outcome);
        beside.set(path, laterThan(path, outcome.revocation));
    }
    return beside;
}
function isRecorded({ kind }) {
    switch (kind) {
        case 'granted':
        case 'refused':
        case 'failed':
        case 'ended':
        case 'overtaken':
            return true;
        // Nothing happened, or nothing was meant to.
        case 'kept':
        case 'grantable':
        case 'endable':
            return false;
    }
}
/** Where it may stand that a grant was given, by the month of its merge: those that a live one may come from, the latest first. */
function grantedPaths(grantId, now) {
    return lastMonths(now).map(month => pathIn(month, grantId, 'granted'));
}
/** The folders, each with its `/`, with all that was observed of grants that may live, or have been used in the last 30 days. */
const recentFolders = (now) => [...lastMonths(now), undefined].map(month => `${folderOf(month)}/`);
const lastMonths = (now) => [0, 1, 2].map(ago => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago)));
/** What a path of the ledger says: the end of a grant has several names. */
const kindOfPath = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === 'granted.json')
        return 'granted';
    return /^(?:ended|still-open|interrupted)\./.test(name) ? 'end' : 'other';
};
function pathOf(outcome) {
    const { entry, merge } = outcome;
    return pathIn(merge.mergedAt, (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .grantId */ .Ir)(merge.sha, entry.digest), nameOf(outcome));
}
/** Only GitHub says when something was merged; a direct push was not, and GitHub may be unable to say. */
const pathIn = (mergedAt, grantId, name) => `${folderOf(mergedAt)}/${grantId}/${name}.json`;
const folderOf = (mergedAt) => (mergedAt ? (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(mergedAt).slice(0, 7) : 'undated');
/** An end that is proven comes beside an earlier try that was not; and a request may have to end in several regions. */
function nameOf(outcome) {
    if (outcome.kind !== 'ended')
        return outcome.kind;
    const { verdict, ending } = outcome.revocation;
    return nameOfEnd(verdict, ending.account.region);
}
const nameOfEnd = (verdict, region) => `${verdict === 'clean' ? 'ended' : verdict.replace(' ', '-')}.${region}`;
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
const written = (record) => `${JSON.stringify(record, null, 2)}\n`;
/**
 * The files of the last look after the end: AWS forgets sessions after 30 days, and this does not. The last word comes beside
 * what an earlier look could say so far.
 */
function evidenceFiles(ended, { at, run }) {
    return new Map(ended.map(evidence => {
        const { id, region, mergedAt } = evidence.grant.record;
        const record = { observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at), run, kind: 'evidence', ...(0,_render_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__/* .grantEvidenceOf */ .hq)(evidence) };
        const name = `evidence${(0,_domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(evidence) ? '' : '-so-far'}.${region}`;
        return [pathIn(new Date(mergedAt), id, name), written(record)];
    }));
}
/**
 * The files that the end of grants adds, beside what was written when they began. A path may be taken by an end that was not
 * the last, or that somebody made up: one that saw something is recorded all the same, under a name that adds when it was
 * (`ended.REGION.20261123T110040Z.json`). One that saw nothing new adds nothing, so that a re-run repeats nothing.
 */
function endedFiles(ends, { at, run }) {
    const files = new Map();
    const beside = new Map();
    for (const { revocation, grants } of ends.toSorted(bySight)) {
        for (const { id, mergedAt, pullRequest } of grants) {
            const about = { observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at), run, kind: 'ended', pullRequest };
            const name = nameOfEnd(revocation.verdict, revocation.ending.account.region);
            const path = pathIn(mergedAt, id, name);
            const later = laterThan(path, revocation);
            const isTaken = files.has(path);
            if (isTaken && !(0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(revocation))
                continue;
            files.set(isTaken ? later : path, written({ ...about, revocation: (0,_render_json_js__WEBPACK_IMPORTED_MODULE_3__/* .revocationOf */ .Er)(revocation) }));
            if (!isTaken && (0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(revocation))
                beside.set(path, later);
        }
    }
    return { files, beside };
}
const laterThan = (path, { finishedAt }) => path.replace(/\.json$/, `.${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCompactInstant */ .gf)(finishedAt)}.json`);
/** Of several ends of one grant in one run, the one that saw something counts first. */
const bySight = (one, other) => Number((0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(other.revocation)) - Number((0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(one.revocation));


/***/ }),

/***/ 8230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ createLooker)
/* harmony export */ });
/* harmony import */ var _aws_logs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4367);
/* harmony import */ var _domain_evidence_transcript_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4825);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2005);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1172);




function createLooker({ debug }, { access }) {
    const hasGroup = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_2__/* .memoizeAsync */ .T)(group => access.logs.hasGroup(group));
    const trying = async (look) => {
        try {
            return await look();
        }
        catch (error) {
            debug(error);
            return { kind: 'unknown', why: (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error).replace(/\.$/, '') };
        }
    };
    return {
        stream: ({ group, stream: name }, take) => trying(async () => {
            let stream = _domain_evidence_transcript_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_STREAM */ .B5;
            let isThere = false;
            for await (const { events } of (0,_aws_logs_js__WEBPACK_IMPORTED_MODULE_0__/* .pagesOf */ .E)(access.logs, group, name)) {
                isThere = true;
                stream = (0,_domain_evidence_transcript_js__WEBPACK_IMPORTED_MODULE_1__/* .withEvents */ .OK)(stream, events);
                await take(events);
            }
            if (isThere)
                return { kind: 'found', stream };
            return { kind: (await hasGroup(group)) ? 'absent' : 'no group' };
        }),
        object: ({ bucket, key }) => trying(() => access.objects.look(bucket, key)),
    };
}


/***/ }),

/***/ 8253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openReader)
/* harmony export */ });
/* harmony import */ var _domain_evidence_attribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7698);
/* harmony import */ var _domain_evidence_session_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1710);
/* harmony import */ var _domain_session_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2942);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1172);




/** The sessions of so many people are asked for by owner; those of more, all at once. */
const MOST_OWNERS = 5;
async function openReader({ aws, clock }, query, grants) {
    const { account, users } = query;
    const access = await aws.connectToTranscripts(account, users);
    const known = grants.kind === 'known' ? grants.grants : [];
    const ofGrants = known
        .filter(({ record }) => record.accountId === account.id && record.region === account.region)
        .flatMap(({ record }) => record.documents);
    const documents = [...new Set([...account.documents.map(({ name }) => name), ...ofGrants])];
    const owners = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_2__/* .memoizeAsync */ .T)(() => ownersOf(access, users));
    return {
        account,
        access,
        hasUsers: async () => users.length !== 1 || (await owners('')) !== undefined,
        async list(since) {
            const asked = users.length <= MOST_OWNERS ? await owners('') : undefined;
            const listed = await listSessions(access, query, asked, since);
            const now = clock.now();
            return listed
                .map(session => ({
                session,
                standing: (0,_domain_evidence_attribution_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeSession */ .FY)(session, account, grants, now),
                isThroughOurs: (0,_domain_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .isThrough */ .WT)(session, account, documents),
            }))
                .filter(({ session, standing }) => (0,_domain_evidence_session_query_js__WEBPACK_IMPORTED_MODULE_1__/* .isAskedFor */ .un)(session, standing, query, documents));
        },
    };
}
async function listSessions({ ssm }, query, owners, atLeast) {
    const { sessionId, until } = query;
    if (sessionId !== undefined)
        return ssm.sessions({ id: sessionId });
    const since = latest((0,_domain_evidence_session_query_js__WEBPACK_IMPORTED_MODULE_1__/* .earliestStart */ .gl)(query), atLeast);
    const within = { ...(since && { since }), ...(until && { until }) };
    if (!owners)
        return ssm.sessions(within);
    // By id: whether AWS tells the two forms of an ARN apart is not established either.
    const found = new Map();
    for (const owner of owners)
        for (const session of await ssm.sessions({ ...within, owner }))
            found.set(session.id, session);
    return [...found.values()];
}
const latest = (one, other) => one && other ? (one > other ? one : other) : (one ?? other);
/**
 * The ARNs that the users' sessions may bear: with their IAM path and without it, for AWS does not say which (docs/aws-facts.md SSM-5). `undefined`
 * when they cannot be told: nobody was named, or a user is gone, whose sessions outlive the user.
 */
async function ownersOf(access, users) {
    if (users.length === 0)
        return undefined;
    const owners = new Set();
    for (const name of users) {
        const user = await access.iam(name).user(name);
        if (!user)
            return undefined;
        owners.add(user.arn);
        owners.add(user.arn.replace(/:user\/.*\//, ':user/'));
    }
    return [...owners];
}


/***/ })

};

