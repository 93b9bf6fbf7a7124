export const id = 993;
export const ids = [993];
export const modules = {

/***/ 8426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ isUnsettledDebt),
/* harmony export */   el: () => (/* binding */ stateOfDebt),
/* harmony export */   kt: () => (/* binding */ rejectedLately)
/* harmony export */ });
function stateOfDebt({ reviews, approvals, dueAt, isVoid }, now) {
    if (reviews.some(({ verdict }) => verdict === 'rejected'))
        return 'rejected';
    if (reviews.length >= approvals)
        return 'reviewed';
    if (isVoid)
        return 'void';
    return now > dueAt ? 'overdue' : 'open';
}
/** Whether it keeps the people of it from other access without an approval. */
const isUnsettledDebt = (debt, now) => ['open', 'overdue'].includes(stateOfDebt(debt, now));
/** For how long a rejection is an alarm: until people have seen it. */
const REJECTION_ALARM_MS = 24 * 3_600_000;
/** When the last person rejected it, if that was lately. */
function rejectedLately({ reviews }, now) {
    return reviews.find(({ verdict, at }) => verdict === 'rejected' && now.getTime() - at.getTime() < REJECTION_ALARM_MS);
}


/***/ }),

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

/***/ 4750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ isTrouble),
/* harmony export */   S9: () => (/* binding */ followedGrants),
/* harmony export */   SS: () => (/* binding */ describeOutcome),
/* harmony export */   iI: () => (/* binding */ isRed)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _request_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2817);
/* harmony import */ var _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2412);
/* harmony import */ var _revocation_verdict_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4779);




/** The grants that may be open after this run: they need follow-ups. */
function followedGrants(outcomes) {
    return outcomes.flatMap(outcome => {
        if (outcome.kind === 'granted')
            return outcome.grant;
        const isUnproven = outcome.kind === 'ended' || outcome.kind === 'failed';
        return (isUnproven && outcome.unproven) || [];
    });
}
/** Whether the job fails: something that was requested is not done, or not proven. */
function isRed({ problems, outcomes, failures }) {
    return problems.length > 0 || failures.length > 0 || outcomes.some(isTrouble);
}
function isTrouble(outcome) {
    switch (outcome.kind) {
        case 'refused':
        case 'failed':
            return true;
        case 'ended':
            return (0,_revocation_revocation_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnsettled */ .P4)(outcome.revocation);
        case 'granted':
        case 'grantable':
        case 'overtaken':
        case 'kept':
        case 'endable':
            return false;
    }
}
/** One line for people: who, where, and the outcome. */
function describeOutcome(outcome) {
    const { user, request } = outcome.entry;
    return `${user} on ${(0,_request_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTargets */ .Eg)(request)} in ${request.account}: ${describeResult(outcome)}`;
}
function describeResult(outcome) {
    switch (outcome.kind) {
        case 'granted':
            return `${outcome.repeated ? 'granted already, unchanged,' : 'granted'} until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(outcome.grant.expiresAt)}`;
        case 'grantable':
            return `would be granted until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(outcome.grant.expiresAt)}`;
        case 'refused':
            return `refused: ${outcome.refusals.map(({ message, remedy }) => `${message}. ${remedy}`).join('; ')}`;
        case 'failed':
            return `failed: ${outcome.message}`;
        case 'overtaken':
            return 'overtaken by a later merge';
        case 'kept':
            return 'untouched';
        case 'ended':
            return `ended: ${_revocation_verdict_words_js__WEBPACK_IMPORTED_MODULE_1__/* .REVOCATION_VERDICT_WORDS */ .n[outcome.revocation.verdict]} after ${outcome.revocation.passes.length} passes`;
        case 'endable':
            return `would be ended: ${outcome.policies.join(', ') || 'no policy is left'}`;
    }
}


/***/ }),

/***/ 4645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ findingsOfDebts),
/* harmony export */   r: () => (/* binding */ describeDebt)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _debt_debt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8426);


