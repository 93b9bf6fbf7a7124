export const id = 4592;
export const ids = [4592,2078,9783];
export const modules = {

/***/ 94592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createAws: () => (/* binding */ createAws)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/shared/abort.js
var abort = __webpack_require__(43798);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
;// CONCATENATED MODULE: ./build/aws/attempts.js



/**
 * One attempt takes at most 20 s. An attempt that runs out of time is made at most three times (`createRetryStrategy`), so a
 * call to an endpoint that never answers fails after a minute, and one that is also throttled in between after two at worst.
 * One page of GetAccountAuthorizationDetails, the largest answer here, takes a few seconds.
 */
const ATTEMPT_LIMITS = { connectMs: 5_000, attemptMs: 20_000 };
/** The limits as options of the SDK's own HTTP handler. Its `requestTimeout` alone only warns (node-http-handler 4.14). */
const handlerOptions = ({ connectMs, attemptMs }) => ({
    connectionTimeout: connectMs,
    requestTimeout: attemptMs,
    throwOnRequestTimeout: true,
    socketTimeout: attemptMs,
});
/** Thrown by calls when the job has no time left for them. Never retried: the SDK recognises it by its name. */
class AbandonedError extends Error {
    name = 'AbortError';
    constructor() {
        super('given up, because this job was told to stop');
    }
}
/**
 * Limits every attempt of this client, including reading its answer: the SDK's timeouts measure silence, and an answer that
 * arrives byte by byte is never silent. The body of an S3 GET is passed on as a stream, and may last as long as data arrives.
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
                    await readWhole(request, answer.response);
                return answer;
            });
            const { body } = answer.response;
            if (body instanceof external_node_stream_.Readable)
                (0,external_node_stream_.addAbortSignal)(options.abandon, body);
            return answer;
        },
    });
}
/** Runs one attempt. Fails when its time is over or calls are abandoned, without waiting for the aborted request. */
async function limited({ limits: { attemptMs }, abandon }, callers, run) {
    const attempt = new AbortController();
    // Not AbortSignal.any: its listeners on `abandon` outlive the attempt, and a waiting job makes attempts for hours.
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
/** Fails with an `AbandonedError` as soon as calls are abandoned, without waiting for `call`. */
async function unlessAbandoned(abandon, call) {
    if (abandon.aborted)
        throw new AbandonedError();
    return (0,abort/* untilAborted */.E)(abandon, call(), () => {
        throw new AbandonedError();
    });
}
/** The SDK treats an error of this name as transient. */
const timeoutError = (ms) => Object.assign(new Error(`no whole answer within ${(0,instant/* formatDuration */.a3)(ms)}`), { name: 'TimeoutError' });
async function readWhole({ method }, response) {
    if (!(response.body instanceof external_node_stream_.Readable))
        return;
    const chunks = [];
    for await (const chunk of response.body)
        chunks.push(chunk);
    const whole = Buffer.concat(chunks);
    // Only S3 is asked by GET, and its client takes the body of an object as a stream.
    response.body = method === 'GET' ? external_node_stream_.Readable.from([whole]) : whole;
}

// EXTERNAL MODULE: ./build/aws/errors.js
var errors = __webpack_require__(68127);
// EXTERNAL MODULE: ./build/aws/identity-token.js
var identity_token = __webpack_require__(2078);
;// CONCATENATED MODULE: ./build/aws/credentials.js




/**
 * Credentials live an hour, and are renewed from its half on. A job that waits asks AWS every five minutes, so at the end of a
 * grant it holds credentials for 25 minutes more, however long GitHub or STS have been down just before.
 */
const RENEW_AHEAD_MS = 30 * 60_000;
/** Credentials with less time than this are replaced first: a call that starts with them could outlive them. */
const LAST_MS = 60_000;
/** How long a call waits for a renewal while the present credentials still work, in real time. */
const COURTESY_MS = 2_000;
/** After a renewal that failed, so long until the next. */
const RETRY_MS = 60_000;
/**
 * Credentials of an assumed role, requested on first use and renewed in time: a job that waits for hours holds none that live
 * longer than an hour. A renewal that fails or does not answer costs nothing before they expire. Clients that share the
 * provider share the credentials.
 */
function assumeRole(assumption, session) {
    const { clock, debug } = assumption;
    let held;
    let tryAgainAt = 0;
    const hold = (fresh) => {
        held = fresh;
        return fresh;
    };
    const msLeft = () => (held?.expiration.getTime() ?? 0) - clock.now().getTime();
    const noteFailure = (error) => {
        tryAgainAt = clock.now().getTime() + RETRY_MS;
        debug(error);
    };
    let replacement;
    const replace = () => {
        replacement ??= assume(assumption, session, identity_token.withFreshTokens)
            .then(hold)
            .finally(() => {
            replacement = undefined;
        });
        return replacement;
    };
    let renewal;
    const renew = () => {
        // One try: a later call makes the next.
        renewal ??= Promise.race([
            passed(COURTESY_MS),
            assume(assumption, session, (_, call) => call())
                .then(hold, noteFailure)
                .finally(() => {
                renewal = undefined;
            }),
        ]);
        return renewal;
    };
    return async () => {
        if (!held || msLeft() <= 0)
            return asIfStale(await replace());
        if (clock.now().getTime() >= tryAgainAt) {
            if (msLeft() <= LAST_MS)
                await replace().catch(noteFailure);
            else if (msLeft() <= RENEW_AHEAD_MS)
                await renew();
        }
        return asIfStale(held);
    };
}
const passed = (ms) => new Promise(resolve => {
    (0,abort/* onAbort */.u)(AbortSignal.timeout(ms), () => resolve());
});
/**
 * Marks credentials as expired, so that the SDK asks here for each call: it would otherwise cache them by the runner's clock,
 * which may be wrong.
 */
const asIfStale = (credentials) => ({ ...credentials, expiration: new Date(0) });
function assume({ sts, mintToken, clock, abandon, debug }, session, withTokens) {
    const description = {
        action: 'sts:AssumeRoleWithWebIdentity',
        purpose: `assume the role ${session.roleArn}`,
        role: session.roleArn,
        account: session.account,
    };
    const assumeOnce = async () => {
        const { AssumeRoleWithWebIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19));
        const answer = await sts.send(new AssumeRoleWithWebIdentityCommand({
            RoleArn: session.roleArn,
            RoleSessionName: session.sessionName,
            WebIdentityToken: await mintToken('sts.amazonaws.com', abandon),
            ...(session.policy !== undefined && { Policy: session.policy }),
            DurationSeconds: 3_600,
        }));
        const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
        if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration)
            throw new Error('STS answered without credentials');
        debug(policySize(session, answer.PackedPolicySize));
        return {
            accessKeyId: AccessKeyId,
            secretAccessKey: SecretAccessKey,
            sessionToken: SessionToken,
            expiration: Expiration,
        };
    };
    return (0,errors/* withErrorContext */.mO)(description, () => unlessAbandoned(abandon, () => withTokens(clock, assumeOnce, abandon)));
}
/** For the debug log: how near a plan is to the limit that STS does not announce (docs/aws-facts.md STS-5). */
const policySize = ({ roleArn, policy }, percent) => policy === undefined
    ? `${roleArn}: assumed without a session policy, because STS takes none that is small enough for one user`
    : `${roleArn}: a session policy of ${policy.length} characters, ${percent ?? '?'} % of what STS allows`;

// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal = __webpack_require__(92390);
;// CONCATENATED MODULE: ./build/aws/directory.js


function createDirectory(connect, who) {
    const description = {
        ...who,
        action: 'iam:GetAccountAuthorizationDetails',
        purpose: 'list the policies of all users',
    };
    return {
        inlinePolicies: () => (0,errors/* withErrorContext */.mO)(description, async () => {
            const { paginateGetAccountAuthorizationDetails } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(6764)]).then(__webpack_require__.t.bind(__webpack_require__, 16764, 19));
            const client = await connect();
            const users = new Map();
            const roles = new Map();
            // A page may contain less than requested and still not be the last (API reference), so the paginator continues.
            const input = { Filter: ['User', 'Role'], MaxItems: 1_000 };
            for await (const page of paginateGetAccountAuthorizationDetails({ client }, input)) {
                for (const { UserName, UserPolicyList } of page.UserDetailList ?? [])
                    if (UserName)
                        users.set(UserName, documentsIn(UserPolicyList));
                for (const { RoleName, RoleId, Path, RolePolicyList } of page.RoleDetailList ?? [])
                    if (RoleName && RoleId && Path?.startsWith(principal/* ROLE_PATH */.XZ))
                        roles.set(RoleName, { id: RoleId, policies: documentsIn(RolePolicyList) });
            }
            return { users, roles };
        }),
    };
}
const documentsIn = (policies = []) => new Map(policies.flatMap(({ PolicyName, PolicyDocument }) => PolicyName && PolicyDocument ? [[PolicyName, decodeURIComponent(PolicyDocument)]] : []));

// EXTERNAL MODULE: ./build/shared/aws-error-codes.js
var aws_error_codes = __webpack_require__(84513);
;// CONCATENATED MODULE: ./build/aws/iam-roles.js
const sdk = () => Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(6764)]).then(__webpack_require__.t.bind(__webpack_require__, 16764, 19));
/** An hour, unless the role says otherwise (API reference). */
const DEFAULT_SESSION_S = 3_600;
/** The calls about a role. They name it without its path, as IAM asks for it. */
const roleCalls = {
    actions: {
        lookUp: 'iam:GetRole',
        list: 'iam:ListRolePolicies',
        get: 'iam:GetRolePolicy',
        put: 'iam:PutRolePolicy',
        delete: 'iam:DeleteRolePolicy',
    },
    async lookUp(client, name) {
        const { GetRoleCommand } = await sdk();
        const { Role } = await client.send(new GetRoleCommand({ RoleName: name }));
        if (!Role?.RoleName || !Role.Arn || !Role.RoleId)
            return undefined;
        const { RoleName, Arn, RoleId, Path = '/', AssumeRolePolicyDocument = '' } = Role;
        const boundary = Role.PermissionsBoundary?.PermissionsBoundaryArn;
        const maxSessionMs = (Role.MaxSessionDuration ?? DEFAULT_SESSION_S) * 1_000;
        return {
            name: RoleName,
            arn: Arn,
            id: RoleId,
            path: Path,
            ...(boundary && { boundary }),
            trust: { document: decodeURIComponent(AssumeRolePolicyDocument), maxSessionMs },
        };
    },
    async list(client, name) {
        const { paginateListRolePolicies } = await sdk();
        const names = [];
        for await (const page of paginateListRolePolicies({ client }, { RoleName: name }))
            names.push(...(page.PolicyNames ?? []));
        return names;
    },
    async get(client, name, policy) {
        const { GetRolePolicyCommand } = await sdk();
        return (await client.send(new GetRolePolicyCommand({ RoleName: name, PolicyName: policy }))).PolicyDocument;
    },
    async put(client, name, policy, document) {
        const { PutRolePolicyCommand } = await sdk();
        return client.send(new PutRolePolicyCommand({ RoleName: name, PolicyName: policy, PolicyDocument: document }));
    },
    async delete(client, name, policy) {
        const { DeleteRolePolicyCommand } = await sdk();
        return client.send(new DeleteRolePolicyCommand({ RoleName: name, PolicyName: policy }));
    },
};

;// CONCATENATED MODULE: ./build/aws/iam-users.js
const iam_users_sdk = () => Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(6764)]).then(__webpack_require__.t.bind(__webpack_require__, 16764, 19));
/** The calls about an IAM user. */
const userCalls = {
    actions: {
        lookUp: 'iam:GetUser',
        list: 'iam:ListUserPolicies',
        get: 'iam:GetUserPolicy',
        put: 'iam:PutUserPolicy',
        delete: 'iam:DeleteUserPolicy',
    },
    async lookUp(client, name) {
        const { GetUserCommand } = await iam_users_sdk();
        const { User } = await client.send(new GetUserCommand({ UserName: name }));
        if (!User?.UserName || !User.Arn || !User.UserId)
            return undefined;
        const boundary = User.PermissionsBoundary?.PermissionsBoundaryArn;
        const { UserName, Arn, UserId, Path = '/' } = User;
        return { name: UserName, arn: Arn, id: UserId, path: Path, ...(boundary && { boundary }) };
    },
    async list(client, name) {
        const { paginateListUserPolicies } = await iam_users_sdk();
        const names = [];
        for await (const page of paginateListUserPolicies({ client }, { UserName: name }))
            names.push(...(page.PolicyNames ?? []));
        return names;
    },
    async get(client, name, policy) {
        const { GetUserPolicyCommand } = await iam_users_sdk();
        return (await client.send(new GetUserPolicyCommand({ UserName: name, PolicyName: policy }))).PolicyDocument;
    },
    async put(client, name, policy, document) {
        const { PutUserPolicyCommand } = await iam_users_sdk();
        return client.send(new PutUserPolicyCommand({ UserName: name, PolicyName: policy, PolicyDocument: document }));
    },
    async delete(client, name, policy) {
        const { DeleteUserPolicyCommand } = await iam_users_sdk();
        return client.send(new DeleteUserPolicyCommand({ UserName: name, PolicyName: policy }));
    },
};

;// CONCATENATED MODULE: ./build/aws/iam.js





