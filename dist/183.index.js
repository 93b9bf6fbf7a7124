export const id = 183;
export const ids = [183];
export const modules = {

/***/ 8183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createAws: () => (/* binding */ createAws)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/shared/abort.js
var abort = __webpack_require__(3798);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
;// CONCATENATED MODULE: ./build/aws/attempts.js



/**
 * One attempt takes at most 20 s. An attempt whose time is up is made three times at most (`createRetryStrategy`), so a
 * call to an endpoint that never answers fails after a minute, and one that is refused for load in between after two at
 * the very worst. One page of GetAccountAuthorizationDetails, the largest answer here, takes a few seconds.
 */
const ATTEMPT_LIMITS = { connectMs: 5_000, attemptMs: 20_000 };
/** How the SDK's own HTTP handler is to keep them. Its `requestTimeout` alone only warns (node-http-handler 4.14). */
const handlerOptions = ({ connectMs, attemptMs }) => ({
    connectionTimeout: connectMs,
    requestTimeout: attemptMs,
    throwOnRequestTimeout: true,
    socketTimeout: attemptMs,
});
/** What calls fail with once the job has no time left for them. Never tried again: the SDK knows it by its name. */
class AbandonedError extends Error {
    name = 'AbortError';
    constructor() {
        super('given up, because this job was told to stop');
    }
}
/**
 * Puts a limit on every attempt of this client, the reading of its answer included: the SDK's timeouts measure silence, and
 * an answer that comes a byte at a time is never silent. The body of a GET of S3 is handed on as a stream, and may last as
 * long as it flows.
 */
function limitAttempts(client, options, streams) {
    const config = client.config;
    const inner = config.requestHandler;
    config.requestHandler = Object.assign(Object.create(inner), {
        handle: async (request, given = {}) => {
            const isStreamed = streams && request.method === 'GET';
            const answer = await limited(options, given.abortSignal, async (abortSignal) => {
                const answer = await inner.handle(request, { ...given, abortSignal });
                if (!isStreamed || answer.response.statusCode >= 300)
                    await readWhole(answer.response);
                return answer;
            });
            const { body } = answer.response;
            if (body instanceof external_node_stream_.Readable)
                (0,external_node_stream_.addAbortSignal)(options.abandon, body);
            return answer;
        },
    });
}
/** Runs one attempt. Fails when its time is up or it is told to stop, whatever becomes of what is aborted then. */
async function limited({ limits: { attemptMs }, abandon }, callers, run) {
    const attempt = new AbortController();
    // Not AbortSignal.any: what it holds on `abandon` outlives the attempt, and a job that waits makes attempts for hours.
    const links = [
        (0,abort/* onAbort */.u)(AbortSignal.timeout(attemptMs), () => attempt.abort(timeoutError(attemptMs))),
        (0,abort/* onAbort */.u)(abandon, () => attempt.abort(new AbandonedError())),
        ...(callers ? [(0,abort/* onAbort */.u)(callers, () => attempt.abort(callers.reason))] : []),
    ];
    try {
        attempt.signal.throwIfAborted();
        return await Promise.race([run(attempt.signal), rejectionOf(attempt.signal)]);
    }
    finally {
        for (const unlink of links)
            unlink();
    }
}
const rejectionOf = (signal) => new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
});
/** Fails with an `AbandonedError` as soon as calls are abandoned, whatever `call` is waiting for. */
async function unlessAbandoned(abandon, call) {
    if (abandon.aborted)
        throw new AbandonedError();
    return (0,abort/* untilAborted */.E)(abandon, call(), () => {
        throw new AbandonedError();
    });
}
/** By this name the SDK takes it for transient. */
const timeoutError = (ms) => Object.assign(new Error(`no whole answer within ${(0,instant/* formatDuration */.a3)(ms)}`), { name: 'TimeoutError' });
async function readWhole(response) {
    if (!(response.body instanceof external_node_stream_.Readable))
        return;
    const chunks = [];
    for await (const chunk of response.body)
        chunks.push(chunk);
    response.body = Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./build/aws/errors.js
var errors = __webpack_require__(8127);
// EXTERNAL MODULE: ./build/aws/identity-token.js
var identity_token = __webpack_require__(2078);
;// CONCATENATED MODULE: ./build/aws/credentials.js



/** Fresh credentials are minted this long before the old ones expire, so that no call starts with a stale one. */
const RENEW_BEFORE_MS = 5 * 60_000;
/**
 * Credentials of an assumed role, minted when first needed and again when they are about to expire, so that a job that
 * waits for hours holds none for longer than one. Clients that share the provider share the credentials.
 */
function assumeRole(assumption, session) {
    const { clock } = assumption;
    let current;
    const mint = () => {
        const fresh = assume(assumption, session);
        current = fresh;
        fresh.catch(() => {
            if (current === fresh)
                current = undefined;
        });
        return fresh;
    };
    return async () => {
        const credentials = await (current ?? mint());
        const left = credentials.expiration.getTime() - clock.now().getTime();
        return asIfStale(left > RENEW_BEFORE_MS ? credentials : await mint());
    };
}
/** The SDK would keep them by the runner's own clock, which may be wrong: so it asks here for each call. */
const asIfStale = (credentials) => ({ ...credentials, expiration: new Date(0) });
function assume({ sts, mintToken, clock, abandon }, session) {
    const description = {
        action: 'sts:AssumeRoleWithWebIdentity',
        purpose: `assume the role ${session.roleArn}`,
        role: session.roleArn,
        account: session.account,
    };
    const assumeOnce = async () => {
        const { AssumeRoleWithWebIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19));
        const answer = await sts.send(new AssumeRoleWithWebIdentityCommand({
            RoleArn: session.roleArn,
            RoleSessionName: session.sessionName,
            WebIdentityToken: await mintToken('sts.amazonaws.com', abandon),
            Policy: session.policy,
            DurationSeconds: 3_600,
        }));
        const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
        if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration)
            throw new Error('STS answered without credentials');
        return {
            accessKeyId: AccessKeyId,
            secretAccessKey: SecretAccessKey,
            sessionToken: SessionToken,
            expiration: Expiration,
        };
    };
    return (0,errors/* withErrorContext */.mO)(description, () => unlessAbandoned(abandon, () => (0,identity_token/* withFreshTokens */.HJ)(clock, assumeOnce, abandon)));
}