/** What people have to know of: reviews that are open or late, rejections of the last day, and what cannot be read. */
function findingsOfDebts(held, now) {
    return held.flatMap(({ user, account, debts, isUnreadable }) => {
        const about = { kind: 'debt', user, account };
        return [
            ...(isUnreadable ? [{ ...about, state: 'review-unreadable' }] : []),
            ...debts.flatMap((debt) => {
                const state = findingState(debt, now);
                return state ? [{ ...about, state, debt }] : [];
            }),
        ];
    });
}
function findingState(debt, now) {
    switch ((0,_debt_debt_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOfDebt */ .el)(debt, now)) {
        case 'open':
            return 'review-open';
        case 'overdue':
            return 'review-overdue';
        case 'rejected':
            return (0,_debt_debt_js__WEBPACK_IMPORTED_MODULE_1__/* .rejectedLately */ .kt)(debt, now) && 'review-rejected';
        case 'reviewed':
        case 'void':
            return undefined;
    }
}
/** A sentence without a full stop. */
function describeDebt({ debt, state }) {
    if (!debt)
        return 'What the witness has of access without an approval cannot be read';
    const what = `#${debt.pullRequest.number} gave access that nobody approved, until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(debt.expiresAt)}`;
    const rejection = debt.reviews.find(({ verdict }) => verdict === 'rejected');
    if (rejection)
        return `${what}; ${rejection.by.login} rejected it: ${rejection.text}`;
    const due = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(debt.dueAt);
    return state === 'review-overdue' ? `${what}; its review was due at ${due}` : `${what}; its review is due at ${due}`;
}


/***/ }),

/***/ 5831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ FINDING_TITLES),
/* harmony export */   W: () => (/* binding */ FINDING_WORDS)
/* harmony export */ });
/** What the log, the issue and the output `result` call the states. The output is public: these words stay. */
const FINDING_WORDS = {
    live: 'live',
    'too-new': 'too new',
    revoking: 'leaving',
    undetermined: 'unjudged',
    malformed: 'unreadable',
    expired: 'expired',
    superseded: 'superseded',
    'ended-before': 'ended before',
    unknown: 'unknown',
    tampered: 'tampered',
    missing: 'missing',
    orphaned: 'stray',
    closing: 'closing',
    foreign: 'foreign',
    'review-open': 'review open',
    'review-overdue': 'review overdue',
    'review-rejected': 'review rejected',
    'review-unreadable': 'review unreadable',
};
/** The same for people who read a summary or an issue: what was found. */
const FINDING_TITLES = {
    live: 'Access as it was merged',
    'too-new': 'A policy that is too new to judge',
    revoking: 'A policy that another job is ending',
    undetermined: 'A policy that could not be judged',
    malformed: 'A policy whose name is like ours, and cannot be read',
    expired: 'Access that is over',
    superseded: 'Access whose request was changed or removed',
    'ended-before': 'Access that had ended, and was put back',
    unknown: 'Access that nobody merged',
    tampered: 'Access that differs from what was approved',
    missing: 'Access that was merged, and is not there',
    orphaned: 'Open sessions that no access covers',
    closing: 'Sessions that are closing',
    foreign: 'Sessions through a document that the rules name as not ours',
    'review-open': 'Access that nobody approved, and that has to be reviewed',
    'review-overdue': 'Access that nobody approved, and whose review is late',
    'review-rejected': 'Access that nobody approved, and that a reviewer rejected',
    'review-unreadable': 'Access without an approval, whose record cannot be read',
};


/***/ }),

/***/ 2238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ targetOfOrphan),
/* harmony export */   Vo: () => (/* binding */ reasonOfSessions),
/* harmony export */   aU: () => (/* binding */ findOrphanedSessions),
/* harmony export */   b2: () => (/* binding */ findForeignSessions)
/* harmony export */ });
/* harmony import */ var _shared_group_by_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1933);
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2390);
/* harmony import */ var _session_reach_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3173);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2942);