/** `connect`: the client for each call, which has the credentials for it. */
function createIam(connect, who, holder) {
    const { name: own, kind } = holder;
    const calls = kind === 'user' ? userCalls : roleCalls;
    const described = (0,principal/* describeHolder */.sG)(holder);
    const of = `${kind} ${own}`;
    const about = (call, purpose, make) => (0,errors/* withErrorContext */.mO)({ ...who, action: calls.actions[call], purpose }, async () => make(await connect()));
    return {
        holder,
        lookUp: () => about('lookUp', `look up the ${described}`, client => orAbsent(async () => calls.lookUp(client, own))),
        policyNames: () => about('list', `list the inline policies of ${of}`, client => orAbsent(async () => calls.list(client, own))),
        policy: name => about('get', `read the policy ${name} of ${of}`, client => orAbsent(async () => {
            const document = await calls.get(client, own, name);
            return document && decodeURIComponent(document); // RFC 3986: a `+` is a plus
        })),
        putPolicy: (name, document) => about('put', `write the policy ${name} of ${of}`, async (client) => {
            await calls.put(client, own, name, document);
        }),
        deletePolicy: name => about('delete', `delete the policy ${name} of ${of}`, async (client) => {
            const deleted = await orAbsent(() => calls.delete(client, own, name));
            return deleted !== undefined;
        }),
    };
}
async function orAbsent(call) {
    try {
        return await call();
    }
    catch (error) {
        if ((0,aws_error_codes/* hasCode */.up)(error, 'NoSuchEntityException'))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/aws/logs.js
var aws_logs = __webpack_require__(44367);
;// CONCATENATED MODULE: ./build/aws/middleware.js


/**
 * IAM returns these while another change of the same user is in progress; the SDK does not retry them (docs/aws-facts.md
 * IAM-4).
 */
const BUSY = new Set(['ConcurrentModificationException', 'EntityTemporarilyUnmodifiableException']);
/**
 * Refused because of its date. The SDK corrects its clock from the answer, but it retries only if the clock was wrong at that
 * moment, not if another call has corrected it in between (AwsSdkSigV4Signer of @aws-sdk/core 3.981).
 */
const MISDATED = new Set(['SignatureDoesNotMatch', 'InvalidSignatureException', 'RequestExpired']);
/** The types of middleware stacks differ by service; what is added here works for all. */
const stackOf = (client) => client.middlewareStack;
/**
 * Calls `askTime` with each request, and the returned function with AWS's time. Runs before answers are parsed, because
 * errors carry the time as well.
 */
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
/** Retries errors that the SDK does not retry. */
function withBusyRetry(client) {
    stackOf(client).add(next => async (args) => {
        try {
            return await next(args);
        }
        catch (error) {
            const throttling = BUSY.has((0,aws_error_codes/* codeOf */.$N)(error));
            if (error instanceof Error && (throttling || MISDATED.has((0,aws_error_codes/* codeOf */.$N)(error))))
                Object.assign(error, { $retryable: { throttling } });
            throw error;
        }
    }, { step: 'finalizeRequest', priority: 'low', name: 'retryWhileBusy' });
    return client;
}
/** Makes calls fail as soon as they are abandoned: in an attempt, in a wait between attempts, or before the first. */
function abandoned(client, abandon) {
    stackOf(client).add(next => args => unlessAbandoned(abandon, () => next(args)), {
        step: 'initialize',
        priority: 'high',
        name: 'abandon',
    });
    return client;
}
/** Every attempt of a command (`GetLogEventsCommand`), including the SDK's own retries, waits for its turn first. */
function withRateLimit(client, turns) {
    stackOf(client).add((next, { commandName = '' }) => async (args) => {
        await turns[commandName]?.();
        return next(args);
    }, { step: 'finalizeRequest', priority: 'low', name: 'waitForTurn' });
    return client;
}

;// CONCATENATED MODULE: ./build/aws/objects.js


function createObjects(client, who) {
    const sdk = Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    return {
        hasBucket: bucket => (0,errors/* withErrorContext */.mO)({ ...who, action: 's3:ListBucket', purpose: `look up the bucket ${bucket}` }, () => hasBucket(bucket)),
        look: (bucket, key) => (0,errors/* withErrorContext */.mO)({ ...who, action: 's3:GetObject', purpose: `look up s3://${bucket}/${key}` }, async () => {
            const { HeadObjectCommand } = await sdk;
            const found = await objects_orAbsent(() => client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })));
            if (!found)
                return { kind: (await hasBucket(bucket)) ? 'absent' : 'no-bucket' };
            const { ContentLength: bytes = 0, ETag: etag = '', LastModified: modifiedAt = new Date(0), VersionId } = found;
            return { kind: 'found', object: { bytes, etag, modifiedAt, ...(VersionId && { versionId: VersionId }) } };
        }),
        read: (bucket, key, { etag }) => (0,errors/* withErrorContext */.mO)({ ...who, action: 's3:GetObject', purpose: `read s3://${bucket}/${key}` }, async () => {
            const { GetObjectCommand } = await sdk;
            const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, IfMatch: etag }));
            return Body;
        }),
    };
    /** HEAD answers have no body, so a missing key and a missing bucket look the same. */
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
        if ((0,aws_error_codes/* hasCode */.up)(error, 'NotFound', 'NoSuchKey', 'NoSuchBucket'))
            return undefined;
        throw named(error);
    }
}
/** A refused HEAD has only a status. */
function named(error) {
    const status = error.$metadata?.httpStatusCode;
    if (!(error instanceof Error) || status !== 403)
        return error;
    return Object.assign(new Error(`${error.message}. Without s3:ListBucket it says so of a missing key, too`, { cause: error }), {
        name: 'AccessDenied',
    });
}

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var lib_proxy = __webpack_require__(19783);
// EXTERNAL MODULE: ./build/shared/network.js
var network = __webpack_require__(66218);
;// CONCATENATED MODULE: ./build/aws/proxy.js


/**
 * Sends the requests of this client through the proxy that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say, also in lower case:
 * by the rule and the library of GitHub's own packages, so that AWS, GitHub and the token endpoint are reached alike. Without a
 * proxy they go through the SDK's own handler.
 */
function routeThroughProxy(client, limits) {
    const config = client.config;
    const direct = config.requestHandler;
    const tunnels = new Map();
    config.requestHandler = Object.assign(Object.create(direct), {
        async handle(request, options = {}) {
            const target = new URL(`${request.protocol}//${request.hostname}${request.port ? `:${request.port}` : ''}`);
            const proxy = (0,lib_proxy.getProxyUrl)(target);
            try {
                if (!proxy)
                    return await direct.handle(request, options);
                const tunnel = tunnels.get(proxy.href) ?? openTunnel(proxy, limits);
                tunnels.set(proxy.href, tunnel);
                return await send(await tunnel, target, request, options.abortSignal);
            }
            catch (error) {
                if (options.abortSignal?.aborted)
                    throw error;
                const obstacle = (0,network/* obstacleTo */.z)(target, proxy, error);
                throw obstacle ? new network/* ObstacleError */.g(obstacle, error) : proxy_named(error);
            }
        },
    });
}
/** undici, which GitHub's packages contain: loaded when there is a proxy. It keeps connections for the next requests. */
async function openTunnel(proxy, { connectMs, attemptMs }) {
    const { Pool, ProxyAgent } = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    const { username, password } = proxy;
    return new ProxyAgent({
        uri: proxy.href,
        ...((username || password) && {
            token: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
        }),
        // An aborted request does not abort the wait for the answer to its CONNECT, so that has a limit of its own.
        clientFactory: (origin, options) => new Pool(origin, { ...options, headersTimeout: connectMs }),
        proxyTls: { timeout: connectMs },
        requestTls: { timeout: connectMs },
        headersTimeout: attemptMs,
        bodyTimeout: attemptMs,
    });
}
/** Sends exactly the path that was signed. */
async function send(tunnel, target, request, signal) {
    const query = queryOf(request);
    const { statusCode, headers, body } = await tunnel.request({
        origin: target.origin,
        path: query ? `${request.path}?${query}` : request.path,
        method: request.method,
        // undici refuses to wait for `100 Continue`, which the SDK asks for before large bodies.
        headers: Object.entries(request.headers)
            .filter(([name]) => name.toLowerCase() !== 'expect')
            .flat(),
        body: request.body ?? null,
        ...(signal && { signal }),
    });
    const single = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]);
    return { response: { statusCode, headers: Object.fromEntries(single), body } };
}
/** As the SDK signs and sends it. Its own function for this would load half of the SDK. */
const queryOf = ({ query = {} }) => Object.entries(query)
    .flatMap(([name, values]) => [values].flat().map(value => (value === null ? [name] : [name, value])))
    .map(pair => pair.map(escapeRfc3986).join('='))
    .join('&');
