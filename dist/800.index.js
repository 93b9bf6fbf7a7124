export const id = 800;
export const ids = [800];
export const modules = {

/***/ 5317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ wasOpenUnder),
/* harmony export */   FY: () => (/* binding */ attributeSession),
/* harmony export */   ln: () => (/* binding */ endOfGrant)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _grant_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3995);
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2390);
/* harmony import */ var _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2412);
/* harmony import */ var _revocation_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3345);
/* harmony import */ var _session_reach_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3173);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2942);







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
const isOf = (record, session, place) => isFor((0,_revocation_target_js__WEBPACK_IMPORTED_MODULE_2__/* .principalIn */ .g)(record), record, session, place);
const isFor = (principal, { accountId, region, partition }, { owner }, place) => accountId === place.id &&
    region === place.region &&
    partition === place.partition &&
    (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_5__/* .isOwnedBy */ .D0)(owner, place, principal);
/** Everyone who may push can have written that, so it explains a session and covers none. */
const isHeldByOwner = ({ record, heldBy = [] }, session, place) => (0,_session_reach_js__WEBPACK_IMPORTED_MODULE_4__/* .mayReach */ .Bs)((0,_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .reachOf */ .xw)(record), session.target) &&
    heldBy.some(user => isFor({ kind: 'iam-user', name: user }, record, session, place));
const whyRenamed = ({ record: { id, user } }) => `The ledger says that ${user}, who had a grant then (${id}), was renamed to its user. If CloudTrail has that rename (iam:UpdateUser), it is a session of that grant`;
const covers = ({ record }, session, account) => (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(session, { ...record, instances: (0,_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .reachOf */ .xw)(record), account, principal: (0,_revocation_target_js__WEBPACK_IMPORTED_MODULE_2__/* .principalIn */ .g)(record) });
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

/***/ 4825:
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
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);

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
            return 'Mend what the sentence names, and run this again';
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

/***/ 7238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ assessRecording),
/* harmony export */   tI: () => (/* binding */ assessSession),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2942);
/* harmony import */ var _transcript_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4825);


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

/***/ 2390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ isOwnedBy),
/* harmony export */   I4: () => (/* binding */ holderKey),
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   NN: () => (/* binding */ ownerArn),
/* harmony export */   XZ: () => (/* binding */ ROLE_PATH),
/* harmony export */   YW: () => (/* binding */ includesPrincipal),
/* harmony export */   gd: () => (/* binding */ userHolder),
/* harmony export */   i6: () => (/* binding */ principalOf),
/* harmony export */   j1: () => (/* binding */ isSameHolder),
/* harmony export */   jD: () => (/* binding */ withoutIdentity),
/* harmony export */   sG: () => (/* binding */ describeHolder),
/* harmony export */   wC: () => (/* binding */ describePrincipal),
/* harmony export */   x$: () => (/* binding */ principalOfOwner),
/* harmony export */   xH: () => (/* binding */ isSamePrincipal)
/* harmony export */ });
/* unused harmony export principalKey */
/** The IAM path of the roles that people have for themselves. No role outside of it gets a policy of ours. */
const ROLE_PATH = '/jit/';
const userHolder = (name) => ({ kind: 'user', name });
/** What holds the policies of a principal; `undefined` for one that holds none. */
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


/***/ }),

/***/ 2412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ planClaims),
/* harmony export */   KB: () => (/* binding */ isRevokeRed),
/* harmony export */   P4: () => (/* binding */ isUnsettled),
/* harmony export */   PH: () => (/* binding */ CLOSING_MS),
/* harmony export */   Sh: () => (/* binding */ PROPAGATION_MS),
/* harmony export */   c9: () => (/* binding */ decidePasses),
/* harmony export */   hJ: () => (/* binding */ planPass),
/* harmony export */   oD: () => (/* binding */ PASSES_TO_LEARN_COVERAGE),
/* harmony export */   xI: () => (/* binding */ LISTING_LAG_MS)
/* harmony export */ });
/* unused harmony export MAX_PASSES */
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2390);
/* harmony import */ var _session_reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3173);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2942);



/**
 * How long IAM may still honour a deleted policy: it is eventually consistent, usually within 5–60 s, 90 s at worst
 * (docs/aws-facts.md IAM-7).
 */
const PROPAGATION_MS = 90_000;
/** How long a started session may be missing from listings [inferred, docs/aws-facts.md SSM-3], with a margin. */
const LISTING_LAG_MS = 10_000;
/** How long a terminated session may take to close: accepted in 1–5 s, closed 5–10 s later (docs/aws-facts.md SSM-8). */
const CLOSING_MS = 15_000;
/** A revocation that is not clean after this many passes stops with an alarm. */
const MAX_PASSES = 10;
/**
 * For this many passes no session is terminated while the coverage by other live grants cannot be read. After that they are:
 * IAM may be unreachable for hours (docs/aws-facts.md IAM-9), and access that is not shown to be covered has to end.
 */