;// CONCATENATED MODULE: ./build/aws/directory.js

function createDirectory(client, who) {
    const description = {
        ...who,
        action: 'iam:GetAccountAuthorizationDetails',
        purpose: 'list the policies of all users',
    };
    return {
        inlinePolicies: () => (0,errors/* withErrorContext */.mO)(description, async () => {
            const { paginateGetAccountAuthorizationDetails } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(764)]).then(__webpack_require__.t.bind(__webpack_require__, 6764, 19));
            const users = new Map();
            // A page may hold fewer than asked for and say that there are more (API reference): the paginator goes on.
            const input = { Filter: ['User'], MaxItems: 1_000 };
            for await (const page of paginateGetAccountAuthorizationDetails({ client }, input)) {
                for (const { UserName, UserPolicyList = [] } of page.UserDetailList ?? []) {
                    const policies = UserPolicyList.flatMap(({ PolicyName, PolicyDocument }) => PolicyName && PolicyDocument ? [[PolicyName, decodeURIComponent(PolicyDocument)]] : []);
                    if (UserName)
                        users.set(UserName, new Map(policies));
                }
            }
            return users;
        }),
    };
}

;// CONCATENATED MODULE: ./build/aws/iam.js

function createIam(client, who) {
    const sdk = Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(764)]).then(__webpack_require__.t.bind(__webpack_require__, 6764, 19));
    return {
        user: name => (0,errors/* withErrorContext */.mO)({ ...who, action: 'iam:GetUser', purpose: `look up the IAM user ${name}` }, () => orAbsent(async () => {
            const { GetUserCommand } = await sdk;
            const { User } = await client.send(new GetUserCommand({ UserName: name }));
            if (!User?.UserName || !User.Arn)
                return undefined;
            const boundary = User.PermissionsBoundary?.PermissionsBoundaryArn;
            return { name: User.UserName, arn: User.Arn, ...(boundary && { boundary }) };
        })),
        policyNames: user => (0,errors/* withErrorContext */.mO)({ ...who, action: 'iam:ListUserPolicies', purpose: `list the inline policies of user ${user}` }, () => orAbsent(async () => {
            const { paginateListUserPolicies } = await sdk;
            const names = [];
            for await (const page of paginateListUserPolicies({ client }, { UserName: user }))
                names.push(...(page.PolicyNames ?? []));
            return names;
        })),
        policy: (user, name) => (0,errors/* withErrorContext */.mO)({ ...who, action: 'iam:GetUserPolicy', purpose: `read the policy ${name} of user ${user}` }, () => orAbsent(async () => {
            const { GetUserPolicyCommand } = await sdk;
            const { PolicyDocument } = await client.send(new GetUserPolicyCommand({ UserName: user, PolicyName: name }));
            return PolicyDocument && decodeURIComponent(PolicyDocument); // RFC 3986: a `+` is a plus
        })),
        putPolicy: (user, name, document) => (0,errors/* withErrorContext */.mO)({ ...who, action: 'iam:PutUserPolicy', purpose: `write the policy ${name} of user ${user}` }, async () => {
            const { PutUserPolicyCommand } = await sdk;
            await client.send(new PutUserPolicyCommand({ UserName: user, PolicyName: name, PolicyDocument: document }));
        }),
        deletePolicy: (user, name) => (0,errors/* withErrorContext */.mO)({ ...who, action: 'iam:DeleteUserPolicy', purpose: `delete the policy ${name} of user ${user}` }, async () => {
            const { DeleteUserPolicyCommand } = await sdk;
            const deleted = await orAbsent(() => client.send(new DeleteUserPolicyCommand({ UserName: user, PolicyName: name })));
            return deleted !== undefined;
        }),
    };
}
async function orAbsent(call) {
    try {
        return await call();
    }
    catch (error) {
        if (['NoSuchEntity', 'NoSuchEntityException'].includes((0,errors/* codeOf */.$N)(error)))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/aws/logs.js
var aws_logs = __webpack_require__(4367);
;// CONCATENATED MODULE: ./build/aws/middleware.js

/** IAM answers these while it is busy with the same user; the SDK does not take them for retryable (docs/aws-facts.md IAM-4). */
const BUSY = new Set([
    'ConcurrentModification',
    'ConcurrentModificationException',
    'EntityTemporarilyUnmodifiable',
    'EntityTemporarilyUnmodifiableException',
]);
/**
 * Refused for its date. The SDK learns AWS's time from that, but tries again only while its clock is wrong, not when it has just
 * been put right (AwsSdkSigV4Signer of @aws-sdk/core 3.981).
 */
const MISDATED = new Set(['SignatureDoesNotMatch', 'InvalidSignatureException', 'RequestExpired']);
/** Their types differ by service; what is added here knows none. */
const stackOf = (client) => client.middlewareStack;
/** `askTime` is called with every question, and what it answers with AWS's own time. Errors are dated too: this sees answers before they are read. */
function observeServerTime(client, askTime) {
    stackOf(client).add(next => async (args) => {
        const observe = askTime();
        const result = await next(args);
        const { headers = {} } = result.response;
        const now = Date.parse(headers.date ?? '');
        if (!Number.isNaN(now))
            observe(new Date(now));
        return result;
    }, { step: 'deserialize', priority: 'low', name: 'askTime' });
    return client;
}
/** Tries again what the SDK would not. */
function withBusyRetry(client) {
    stackOf(client).add(next => async (args) => {
        try {
            return await next(args);
        }
        catch (error) {
            const throttling = error instanceof Error && BUSY.has(error.name);
            if (error instanceof Error && (throttling || MISDATED.has(error.name)))
                Object.assign(error, { $retryable: { throttling } });
            throw error;
        }
    }, { step: 'finalizeRequest', priority: 'low', name: 'retryWhileBusy' });
    return client;
}
/** Calls fail as soon as they are abandoned, be it in an attempt, in a wait for the next, or before the first. */
function abandoned(client, abandon) {
    stackOf(client).add(next => args => unlessAbandoned(abandon, () => next(args)), {
        step: 'initialize',
        priority: 'high',
        name: 'abandon',
    });
    return client;
}
/** Every try of a command (`GetLogEventsCommand`), the SDK's own too, waits for its turn first. */
function withRateLimit(client, turns) {
    stackOf(client).add((next, { commandName = '' }) => async (args) => {
        await turns[commandName]?.();
        return next(args);
    }, { step: 'finalizeRequest', priority: 'low', name: 'waitForTurn' });
    return client;
}

;// CONCATENATED MODULE: ./build/aws/objects.js

function createObjects(client, who) {
    const sdk = Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    return {
        hasBucket: bucket => (0,errors/* withErrorContext */.mO)({ ...who, action: 's3:ListBucket', purpose: `look up the bucket ${bucket}` }, () => hasBucket(bucket)),
        look: (bucket, key) => (0,errors/* withErrorContext */.mO)({ ...who, action: 's3:GetObject', purpose: `look up s3://${bucket}/${key}` }, async () => {
            const { HeadObjectCommand } = await sdk;
            const found = await objects_orAbsent(() => client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })));
            if (!found)
                return { kind: (await hasBucket(bucket)) ? 'absent' : 'no-bucket' };
            const { ContentLength: bytes = 0, ETag: etag = '', LastModified: modifiedAt = new Date(0) } = found;
            return { kind: 'found', object: { bytes, etag, modifiedAt } };
        }),
        read: (bucket, key, { etag }) => (0,errors/* withErrorContext */.mO)({ ...who, action: 's3:GetObject', purpose: `read s3://${bucket}/${key}` }, async () => {
            const { GetObjectCommand } = await sdk;
            const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, IfMatch: etag }));
            return Body;
        }),
    };
    /** The answer to HEAD has no body: a missing key and a missing bucket look alike. */
    async function hasBucket(bucket) {
        const { HeadBucketCommand } = await sdk;
        return (await objects_orAbsent(() => client.send(new HeadBucketCommand({ Bucket: bucket })))) !== undefined;
    }
}
async function objects_orAbsent(call) {
    try {
        return await call();
    }
    catch (error) {
        if (['NotFound', 'NoSuchKey', 'NoSuchBucket'].includes((0,errors/* codeOf */.$N)(error)))
            return undefined;
        throw named(error);
    }
}
/** A HEAD that is refused says so by its status alone. */
function named(error) {
    const status = error.$metadata?.httpStatusCode;
    if (!(error instanceof Error) || status !== 403)
        return error;
    return Object.assign(new Error(`${error.message}. Without s3:ListBucket it says so of a missing key, too`, { cause: error }), {
        name: 'AccessDenied',
    });
}