const escapeRfc3986 = (text) => encodeURIComponent(text).replaceAll(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
/** Under the name that the SDK tries again for, as it does for the same errors of its own handler. */
const proxy_named = (error) => {
    const { code = '' } = error;
    return error instanceof Error && code.startsWith('UND_ERR_')
        ? Object.assign(new Error(error.message, { cause: error }), {
            name: 'TimeoutError',
            code: code.endsWith('TIMEOUT') ? 'ETIMEDOUT' : 'ECONNRESET',
        })
        : error;
};

;// CONCATENATED MODULE: ./build/aws/rate-limit.js
/** Limits calls to `perSecond`: each call waits for its turn. */
function createRateLimit(clock, perSecond) {
    const gapMs = 1_000 / perSecond;
    let next = 0;
    let last = 0;
    const look = () => {
        const now = clock.now().getTime();
        // If the clock was corrected backwards, move the turns back as well.
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

;// CONCATENATED MODULE: ./build/aws/request-log.js
/** The calls that change something, and the part of their input that says what. */
const CHANGES = {
    PutUserPolicyCommand: { action: 'iam:PutUserPolicy', subject: 'PolicyName' },
    DeleteUserPolicyCommand: { action: 'iam:DeleteUserPolicy', subject: 'PolicyName' },
    PutRolePolicyCommand: { action: 'iam:PutRolePolicy', subject: 'PolicyName' },
    DeleteRolePolicyCommand: { action: 'iam:DeleteRolePolicy', subject: 'PolicyName' },
    TerminateSessionCommand: { action: 'ssm:TerminateSession', subject: 'SessionId' },
};
function createRequestLog() {
    const requests = new Map();
    return {
        watch(client) {
            // The types of middleware stacks differ by service; what is added here works for both.
            const stack = client.middlewareStack;
            stack.add((next, { commandName = '' }) => async (args) => {
                const result = await next(args);
                const change = CHANGES[commandName];
                const { requestId } = result.output.$metadata;
                if (change && requestId !== undefined) {
                    const subject = String(args.input[change.subject]);
                    const own = requests.get(subject) ?? [];
                    requests.set(subject, [...own, { action: change.action, subject, id: requestId }]);
                }
                return result;
            }, { step: 'initialize', name: 'rememberRequest' });
            return client;
        },
        of: subjects => [...new Set(subjects)].flatMap(subject => requests.get(subject) ?? []),
    };
}

;// CONCATENATED MODULE: ./build/aws/retries.js


/** The largest number of attempts of one call. */
const MAX_AWS_ATTEMPTS = 8;
/** How many attempts of one call may run out of time: each of them lasts as long as its limit. */
const MAX_AWS_TIMEOUTS = 3;
/** The delays of the SDK (@smithy/core 3.41): full jitter below these, doubled with every attempt. */
const BACKOFF_MS = { transient: 50, throttling: 1_000, longest: 20_000 };
/** The longest wait that is honoured when AWS asks for one. */
const HINT_MS = 5_000;
/**
 * The retry quota of the SDK: the capacity for all calls of a client, the cost of a retry, and what a success returns. With a
 * service that fails every call, calls soon get one attempt each, so that calls to other services are not delayed.
 */
const QUOTA = { capacity: 500, transient: 14, throttling: 5, success: 1 };
/**
 * The retry strategy of one client. Like the SDK's standard strategy, but attempts that run out of time have their own limit,
 * and waits end when calls are abandoned.
 */
function createRetryStrategy({ clock, abandon, random = Math.random }) {
    let quota = QUOTA.capacity;
    return {
        acquireInitialRetryToken: async () => token(0, 0, 0),
        async refreshRetryTokenForRetry(used, failure) {
            const timeouts = used.timeouts + (ranOutOfTime(failure.error) ? 1 : 0);
            const cost = isThrottled(failure) ? QUOTA.throttling : QUOTA.transient;
            const next = token(used.getRetryCount() + 1, timeouts, cost);
            // Any error thrown here: the SDK throws the call's own error instead.
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
/** A token that AWS could not verify must be replaced, not sent again: `withFreshTokens` does that. */
const isWorthRetrying = (failure) => (isThrottled(failure) || (failure.errorType === 'TRANSIENT' && !isOnlyMisdated(failure.error))) &&
    !(0,identity_token/* wantsFreshToken */.R_)(failure.error);
/** Refusals that another attempt may avoid. A refused HEAD has no code: the SDK always calls it Unknown. */
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
 * Whether a refusal looks transient only because of the runner's clock. If that clock is wrong, the SDK says of every refusal
 * that it has just corrected its date (AwsSdkSigV4Signer of @aws-sdk/core 3.981). Without this check a missing policy would
 * be deleted eight times.
 */
function isOnlyMisdated(error) {
    const { name = '', $retryable, $metadata = {} } = (error ?? {});
    const { httpStatusCode = 0, clockSkewCorrected = false } = $metadata;
    const isRefusal = httpStatusCode >= 400 && httpStatusCode < 500;
    return clockSkewCorrected && isRefusal && $retryable === undefined && !MENDABLE.has(name);
}
/** The SDK uses the same name for broken connections, which cost no time. */
function ranOutOfTime(error) {
    const code = error?.code;
    return error instanceof Error && (code === 'ETIMEDOUT' || (code === undefined && error.name === 'TimeoutError'));
}

;// CONCATENATED MODULE: ./build/aws/role-sessions.js


/**
 * The sessions of a role for the users and roles of a plan, a session for each group of them. A group whose policy STS refuses as
 * too large is halved, down to one; then the role is used as it is, if it may be.
 */
function openRoleSessions(options) {
    const { open, mayWiden } = options;
    const groupOf = (holders) => ({ holders, session: open(holders) });
    const groups = options.groups.map(groupOf);
    const byHolder = new Map(groups.flatMap(group => group.holders.map(holder => [(0,principal/* holderKey */.I4)(holder), group])));
    const groupFor = (holder) => {
        const key = (0,principal/* holderKey */.I4)(holder);
        const group = byHolder.get(key) ?? groupOf([holder]);
        byHolder.set(key, group);
        return group;
    };
    let wide;
    const partsOf = ({ holders, session }) => {
        const half = Math.ceil(holders.length / 2);
        if (holders.length > 1)
            return [groupOf(holders.slice(0, half)), groupOf(holders.slice(half))];
        if (!mayWiden || session === wide)
            return undefined;
        wide ??= open(undefined);
        return [{ holders, session: wide }];
    };
    const assumed = async (group, key) => {
        if (group.parts)
            return assumed(partFor(key, group.parts), key);
        try {
            await group.session.credentials();
            return group.session;
        }
        catch (error) {
            if (!isTooLarge(error))
                throw error;
            // Another call may have replaced the group meanwhile.
            const parts = group.parts ?? partsOf(group);
            if (!parts)
                throw error;
            group.parts = parts;
            return assumed(group, key);
        }
    };
    const [first] = groups;
    return {
        of: holder => assumed(groupFor(holder), (0,principal/* holderKey */.I4)(holder)),
        ofAccount: () => assumed(first, undefined),
    };
}
const partFor = (key, parts) => parts.find(({ holders }) => holders.some(holder => (0,principal/* holderKey */.I4)(holder) === key)) ?? parts[0];
const isTooLarge = (error) => error instanceof errors/* AwsError */.Gy && error.code === 'PackedPolicyTooLargeException';

// EXTERNAL MODULE: ./build/domain/witness/keys.js
var keys = __webpack_require__(18977);
// EXTERNAL MODULE: ./build/shared/errors.js
var shared_errors = __webpack_require__(52005);
;// CONCATENATED MODULE: ./build/aws/session-policy.js



/** The largest size of an inline session policy of STS, in characters. */
const SESSION_POLICY_QUOTA = 2_048;
const ACTIONS = {
    grant: {
        users: ['iam:GetUser', 'iam:GetUserPolicy', 'iam:ListUserPolicies', 'iam:PutUserPolicy'],
        roles: ['iam:GetRole', 'iam:GetRolePolicy', 'iam:ListRolePolicies', 'iam:PutRolePolicy'],
        account: ['ssm:DescribeInstanceInformation', 'ssm:GetDocument'],
    },
    revoke: {
        users: ['iam:DeleteUserPolicy', 'iam:GetUserPolicy', 'iam:ListUserPolicies'],
        roles: ['iam:DeleteRolePolicy', 'iam:GetRolePolicy', 'iam:ListRolePolicies'],
        // The domain decides by exact owner which session is terminated. Renamed users are searched in the whole account.
        account: ['iam:GetAccountAuthorizationDetails', 'ssm:DescribeSessions', 'ssm:TerminateSession'],
    },
    sweep: {
        users: [],
        roles: [],
        account: ['iam:GetAccountAuthorizationDetails', 'ssm:DescribeSessions'],
    },
    // Users are looked up for their ARNs, which session queries need. Those of people follow from the rules.
    sessions: { users: ['iam:GetUser'], roles: [], account: ['ssm:DescribeSessions'] },
    // Which instances carry the tags of a live grant. A session of its own: most accounts need none.
    nodes: { users: [], roles: [], account: ['ssm:DescribeInstanceInformation'] },
    'check-grant': {
        users: ['iam:GetUser', 'iam:GetUserPolicy', 'iam:ListUserPolicies'],
        roles: ['iam:GetRole', 'iam:GetRolePolicy', 'iam:ListRolePolicies'],
        account: ['ssm:DescribeInstanceInformation'],
    },
    'check-revoke': {
        users: ['iam:GetUserPolicy', 'iam:ListUserPolicies'],
        roles: ['iam:GetRolePolicy', 'iam:ListRolePolicies'],
        account: ['iam:GetAccountAuthorizationDetails', 'ssm:DescribeSessions'],
    },
    'check-logs': { users: [], roles: [], account: ['ssm:GetDocument'] },
};
function transcriptStatements({ group, bucket, prefix }, { partition, region, id }) {
    const groupArn = `arn:${partition}:logs:${region}:${id}:log-group:${group}`;
    const bucketArn = `arn:${partition}:s3:::${bucket}`;
    return [
        // With `:*` and without: AWS documents both forms for a log group.
        {
            Effect: 'Allow',
            Action: ['logs:GetLogEvents', 'logs:DescribeLogStreams'],
            Resource: [groupArn, `${groupArn}:*`],
        },
        { Effect: 'Allow', Action: 's3:GetObject', Resource: `${bucketArn}/${prefix === '' ? '' : `${prefix}/`}*` },
        // Without it S3 answers 403 for a missing key.
        { Effect: 'Allow', Action: 's3:ListBucket', Resource: bucketArn },
        throughS3('kms:Decrypt'),
    ];
}
/** For a bucket with a customer-managed KMS key, in any account. */
const throughS3 = (actions) => ({
    Effect: 'Allow',
    Action: actions,
    Resource: '*',
    Condition: { StringLike: { 'kms:ViaService': 's3.*' } },
});
/** Nothing but the objects of the witness, and their key. */
function witnessStatements(bucket, { partition }) {
    return [
        {
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:PutObject'],
            Resource: `arn:${partition}:s3:::${bucket}/${keys/* WITNESS_PREFIX */.F0}*`,
        },
        throughS3(['kms:Decrypt', 'kms:GenerateDataKey']),
    ];
}
/** The whole witness, for a comparison. */
function readerStatements(bucket, { partition }) {
    const arn = `arn:${partition}:s3:::${bucket}`;
    return [
        { Effect: 'Allow', Action: 's3:GetObject', Resource: `${arn}/${keys/* WITNESS_PREFIX */.F0}*` },
        {
            Effect: 'Allow',
            Action: 's3:ListBucket',
            Resource: arn,
            Condition: { StringLike: { 's3:prefix': `${keys/* WITNESS_PREFIX */.F0}*` } },
        },
        throughS3('kms:Decrypt'),
    ];
}
/**
 * The session policy that restricts a role to the users and roles of one plan. It matches a user with any IAM path, which is not
 * known before GetUser: the `*` is between slashes, and user names contain none, so it matches this user only. Roles are those
 * at ROLE_PATH.
 */
function sessionPolicy(purpose, place, holders) {
    if (typeof purpose === 'object') {
        return JSON.stringify({ Version: '2012-10-17', Statement: statementsFor(purpose, place) });
    }
    const actions = ACTIONS[purpose];
    const arn = `arn:${place.partition}:iam::${place.id}`;
    const named = (wanted) => holders.flatMap(({ kind, name }) => (kind === wanted ? [name] : []));
    const users = named('user').flatMap(user => [`${arn}:user/${user}`, `${arn}:user/*/${user}`]);
    const atPath = named('role').flatMap(role => [
        `${arn}:role${principal/* ROLE_PATH */.XZ}${role}`,
        // What is at a longer path nobody was given, so it can only end.
        ...(purpose === 'revoke' ? [`${arn}:role${principal/* ROLE_PATH */.XZ}*/${role}`] : []),
    ]);
    return JSON.stringify({
        Version: '2012-10-17',
        Statement: [
            ...(users.length > 0 ? [{ Effect: 'Allow', Action: actions.users, Resource: users }] : []),
            ...(atPath.length > 0 ? [{ Effect: 'Allow', Action: actions.roles, Resource: atPath }] : []),
            { Effect: 'Allow', Action: actions.account, Resource: '*' },
        ],
    });
}
function statementsFor(purpose, place) {
    if ('witness' in purpose)
        return witnessStatements(purpose.witness, place);
    if ('witnessToRead' in purpose)
        return readerStatements(purpose.witnessToRead, place);
    return transcriptStatements(purpose, place);
}
/**
 * STS compresses session policies, and refuses those whose size is then over a second limit, which it does not announce
 * (docs/aws-facts.md STS-5). By what was reported of it, five users of usual names stay within three quarters of it.
 */
const GROUP_SIZE = 5;
/** Whether a role may be used without a session policy if STS takes none: to end access, never to give it or to read. */
const mayWiden = (purpose) => purpose === 'revoke' || purpose === 'sweep';
/**
 * Splits holders into groups, in order, with session policies within {@link SESSION_POLICY_QUOTA}. Without any there is one
 * group, for calls on the whole account.
 * @throws Error if the names of group, bucket and prefix leave no space for one holder
 */
function groupHolders(purpose, account, holders) {
    const groups = [[]];
    for (const holder of new Map(holders.map(each => [(0,principal/* holderKey */.I4)(each), each])).values()) {
        const group = groups.at(-1) ?? [];
        const isRoom = group.length < GROUP_SIZE && lengthFor(purpose, account, [...group, holder]) <= SESSION_POLICY_QUOTA;
        if (isRoom)
            group.push(holder);
        else
            groups.push([holder]);
    }
    const longest = Math.max(...groups.map(group => lengthFor(purpose, account, group)));
    if (longest > SESSION_POLICY_QUOTA)
        throw new shared_errors/* ErrorWithRemedy */.J(`AWS account ${account.name} (${account.region}): the session policy that narrows its role to the transcripts would have ${longest} characters, and STS takes ${SESSION_POLICY_QUOTA}`, 'Give the log group, the bucket or the prefix a shorter name');
    return groups;
}
const lengthFor = (purpose, account, holders) => sessionPolicy(purpose, account, holders).length;

;// CONCATENATED MODULE: ./build/aws/ssm.js



function createSsm(client, account, region) {
    const sdk = Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(4736)]).then(__webpack_require__.t.bind(__webpack_require__, 34736, 19));
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
    const nodes = (filter, purpose) => (0,errors/* withErrorContext */.mO)({ ...who, action: 'ssm:DescribeInstanceInformation', purpose }, async () => {
        const { paginateDescribeInstanceInformation } = await sdk;
        const found = [];
        // A fleet may have hundreds of nodes. AWS gives 50 a page at most.
        const input = { Filters: [filter], MaxResults: 50 };
        for await (const page of paginateDescribeInstanceInformation({ client }, input)) {
            for (const node of page.InstanceInformationList ?? []) {
                const { InstanceId: id, PingStatus: ping = 'unknown', AgentVersion: agent } = node;
                if (id)
                    found.push({ id, ping, ...(agent !== undefined && { agent }) });
            }
        }
        return found;
    });
    return {
        managedNodes: ids => nodes({ Key: 'InstanceIds', Values: [...ids] }, `look up ${ids.join(', ')}`),
        nodesWithTag: (key, value) => value === undefined
            ? nodes({ Key: 'tag-key', Values: [key] }, `look for nodes with a tag ${key}`)
            : nodes({ Key: `tag:${key}`, Values: [value] }, `look for nodes tagged ${key}=${value}`),
        document: name => (0,errors/* withErrorContext */.mO)({ ...who, action: 'ssm:GetDocument', purpose: `read the document ${name}` }, async () => {
            const { GetDocumentCommand } = await sdk;
            try {
                const input = { Name: name, DocumentFormat: 'JSON' };
                const { Status = 'unknown', DocumentType = 'unknown', Content = '', } = await client.send(new GetDocumentCommand(input));
                return { status: Status, type: DocumentType, content: Content };
            }
            catch (error) {
                if ((0,aws_error_codes/* hasCode */.up)(error, 'InvalidDocument'))
                    return undefined;
                throw error;
            }
        }),
        openSessions: () => sessions('Active'),
        pastSessions: since => sessions('History', { since }),
        async sessions(asked) {
            const open = await sessions('Active', asked);
            // In this order a session that ends in between is in both lists; in the other order it could be in neither.
            const ended = await sessions('History', asked);
            return [...new Map([...open, ...ended].map(session => [session.id, session])).values()];
        },
        terminate: sessionId => (0,errors/* withErrorContext */.mO)({ ...who, action: 'ssm:TerminateSession', purpose: `end the session ${sessionId}` }, async () => {
            const { TerminateSessionCommand } = await sdk;
            try {
                await client.send(new TerminateSessionCommand({ SessionId: sessionId }));
            }
            catch (error) {
                // For an ended session AWS returns an error or success [reported both ways, docs/aws-facts.md SSM-7]; the next
                // listing shows its state.
                if (!(0,aws_error_codes/* hasCode */.up)(error, 'ValidationException', 'DoesNotExistException'))
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
        // The filter takes whole seconds, rounded down.
        ['InvokedBefore', until && (0,instant/* formatInstant */.r4)(new Date(until.getTime() + 1_000))],
    ];
    return filters.flatMap(([key, value]) => (value === undefined ? [] : { key, value }));
}
/** Skips a session without id or owner, which could be neither matched nor terminated; AWS always gives both. */
function toSession(session) {
    const { SessionId, Owner, Target, DocumentName, Status, StartDate, EndDate, MaxSessionDuration = '' } = session;
    if (!SessionId || !Owner)
        return [];
    // It is not known whether AWS gives an end to a session that never connected: use its start.
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

;// CONCATENATED MODULE: ./build/aws/witness.js


/** `bucket`: that of the account's transcripts. */
function createWitnessStore(client, who, bucket) {
    const sdk = Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    return {
        create: (key, body) => (0,errors/* withErrorContext */.mO)({ ...who, action: 's3:PutObject', purpose: `write s3://${bucket}/${key}` }, async () => {
            const { PutObjectCommand } = await sdk;
            const put = { Bucket: bucket, Key: key, Body: body, ContentType: 'application/json', IfNoneMatch: '*' };
            try {
                await client.send(new PutObjectCommand(put));
                return true;
            }
            catch (error) {
                // Taken; or another put of this key was under way, and who won is not known yet.
                if ((0,aws_error_codes/* hasCode */.up)(error, 'PreconditionFailed', 'ConditionalRequestConflict'))
                    return false;
                throw error;
            }
        }),
        read: (key) => (0,errors/* withErrorContext */.mO)({ ...who, action: 's3:GetObject', purpose: `read s3://${bucket}/${key}` }, async () => {
            const { GetObjectCommand } = await sdk;
            try {
                const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
                return await Body?.transformToByteArray();
            }
            catch (error) {
                if ((0,aws_error_codes/* hasCode */.up)(error, 'NoSuchKey', 'AccessDenied'))
                    return undefined;
                throw error;
            }
        }),
    };
}

;// CONCATENATED MODULE: ./build/aws/witness-reader.js


/** `bucket`: that of the account's transcripts. */
function createWitnessReader(client, who, bucket) {
    const sdk = Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const listPage = (token) => (0,errors/* withErrorContext */.mO)({ ...who, action: 's3:ListBucket', purpose: `list s3://${bucket}/${keys/* WITNESS_PREFIX */.F0}` }, async () => {
        const { ListObjectsV2Command } = await sdk;
        const more = token === undefined ? {} : { ContinuationToken: token };
        return client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: keys/* WITNESS_PREFIX */.F0, ...more }));
    });
    return {
        async *list() {
            for (let token;;) {
                const { Contents = [], NextContinuationToken } = await listPage(token);
                for (const { Key: key = '', Size: bytes = 0 } of Contents)
                    yield { key, bytes };
                if (NextContinuationToken === undefined)
                    return;
                token = NextContinuationToken;
            }
        },
        read: key => (0,errors/* withErrorContext */.mO)({ ...who, action: 's3:GetObject', purpose: `read s3://${bucket}/${key}` }, async () => {
            const { GetObjectCommand } = await sdk;
            const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
            return (await Body?.transformToByteArray()) ?? new Uint8Array();
        }),
    };
}

;// CONCATENATED MODULE: ./build/aws/clients.js

















/** The only place where AWS clients are created. The SDKs are loaded with the first connection. */
function createAws(given) {
    const requests = createRequestLog();
    const options = { limits: ATTEMPT_LIMITS, abandon: new AbortController().signal, debug: () => { }, ...given, requests };
    // Node 20 warns from the eleventh listener on, and each call in flight adds one.
    (0,external_node_events_.setMaxListeners)(0, options.abandon);
    return {
        async connect(purpose, where, holders) {
            const { ssm, iam, assume, directory } = await clients_open(options, purpose, where, holders);
            return { ssm, iam, assume, directory };
        },
        async connectToWitness(account, role) {
            const { client, who } = await openBucket(options, { witness: account.logs.bucket }, { account, role });
            return createWitnessStore(client, who, account.logs.bucket);
        },
        requestsOf: requests.of,
        async connectToWitnessReader(account) {
            const { logs, roles } = account;
            const { client, who } = await openBucket(options, { witnessToRead: logs.bucket }, { account, role: roles.logs });
            return createWitnessReader(client, who, logs.bucket);
        },
        async connectToTranscripts(account, holders) {
            const where = { account, role: account.roles.logs };
            // Two sessions: one policy for both would be too large for STS with a few holders and long names.
            const [{ CloudWatchLogsClient }, { S3Client }, { ssm, iam, assume }, { config, who }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(303)]).then(__webpack_require__.t.bind(__webpack_require__, 70303, 19)),
                Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19)),
                clients_open(options, 'sessions', where, holders),
                clients_open(options, account.logs, where, []),
            ]);
            const turns = { GetLogEventsCommand: createRateLimit(options.clock, READS_A_SECOND) };
            const logs = withRateLimit(prepare(new CloudWatchLogsClient(config()), options), turns);
            // A bucket that all accounts share may be in another region.
            const objects = prepare(new S3Client({ ...config(), followRegionRedirects: true }), options, { streams: true });
            return { ssm, iam, assume, logs: (0,aws_logs/* createLogs */.Q)(logs, who, account.region), objects: createObjects(objects, who) };
        },
    };
}
function prepare(client, options, { streams } = { streams: false }) {
    const { askTime, abandon } = options;
    routeThroughProxy(client, options.limits);
    limitAttempts(client, options, streams);
    const prepared = abandoned(withBusyRetry(client), abandon);
    return askTime ? observeServerTime(prepared, askTime) : prepared;
}
async function openBucket(options, purpose, where) {
    const [{ S3Client }, { config, who }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19)),
        clients_open(options, purpose, where, []),
    ]);
    return { client: prepare(new S3Client({ ...config(), followRegionRedirects: true }), options), who };
}
async function clients_open(options, purpose, { account, role }, holders) {
    const [{ IAMClient }, { SSMClient }, { STSClient }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(6764)]).then(__webpack_require__.t.bind(__webpack_require__, 16764, 19)),
        Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(4736)]).then(__webpack_require__.t.bind(__webpack_require__, 34736, 19)),
        Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19)),
    ]);
    const { mintToken, clock, abandon, debug, requests } = options;
    // One per client: clients must not use up each other's retry quota and connection pool.
    const config = () => ({
        maxAttempts: MAX_AWS_ATTEMPTS,
        retryStrategy: createRetryStrategy({ clock, abandon }),
        region: account.region,
        requestHandler: options.requestHandler ?? handlerOptions(options.limits),
    });
    const sts = prepare(new STSClient(config()), options);
    const who = { role, account: account.name };
    const sessions = openRoleSessions({
        groups: groupHolders(purpose, account, holders),
        mayWiden: mayWiden(purpose),
        open(group) {
            const credentials = assumeRole({ sts, mintToken, clock, abandon, debug }, {
                roleArn: role,
                account: account.name,
                sessionName: options.sessionName,
                ...(group && { policy: sessionPolicy(purpose, account, group) }),
            });
            let client;
            const iam = () => {
                client ??= requests.watch(prepare(new IAMClient({ ...config(), credentials }), options));
                return client;
            };
            return { credentials, iam };
        },
    });
    const credentials = async () => (await sessions.ofAccount()).credentials();
    return {
        config: () => ({ ...config(), credentials }),
        who,
        assume: async () => void (await sessions.ofAccount()),
        directory: createDirectory(async () => (await sessions.ofAccount()).iam(), who),
        ssm: createSsm(requests.watch(prepare(new SSMClient({ ...config(), credentials }), options)), who, account.region),
        iam: (holder) => createIam(async () => (await sessions.of(holder)).iam(), who, holder),
    };
}
/**
 * CloudWatch allows ten GetLogEvents a second per account and region (docs/aws-facts.md REC-5). This stays below that,
 * because others read as well, and calls that are sent evenly may arrive together.
 */
