export const id = 100;
export const ids = [100,78];
export const modules = {

/***/ 8127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ AwsError),
/* harmony export */   m: () => (/* binding */ withErrorContext)
/* harmony export */ });
/* harmony import */ var _shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4513);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);
/* harmony import */ var _shared_network_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6218);
/* harmony import */ var _identity_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2078);




/** A call to AWS that failed for good. The message says what happened, which role was used, and what to do. */
class AwsError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J {
    name = 'AwsError';
    /** AWS's error code: `AccessDenied`. */
    code;
    constructor(description, cause) {
        const code = (0,_shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(cause);
        const { account, purpose, action } = description;
        const known = cause instanceof _identity_token_js__WEBPACK_IMPORTED_MODULE_2__/* .IdTokenError */ .Z4 || cause instanceof _shared_network_js__WEBPACK_IMPORTED_MODULE_1__/* .ObstacleError */ .g ? cause.refusal : undefined;
        const why = known ? known.message : `${action}: ${code}: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(cause)}`;
        const remedy = known ? known.remedy : remedyFor(code, description);
        super(`AWS account ${account}: could not ${purpose} (${why})`, remedy, { cause });
        this.code = code;
    }
}
/** Runs one call. Its errors say what happened, which role was used, and what to do; the cause is kept. */
async function withErrorContext(description, call) {
    try {
        return await call();
    }
    catch (cause) {
        // The error already describes that the role for this call could not be assumed.
        if (cause instanceof AwsError)
            throw cause;
        throw new AwsError(description, cause);
    }
}
function remedyFor(code, { action, role, account }) {
    switch (code) {
        case 'AccessDenied':
        case 'AccessDeniedException':
            return remedyForDenied(action, role);
        case 'InvalidIdentityTokenException':
            return `AWS accepted none of ${_identity_token_js__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_TRIES */ .Uj} fresh tokens. If this account has never accepted one, create the OIDC provider for GitHub in account ${account} with the audience sts.amazonaws.com; otherwise run the job again in a few minutes`;
        case 'IDPCommunicationErrorException':
            return `AWS could not reach GitHub to check any of ${_identity_token_js__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_TRIES */ .Uj} fresh tokens: look at https://www.githubstatus.com, then run the job again`;
        case 'ExpiredTokenException':
            return "Run the job again; if it fails again, compare the runner's clock with the real time";
        case 'PackedPolicyTooLargeException':
            return `Give the log group, the bucket or the prefix of account ${account} a shorter name: they are in the session policy that narrows ${role}, and STS compresses it and says only that the result is too large. If they are short, report it`;
        case 'RegionDisabledException':
            return `Activate STS for the region of account ${account} (IAM, Account settings), or give the account a region in the rules where it is active`;
        case 'IDPRejectedClaimException':
            return `See that the OIDC provider for GitHub in account ${account} has the issuer of this job's tokens and the audience sts.amazonaws.com, then run the job again`;
        case 'TimeoutError':
            return 'AWS gave no whole answer, several times: look at the AWS health page and at the network of this runner, then run the job again: it repeats nothing that was done';
        case 'AbortError':
            return 'Run the job again: it repeats nothing that was done';
        case 'NoSuchEntityException':
            return 'Check the name for its spelling and for upper and lower case';
        case 'LimitExceededException':
            return "Make room in the user's inline policies, or ask for fewer instances";
        case 'Throttling':
        case 'ThrottlingException':
        case 'TooManyRequestsException':
        case 'SlowDown':
            return 'AWS kept refusing for load after several tries; run the job again in a few minutes';
        case 'ExpiredToken':
        case 'InvalidClientTokenId':
        case 'UnrecognizedClientException':
        case 'SignatureDoesNotMatch':
        case 'RequestExpired':
            return "Run the job again; if it fails again, compare the runner's clock with the real time";
        default:
            return 'Run the job again: it repeats nothing that was done. If it fails again, look at the AWS health page and at the cause above';
    }
}
function remedyForDenied(action, role) {
    switch (action) {
        case 'sts:AssumeRoleWithWebIdentity':
            return `Let the trust policy of ${role} accept this repository's OIDC subject and the audience sts.amazonaws.com, and see that an OIDC provider for GitHub exists in the account`;
        case 'iam:PutUserPolicy':
            // Never "allow it": the role could then write to users whom no boundary caps.
            return `See that this user carries the permissions boundary of the setup (aws iam get-user), and put it there with iam:PutUserPermissionsBoundary if not: ${role} may write to no other users, and must stay so. If the user has it, compare the role with infra/jit-access.yaml, and look for a policy of the organisation that denies ${action}`;
        default:
            return `Allow ${action} in the policies of ${role} (and in its permissions boundary and the organisation's policies, if there are any)`;
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
/* harmony import */ var _shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4513);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);


/** The runner did not return an OIDC token. */
class IdTokenError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J {
    name = 'IdTokenError';
    /** Whether another request may succeed. */
    isMomentary;
    constructor(refusal, options) {
        super(refusal.message, refusal.remedy, { cause: options.cause });
        this.isMomentary = options.isMomentary;
    }
}
/**
 * Errors that STS sometimes returns for a valid token: it could not fetch the issuer's keys, or not in time
 * (aws-actions/configure-aws-credentials 299). `ExpiredToken`: the token was used too late.
 */
const TOKEN_REFUSALS = new Set([
    'InvalidIdentityTokenException',
    'IDPCommunicationErrorException',
    'ExpiredTokenException',
]);
/** Whether the same call may succeed with another token. */
const wantsFreshToken = (error) => error instanceof IdTokenError ? error.isMomentary : TOKEN_REFUSALS.has((0,_shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error));
/** How often a token is requested, together with the call that uses it. */
const TOKEN_TRIES = 5;
const FIRST_PAUSE_MS = 1_000;
/**
 * Runs a call that requests a token and uses it. After a temporary refusal it starts again: up to five times, with pauses of
 * 15 s in all.
 */
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
/* harmony import */ var _shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4513);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8127);