;// CONCATENATED MODULE: ./build/aws/pace.js
/** Calls that are allowed so often: each waits for its turn. */
function createRateLimit(clock, perSecond) {
    const gapMs = 1_000 / perSecond;
    let next = 0;
    let last = 0;
    const look = () => {
        const now = clock.now().getTime();
        // A clock that was put back puts back the turns as well.
        if (now < last)
            next += now - last;
        last = now;
        return now;
    };
    return async () => {
        const now = look();
        const turn = Math.max(now, next);
        next = turn + gapMs;
        if (turn <= now)
            return;
        await clock.sleep(turn - now);
        look();
    };
}

;// CONCATENATED MODULE: ./build/aws/retries.js


/** How often one call is tried in all. */
const MAX_AWS_ATTEMPTS = 8;
/** How often one call may run out of time: each of these attempts lasts as long as its limit. */
const MAX_AWS_TIMEOUTS = 3;
/** The SDK's own delays (@smithy/core 3.41): full jitter below these, doubled with every attempt. */
const BACKOFF_MS = { transient: 50, throttling: 1_000, longest: 20_000 };
/** A longer wait that AWS asks for is honoured this far. */
const HINT_MS = 5_000;
/**
 * The SDK's own quota: so much is there for all calls of a client, this is what a retry costs, and a success gives it back. A
 * service that fails every call is soon asked once a call, so that the calls to others are not held up.
 */
