export const id = 158;
export const ids = [158,2078];
export const modules = {

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

/***/ 57698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ wasOpenUnder),
/* harmony export */   FY: () => (/* binding */ attributeSession),
/* harmony export */   ln: () => (/* binding */ endOfGrant)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);
/* harmony import */ var _grant_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93995);
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92390);
/* harmony import */ var _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62412);
/* harmony import */ var _revocation_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43345);
/* harmony import */ var _session_reach_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53173);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12942);







/** How long the job may take to record a grant on the ledger [inferred]. */
const RECORDING_MS = 60_000;
/** A session that is admitted just before the end may carry a start time just after it [inferred]. */
const LAST_MOMENT_MS = 5_000;
function attributeSession(session, place, known, now) {
    if (known.kind === 'unknown')
        return known;
    const { startedAt } = session;
    if (!startedAt)
        return { kind: 'unknown', why: 'AWS does not say when it began' };
    const own = known.grants.filter(({ record }) => isOf(record, session, place)).toSorted(byOpening);
    const able = own.filter(grant => covers(grant, session, place) && mayBeginAt(grant, startedAt));
    if (able.length === 0) {
        if (known.readAt && startedAt.getTime() > known.readAt.getTime() - RECORDING_MS)
            return { kind: 'unknown', why: 'It began when the ledger had just been read. Run this again' };
        const renamed = known.grants.find(grant => isHeldByOwner(grant, session, place) && mayBeginAt(grant, startedAt));
        if (renamed)
            return { kind: 'outside', why: whyRenamed(renamed) };
        return { kind: 'outside', why: whyOutside(own, session, place, startedAt) };
    }
    const grant = able.reduce((last, each) => (endOfGrant(each) > endOfGrant(last) ? each : last));
    const end = endWithRenewals(grant, own, session);
    const endedAt = (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .lastMomentOf */ .qk)(session);
    const until = endedAt ?? now;
    const isOpenIn = (each) => {
        const opensAt = new Date(each.record.opensAt);
        return ((0,_session_reach_js__WEBPACK_IMPORTED_MODULE_4__/* .mayReach */ .Bs)((0,_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .reachOf */ .xw)(each.record), session.target) &&
            opensAt <= end &&
            opensAt < until &&
            endOfGrant(each) > startedAt);
    };
    const granted = { grant, grants: own.filter(each => able.includes(each) || isOpenIn(each)), end };
    const byMs = until.getTime() - end.getTime();
    if (byMs <= 0)
        return { kind: 'within', ...granted };
    if (!endedAt && (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .isOver */ .PU)(session))
        return { kind: 'unknown', why: 'AWS does not say when it ended' };
    return { kind: 'outlived', ...granted, byMs, isTold: own.some(({ outlived }) => outlived.has(session.id)) };
}
/** Whether a session was open under one of these grants, by their ids. */
const wasOpenUnder = (standing, ids) => 'grant' in standing && standing.grants.some(({ record }) => ids.includes(record.id));
/** When access by a grant ended or will end. */
function endOfGrant({ record, endedAt }) {
    const expiresAt = new Date(record.expiresAt);
    return endedAt && endedAt < expiresAt ? endedAt : expiresAt;
}
const isOf = (record, session, place) => isFor((0,_revocation_target_js__WEBPACK_IMPORTED_MODULE_2__/* .principalIn */ .gm)(record), record, session, place);
const isFor = (principal, { accountId, region, partition }, { owner }, place) => accountId === place.id &&
    region === place.region &&
    partition === place.partition &&
    (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_5__/* .isOwnedBy */ .D0)(owner, place, principal);
/** Everyone who may push can have written that, so it explains a session and covers none. */
const isHeldByOwner = ({ record, heldBy = [] }, session, place) => (0,_session_reach_js__WEBPACK_IMPORTED_MODULE_4__/* .mayReach */ .Bs)((0,_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .reachOf */ .xw)(record), session.target) &&
    heldBy.some(user => isFor({ kind: 'iam-user', name: user }, record, session, place));