const READS_A_SECOND = 5;


/***/ }),

/***/ 68127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   Gy: () => (/* binding */ AwsError),
/* harmony export */   mO: () => (/* binding */ withErrorContext)
/* harmony export */ });
/* harmony import */ var _shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84513);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);
/* harmony import */ var _shared_network_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66218);
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
/** Whether AWS denied a call. What is denied may not exist: IAM does not tell. */
const isDenied = (error) => error instanceof AwsError && (error.code === 'AccessDenied' || error.code === 'AccessDeniedException');
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
            return 'Make room in the inline policies of the user or the role, or ask for fewer instances';
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
        case 'iam:PutRolePolicy':
            return `See that this role is under /jit/ and carries the permissions boundary of the setup (aws iam get-role), and make it anew with infra/jit-people.yaml if not: ${role} may write to no other roles, and must stay so. If it is so, compare ${role} with infra/jit-access.yaml, and look for a policy of the organisation that denies ${action}`;
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
/* harmony import */ var _shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84513);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);


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

/***/ 44367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ pagesOf),
/* harmony export */   Q: () => (/* binding */ createLogs)
/* harmony export */ });
/* harmony import */ var _shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84513);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68127);


function createLogs(client, account, region) {
    const sdk = Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(303)]).then(__webpack_require__.t.bind(__webpack_require__, 70303, 19));
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