function createLogs(client, account, region) {
    const sdk = Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(303)]).then(__webpack_require__.t.bind(__webpack_require__, 2684, 19));
    const who = { ...account, account: `${account.account} (${region})` };
    return {
        page: (group, stream, after) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .withErrorContext */ .m)({ ...who, action: 'logs:GetLogEvents', purpose: `read the stream ${stream} of ${group}` }, () => orMissing(async () => {
            const { GetLogEventsCommand } = await sdk;
            const { events = [], nextForwardToken = '' } = await client.send(new GetLogEventsCommand({
                logGroupName: group,
                logStreamName: stream,
                startFromHead: true,
                ...(after !== undefined && { nextToken: after }),
            }));
            return { events: events.map(toEvent), next: nextForwardToken };
        })),
        hasGroup: group => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .withErrorContext */ .m)({ ...who, action: 'logs:DescribeLogStreams', purpose: `look up the log group ${group}` }, async () => {
            const { DescribeLogStreamsCommand } = await sdk;
            const found = await orMissing(() => client.send(new DescribeLogStreamsCommand({ logGroupName: group, limit: 1 })));
            return found !== undefined;
        }),
    };
}
/** All pages of a stream, from its start to its current end. */
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
/** `undefined` for a missing group or stream: AWS reports both with one error. */
async function orMissing(call) {
    try {
        return await call();
    }
    catch (error) {
        if ((0,_shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'ResourceNotFoundException'))
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

/***/ 5834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readClaims),
/* harmony export */   R: () => (/* binding */ hasIds)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7597);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(961);

/**
 * The claims of GitHub's OIDC token for a job. Its signature is not verified here, because nothing is decided by it: AWS
 * verifies it.
 */
const claims = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    iss: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    aud: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    sub: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
});
/** @throws Error if it is not an OIDC token of GitHub */
function readClaims(token) {
    try {
        return claims.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));
    }
    catch (cause) {
        // The token itself is a secret, and the cause may quote it.
        throw new Error('GitHub answered something else than an OIDC token. Run the job again', {
            cause: cause instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodError */ .G ? cause : undefined,
        });
    }
}
/**
 * Whether a subject contains ids beside the names: `repo:acme@1/access@2:…`. Those of repositories created since 2026-07-15
 * do.
 */