const PASSES_TO_LEARN_COVERAGE = 2;
/** Splits the listed open sessions into those that must end and those that another live grant of their owner covers. */
function planPass(scope, listed, live) {
    const within = listed.filter(session => (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(session, scope));
    const isCovered = ({ target, owner }) => live.some(grant => (0,_session_reach_js__WEBPACK_IMPORTED_MODULE_1__/* .surelyReaches */ .WN)(grant.instances, scope.instances, target) && (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwnedBy */ .D0)(owner, scope.account, grant.principal));
    return { open: within.filter(session => !isCovered(session)), covered: within.filter(isCovered) };
}
/** The same for several owners. Each is covered only by their own grants: another owner may be another person. */
function planClaims(claims, listed) {
    const plans = claims.map(({ scope, live = [] }) => planPass(scope, listed, live));
    return { open: plans.flatMap(({ open }) => open), covered: plans.flatMap(({ covered }) => covered) };
}
/**
 * Whether the passes so far prove that access has ended. They do if there are at least `minPasses`, and the last one found
 * nothing open, deleted nothing, had no failure and came late enough. Late enough is {@link LISTING_LAG_MS}, in which a new
 * session becomes visible, after the last moment at which a session could start: the end in the policy, or {@link
 * PROPAGATION_MS} after the deletion, the earlier of both. `goneSince`: when the policies were seen to be gone before the
 * first pass, if they were. Policies that could not be listed prevent the proof.
 */
function decidePasses(ending, passes, minPasses, goneSince) {
    const last = passes.at(-1);
    if (!last || passes.length < minPasses)
        return 'another-pass';
    const isProvable = ending.arePoliciesUnread === undefined;
    const foundNothing = isProvable && last.open.length === 0 && last.deleted.length === 0 && last.failures.length === 0;
    if (foundNothing && last.at.getTime() >= settledAt(ending, passes, goneSince).getTime() + LISTING_LAG_MS)
        return 'clean';
    return passes.length >= MAX_PASSES ? 'still-open' : 'another-pass';
}
/** The instant from which AWS admits no new session. */
function settledAt(ending, passes, goneSince) {
    // A pass without failures has seen every policy gone. Policies that it did not delete itself were deleted by another job at
    // an unknown time, perhaps between two passes: count from that pass, or from a later deletion.
    const sawAllGone = goneSince ?? passes.find(pass => pass.failures.length === 0)?.at;
    const lastDeletion = passes.findLast(pass => pass.deleted.length > 0)?.at;
    const gone = Math.max(...[sawAllGone, lastDeletion].map(at => at?.getTime() ?? 0));
    const propagated = gone + PROPAGATION_MS;
    return new Date(ending.expiresAt ? Math.min(ending.expiresAt.getTime(), propagated) : propagated);
}
const isRevokeRed = ({ revocations, unread, failures }) => unread.length + failures.length > 0 || revocations.some(isUnsettled);
/** Whether a person must look at it: the end is not proven, or the policy was not what had been granted. */
const isUnsettled = ({ verdict, contradiction }) => verdict !== 'clean' || contradiction !== undefined;


/***/ }),

/***/ 3345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ principalIn),
/* harmony export */   z: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(110);
/* harmony import */ var _grant_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3995);


/** Who holds the access of a record. */
const principalIn = ({ user }) => ({ kind: 'iam-user', name: user });
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

/***/ 3173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ mayReach),
/* harmony export */   Lo: () => (/* binding */ describeReach),
/* harmony export */   WN: () => (/* binding */ surelyReaches),
/* harmony export */   nC: () => (/* binding */ reachesAll),
/* harmony export */   y4: () => (/* binding */ joinReaches)
/* harmony export */ });
/* harmony import */ var _request_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2817);

/** Whether a scope may reach an instance: tags may be put on any. What ends is never less than that. */
const mayReach = (reach, target) => !isList(reach) || reach.includes(target);
/**
 * Whether a live grant surely allows an instance on which access of `ending` ends. Of tags that holds if every instance with the
 * tags of `ending` has those of the grant, too. What is not sure ends: the user can connect again if it was allowed.
 */