/***/ 92390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ isOwnedBy),
/* harmony export */   I4: () => (/* binding */ holderKey),
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   NC: () => (/* binding */ policyAction),
/* harmony export */   NN: () => (/* binding */ ownerArn),
/* harmony export */   XZ: () => (/* binding */ ROLE_PATH),
/* harmony export */   YW: () => (/* binding */ includesPrincipal),
/* harmony export */   gd: () => (/* binding */ userHolder),
/* harmony export */   i6: () => (/* binding */ principalOf),
/* harmony export */   j1: () => (/* binding */ isSameHolder),
/* harmony export */   jD: () => (/* binding */ withoutIdentity),
/* harmony export */   qW: () => (/* binding */ principalKey),
/* harmony export */   sG: () => (/* binding */ describeHolder),
/* harmony export */   wC: () => (/* binding */ describePrincipal),
/* harmony export */   x$: () => (/* binding */ principalOfOwner),
/* harmony export */   xH: () => (/* binding */ isSamePrincipal)
/* harmony export */ });
/** The IAM path of the roles that people have for themselves. No role outside of it gets a policy of ours. */
const ROLE_PATH = '/jit/';
const userHolder = (name) => ({ kind: 'user', name });
function holderOf(principal) {
    switch (principal.kind) {
        case 'iam-user':
            return userHolder(principal.name);
        case 'assumed-role':
        case 'role':
            return { kind: 'role', name: principal.role };
        case 'other':
            return undefined;
        default:
            return principal;
    }
}
/** Everyone who may use what a holder has: all that is known without the documents of its policies. */
const principalOf = ({ kind, name }) => kind === 'user' ? { kind: 'iam-user', name } : { kind: 'role', role: name };
/** The same text for the same principal, and another one for any other. */
function principalKey(principal) {
    switch (principal.kind) {
        case 'iam-user':
            return `user ${principal.name}`;
        case 'assumed-role':
            return `role ${principal.role} ${principal.identity}`;
        case 'role':
            return `role ${principal.role}`;
        case 'other':
            return `arn ${principal.arn}`;
        default:
            return principal;
    }
}
/** The same text for the same holder, and another one for any other. */
const holderKey = ({ kind, name }) => `${kind} ${name}`;
const isSamePrincipal = (one, other) => principalKey(one) === principalKey(other);
const isSameHolder = (one, other) => holderKey(one) === holderKey(other);
/** Whether everything that `other` owns and holds belongs to `one` as well. */
const includesPrincipal = (one, other) => isSamePrincipal(one, other) || (one.kind === 'role' && other.kind === 'assumed-role' && one.role === other.role);
/** For people: `IAM user alice`, `role JitShell-alice`. */
const describeHolder = ({ kind, name }) => `${kind === 'user' ? 'IAM user' : 'role'} ${name}`;
/** For people: `IAM user alice`, `role JitShell-alice as 2468…`. */
function describePrincipal(principal) {
    switch (principal.kind) {
        case 'iam-user':
            return `IAM user ${principal.name}`;
        case 'assumed-role':
            return `role ${principal.role} as ${principal.identity}`;
        case 'role':
            return `role ${principal.role}`;
        case 'other':
            return principal.arn;
        default:
            return principal;
    }
}
/** The same principal, or everyone in its role: for a policy that may not have been bound to one identity. */
const withoutIdentity = (principal) => principal.kind === 'assumed-role' ? { kind: 'role', role: principal.role } : principal;
/**
 * Whether an ARN of an account names exactly this principal. An IAM user: with or without an IAM path, because AWS does not
 * document which form sessions carry (docs/aws-facts.md SSM-5), and user names are unique in an account. An identity in a role:
 * the whole ARN, which never has the role's path. Never compared by a beginning or a part of a name: `bob` is not `bob-admin`.
 */