const whyRenamed = ({ record: { id, user } }) => `The ledger says that ${user}, who had a grant then (${id}), was renamed to its user. If CloudTrail has that rename (iam:UpdateUser), it is a session of that grant`;
const covers = ({ record }, session, account) => (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(session, { ...record, instances: (0,_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .reachOf */ .xw)(record), account, principal: (0,_revocation_target_js__WEBPACK_IMPORTED_MODULE_2__/* .principalIn */ .gm)(record) });
/** IAM honours a deleted policy for a while. A session that begins then belongs to that grant, and outlived it. */
function mayBeginAt({ record, endedAt }, at) {
    const last = Math.min(Date.parse(record.expiresAt) + LAST_MOMENT_MS, endedAt ? endedAt.getTime() + _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_6__/* .PROPAGATION_MS */ .Sh + _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_6__/* .LISTING_LAG_MS */ .xI : Number.POSITIVE_INFINITY);
    return Date.parse(record.opensAt) <= at.getTime() && at.getTime() <= last;
}
/** Deterministic order: by opening time, then by id. */
const byOpening = ({ record: a }, { record: b }) => Date.parse(a.opensAt) - Date.parse(b.opensAt) || (a.id < b.id ? -1 : 1);
/**
 * `own`: grants in order of opening. A later grant keeps the sessions on its instances open, through any of our documents
 * (planPass).
 */
function endWithRenewals(grant, own, { target }) {
    return own.reduce((end, next) => (0,_session_reach_js__WEBPACK_IMPORTED_MODULE_4__/* .surelyReaches */ .WN)((0,_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .reachOf */ .xw)(next.record), (0,_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .reachOf */ .xw)(grant.record), target) &&
        new Date(next.record.opensAt) <= end &&
        endOfGrant(next) > end
        ? endOfGrant(next)
        : end, endOfGrant(grant));
}
function whyOutside(own, session, place, startedAt) {
    const timely = own.filter(grant => mayBeginAt(grant, startedAt));
    const here = timely.find(({ record }) => (0,_session_reach_js__WEBPACK_IMPORTED_MODULE_4__/* .mayReach */ .Bs)((0,_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .reachOf */ .xw)(record), session.target));
    if (here)
        return `Its user had a grant then (${here.record.id}), but not through ${session.document ?? 'its document'}`;
    const [elsewhere] = timely;
    if (elsewhere)
        return `Its user had a grant then (${elsewhere.record.id}), but not for ${session.target}`;
    const before = own.filter(grant => covers(grant, session, place) && endOfGrant(grant) < startedAt);
    const last = before.toSorted((a, b) => endOfGrant(b).getTime() - endOfGrant(a).getTime())[0];
    if (!last)
        return `The ledger knows no grant of its user for this instance at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(startedAt)}`;
    const late = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(startedAt.getTime() - endOfGrant(last).getTime());
    return `It began ${late} after the last grant for it (${last.record.id}) had ended`;
}


/***/ }),

/***/ 94825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ EMPTY_STREAM),
/* harmony export */   Cb: () => (/* binding */ CLOUDWATCH_LATEST_MS),
/* harmony export */   Fz: () => (/* binding */ silenceBefore),
/* harmony export */   GY: () => (/* binding */ LONG_SILENCE_MS),
/* harmony export */   OK: () => (/* binding */ withEvents),
/* harmony export */   SS: () => (/* binding */ S3_LATEST_MS),
/* harmony export */   T5: () => (/* binding */ hasEntries),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   h: () => (/* binding */ SILENCE_MS),
/* harmony export */   k4: () => (/* binding */ MOST_DIGESTED_BYTES),
/* harmony export */   mt: () => (/* binding */ TRANSCRIPTS_ENVIRONMENT)
/* harmony export */ });
/** The environment of jobs that show or keep what was typed and printed. Unlike the others, it may have reviewers. */
const TRANSCRIPTS_ENVIRONMENT = 'jit-transcripts';
/**
 * How long after its end the S3 object of a session may take: 5–15 min in the record of jit-admin-session (docs/aws-facts.md
 * REC-3). The agent's code has no such delay, so callers poll instead of waiting for the whole time.
 */