/**
 * The open sessions of an account and region that came through our documents, that nothing covers and that no planned target
 * ends.
 *
 * @param roles names of the roles under ROLE_PATH: the others hold no policies of ours
 */
function findOrphanedSessions(account, roles, open, covers, endings) {
    const orphans = new Map();
    for (const session of open) {
        const principal = (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .principalOfOwner */ .x$)(session.owner, account, roles);
        if (!(0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(session, scopeOf(account, principal)) || endings.some(ending => isEnded(session, account, ending)))
            continue;
        if (covers.some(cover => isCovered(session, account, cover)))
            continue;
        const { owner } = session;
        const before = orphans.get(owner)?.sessions ?? [];
        orphans.set(owner, { account, owner, principal, sessions: [...before, session] });
    }
    return [...orphans.values()];
}
/**
 * The open sessions through documents that the rules name as foreign, by owner: nothing here ends them, and they are never
 * passed over in silence.
 */
function findForeignSessions(account, roles, open) {
    const through = open.filter(session => (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrough */ .WT)(session, account, account.foreignDocuments));
    return (0,_shared_group_by_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$)(through, ({ owner }) => owner).map(sessions => {
        const { owner } = sessions[0];
        return { account, owner, principal: (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .principalOfOwner */ .x$)(owner, account, roles), sessions };
    });
}
/**
 * The target that ends all open sessions of the owner through our documents, except covered ones. Where sessions of the owner stay
 * open by what is approved and has no policy, no pass could see that they are covered: then only those on the same instances.
 */
function targetOfOrphan({ account, owner, principal, sessions }, approved) {
    const user = principal.kind === 'iam-user' ? principal.name : owner.slice(owner.indexOf('/') + 1);
    const scope = { ...scopeOf(account, principal), user, role: account.roles.revoke, policies: [] };
    const isApproved = approved.some(each => (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .includesPrincipal */ .YW)(each.principal, principal) && each.region === account.region);
    return isApproved ? { ...scope, instances: [...new Set(sessions.map(({ target }) => target))] } : scope;
}
/** All sessions of one owner through any of our documents. */
function scopeOf({ name, id, region, partition, documents }, principal) {
    return {
        account: { name, id, region, partition },
        principal,
        instances: 'any',
        documents: documents.map(document => document.name),
    };
}
const isEnded = (session, { id, region }, ending) => ending.account.id === id && ending.account.region === region && (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(session, ending);
const isCovered = (session, account, { principal, region, instances }) => region === account.region && (0,_session_reach_js__WEBPACK_IMPORTED_MODULE_3__/* .mayReach */ .Bs)(instances, session.target) && (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwnedBy */ .D0)(session.owner, account, principal);
/** Why sessions are told of: a sentence without a full stop. */
function reasonOfSessions({ state, sessions, }) {
    const where = [...new Set(sessions.map(({ target }) => target))].join(', ');
    switch (state) {
        case 'closing':
            return `AWS lists it as Terminating on ${where}: it was told to end`;
        case 'orphaned':
            return `No live grant covers what is open on ${where}`;
        case 'foreign': {
            const through = [...new Set(sessions.flatMap(({ document }) => document ?? []))].join(', ');
            return `Open on ${where} through ${through}, which the rules name as foreign: it is not ended here`;
        }
    }
}


/***/ }),

/***/ 7826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ endingsOfPolicy)
/* harmony export */ });
/* harmony import */ var _grant_binding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6285);
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2390);


/**
 * The targets that end one policy of an account: in the region that its document names, or else in every region where the
 * account has sessions. `entries`: the rules' entries for that account, one per region.
 */