function isOwnedBy(arn, account, principal) {
    switch (principal.kind) {
        case 'iam-user':
            return arn.startsWith(usersOf(account)) && arn.slice(arn.lastIndexOf('/') + 1) === principal.name;
        case 'assumed-role':
            return arn === ownerArn(principal, account);
        case 'role':
            // A role session name has no slash.
            return arn.startsWith(sessionsOf(account, principal.role)) && arn.split('/').length === 3;
        case 'other':
            return arn === principal.arn;
        default:
            return principal;
    }
}
/**
 * Who owns a session.
 *
 * @param roles names of the roles under {@link ROLE_PATH}: owners do not carry the path of their role
 */
function principalOfOwner(arn, account, roles) {
    if (arn.startsWith(usersOf(account)))
        return { kind: 'iam-user', name: arn.slice(arn.lastIndexOf('/') + 1) };
    const [start, role = '', identity = '', ...more] = arn.split('/');
    const isRole = `${start}/` === rolesOf(account) && identity !== '' && more.length === 0;
    return isRole && roles.has(role) ? { kind: 'assumed-role', role, identity } : { kind: 'other', arn };
}
/** The owner of the sessions of a principal that is no IAM user; `*` stands for any identity in a role. */
function ownerArn(principal, account) {
    switch (principal.kind) {
        case 'assumed-role':
            return `${sessionsOf(account, principal.role)}${principal.identity}`;
        case 'role':
            return `${sessionsOf(account, principal.role)}*`;
        case 'other':
            return principal.arn;
        default:
            return principal;
    }
}
const usersOf = ({ partition, id }) => `arn:${partition}:iam::${id}:user/`;
const rolesOf = ({ partition, id }) => `arn:${partition}:sts::${id}:assumed-role/`;
const sessionsOf = (account, role) => `${rolesOf(account)}${role}/`;
/** The IAM action that puts or deletes an inline policy of a principal, as CloudTrail names it. */
const policyAction = (verb, principal) => `iam:${verb}${holderOf(principal)?.kind === 'role' ? 'Role' : 'User'}Policy`;


