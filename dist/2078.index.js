export const id = 2078;
export const ids = [2078];
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


/***/ })

};