function endingsOfPolicy(entries, { policy, user, coverage, isTrusted, grant }) {
    const known = isTrusted ? coverage : undefined;
    const regions = coverage ? [coverage.region] : [...new Set(entries.map(({ region }) => region))];
    return regions.map(region => {
        const { name, id, partition, roles, documents, foreignDocuments, logs } = entries.find(entry => entry.region === region) ?? entries[0];
        // A policy that names a foreign document is ended, and what came through that document is not.
        const named = coverage && !foreignDocuments.includes(coverage.document) ? [coverage.document] : [];
        const ours = [...documents.map(document => document.name), ...named];
        return {
            account: { name, id, partition, region },
            role: roles.revoke,
            bucket: logs.bucket,
            user,
            principal: (known && (0,_grant_binding_js__WEBPACK_IMPORTED_MODULE_0__/* .coveredBy */ .UJ)(policy.holder, known)) ?? (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_1__/* .principalOf */ .i6)(policy.holder),
            policies: [policy.name],
            instances: known?.instances ?? 'any',
            documents: [...new Set(ours)],
            ...(known && { expiresAt: known.expiresAt }),
            ...(grant && { grant }),
        };
    });
}


/***/ }),

/***/ 6994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ RESPONSES),
/* harmony export */   X: () => (/* binding */ HEAR_AWS)
/* harmony export */ });
/** What to do about a session that stays `Terminating`: telling it again to end does not help (docs/aws-facts.md SSM-8). */
const HEAR_AWS = 'If it stays so, its instance does not hear AWS: see whether the instance is online and its agent runs, and as the last resort stop it; docs/troubleshooting.md says how';
/** The response to each state. */
const RESPONSES = {
    live: { ends: false, severity: 'nothing' },
    'too-new': { ends: false, severity: 'nothing' },
    revoking: { ends: false, severity: 'nothing' },
    undetermined: { ends: false, severity: 'nothing', remedy: 'Run the sweep again' },
    malformed: { ends: false, severity: 'warning', remedy: 'Find out in CloudTrail who wrote it, and delete it by hand' },
    expired: { ends: true, severity: 'nothing' },
    superseded: { ends: true, severity: 'nothing' },
    'ended-before': {
        ends: true,
        severity: 'alarm',
        remedy: 'Find out in CloudTrail who called iam:PutUserPolicy after that, and in the transcripts what was done with it',
    },
    unknown: {
        ends: true,
        severity: 'alarm',
        remedy: 'Find out in CloudTrail who called iam:PutUserPolicy, and in the transcripts what was done with it',
    },
    tampered: {
        ends: true,
        severity: 'alarm',
        remedy: 'Find out in CloudTrail who called iam:PutUserPolicy; if the access is still needed, ask for it in a new pull request',
    },
    missing: {
        ends: false,
        severity: 'warning',
        remedy: 'Run the sweep with `repair: true`, or the job of its merge again. If it was there, find out in CloudTrail who called iam:DeleteUserPolicy',
    },
    orphaned: {
        ends: true,
        severity: 'warning',
        remedy: 'Find out what let it in: a job that died half way, or standing ssm:StartSession',
    },
    // Usually closed seconds later. What stays so is not proven to have ended, which makes the job red.
    closing: { ends: true, severity: 'nothing', remedy: HEAR_AWS },
    foreign: {
        ends: false,
        severity: 'nothing',
        remedy: 'See that this was meant: the rules name its session document as foreign, so it is not ended here',
    },
    'review-open': {
        ends: false,
        severity: 'nothing',
        remedy: 'Have it reviewed by a person who may approve, in its issue',
    },
    'review-overdue': {
        ends: false,
        severity: 'alarm',
        remedy: 'Have it reviewed by a person who may approve, in its issue: until then these people get no other',
    },
    'review-rejected': {
        ends: false,
        severity: 'alarm',
        remedy: 'Find out in the transcripts what was done with it, end it if it is open, and see whether these people belong under `break_glass`',
    },
    'review-unreadable': {
        ends: false,
        severity: 'alarm',
        remedy: 'Find out in CloudTrail who wrote to `ledger/break-glass/` of the bucket',
    },
};


/***/ }),