const QUOTA = { capacity: 500, transient: 14, throttling: 5, success: 1 };
/**
 * When the SDK tries a call of one client again: as its standard strategy, but attempts that ran out of time are bounded by
 * themselves, and the waits end when calls are abandoned.
 */
function createRetryStrategy({ clock, abandon, random = Math.random }) {
    let quota = QUOTA.capacity;
    return {
        acquireInitialRetryToken: async () => token(0, 0, 0),
        async refreshRetryTokenForRetry(used, failure) {
            const timeouts = used.timeouts + (ranOutOfTime(failure.error) ? 1 : 0);
            const cost = isThrottled(failure) ? QUOTA.throttling : QUOTA.transient;
            const next = token(used.getRetryCount() + 1, timeouts, cost);
            // Whatever is thrown here, the SDK throws the call's own error.
            if (!isWorthRetrying(failure) ||
                next.getRetryCount() >= MAX_AWS_ATTEMPTS ||
                timeouts >= MAX_AWS_TIMEOUTS ||
                cost > quota)
                throw new Error('not tried again');
            quota -= cost;
            await clock.sleep(delayOf(failure, used.getRetryCount()), abandon).catch(error => {
                throw abandon.aborted ? new AbandonedError() : error;
            });
            return next;
        },
        recordSuccess({ cost }) {
            quota = Math.min(QUOTA.capacity, quota + (cost || QUOTA.success));
        },
    };
    function delayOf(failure, retries) {
        const { retryAfterHint } = failure;
        const base = isThrottled(failure) ? BACKOFF_MS.throttling : BACKOFF_MS.transient;
        const delay = Math.floor(random() * Math.min(base * 2 ** retries, BACKOFF_MS.longest));
        const asked = retryAfterHint ? retryAfterHint.getTime() - clock.now().getTime() : 0;
        return Math.max(delay, Math.min(asked, delay + HINT_MS));
    }
}
const token = (retries, timeouts, cost) => ({
    getRetryCount: () => retries,
    getRetryDelay: () => 0,
    timeouts,
    cost,
});
const isThrottled = ({ errorType }) => errorType === 'THROTTLING';
/** A token that AWS could not check needs another one, not the same again: `withFreshTokens` sees to that. */
const isWorthRetrying = (failure) => (isThrottled(failure) || (failure.errorType === 'TRANSIENT' && !isOnlyMisdated(failure.error))) &&
    !(0,identity_token/* wantsFreshToken */.R_)(failure.error);