function surelyReaches(grant, ending, target) {
    if (isList(grant))
        return grant.includes(target);
    return reachesAll(grant, ending) && !isList(ending);
}
/** Whether all that `other` reaches is in the reach of `one`. */
function reachesAll(one, other) {
    if (one === 'any' || isNothing(other))
        return true;
    if (isList(one))
        return isList(other) && other.every(id => one.includes(id));
    if (other === 'any' || isList(other))
        return false;
    return Object.entries(one.tagged).every(([key, value]) => other.tagged[key] === value);
}
/** The smallest reach that includes all of these. */
function joinReaches(reaches) {
    const widest = reaches.find(reach => reaches.every(other => reachesAll(reach, other)));
    if (widest)
        return widest;
    const lists = reaches.filter(isList);
    return lists.length === reaches.length ? [...new Set(lists.flat())] : 'any';
}
/** For people: ids, or tags as `KEY=VALUE`; nothing for every instance. */
const describeReach = (reach) => {
    if (reach === 'any')
        return [];
    return isList(reach) ? reach : (0,_request_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .pairsOf */ .fq)(reach.tagged);
};
const isNothing = (reach) => isList(reach) && reach.length === 0;
const isList = (reach) => Array.isArray(reach);


/***/ }),

/***/ 2942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   WT: () => (/* binding */ isThrough),
/* harmony export */   hf: () => (/* binding */ LONGEST_SESSION_MS),
/* harmony export */   qk: () => (/* binding */ lastMomentOf),
/* harmony export */   wH: () => (/* binding */ isClosing)
/* harmony export */ });
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2390);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3173);


/** Whether it has ended. AWS may not always say when. */
const isOver = ({ status, endedAt }) => endedAt !== undefined || status === 'Terminated' || status === 'Failed';
/** Whether it was told to end, and AWS still lists it. */
const isClosing = ({ status }) => status === 'Terminating';
/** When it ended, if AWS says so. A session that never connected ended when it started. */
const lastMomentOf = ({ status, startedAt, endedAt }) => endedAt ?? (status === 'Failed' ? startedAt : undefined);
/** No session document allows a longer session: `maxSessionDuration` is at most 1,440 minutes. */
const LONGEST_SESSION_MS = 24 * 3_600_000;
/** Whether a session belongs to a scope: its owner, on its instances, through one of our session documents. */
function isWithin(session, scope) {
    const { owner, target } = session;
    const { account, principal, documents, instances } = scope;
    return (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwnedBy */ .D0)(owner, account, principal) && (0,_reach_js__WEBPACK_IMPORTED_MODULE_1__/* .mayReach */ .Bs)(instances, target) && isThrough(session, account, documents);
}
/** Whether a session came through one of these documents of its account, by their names. */
function isThrough({ document }, account, documents) {
    // StartSession accepts a document's ARN as well as its name; it is not known which of them a listing shows.
    const own = `arn:${account.partition}:ssm:${account.region}:${account.id}:document/`;
    const name = document?.startsWith(own) ? document.slice(own.length) : document;
    return name !== undefined && documents.includes(name);
}


/***/ }),

/***/ 6299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ kindOfPath),
/* harmony export */   De: () => (/* binding */ recentFolders),
/* harmony export */   _2: () => (/* binding */ FIND_PUSHER),
/* harmony export */   ek: () => (/* binding */ grantedPaths),
/* harmony export */   jF: () => (/* binding */ LEDGER_BRANCH),
/* harmony export */   lW: () => (/* binding */ pathIn)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);

/** The branch of the ledger in this repository. Files are only ever added to it (docs/design.md §2). */
const LEDGER_BRANCH = 'access-ledger';
/** What to do about a record that no job of ours wrote. */
const FIND_PUSHER = `Find out who pushed to ${LEDGER_BRANCH}, and let nobody but GitHub Actions do it`;
/** The paths where a live grant may be recorded, by the month of its merge, latest first. */
function grantedPaths(grantId, now) {
    return lastMonths(now).map(month => pathIn(month, grantId, 'granted'));
}
/** The folders (with `/`) that contain the records of all grants that may be live or were used in the last 30 days. */
const recentFolders = (now) => [...lastMonths(now), undefined].map(month => `${folderOf(month)}/`);
const lastMonths = (now) => [0, 1, 2].map(ago => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago)));
/** The kind of record at a path. The end of a grant has several file names. */
const kindOfPath = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === 'granted.json')
        return 'granted';
    return /^(?:ended|still-open|interrupted)\./.test(name) ? 'end' : 'other';
};
/** The merge time is known from GitHub only. A direct push has none, and GitHub may not answer. */
const pathIn = (mergedAt, grantId, name) => `${folderOf(mergedAt)}/${grantId}/${name}.json`;
const folderOf = (mergedAt) => (mergedAt ? (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(mergedAt).slice(0, 7) : 'undated');


/***/ })

};