/***/ 4648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jb: () => (/* binding */ describeFinding),
  Ic: () => (/* binding */ isAlarm),
  YE: () => (/* binding */ isSweepRed),
  Vv: () => (/* binding */ isWarning),
  cK: () => (/* binding */ planSweep),
  A3: () => (/* binding */ reasonOf),
  SM: () => (/* binding */ remedyOf),
  et: () => (/* binding */ subjectOf)
});

// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/domain/grant/binding.js
var binding = __webpack_require__(6285);
// EXTERNAL MODULE: ./build/domain/grant/policy-document.js
var policy_document = __webpack_require__(9592);
// EXTERNAL MODULE: ./build/domain/merge/outcome.js
var outcome = __webpack_require__(4750);
// EXTERNAL MODULE: ./build/domain/revocation/revocation.js
var revocation = __webpack_require__(2412);
// EXTERNAL MODULE: ./build/domain/session/session.js
var session = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/domain/reconcile/debt-finding.js
var debt_finding = __webpack_require__(4645);
// EXTERNAL MODULE: ./build/domain/reconcile/finding-words.js
var finding_words = __webpack_require__(5831);
// EXTERNAL MODULE: ./build/domain/grant/access.js
var access = __webpack_require__(3176);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/domain/merge/young.js
var young = __webpack_require__(838);
// EXTERNAL MODULE: ./build/domain/rules/evaluate-request.js + 1 modules
var evaluate_request = __webpack_require__(4188);
// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal = __webpack_require__(2390);
;// CONCATENATED MODULE: ./build/domain/reconcile/holding.js

/**
 * Whether a policy is held by whom the rules named when it was merged, and by the role that it was given to: one that was made anew
 * has another id. IAM names roles as they are spelt.
 */
function holdingOf(subject, holder, { pullRequest, since }) {
    const foreign = (why) => ({ kind: 'foreign', why });
    if (subject.kind === 'iam-user' && holder.kind === 'user' && holder.name === subject.name)
        return { kind: 'own', bound: {} };
    if (subject.kind === 'assumed-role' && holder.kind === 'role' && holder.name === subject.role) {
        const given = since.kind === 'stands' && since.past?.kind === 'given' ? since.past.roleId : undefined;
        if (given !== undefined && given !== holder.id)
            return foreign(`It was given to another role of that name (${given}): the role was deleted and made anew`);
        return { kind: 'own', bound: { boundTo: { roleId: holder.id, identity: subject.identity } } };
    }
    return foreign(`#${pullRequest} asked for it for the ${(0,principal/* describePrincipal */.wC)(subject)}, and the ${(0,principal/* describeHolder */.sG)(holder)} holds it`);
}
/** Why a document does not belong where it is, whatever git knows; `undefined` if it may. A sentence without a full stop. */
function misplacedIn(holder, { boundTo }) {
    if (holder.kind === 'user')
        return boundTo ? 'Its document is for a person with a role, and an IAM user has it' : undefined;
    if (!boundTo)
        return 'Its document is bound to nobody, so everyone who may assume its role can use it';
    if (boundTo.roleId === holder.id)
        return undefined;
    return `Its document is bound to another role of that name (${boundTo.roleId}): the role was deleted and made anew`;
}

;// CONCATENATED MODULE: ./build/domain/reconcile/observed-policy.js