const hasIds = (sub) => /^repo:[^/:]+@\d+\/[^/:]+@\d+:/.test(sub);


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
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2390);
/* harmony import */ var _revocation_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3345);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2942);
/* harmony import */ var _attribution_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5317);





/** How long AWS keeps ended sessions (docs/aws-facts.md SSM-1). */
const HISTORY_MS = 30 * 24 * 3_600_000;
function planQueries(target, accounts, known, period, now) {
    switch (target.kind) {
        case 'user':
            return {
                queries: accounts.map(account => ({ account, owners: ownersOf([iamUser(target.user)], known), ...period })),
                failures: [],
            };
        case 'session':
            return {
                queries: accounts.map(account => ({ account, owners: [], sessionId: target.id, ...period })),
                failures: [],
            };
        case 'everybody':
            return { queries: accounts.map(account => ({ account, owners: [], ...period })), failures: [] };
        case 'grants':
            return planGrantQueries(target.ids, accounts, known, period, now);
    }
}
const iamUser = (name) => ({ kind: 'iam-user', name });
/** The owners, and the users that they were renamed to, each once. */
function ownersOf(owners, grants) {
    const all = [...owners, ...grants.flatMap(({ heldBy = [] }) => heldBy.map(iamUser))];
    return all.filter((one, index) => all.findIndex(other => (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .isSamePrincipal */ .xH)(one, other)) === index);
}
function planGrantQueries(ids, accounts, known, { since, until }, now) {
    const failures = ids
        .filter(id => !known.some(({ record }) => record.id === id))
        .map(id => ({
        message: `The ledger of the last months knows no grant ${id} that was merged. Check the id: the comment on its pull request has it`,
    }));
    const groups = new Map();
    for (const grant of known) {
        const { id, account, accountId, region } = grant.record;
        const entry = accounts.find(each => each.id === accountId && each.region === region);
        if (Date.parse(grant.record.expiresAt) < now.getTime() - HISTORY_MS)
            failures.push({
                message: `Grant ${id} ended more than 30 days ago, and AWS keeps sessions no longer: the ledger has what was seen then`,
            });
        else if (entry)
            groups.set(entry, [...(groups.get(entry) ?? []), grant]);
        else
            failures.push({
                message: `The rules do not name ${accountId} in ${region} any more, where grant ${id} of ${account} was: put it back to read its logs`,
            });
    }
    const queries = [...groups].map(([account, grants]) => {
        const first = new Date(Math.min(...grants.map(({ record }) => Date.parse(record.opensAt))));
        return {
            account,
            owners: ownersOf(grants.map(({ record }) => (0,_revocation_target_js__WEBPACK_IMPORTED_MODULE_1__/* .principalIn */ .g)(record)), grants),
            grants,
            since: since && since > first ? since : first,
            ...(until && { until }),
        };
    });
    return { queries, failures };
}
/** For people: `sessions of alice in dev (ap-southeast-1) since 2026-11-23T10:00:00Z`. */
function describeQuery({ account, owners, sessionId, grants, since, until }) {
    const what = sessionId !== undefined
        ? `the session ${sessionId}`
        : owners.length > 0
            ? `sessions of ${owners.map(nameOf).join(', ')}`
            : 'sessions through our documents';
    const parts = [
        `${what} in ${account.name} (${account.region})`,
        ...(grants ? [`by ${grants.map(({ record }) => record.id).join(', ')}`] : []),
        ...(since ? [`since ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(since)}`] : []),
        ...(until ? [`until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(until)}`] : []),
    ];
    return parts.join(' ');
}
const nameOf = (owner) => (owner.kind === 'iam-user' ? owner.name : (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .describePrincipal */ .wC)(owner));
/**
 * The earliest start that has to be listed: a session may begin long before the period, and before a grant that renewed
 * another.
 */