/** Refusals that another attempt may mend. A HEAD that is refused has no code: the SDK calls it Unknown, whatever it was. */
const MENDABLE = new Set([
    'TimeoutError',
    'RequestTimeout',
    'RequestTimeoutException',
    'AuthFailure',
    'RequestInTheFuture',
    'RequestTimeTooSkewed',
    'Unknown',
]);
/**
 * Whether nothing but the runner's clock makes a refusal look transient. Where that clock is wrong, the SDK says of every
 * refusal that it has just corrected its date (AwsSdkSigV4Signer of @aws-sdk/core 3.981): a policy that is gone would be
 * deleted eight times.
 */
function isOnlyMisdated(error) {
    const { name = '', $retryable, $metadata = {} } = (error ?? {});
    const { httpStatusCode = 0, clockSkewCorrected = false } = $metadata;
    const isRefusal = httpStatusCode >= 400 && httpStatusCode < 500;
    return clockSkewCorrected && isRefusal && $retryable === undefined && !MENDABLE.has(name);
}
/** The SDK gives the same name to connections that break, which costs no time. */
function ranOutOfTime(error) {
    const code = error?.code;
    return error instanceof Error && error.name === 'TimeoutError' && (code === undefined || code === 'ETIMEDOUT');
}

// EXTERNAL MODULE: ./build/shared/errors.js
var shared_errors = __webpack_require__(2005);
;// CONCATENATED MODULE: ./build/aws/session-policy.js

/** An inline session policy of STS may have this many characters. */
const SESSION_POLICY_QUOTA = 2_048;
const ACTIONS = {
    grant: {
        users: ['iam:GetUser', 'iam:GetUserPolicy', 'iam:ListUserPolicies', 'iam:PutUserPolicy'],
        account: ['ssm:DescribeInstanceInformation'],
    },
    revoke: {
        users: ['iam:DeleteUserPolicy', 'iam:GetUserPolicy', 'iam:ListUserPolicies'],
        // Which session is terminated is decided by exact owner in the domain; a user who was renamed is found in the whole account.
        account: ['iam:GetAccountAuthorizationDetails', 'ssm:DescribeSessions', 'ssm:TerminateSession'],
    },
    sweep: {
        users: [],
        account: ['iam:GetAccountAuthorizationDetails', 'ssm:DescribeSessions'],
    },
    'check-grant': {
        users: ['iam:GetUser', 'iam:GetUserPolicy', 'iam:ListUserPolicies'],
        account: ['ssm:DescribeInstanceInformation'],
    },
    'check-revoke': {
        users: ['iam:GetUserPolicy', 'iam:ListUserPolicies'],
        account: ['iam:GetAccountAuthorizationDetails', 'ssm:DescribeSessions'],
    },
    'check-logs': { users: [], account: ['ssm:GetDocument'] },
};
/** Users are looked up for their ARNs, by which sessions are asked for. */
const READS = { users: ['iam:GetUser'], account: ['ssm:DescribeSessions'] };
function transcriptStatements({ group, bucket, prefix }, { partition, region, id }) {
    const groupArn = `arn:${partition}:logs:${region}:${id}:log-group:${group}`;
    const bucketArn = `arn:${partition}:s3:::${bucket}`;
    return [
        // With `:*` and without: AWS's own pages give both forms for a group.
        {
            Effect: 'Allow',
            Action: ['logs:GetLogEvents', 'logs:DescribeLogStreams'],
            Resource: [groupArn, `${groupArn}:*`],
        },
        { Effect: 'Allow', Action: 's3:GetObject', Resource: `${bucketArn}/${prefix === '' ? '' : `${prefix}/`}*` },
        // Without it S3 says of a missing key that it is forbidden.
        { Effect: 'Allow', Action: 's3:ListBucket', Resource: bucketArn },
        // For a bucket whose key is a customer's own, wherever that key is: through S3 alone.
        {
            Effect: 'Allow',
            Action: 'kms:Decrypt',
            Resource: '*',
            Condition: { StringLike: { 'kms:ViaService': 's3.*' } },
        },
    ];
}
/**
 * The policy that narrows a role to the users of one plan. A user is meant with every IAM path, which is not known before
 * GetUser: the `*` stands between slashes, and a user name holds none, so it matches this user alone.
 */