/** Classifies one policy by what AWS, git and GitHub have. `account`: where it is held. */
function classifyPolicy(policy, account, origin, now) {
    const name = (0,policy_name/* parsePolicyName */.hm)(policy.name);
    const user = origin.kind === 'merged' ? origin.entry.user : policy.holder.name;
    const classified = (state, why) => ({ policy, user, state, why });
    if (!name)
        return classified('malformed', 'Its name begins like those of our policies, and is none of them');
    if (origin.kind === 'unmerged')
        return classified('unknown', origin.why);
    const granted = origin.kind === 'merged' ? verifyMerge(policy, name, account, origin) : undefined;
    if (granted)
        return { policy, user, ...granted };
    const grant = origin.kind === 'merged' ? { grant: referenceOf(name, origin) } : {};
    // A document that contradicts its own name is tampered, whatever git knows.
    const contradiction = contradictionIn(policy, name);
    if (contradiction)
        return { ...classified('tampered', contradiction), ...grant };
    if (name.expiresAt <= now)
        return { ...classified('expired', `It ended at ${(0,instant/* formatMoment */.K9)(name.expiresAt)}`), ...grant };
    switch (origin.kind) {
        case 'too-new':
            return classified('too-new', origin.why);
        case 'unknown':
            return origin.removedAt
                ? classified(...stateOf({ kind: 'removed', at: origin.removedAt }, name, now))
                : classified('undetermined', origin.why);
        case 'merged':
            return { ...classified(...stateOf(origin.since, name, now)), ...grant };
    }
}
const referenceOf = ({ grantId }, { mergedAt, pullRequest }) => ({
    id: grantId,
    mergedAt,
    pullRequest,
});
/**
 * Verifies a policy whose request was merged: it must be exactly what mode `grant` writes for it. Returns `undefined` if it
 * is.
 */
function verifyMerge(policy, name, account, origin) {
    const { entry, mergedAt, pullRequest, rulesBefore } = origin;
    const unknown = (why) => ({ state: 'unknown', why });
    if (!('rules' in rulesBefore))
        return unknown(rulesBefore.message);
    const allowed = (0,evaluate_request/* whenApproved */.OZ)((0,evaluate_request/* evaluateRequest */.LO)(entry.user, entry.request, mergedAt, rulesBefore));
    if (!allowed.ok) {
        const reasons = allowed.refusals.map(({ message }) => message).join('; ');
        return unknown(`#${pullRequest} asked for it, and the rules before it did not allow it: ${reasons}`);
    }
    const asked = allowed.account;
    if (asked.id !== account.id || asked.partition !== account.partition)
        return unknown(`#${pullRequest} asked for account ${asked.id}, not for ${account.id}`);
    const { expiresAt, terms } = (0,access/* accessOf */.Y)(entry.request, mergedAt, asked, allowed.document, allowed.rule);
    const instances = instancesOf(allowed.targets, origin.since, policy);
    if (instances === 'unrecorded')
        return unknown(UNRECORDED);
    const tampered = (why) => ({ state: 'tampered', why, grant: referenceOf(name, origin) });
    const misplaced = whyMisplaced(policy);
    if (misplaced !== undefined)
        return tampered(misplaced);
    const holding = holdingOf(allowed.principal, policy.holder, origin);
    if (holding.kind === 'foreign')
        return tampered(holding.why);
    const document = (0,access/* documentOf */.l)(terms, instances, holding.bound);
    if (policy.name !== (0,policy_name/* policyName */.ct)(expiresAt, name.grantId))
        return tampered(`#${pullRequest} ends at ${(0,instant/* formatMoment */.K9)(expiresAt)}, not when its name says`);
    if ((0,policy_document/* inPresentForm */.NV)(policy.document) !== document)
        return tampered(`Its document is not the one that #${pullRequest} was given`);
    return undefined;
}
/**
 * The instances that the document of a merge must name. Which ones AWS resolved only the witness tells: until it was asked, those
 * of the document itself count, and the rest of it is compared.
 */