const earliestStart = ({ since }) => since && new Date(since.getTime() - _session_session_js__WEBPACK_IMPORTED_MODULE_4__/* .LONGEST_SESSION_MS */ .hf);
/** Whether a listed session matches the query. Owners are compared exactly: `bob` is not `bob-admin`. */
function isAskedFor(session, standing, query, documents) {
    const { account, owners, sessionId, grants } = query;
    if (sessionId !== undefined)
        return session.id === sessionId;
    if (!isIn(session, query))
        return false;
    if (owners.length === 0)
        return (0,_session_session_js__WEBPACK_IMPORTED_MODULE_4__/* .isThrough */ .WT)(session, account, documents);
    if (!owners.some(owner => (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .isOwnedBy */ .D0)(session.owner, account, owner)))
        return false;
    if (!grants)
        return true;
    // A session that no grant allowed is reported with every grant.
    return (!('grant' in standing) ||
        (0,_attribution_js__WEBPACK_IMPORTED_MODULE_2__/* .wasOpenUnder */ .CK)(standing, grants.map(({ record }) => record.id)));
}
const isIn = ({ startedAt, endedAt }, { since, until }) => (!since || !endedAt || endedAt >= since) && (!until || !startedAt || startedAt < until);


/***/ }),

/***/ 8230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ createLooker)
/* harmony export */ });
/* harmony import */ var _aws_logs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4367);
/* harmony import */ var _domain_evidence_transcript_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4825);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1172);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(840);





function createLooker({ debug }, { access }) {
    const hasGroup = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .memoizeAsync */ .T)(group => access.logs.hasGroup(group));
    const orUnknown = async (look) => {
        const { ok, value, failure } = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_3__/* .attemptEvenWhenStopped */ .d$)({ debug }, look);
        return ok ? value : { kind: 'unknown', why: (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .clauseOf */ .pQ)(failure) };
    };
    return {
        stream: ({ group, stream: name }, take) => orUnknown(async () => {
            let stream = _domain_evidence_transcript_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_STREAM */ .B5;
            let isThere = false;
            for await (const { events } of (0,_aws_logs_js__WEBPACK_IMPORTED_MODULE_0__/* .pagesOf */ .E)(access.logs, group, name)) {
                isThere = true;
                stream = (0,_domain_evidence_transcript_js__WEBPACK_IMPORTED_MODULE_1__/* .withEvents */ .OK)(stream, events);
                await take(events);
            }
            if (isThere)
                return { kind: 'found', stream };
            return { kind: (await hasGroup(group)) ? 'absent' : 'no-group' };
        }),
        object: ({ bucket, key }) => orUnknown(() => access.objects.look(bucket, key)),
    };
}


/***/ }),

/***/ 634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openReader)
/* harmony export */ });
/* harmony import */ var _domain_evidence_attribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5317);
/* harmony import */ var _domain_evidence_session_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1710);
/* harmony import */ var _domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2390);
/* harmony import */ var _domain_session_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2942);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1172);