function sessionPolicy(purpose, place, users) {
    const actions = typeof purpose === 'string' ? ACTIONS[purpose] : READS;
    const arn = `arn:${place.partition}:iam::${place.id}:user`;
    const own = users.flatMap(user => [`${arn}/${user}`, `${arn}/*/${user}`]);
    return JSON.stringify({
        Version: '2012-10-17',
        Statement: [
            ...(own.length > 0 ? [{ Effect: 'Allow', Action: actions.users, Resource: own }] : []),
            { Effect: 'Allow', Action: actions.account, Resource: '*' },
            ...(typeof purpose === 'string' ? [] : transcriptStatements(purpose, place)),
        ],
    });
}
/**
 * Splits users into the fewest groups, in order, whose session policies keep within {@link SESSION_POLICY_QUOTA}; no users
 * are one group, for what concerns the whole account.
 * @throws Error if the names of group, bucket and prefix leave no room for one user
 */
function groupUsers(purpose, account, users) {
    const groups = [[]];
    for (const user of new Set(users)) {
        const group = groups.at(-1) ?? [];
        if (lengthFor(purpose, account, [...group, user]) <= SESSION_POLICY_QUOTA)
            group.push(user);
        else
            groups.push([user]);
    }
    const longest = Math.max(...groups.map(group => lengthFor(purpose, account, group)));
    if (longest > SESSION_POLICY_QUOTA)
        throw new shared_errors/* ErrorWithRemedy */.J(`AWS account ${account.name} (${account.region}): the session policy that narrows its role to the transcripts would have ${longest} characters, and STS takes ${SESSION_POLICY_QUOTA}`, 'Give the log group, the bucket or the prefix a shorter name');
    return groups;
}
const lengthFor = (purpose, account, users) => sessionPolicy(purpose, account, users).length;

;// CONCATENATED MODULE: ./build/aws/ssm.js