/***/ }),

/***/ 18977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ DEBTORS),
/* harmony export */   F0: () => (/* binding */ WITNESS_PREFIX),
/* harmony export */   H$: () => (/* binding */ loginKey),
/* harmony export */   Hy: () => (/* binding */ recordKey),
/* harmony export */   I1: () => (/* binding */ LOGINS_PREFIX),
/* harmony export */   Qe: () => (/* binding */ eventSeries),
/* harmony export */   Qn: () => (/* binding */ grantSeries),
/* harmony export */   WI: () => (/* binding */ OPENED_KEY),
/* harmony export */   _C: () => (/* binding */ monthsSince),
/* harmony export */   hE: () => (/* binding */ debtSeries),
/* harmony export */   wV: () => (/* binding */ stopSeries)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);

/** What the keys of all objects of the witness begin with, in the account's bucket of transcripts. */
const WITNESS_PREFIX = 'ledger/';
/**
 * Written once for each bucket. A role that can read it can read the whole prefix, so that a refusal for another key means
 * that there is no such object: without s3:ListBucket, S3 answers 403 for a missing key (docs/aws-facts.md REC-7).
 */
const OPENED_KEY = `${WITNESS_PREFIX}opened.json`;
/** The records of one grant. Its id is enough to find them: nothing of GitHub is needed. */
const grantSeries = (grantId) => grantId;
/** The emergency stops of one month: of a user, or without one of everything. IAM ignores case in names of users. */
const stopSeries = (month, user) => `stops/${month}/${user === undefined ? 'everything' : `users/${user.toLowerCase()}`}`;
/**
 * All records of such a folder of one month (`2026-11`, UTC), so that a sweep can tell which ones the branch lacks. A stop is here
 * besides: the series of {@link stopSeries} and {@link grantSeries} decide.
 */
const eventSeries = (folder, month) => `${folder}/${month}`;
/** The users who ever had access without an approval: one record for each. */
const DEBTORS = 'break-glass/debtors';
/** What one user has had without an approval, and who reviewed it. IAM ignores case in names of users. */
const debtSeries = (user) => `break-glass/users/${user.toLowerCase()}`;
/** `ledger/<series>/001.json` */
const recordKey = (series, number) => `${WITNESS_PREFIX}${series}/${String(number).padStart(3, '0')}.json`;
/** What the keys of {@link loginKey} begin with. */
const LOGINS_PREFIX = `${WITNESS_PREFIX}logins/`;
/** The account that a login of GitHub belonged to when it was first seen. GitHub ignores case in logins. */
const loginKey = (login) => `${LOGINS_PREFIX}${login.toLowerCase()}.json`;
/** The months (`2026-11`, UTC) in which a stop may lie that counts for what was merged at `since`. */
function monthsSince(since, now) {
    const months = [];
    const first = Date.UTC(since.getUTCFullYear(), since.getUTCMonth());
    for (let month = first; month <= now.getTime();) {
        const date = new Date(month);
        months.push((0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(date).slice(0, 7));
        month = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
    }
    return months;
}


/***/ }),

/***/ 84513:
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

/***/ 66218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ ObstacleError),
/* harmony export */   z: () => (/* binding */ obstacleTo)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);

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


/***/ }),

/***/ 19783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkBypass: () => (/* binding */ checkBypass),
/* harmony export */   getProxyUrl: () => (/* binding */ getProxyUrl)
/* harmony export */ });
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ })

};