function instancesOf(targets, since, policy) {
    if (targets.kind === 'ids')
        return targets.ids;
    if (since.kind === 'stands' && since.past?.kind === 'given')
        return since.past.instances;
    const said = (0,policy_document/* parsePolicyDocument */.X)(policy.document)?.instances ?? [];
    return 'tagged' in said ? [] : said;
}
const UNRECORDED = 'The witness does not say to which instances its names or tags were resolved, so that what the policy names is not proven';
function whyMisplaced({ holder, document }) {
    const said = (0,policy_document/* parsePolicyDocument */.X)(document);
    return said && misplacedIn(holder, said);
}
function contradictionIn(policy, { expiresAt }) {
    const said = (0,policy_document/* parsePolicyDocument */.X)(policy.document);
    if (!said)
        return 'Its document is not in the words that we write';
    if (said.expiresAt.getTime() === expiresAt.getTime())
        return misplacedIn(policy.holder, said);
    return `Its document ends at ${(0,instant/* formatMoment */.K9)(said.expiresAt)}, not when its name says`;
}
function stateOf(since, { expiresAt }, now) {
    switch (since.kind) {
        case 'stands':
            return standing(since.past, expiresAt, now);
        case 'unknown':
            return ['undetermined', since.why];
        case 'removed': {
            const when = (0,instant/* formatMoment */.K9)(since.at);
            return (0,young/* isYoung */.P)(since.at, now)
                ? ['revoking', `Its request was removed at ${when}: the job of that merge is ending it`]
                : ['superseded', `Its request was removed at ${when}`];
        }
    }
}
function standing(past, expiresAt, now) {
    switch (past?.kind) {
        case undefined:
        case 'given':
            return ['live', `Until ${(0,instant/* formatMoment */.K9)(expiresAt)}`];
        case 'not-given':
            return ['unknown', past.why];
        case 'ended': {
            const { key, kind, at } = past.end;
            const what = `${kind === 'stopped' ? 'An emergency stop counts for it' : 'It was ended'} (${key}, ${(0,instant/* formatMoment */.K9)(at)})`;
            return (0,young/* isYoung */.P)(at, now) ? ['revoking', `${what}: that job is ending it`] : ['ended-before', what];
        }
    }
}

// EXTERNAL MODULE: ./build/domain/reconcile/orphaned-session.js
var orphaned_session = __webpack_require__(2238);
// EXTERNAL MODULE: ./build/domain/reconcile/policy-target.js
var policy_target = __webpack_require__(7826);
// EXTERNAL MODULE: ./build/domain/reconcile/responses.js
var responses = __webpack_require__(6994);
;// CONCATENATED MODULE: ./build/domain/reconcile/sweep.js












const isAlarm = ({ state }) => responses/* RESPONSES */.L[state].severity === 'alarm';
const isWarning = ({ state }) => responses/* RESPONSES */.L[state].severity === 'warning';
/**
 * Classifies all policies and sessions of one account. What is not ours is never mentioned. `approved`: what is approved and has
 * no policy, because another hand deleted it; sessions that it covers stay open.
 */