function createSsm(client, account, region) {
    const sdk = Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(736)]).then(__webpack_require__.t.bind(__webpack_require__, 4736, 19));
    const who = { ...account, account: `${account.account} (${region})` };
    const sessions = async (state, asked = {}) => (0,errors/* withErrorContext */.mO)({ ...who, action: 'ssm:DescribeSessions', purpose: 'list the sessions' }, async () => {
        const { paginateDescribeSessions } = await sdk;
        const found = [];
        const Filters = filtersOf(asked);
        const input = { State: state, MaxResults: 200, ...(Filters.length > 0 && { Filters }) };
        for await (const page of paginateDescribeSessions({ client }, input))
            found.push(...(page.Sessions ?? []).flatMap(toSession));
        return found;
    });
    return {
        managedNodes: ids => (0,errors/* withErrorContext */.mO)({ ...who, action: 'ssm:DescribeInstanceInformation', purpose: `look up ${ids.join(', ')}` }, async () => {
            const { paginateDescribeInstanceInformation } = await sdk;
            const found = [];
            const Filters = [{ Key: 'InstanceIds', Values: [...ids] }];
            for await (const page of paginateDescribeInstanceInformation({ client }, { Filters })) {
                for (const node of page.InstanceInformationList ?? []) {
                    const { InstanceId: id, PingStatus: ping = 'unknown', AgentVersion: agent } = node;
                    if (id)
                        found.push({ id, ping, ...(agent !== undefined && { agent }) });
                }
            }
            return found;
        }),
        document: name => (0,errors/* withErrorContext */.mO)({ ...who, action: 'ssm:GetDocument', purpose: `read the document ${name}` }, async () => {
            const { GetDocumentCommand } = await sdk;
            try {
                const input = { Name: name, DocumentFormat: 'JSON' };
                const { Status = 'unknown', DocumentType = 'unknown', Content = '', } = await client.send(new GetDocumentCommand(input));
                return { status: Status, type: DocumentType, content: Content };
            }
            catch (error) {
                if ((0,errors/* codeOf */.$N)(error) === 'InvalidDocument')
                    return undefined;
                throw error;
            }
        }),
        openSessions: () => sessions('Active'),
        pastSessions: since => sessions('History', { since }),
        async sessions(asked) {
            const open = await sessions('Active', asked);
            // In this order: what ends in between is in both, and in neither the other way round.
            const ended = await sessions('History', asked);
            return [...new Map([...open, ...ended].map(session => [session.id, session])).values()];
        },
        terminate: sessionId => (0,errors/* withErrorContext */.mO)({ ...who, action: 'ssm:TerminateSession', purpose: `end the session ${sessionId}` }, async () => {
            const { TerminateSessionCommand } = await sdk;
            try {
                await client.send(new TerminateSessionCommand({ SessionId: sessionId }));
            }
            catch (error) {
                // A dead session is reported so, or as success [reported both ways, docs/aws-facts.md SSM-7]: the next listing tells.
                if (!['ValidationException', 'DoesNotExistException'].includes((0,errors/* codeOf */.$N)(error)))
                    throw error;
            }
        }),
    };
}
function filtersOf({ owner, id, since, until }) {
    const filters = [
        ['Owner', owner],
        ['SessionId', id],
        ['InvokedAfter', since && (0,instant/* formatInstant */.r4)(since)],
        // Instants are written in whole seconds, rounded down.
        ['InvokedBefore', until && (0,instant/* formatInstant */.r4)(new Date(until.getTime() + 1_000))],
    ];
    return filters.flatMap(([key, value]) => (value === undefined ? [] : { key, value }));
}
/** A session without id or owner can be neither matched nor ended: AWS always gives both. */
function toSession(session) {
    const { SessionId, Owner, Target, DocumentName, Status, StartDate, EndDate, MaxSessionDuration = '' } = session;
    if (!SessionId || !Owner)
        return [];
    // Whether AWS gives one that never connected an end is not established: it had none of its own.
    const endedAt = EndDate ?? (Status === 'Failed' ? StartDate : undefined);
    return [
        {
            id: SessionId,
            owner: Owner,
            target: Target ?? '',
            ...(DocumentName && { document: DocumentName }),
            status: Status ?? 'unknown',
            ...(StartDate && { startedAt: StartDate }),
            ...(endedAt && { endedAt }),
            // Minutes, as in the session document; the API reference gives no format [inferred].
            ...(/^[1-9]\d*$/.test(MaxSessionDuration) && { longestMs: Number(MaxSessionDuration) * 60_000 }),
        },
    ];
}

;// CONCATENATED MODULE: ./build/aws/clients.js












/** The one place where AWS clients are built. The SDKs are loaded with the first connection. */
function createAws(given) {
    const options = { limits: ATTEMPT_LIMITS, abandon: new AbortController().signal, ...given };
    // Node 20 warns of eleven listeners: here each call in flight is one.
    (0,external_node_events_.setMaxListeners)(0, options.abandon);
    return {
        async connect(purpose, where, users) {
            const { client, who, ...access } = await clients_open(options, purpose, where, users);
            return { ssm: access.ssm, iam: access.iam, assume: access.assume, directory: createDirectory(client, who) };
        },
        async connectToTranscripts(account, users) {
            const [{ CloudWatchLogsClient }, { S3Client }, opened] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(303)]).then(__webpack_require__.t.bind(__webpack_require__, 2684, 19)),
                Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19)),
                clients_open(options, account.logs, { account, role: account.roles.logs }, users),
            ]);
            const { config, who, ssm, iam, assume } = opened;
            const turns = { GetLogEventsCommand: createRateLimit(options.clock, READS_A_SECOND) };
            const logs = withRateLimit(prepare(new CloudWatchLogsClient(config()), options), turns);
            // A bucket for all accounts may be in another region.
            const objects = prepare(new S3Client({ ...config(), followRegionRedirects: true }), options, { streams: true });
            return { ssm, iam, assume, logs: (0,aws_logs/* createLogs */.Q)(logs, who, account.region), objects: createObjects(objects, who) };
        },
    };
}
function prepare(client, options, { streams } = { streams: false }) {
    const { askTime, abandon } = options;
    limitAttempts(client, options, streams);
    const prepared = abandoned(withBusyRetry(client), abandon);
    return askTime ? observeServerTime(prepared, askTime) : prepared;
}
async function clients_open(options, purpose, { account, role }, users) {
    const [{ IAMClient }, { SSMClient }, { STSClient }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(764)]).then(__webpack_require__.t.bind(__webpack_require__, 6764, 19)),
        Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(736)]).then(__webpack_require__.t.bind(__webpack_require__, 4736, 19)),
        Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19)),
    ]);
    const { mintToken, clock, abandon } = options;
    // Made for each client: retries have a quota, and connections a pool, that one must not use up for the others.
    const config = () => ({
        maxAttempts: MAX_AWS_ATTEMPTS,
        retryStrategy: createRetryStrategy({ clock, abandon }),
        region: account.region,
        requestHandler: options.requestHandler ?? handlerOptions(options.limits),
    });
    const sts = prepare(new STSClient(config()), options);
    const who = { role, account: account.name };
    const iams = new Map();
    const connectTo = (group) => {
        const credentials = assumeRole({ sts, mintToken, clock, abandon }, {
            roleArn: role,
            account: account.name,
            sessionName: options.sessionName,
            policy: sessionPolicy(purpose, account, group),
        });
        const client = prepare(new IAMClient({ ...config(), credentials }), options);
        const iam = createIam(client, who);
        for (const user of group)
            iams.set(user, iam);
        return { client, credentials, iam };
    };
    const clients = groupUsers(purpose, account, users).map(connectTo);
    const [{ client, credentials }] = clients; // there is one group at least
    return {
        client,
        config: () => ({ ...config(), credentials }),
        who,
        assume: async () => void (await credentials()),
        ssm: createSsm(prepare(new SSMClient({ ...config(), credentials }), options), who, account.region),
        iam: (user) => iams.get(user) ?? connectTo([user]).iam,
    };
}
/**
 * CloudWatch allows ten GetLogEvents a second in an account and region (docs/aws-facts.md REC-5). Others read as well, and of those that are
 * on their way at once, some arrive late.
 */
