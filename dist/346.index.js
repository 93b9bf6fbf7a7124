export const id = 346;
export const ids = [346,2078];
export const modules = {

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

/***/ 90346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requestIdToken: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* unused harmony export REQUEST_LIMIT_MS */
/* harmony import */ var _aws_identity_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2078);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52005);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75033);
/* harmony import */ var _shared_network_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66218);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16499);





/** In real time, from the first byte sent to the last one read. The endpoint answers within a second, or not at all. */
const REQUEST_LIMIT_MS = 10_000;
/**
 * Requests an OIDC token once. `getIDToken` of @actions/core is not used: it waits three minutes for each byte, leaves the
 * socket open, and reports every failure with the same message. Proxies are honoured as there.
 * @throws IdTokenError
 */
async function requestIdToken({ url, requestToken }, audience, { signal, limitMs = REQUEST_LIMIT_MS } = {}) {
    if (!url || !requestToken) {
        throw new _aws_identity_token_js__WEBPACK_IMPORTED_MODULE_0__/* .IdTokenError */ .Z4({
            message: 'GitHub gives this job no OIDC tokens',
            remedy: 'Add `id-token: write` under `permissions:` of this job; pull requests from forks never get one',
        }, { isMomentary: false });
    }
    const { HttpClient, fetch, getProxyUrl } = await load();
    const time = AbortSignal.timeout(limitMs);
    const target = `${url}&audience=${encodeURIComponent(audience)}`;
    const dispatcher = new HttpClient().getAgentDispatcher(target);
    try {
        const response = await fetch(target, {
            headers: { accept: 'application/json', authorization: `Bearer ${requestToken}`, 'user-agent': 'jit-ssm-access' },
            signal: AbortSignal.any([time, ...(signal ? [signal] : [])]),
            ...(dispatcher && { dispatcher }),
        });
        return tokenIn(response.status, await response.text());
    }
    catch (cause) {
        if (cause instanceof _aws_identity_token_js__WEBPACK_IMPORTED_MODULE_0__/* .IdTokenError */ .Z4)
            throw cause;
        const obstacle = time.aborted ? undefined : (0,_shared_network_js__WEBPACK_IMPORTED_MODULE_3__/* .obstacleTo */ .z)(new URL(target), getProxyUrl(new URL(target)), cause);
        if (obstacle)
            throw new _aws_identity_token_js__WEBPACK_IMPORTED_MODULE_0__/* .IdTokenError */ .Z4(obstacle.refusal, { isMomentary: !obstacle.isLasting, cause });
        throw unavailable(time.aborted ? `no whole answer within ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(limitMs)}` : reasonOf(cause), cause);
    }
    finally {
        // Closes the socket to a proxy that accepted the connection and did not answer.
        await dispatcher?.destroy();
    }
}
/** Imported by file, like the other parts of @actions/core, which contains both in matching versions. */
async function load() {
    const [{ HttpClient }, { getProxyUrl }, { fetch }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(2779)]).then(__webpack_require__.bind(__webpack_require__, 22779)),
        __webpack_require__.e(/* import() */ 9783).then(__webpack_require__.bind(__webpack_require__, 19783)),
        __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19)),
    ]);
    return { HttpClient, fetch, getProxyUrl };
}
function tokenIn(status, text) {
    if (status === 429 || status >= 500)
        throw unavailable(`its endpoint answered ${status}`);
    if (status !== 200) {
        throw new _aws_identity_token_js__WEBPACK_IMPORTED_MODULE_0__/* .IdTokenError */ .Z4({
            message: `GitHub refused this job an OIDC token (${status} ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(text, 200)})`,
            remedy: 'Run the job again: what it asks for tokens with lives as long as the job. If it fails again, see that `id-token: write` stands under `permissions:` of this job',
        }, { isMomentary: false });
    }
    const token = readToken(text);
    if (token === undefined)
        throw unavailable('its endpoint answered without a token, or half an answer');
    return token;
}
function readToken(text) {
    try {
        const { value } = JSON.parse(text);
        return typeof value === 'string' && value !== '' ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const unavailable = (why, cause) => new _aws_identity_token_js__WEBPACK_IMPORTED_MODULE_0__/* .IdTokenError */ .Z4({
    message: `GitHub gave no OIDC token (${why})`,
    remedy: 'Look at https://www.githubstatus.com, then run the job again: it repeats nothing that was done',
}, { isMomentary: true, cause });
/** The reason of a failed fetch: `fetch failed` says nothing, its cause does. */
const reasonOf = (error) => (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error instanceof Error && error.cause instanceof Error ? error.cause : error), 200);


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


/***/ })

};