function planSweep(snapshot, originOf, now, approved = [], ends = state => responses/* RESPONSES */.L[state].ends) {
    const [first] = snapshot.entries;
    const policies = snapshot.policies.map(policy => {
        const classified = classifyPolicy(policy, first, originOf(policy), now);
        const coverage = (0,policy_document/* parsePolicyDocument */.X)(policy.document);
        const account = snapshot.entries.find(({ region }) => region === coverage?.region) ?? first;
        return { kind: 'policy', account, ...classified, coverage };
    });
    const ended = policies.filter(({ state }) => ends(state));
    const endings = ended.flatMap(each => (0,policy_target/* endingsOfPolicy */.a)(snapshot.entries, { ...each, isTrusted: responses/* RESPONSES */.L[each.state].severity !== 'alarm' }));
    const covers = policies.flatMap(({ state, policy, coverage }) => {
        const principal = coverage && (0,binding/* coveredBy */.UJ)(policy.holder, coverage);
        const isLeft = !ends(state) && state !== 'malformed';
        return isLeft && coverage && isOpen(coverage, now) && principal ? [{ principal, ...coverage }] : [];
    });
    const orphans = [...snapshot.sessions].flatMap(([entry, open]) => (0,orphaned_session/* findOrphanedSessions */.aU)(entry, snapshot.roles, open, [...covers, ...approved], endings));
    const preview = (ending) => {
        const { account } = ending;
        const own = covers.filter(({ region }) => region === account.region);
        const entry = snapshot.entries.find(({ region }) => region === account.region);
        return { ending, ...(0,revocation/* planPass */.hJ)(ending, (entry && snapshot.sessions.get(entry)) ?? [], own) };
    };
    const foreign = [...snapshot.sessions].flatMap(([entry, open]) => (0,orphaned_session/* findForeignSessions */.b2)(entry, snapshot.roles, open));
    return {
        findings: [
            ...policies.map(({ coverage: _, ...finding }) => finding),
            ...orphans.flatMap(findingsOf),
            ...foreign.map(each => ({ kind: 'session', state: 'foreign', ...each })),
        ],
        endings: [...endings, ...orphans.map(orphan => (0,orphaned_session/* targetOfOrphan */.$K)(orphan, approved))].map(preview),
    };
}
/** Those that were told to end are no news, and nobody let them in anew. */
function findingsOf({ sessions, ...orphan }) {
    const inState = (state, some) => some.length > 0 ? [{ kind: 'session', state, ...orphan, sessions: some }] : [];
    return [
        ...inState('orphaned', sessions.filter(each => !(0,session/* isClosing */.wH)(each))),
        ...inState('closing', sessions.filter(session/* isClosing */.wH)),
    ];
}
const isOpen = ({ notBefore = new Date(0), expiresAt }, now) => expiresAt > now && notBefore <= now;
/** Whether the job fails: an alarm, an end that is not proven, or a failure needs a person. */
const isSweepRed = ({ findings, revocations, outcomes, failures }) => failures.length > 0 || findings.some(isAlarm) || revocations.some(revocation/* isUnsettled */.P4) || outcomes.some(outcome/* isTrouble */.KM);
/** What to do about a finding: an imperative sentence without a full stop; absent when nothing has to be done. */
function remedyOf(finding) {
    const { remedy } = responses/* RESPONSES */.L[finding.state];
    return isOnRole(finding) ? remedy?.replaceAll('UserPolicy', 'RolePolicy') : remedy;
}
const isOnRole = (finding) => (finding.kind === 'policy' && finding.policy.holder.kind === 'role') ||
    (finding.kind === 'grant' && finding.planned.principal.kind === 'assumed-role');
/** The subject of a finding, in the words of the job log. */
function subjectOf(finding) {
    switch (finding.kind) {
        case 'policy':
            return { user: finding.user, account: finding.account, what: finding.policy.name };
        case 'session': {
            const { principal, owner, account, sessions } = finding;
            const user = principal.kind === 'iam-user' ? principal.name : owner;
            return { user, account, what: sessions.map(({ id }) => id).join(', ') };
        }
        case 'grant':
            return { user: finding.planned.user, account: finding.planned.account, what: finding.planned.policyName };
        case 'debt':
            return { user: finding.user, account: finding.account, what: finding.debt?.grant ?? finding.user };
    }
}
/** A sentence without a full stop. */
function reasonOf(finding) {
    switch (finding.kind) {
        case 'policy':
            return finding.why;
        case 'session':
            return (0,orphaned_session/* reasonOfSessions */.Vo)(finding);
        case 'grant': {
            const { approval, expiresAt } = finding.planned;
            return `#${approval.pullRequest.number} gives it until ${(0,instant/* formatMoment */.K9)(expiresAt)}, and it is not there`;
        }
        case 'debt':
            return (0,debt_finding/* describeDebt */.r)(finding);
    }
}
/** One line for people: `tampered: alice in dev: jit.…: …`. */
function describeFinding(finding) {
    const { user, account, what } = subjectOf(finding);
    return `${finding_words/* FINDING_WORDS */.W[finding.state]}: ${user} in ${account.name}: ${what}: ${reasonOf(finding)}`;
}


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
/* harmony export */   T: () => (/* binding */ namedBy),
/* harmony export */   gm: () => (/* binding */ principalIn),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(110);
/* harmony import */ var _grant_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3995);
/* harmony import */ var _rules_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3138);



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

