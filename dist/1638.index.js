export const id = 1638;
export const ids = [1638];
export const modules = {

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

/***/ 13141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ startTimeLimit)
/* harmony export */ });
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);

/** In real time. `lastMs`: what is left of it once the job was stopped, at most. */
function startTimeLimit({ ms, lastMs }, stop) {
    const controller = new AbortController();
    let isOver = false;
    const abortAfter = (ms) => AbortSignal.timeout(ms).addEventListener('abort', () => {
        if (!isOver)
            controller.abort(new Error(`no whole answer within ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms)}`));
    });
    const hurry = () => abortAfter(Math.min(ms, lastMs));
    if (stop?.aborted)
        hurry();
    else {
        abortAfter(ms);
        stop?.addEventListener('abort', hurry);
    }
    return {
        signal: controller.signal,
        clear() {
            isOver = true;
            stop?.removeEventListener('abort', hurry);
        },
    };
}


/***/ }),

/***/ 51638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* unused harmony export POST_LIMIT_MS */
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);
/* harmony import */ var _shared_network_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66218);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16499);
/* harmony import */ var _shared_time_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13141);




/** In real time, from the first byte sent to the status of the answer. Slack and Teams answer within a second. */
const POST_LIMIT_MS = 10_000;
/** The same for a job that was stopped: it has ten seconds in all. */
const LAST_POST_LIMIT_MS = 2_000;
/**
 * Sends one request, once: through the proxy that the environment names, and following no redirect, which could lead to a server
 * that is not meant to read it. Returns `undefined` if it was taken. Failures never hold the address: it is a secret.
 */
async function post(request, options) {
    const { name, url, headers, body } = request;
    const { stop, abandon, limitMs = POST_LIMIT_MS } = options;
    const { HttpClient, fetch, getProxyUrl } = await load();
    const limit = (0,_shared_time_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .startTimeLimit */ .r)({ ms: limitMs, lastMs: LAST_POST_LIMIT_MS }, stop);
    const dispatcher = new HttpClient().getAgentDispatcher(url);
    try {
        const response = await fetch(url, {
            method: 'POST',
            redirect: 'manual',
            headers: { ...headers, 'content-type': 'application/json; charset=utf-8', 'user-agent': 'jit-ssm-access' },
            body,
            signal: AbortSignal.any([limit.signal, abandon]),
            ...(dispatcher && { dispatcher }),
        });
        const code = response.ok ? '' : await errorCodeIn(response, url);
        await response.body?.cancel().catch(() => { });
        return response.ok ? undefined : refused(name, response.status, code, response.headers.get('retry-after'));
    }
    catch (error) {
        if (limit.signal.aborted)
            return unreached(request, (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(limit.signal.reason), error, true);
        const obstacle = (0,_shared_network_js__WEBPACK_IMPORTED_MODULE_1__/* .obstacleTo */ .z)(new URL(url), getProxyUrl(new URL(url)), error, `the webhook ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)}`);
        if (!obstacle)
            return unreached(request, codeOf(error) ?? 'the connection broke', error);
        return {
            failure: { ...obstacle.refusal, cause: withoutAddress(error, url) },
            ranOutOfTime: obstacle.ranOutOfTime === true,
            isLasting: obstacle.isLasting,
        };
    }
    finally {
        limit.clear();
        // Closes the socket to a proxy that accepted the connection and did not answer.
        await dispatcher?.destroy();
    }
}
const unreached = ({ name, url }, why, error, ranOutOfTime = false) => ({
    failure: {
        message: `The webhook ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} could not be reached (${why})`,
        remedy: 'See whether its server runs, and whether this runner can reach it',
        cause: withoutAddress(error, url),
    },
    ranOutOfTime,
    isLasting: false,
});
/** Imported by file, like the other parts of @actions/core, which contains both in matching versions. */
async function load() {
    const [{ HttpClient }, { getProxyUrl }, { fetch }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(2779)]).then(__webpack_require__.bind(__webpack_require__, 22779)),
        __webpack_require__.e(/* import() */ 9783).then(__webpack_require__.bind(__webpack_require__, 19783)),
        __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19)),
    ]);
    return { HttpClient, fetch, getProxyUrl };
}
/** What Slack answers says what is wrong (`invalid_blocks`). Any other answer may be long, or repeat the address. */
async function errorCodeIn(response, url) {
    const reader = response.body?.getReader();
    if (!reader)
        return '';
    try {
        const { value } = await reader.read();
        const text = Buffer.from(value ?? []).toString('utf8', 0, 64);
        return /^[a-z_]{3,40}$/.test(text) && !url.includes(text) ? text : '';
    }
    finally {
        reader.releaseLock();
    }
}
function refused(name, status, code, retryAfter) {
    const seconds = retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : undefined;
    return {
        failure: {
            message: `The webhook ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} answered ${status}${code && ` (${code})`}`,
            remedy: remedyFor(status),
        },
        status,
        ...(seconds !== undefined && { retryAfterMs: seconds * 1_000 }),
        ranOutOfTime: false,
        isLasting: status !== 408 && status !== 429 && status < 500,
    };
}
function remedyFor(status) {
    if (status === 429)
        return 'It takes fewer messages than it is sent: let it be told of fewer events';
    if (status >= 500)
        return 'See whether its server is in order';
    if (status >= 300 && status < 400)
        return 'Write the address that it redirects to into the secret: no redirect is followed';
    if ([401, 403, 404, 410].includes(status))
        return 'Make a new address where the messages are to arrive, and write it into the secret';
    return 'See that `kind` of this webhook in the rules is that of the service behind its address';
}
const codeOf = (error) => {
    for (let cause = error; cause instanceof Error; cause = cause.cause) {
        const { code } = cause;
        if (typeof code === 'string' && /^[A-Z_\d]{3,40}$/.test(code))
            return code;
    }
    return undefined;
};
/** For the debug log, which shows the messages of all causes. */
function withoutAddress(error, url) {
    const { pathname, search } = new URL(url);
    const message = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error instanceof Error && error.cause instanceof Error ? error.cause : error);
    const isSafe = !message.includes(url) && (pathname.length < 2 || !message.includes(`${pathname}${search}`));
    return new Error(isSafe ? message : 'an error that repeats the address');
}


/***/ })

};