const S3_LATEST_MS = 15 * 60_000;
/** How long a printed line may take to reach CloudWatch: 0–5 s in that record; the agent polls once a second. */
const CLOUDWATCH_LATEST_MS = 5_000;
/** A stream that is silent for so long before the end of its session may have broken off. */
const SILENCE_MS = 5 * 60_000;
/** Session documents close an idle session after 20 minutes by default (docs/aws-facts.md SSM-18): longer silence is no idling. */
const LONG_SILENCE_MS = 20 * 60_000;
/** An empty stream records nothing: its agent was stopped, or the retention has removed its entries. */
const hasEntries = (look) => look.kind === 'found' && look.stream.events > 0;
/** For how long before this instant a stream had no entry. */
const silenceBefore = (look, end) => look.kind === 'found' && look.stream.lastAt ? Math.max(0, end.getTime() - look.stream.lastAt.getTime()) : 0;
/** A longer object is not read for its SHA-256: only its version is recorded. */
const MOST_DIGESTED_BYTES = 100 * 1_024 * 1_024;
const EMPTY_STREAM = { events: 0, bytes: 0 };
/** Adds entries to a stream, in their order. */
function withEvents(stream, events) {
    const [first] = events;
    const last = events.at(-1);
    if (!first || !last)
        return stream;
    const delays = events.flatMap(({ at, receivedAt }) => (receivedAt ? [receivedAt.getTime() - at.getTime()] : []));
    const known = stream.slowestMs ?? (delays.length > 0 ? 0 : undefined);
    return {
        events: stream.events + events.length,
        bytes: events.reduce((sum, { message }) => sum + Buffer.byteLength(message), stream.bytes),
        firstAt: stream.firstAt ?? first.at,
        lastAt: last.at,
        ...(known !== undefined && { slowestMs: Math.max(known, ...delays) }),
    };
}
function placesOf({ logs: { group, bucket, prefix } }, { id }) {
    return { group, stream: id, bucket, key: `${prefix === '' ? '' : `${prefix}/`}${id}.log` };
}


/***/ }),

/***/ 1268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XZ: () => (/* binding */ describeVerdict),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   vO: () => (/* binding */ describeVerdictForPeople),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);

/** What outputs, records and people call the verdicts. Outputs and records are public: these words stay. */
const VERDICT_WORDS = {
    'active-recording': 'active, recording',
    'active-unrecorded': 'active, nothing recorded yet',
    'never-connected': 'never connected',
    'recorded-in-both': 'recorded in both',
    's3-expected': 'S3 expected',
    's3-overdue': 'S3 overdue',
    'broken-off': 'broken off',
    's3-only': 'S3 only',
    unknown: 'not known',
    'not-recorded': 'not recorded',
    'outside-every-grant': 'outside every grant',
    'outlived-grant': 'outlived its grant',
};
/** The verdict in words, as outputs, records and logs have it: `outlived its grant by 12s`. */
const describeVerdict = (verdict) => describeWith(_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4, verdict);
/** The same for texts that people read: instants as {@link formatMoment} writes them. */
const describeVerdictForPeople = (verdict) => describeWith(_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9, verdict);
function describeWith(write, verdict) {
    switch (verdict.kind) {
        case 's3-expected':
            return `${verdict.isInCloudWatch ? 'CloudWatch only' : 'nothing yet'}, S3 expected by ${write(verdict.by)}`;
        case 's3-overdue':
            return `CloudWatch only, S3 overdue since ${write(verdict.since)}: ${inner(verdict.why)}`;
        case 'broken-off':
            return `${VERDICT_WORDS[verdict.kind]}: CloudWatch has nothing of the last ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(verdict.silentMs)}, and S3 nothing at all: ${inner(verdict.why)}`;
        case 's3-only':
        case 'unknown':
        case 'not-recorded':
        case 'outside-every-grant':
            return `${VERDICT_WORDS[verdict.kind]}: ${inner(verdict.why)}`;
        case 'outlived-grant':
            return `${VERDICT_WORDS[verdict.kind]} by ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(verdict.byMs)}${verdict.isOpen ? ' so far' : ''}`;
        case 'active-unrecorded':
            return verdict.why === undefined
                ? VERDICT_WORDS[verdict.kind]
                : `${VERDICT_WORDS[verdict.kind]}: ${inner(verdict.why)}`;
        case 'active-recording':
        case 'never-connected':
        case 'recorded-in-both':
            return VERDICT_WORDS[verdict.kind];
    }
}
const inner = (sentence) => sentence.replace(/^[A-Z](?=[a-z]+\b)/, letter => letter.toLowerCase());
/** What to do next, as a sentence. */
function remedyFor(verdict) {
    switch (verdict.kind) {
        case 'active-recording':
            return 'Watch it with `follow`; S3 gets its copy when it ends';
        case 'active-unrecorded':
            if (verdict.why !== undefined)
                return 'Create the log group, and let the instance profile write to it';
            return 'Nothing to do yet: a line comes when it is complete. If lines are missing after 5 s, let the instance profile write to the log group';
        case 'never-connected':
        case 'recorded-in-both':
            return 'Nothing to do';
        case 's3-expected':
            return verdict.isInCloudWatch
                ? 'Read it in CloudWatch now, or look again then'
                : 'Look again then: what has no complete line comes with the end';
        case 's3-overdue':
            return 'Read it in CloudWatch. Let the instance profile put objects into the bucket, and see that the agent runs; docs/troubleshooting.md says how';
        case 'broken-off':
            return 'Read what CloudWatch has, and ask who it was what was done after that, if anything. Let the instance profile put objects into the bucket, and see that the agent runs; docs/troubleshooting.md says how';
        case 's3-only':
            return 'Read it in S3. Create the log group, and let the instance profile write to it';
        case 'unknown':
            return 'Fix what the sentence names, and run this again';
        case 'not-recorded':
            return 'Ask who it was, and what was done. Allow sessions through our documents alone, and let the instance profile write to the log group and the bucket';
        case 'outside-every-grant':
            return 'Find out by whose permission it began: CloudTrail has its StartSession. If it is open, terminate it';
        case 'outlived-grant':
            if (verdict.isOpen)
                return 'Run `revoke.yml` for this user now';
            return verdict.isTold
                ? 'Nothing to do: the revocation ended it, and has recorded this on `access-ledger`, which mode `verify` compares with the witness'
                : 'Look at the run that ended the grant, and at what the session did after the end';
    }
}