const READS_A_SECOND = 5;


/***/ }),

/***/ 8127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Gy: () => (/* binding */ AwsError),
/* harmony export */   mO: () => (/* binding */ withErrorContext)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);
/* harmony import */ var _identity_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2078);


/** A call to AWS that failed for good: the message says what happened, to whom, and what to do. */
class AwsError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J {
    name = 'AwsError';
    /** AWS's own name for it: `AccessDenied`. */
    code;
    constructor(description, cause) {
        const code = codeOf(cause);
        const { account, purpose, action } = description;
        const known = cause instanceof _identity_token_js__WEBPACK_IMPORTED_MODULE_1__/* .IdTokenError */ .Z4 ? cause.refusal : undefined;
        const why = known ? known.message : `${action}: ${code}: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(cause)}`;
        const remedy = known ? known.remedy : remedyFor(code, description);
        super(`AWS account ${account}: could not ${purpose} (${why})`, remedy, { cause });
        this.code = code;
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
            return `AWS accepted none of ${_identity_token_js__WEBPACK_IMPORTED_MODULE_1__/* .TOKEN_TRIES */ .Uj} fresh tokens. If this account has never accepted one, create the OIDC provider for GitHub in account ${account} with the audience sts.amazonaws.com; otherwise run the job again in a few minutes`;
        case 'IDPCommunicationError':
        case 'IDPCommunicationErrorException':
            return `AWS could not reach GitHub to check any of ${_identity_token_js__WEBPACK_IMPORTED_MODULE_1__/* .TOKEN_TRIES */ .Uj} fresh tokens: look at https://www.githubstatus.com, then run the job again`;
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
/* harmony export */   HJ: () => (/* binding */ withFreshTokens),
/* harmony export */   R_: () => (/* binding */ wantsFreshToken),
/* harmony export */   Uj: () => (/* binding */ TOKEN_TRIES),
/* harmony export */   Z4: () => (/* binding */ IdTokenError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);

/** The runner gave no OIDC token. */
class IdTokenError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J {
    name = 'IdTokenError';
    /** Whether another request may well be answered. */
    isMomentary;
    constructor(refusal, options) {
        super(refusal.message, refusal.remedy, { cause: options.cause });
        this.isMomentary = options.isMomentary;
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

/***/ 3798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted),
/* harmony export */   u: () => (/* binding */ onAbort)
/* harmony export */ });
/** Calls `listener` when `signal` is aborted, or at once if it is; answers how to take that back. */
function onAbort(signal, listener) {
    if (signal.aborted)
        listener();
    else
        signal.addEventListener('abort', listener, { once: true });
    return () => signal.removeEventListener('abort', listener);
}
/** Answers as `work` does, or as `instead` does once `signal` is aborted, whatever `work` is waiting for. */
async function untilAborted(signal, work, instead) {
    let unlink = () => { };
    const aborted = new Promise(resolve => {
        unlink = onAbort(signal, resolve);
    });
    try {
        return await Promise.race([work, aborted.then(instead)]);
    }
    finally {
        unlink();
    }
}


/***/ })

};