/** Up to this many owners are queried one by one; more are listed all at once. */
const MOST_OWNERS = 5;
async function openReader({ aws, clock }, query, grants) {
    const { account, owners } = query;
    const holders = owners.flatMap(owner => (0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .holderOf */ .Kd)(owner) ?? []);
    const access = await aws.connectToTranscripts(account, holders);
    const known = grants.kind === 'known' ? grants.grants : [];
    const ofGrants = known
        .filter(({ record }) => record.accountId === account.id && record.region === account.region)
        .flatMap(({ record }) => record.documents);
    const documents = [...new Set([...account.documents.map(({ name }) => name), ...ofGrants])];
    const arns = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__/* .lazyAsync */ .z)(() => arnsOf(access, account, owners));
    return {
        account,
        access,
        hasOwners: async () => owners.length !== 1 || (await arns()) !== undefined,
        async list(since) {
            const asked = owners.length <= MOST_OWNERS ? await arns() : undefined;
            const listed = await listSessions(access, query, asked, since);
            const now = clock.now();
            return listed
                .map(session => ({
                session,
                standing: (0,_domain_evidence_attribution_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeSession */ .FY)(session, account, grants, now),
                isThroughOurs: (0,_domain_session_session_js__WEBPACK_IMPORTED_MODULE_4__/* .isThrough */ .WT)(session, account, documents),
            }))
                .filter(({ session, standing }) => (0,_domain_evidence_session_query_js__WEBPACK_IMPORTED_MODULE_1__/* .isAskedFor */ .un)(session, standing, query, documents));
        },
    };
}
async function listSessions({ ssm }, query, arns, atLeast) {
    const { sessionId, until } = query;
    if (sessionId !== undefined)
        return ssm.sessions({ id: sessionId });
    const since = latest((0,_domain_evidence_session_query_js__WEBPACK_IMPORTED_MODULE_1__/* .earliestStart */ .gl)(query), atLeast);
    const within = { ...(since && { since }), ...(until && { until }) };
    if (!arns)
        return ssm.sessions(within);
    // By id, because it is not known whether AWS treats the two forms of an ARN as different owners.
    const found = new Map();
    for (const owner of arns)
        for (const session of await ssm.sessions({ ...within, owner }))
            found.set(session.id, session);
    return [...found.values()];
}
const latest = (one, other) => one && other ? (one > other ? one : other) : (one ?? other);
/**
 * The ARNs that the owners' sessions may carry: those of IAM users with and without their IAM path, because AWS does not document
 * which (docs/aws-facts.md SSM-5). `undefined` when they are not known: none was named, or one was deleted, whose sessions may
 * still exist.
 */
async function arnsOf(access, account, owners) {
    if (owners.length === 0)
        return undefined;
    const arns = new Set();
    for (const owner of owners) {
        const holder = (0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .holderOf */ .Kd)(owner);
        const found = holder && (await access.iam(holder).lookUp());
        if (!found || owner.kind === 'role')
            return undefined;
        if (owner.kind === 'iam-user') {
            arns.add(found.arn);
            arns.add(found.arn.replace(/:user\/.*\//, ':user/'));
        }
        else
            arns.add((0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .ownerArn */ .NN)(owner, account));
    }
    return [...arns];
}


/***/ }),

/***/ 4513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   up: () => (/* binding */ hasCode)
/* harmony export */ });
/* unused harmony export AWS_ERROR_CODES */
/**
 * The error names that this software acts on, as the SDK gives them. Comparisons are typed by this list, so that none compiles
 * with a name that cannot occur, and a test looks for each in the SDK. The SDK turns a code on the wire (`NoSuchEntity`) into the
 * name of its class (`NoSuchEntityException`) for every error in its models.
 */
const AWS_ERROR_CODES = (/* unused pure expression or super */ null && ([
    'AbortError',
    'AccessDenied',
    'AccessDeniedException',
    'AuthFailure',
    'ConcurrentModificationException',
    'ConditionalRequestConflict',
    'DoesNotExistException',
    'EntityTemporarilyUnmodifiableException',
    'ExpiredToken',
    'ExpiredTokenException',
    'IDPCommunicationErrorException',
    'IDPRejectedClaimException',
    'InvalidClientTokenId',
    'InvalidDocument',
    'InvalidIdentityTokenException',
    'InvalidSignatureException',
    'LimitExceededException',
    'MalformedPolicyDocumentException',
    'NoSuchBucket',
    'NoSuchEntityException',
    'NoSuchKey',
    'NotFound',
    'ObstacleError',
    'PackedPolicyTooLargeException',
    'PreconditionFailed',
    'RegionDisabledException',
    'RequestExpired',
    'RequestInTheFuture',
    'RequestTimeTooSkewed',
    'RequestTimeout',
    'RequestTimeoutException',
    'ResourceNotFoundException',
    'SignatureDoesNotMatch',
    'SlowDown',
    'Throttling',
    'ThrottlingException',
    'TimeoutError',
    'TooManyRequestsException',
    'Unknown',
    'UnrecognizedClientException',
    'ValidationException',
]));
/** Any other name is typed as one of these too: nothing of ours compares with it. */
const codeOf = (error) => error instanceof Error ? error.name : 'Unknown';
const hasCode = (error, ...codes) => codes.includes(codeOf(error));


/***/ }),

/***/ 6218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ ObstacleError),
/* harmony export */   z: () => (/* binding */ obstacleTo)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);