/***/ }),

/***/ 87238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ assessRecording),
/* harmony export */   tI: () => (/* binding */ assessSession),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12942);
/* harmony import */ var _transcript_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94825);


/** The verdicts on a session: one on its recording, and one more if it was not covered as granted. */
function assessSession(findings, now) {
    const recording = assessRecording(findings, now);
    const standing = assessAttribution(findings);
    return standing ? [recording, standing] : [recording];
}
function assessAttribution({ standing, session }) {
    switch (standing.kind) {
        case 'within':
            return undefined;
        case 'outlived':
            return {
                kind: 'outlived-grant',
                byMs: standing.byMs,
                isTold: standing.isTold,
                isOpen: !(0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isOver */ .PU)(session),
            };
        case 'outside':
            return { kind: 'outside-every-grant', why: standing.why };
        case 'unknown':
            return { kind: 'unknown', why: `Whether it was granted is not known. ${standing.why}` };
    }
}
/** The verdict on the recording of a session. */
function assessRecording(findings, now) {
    const { session, stream, object } = findings;
    for (const look of [stream, object])
        if (look.kind === 'unknown')
            return { kind: 'unknown', why: look.why };
    const isStreamed = (0,_transcript_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEntries */ .T5)(stream);
    if (!(0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isOver */ .PU)(session))
        return assessActive(stream);
    if (object.kind === 'found')
        return isStreamed ? { kind: 'recorded-in-both' } : { kind: 's3-only', why: whyNotStreamed(findings) };
    if (session.status === 'Failed' && !isStreamed)
        return { kind: 'never-connected' };
    if (!session.endedAt)
        return { kind: 'unknown', why: 'AWS does not say when it ended, so not by when S3 must have it' };
    const due = new Date(session.endedAt.getTime() + _transcript_js__WEBPACK_IMPORTED_MODULE_0__/* .S3_LATEST_MS */ .SS);
    const isHopeless = object.kind === 'no-bucket' || (!isStreamed && !findings.isThroughOurs);
    if (now < due && !isHopeless)
        return { kind: 's3-expected', by: due, isInCloudWatch: isStreamed };
    // A transcript that cannot arrive any more is not waited for.
    const since = now < due ? session.endedAt : due;
    if (isStreamed)
        return assessStream(findings, session.endedAt, since);
    return { kind: 'not-recorded', why: whyNothing(findings) };
}
/** What CloudWatch alone has. Nothing tells a stream that broke off from a session in which nothing was done any more. */
function assessStream(findings, endedAt, since) {
    const why = whyNotStored(findings);
    const silentMs = (0,_transcript_js__WEBPACK_IMPORTED_MODULE_0__/* .silenceBefore */ .Fz)(findings.stream, endedAt);
    return silentMs >= _transcript_js__WEBPACK_IMPORTED_MODULE_0__/* .SILENCE_MS */ .h ? { kind: 'broken-off', silentMs, why } : { kind: 's3-overdue', since, why };
}
function assessActive(stream) {
    if ((0,_transcript_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEntries */ .T5)(stream))
        return { kind: 'active-recording' };
    const why = 'The log group is missing, so only S3 gets it, at its end';
    return { kind: 'active-unrecorded', ...(stream.kind === 'no-group' && { why }) };
}
function whyNotStreamed({ stream, isThroughOurs }) {
    if (stream.kind === 'no-group')
        return 'The log group is missing, of which the agent only warns';
    if (!isThroughOurs)
        return 'The session used another document';
    return 'The instance wrote nothing to CloudWatch, or its retention has removed it';
}
function whyNotStored({ object, isThroughOurs }) {
    if (object.kind === 'no-bucket')
        return 'The bucket is missing';
    if (!isThroughOurs)
        return 'The session used another document';
    return 'The instance may not write to the bucket, or was stopped before the agent could';
}
function whyNothing({ session, stream, object, isThroughOurs }) {
    if (!isThroughOurs)
        return `The session used another document${session.document ? `, ${session.document}` : ''}`;
    if (stream.kind === 'no-group')
        return `The log group is missing, and ${object.kind === 'no-bucket' ? 'the bucket is, too' : 'nothing came to S3'}`;
    if (object.kind === 'no-bucket')
        return 'The bucket is missing, and nothing came to CloudWatch';
    return 'The instance wrote to neither CloudWatch nor S3';
}
/** `alarm` makes the job fail. */
function severityOf(verdict) {
    switch (verdict.kind) {
        case 'active-recording':
        case 'never-connected':
        case 'recorded-in-both':
        case 's3-expected':
            return 'fine';
        case 'active-unrecorded':
        case 's3-overdue':
        case 's3-only':
            return 'warning';
        case 'broken-off':
            return verdict.silentMs >= _transcript_js__WEBPACK_IMPORTED_MODULE_0__/* .LONG_SILENCE_MS */ .GY ? 'alarm' : 'warning';
        case 'unknown':
        case 'not-recorded':
        case 'outside-every-grant':
        case 'outlived-grant':
            return 'alarm';
    }
}


/***/ }),

/***/ 43345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ namedBy),
/* harmony export */   gm: () => (/* binding */ principalIn),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10110);
/* harmony import */ var _grant_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93995);
/* harmony import */ var _rules_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63138);



/** Who holds the access of a record. */
const principalIn = ({ user, principal }) => principal
    ? { kind: 'assumed-role', role: principal.role, identity: principal.identity }
    : { kind: 'iam-user', name: user };
/** A target with the name of the person where only their role is known, by the rules. */
function namedBy(rules, target) {
    const { principal, user } = target;
    if (!rules || (principal.kind !== 'assumed-role' && principal.kind !== 'role'))
        return target;
    const { role } = principal;
    const isNamed = user !== role && !user.startsWith(`${role}/`);
    return isNamed ? target : { ...target, user: (0,_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .personWithRole */ .ew)(rules, role) ?? user };
}
/** The target of a trusted record. Its end is taken from the policy name, which AWS has as well. */
function endingOf(record) {
    const { account, accountId, region, partition, role, user, policy, documents, bucket } = record;
    const expiresAt = (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicyName */ .hm)(policy)?.expiresAt;
    const place = { name: account, id: accountId, region, partition };
    return {
        account: place,
        role,
        ...(bucket !== undefined && { bucket }),
        user,
        principal: principalIn(record),
        policies: [policy],
        instances: (0,_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .reachOf */ .xw)(record),
        documents,
        grant: (0,_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .referenceTo */ .Po)(record),
        ...(expiresAt && { expiresAt }),
    };
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


/***/ })

};