/** A proxy, or a certificate of its network, prevented a call. */
class ObstacleError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J {
    name = 'ObstacleError';
    /** Tells the SDK of AWS to try again. */
    $retryable;
    /** Node's code for a connection that ran out of time. */
    code;
    constructor({ refusal, isLasting, ranOutOfTime }, cause) {
        super(refusal.message, refusal.remedy, { cause });
        if (ranOutOfTime)
            this.code = 'ETIMEDOUT';
        if (!isLasting)
            this.$retryable = { throttling: false };
    }
}
/** Node's and OpenSSL's codes for a certificate of an authority that Node does not know. */
const UNTRUSTED = new Set([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
/** Codes for a connection that did not come about. Through a proxy, they are about the proxy: it alone is connected to. */
const UNREACHABLE = new Set([
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'ETIMEDOUT',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
]);
/**
 * The obstacle that a failed request met, if it can be told.
 * @param proxy the proxy of the request, if there is one. Its user and password are never shown.
 * @param host what to call the server; its name and port, unless they are secret
 */
function obstacleTo(target, proxy, error, host = `${target.hostname}:${target.port || (target.protocol === 'http:' ? 80 : 443)}`) {
    const causes = causesOf(error);
    const codes = causes.map(({ code }) => String(code ?? ''));
    const untrusted = codes.find(code => UNTRUSTED.has(code));
    if (untrusted !== undefined)
        return untrustedCertificate(host, untrusted);
    if (!proxy)
        return undefined;
    const way = { host, proxy: `${proxy.protocol}//${proxy.host}` };
    // undici says so when the answer to CONNECT is not 200 (lib/dispatcher/proxy-agent.js of 6.29).
    const status = causes.map(({ message }) => /^Proxy response \((\d{3})\)/.exec(message)?.[1]).find(Boolean);
    if (status !== undefined)
        return refusedByProxy(way, Number(status));
    const unreachable = codes.find(code => UNREACHABLE.has(code));
    return unreachable === undefined ? undefined : unreachableProxy(way, unreachable);
}
const untrustedCertificate = (host, code) => ({
    refusal: {
        message: `The certificate of ${host} is of an authority that Node does not know (${code})`,
        remedy: 'If your network has an authority of its own, write its certificate to a file on the runner and name that in NODE_EXTRA_CA_CERTS, and for git in GIT_SSL_CAINFO (docs/setup.md, "Behind a proxy")',
    },
    isLasting: true,
});
function refusedByProxy({ host, proxy }, status) {
    if (status === 407) {
        return {
            refusal: {
                message: `The proxy ${proxy} wants a user and a password for the way to ${host} (407)`,
                remedy: 'Put both into HTTPS_PROXY, from a secret: http://USER:PASSWORD@HOST:PORT, with special characters as %XX (docs/setup.md, "Behind a proxy")',
            },
            isLasting: true,
        };
    }
    const isLasting = status < 500 && status !== 429;
    return {
        refusal: isLasting
            ? {
                message: `The proxy ${proxy} refuses the way to ${host} (${status})`,
                remedy: `Have it allow CONNECT to ${host}, or name the host in NO_PROXY if this runner reaches it without the proxy (docs/setup.md, "Behind a proxy")`,
            }
            : {
                message: `The proxy ${proxy} did not reach ${host} (${status})`,
                remedy: `See that the proxy can look up and reach ${host}, then run the job again: it repeats nothing that was done`,
            },
        isLasting,
    };
}
const unreachableProxy = ({ host, proxy }, code) => ({
    refusal: {
        message: `The proxy ${proxy}, the way to ${host}, could not be reached (${code})`,
        remedy: 'Check HTTPS_PROXY of this runner and that the proxy runs, then run the job again: it repeats nothing that was done',
    },
    isLasting: false,
    ...(/TIMEOUT|TIMEDOUT/.test(code) && { ranOutOfTime: true }),
});
function causesOf(error) {
    const causes = [];
    for (let cause = error; cause instanceof Error && !causes.includes(cause); cause = cause.cause)
        causes.push(cause);
    return causes;
}


/***/ })

};

