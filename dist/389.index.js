export const id = 389;
export const ids = [389];
export const modules = {

/***/ 7698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ isOwnedBy),
/* harmony export */   FY: () => (/* binding */ attributeSession),
/* harmony export */   ln: () => (/* binding */ endOfGrant)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2412);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2942);



/** From the grant until the job has put it on the ledger [inferred]. */
const RECORDING_MS = 60_000;
/** A session that was let in at the last moment may have its start written down after it [inferred]. */
const LAST_MOMENT_MS = 5_000;
function attributeSession(session, place, known, now) {
    if (known.kind === 'not known')
        return known;
    const { startedAt } = session;
    if (!startedAt)
        return { kind: 'not known', why: 'AWS does not say when it began' };
    const own = known.grants.filter(({ record }) => isOf(record, session, place)).toSorted(byOpening);
    const able = own.filter(grant => covers(grant, session, place) && mayBeginAt(grant, startedAt));
    if (able.length === 0) {
        if (known.readAt && startedAt.getTime() > known.readAt.getTime() - RECORDING_MS)
            return { kind: 'not known', why: 'It began when the ledger had just been read. Run this again' };
        return { kind: 'outside', why: whyOutside(own, session, place, startedAt) };
    }
    const grant = able.reduce((last, each) => (endOfGrant(each) > endOfGrant(last) ? each : last));
    const end = endWithRenewals(grant, own, session);
    const endedAt = (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .lastMomentOf */ .qk)(session);
    const until = endedAt ?? now;
    const isOpenIn = (each) => {
        const opensAt = new Date(each.record.opensAt);
        return (each.record.instances.includes(session.target) &&
            opensAt <= end &&
            opensAt < until &&
            endOfGrant(each) > startedAt);
    };
    const granted = { grant, grants: own.filter(each => able.includes(each) || isOpenIn(each)), end };
    const byMs = until.getTime() - end.getTime();
    if (byMs <= 0)
        return { kind: 'within', ...granted };
    if (!endedAt && (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isOver */ .PU)(session))
        return { kind: 'not known', why: 'AWS does not say when it ended' };
    return { kind: 'outlived', ...granted, byMs, isTold: own.some(({ outlived }) => outlived.has(session.id)) };
}
/** Whether a session was open by one of these grants, by their ids. */
const isOwnedBy = (standing, ids) => 'grant' in standing && standing.grants.some(({ record }) => ids.includes(record.id));
/** When access by a grant ended, or will. */
function endOfGrant({ record, endedAt }) {
    const expiresAt = new Date(record.expiresAt);
    return endedAt && endedAt < expiresAt ? endedAt : expiresAt;
}
const isOf = ({ accountId, region, partition, user }, { owner }, place) => accountId === place.id && region === place.region && partition === place.partition && (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwner */ .u8)(owner, place, user);
const covers = ({ record }, session, account) => (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(session, { ...record, account });
/** A deleted policy is honoured for a while, and what that lets in is its grant's: it outlived it. */
function mayBeginAt({ record, endedAt }, at) {
    const last = Math.min(Date.parse(record.expiresAt) + LAST_MOMENT_MS, endedAt ? endedAt.getTime() + _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_2__/* .PROPAGATION_MS */ .Sh + _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_2__/* .LISTING_LAG_MS */ .xI : Number.POSITIVE_INFINITY);
    return Date.parse(record.opensAt) <= at.getTime() && at.getTime() <= last;
}
/** Whatever order they are read in, the same is said of them. */
const byOpening = ({ record: a }, { record: b }) => Date.parse(a.opensAt) - Date.parse(b.opensAt) || (a.id < b.id ? -1 : 1);
/**
 * `own`: in the order in which they open. A later grant keeps the sessions on its instances, whichever document they came
 * through (planPass).
 */
function endWithRenewals(grant, own, { target }) {
    return own.reduce((end, next) => next.record.instances.includes(target) && new Date(next.record.opensAt) <= end && endOfGrant(next) > end
        ? endOfGrant(next)
        : end, endOfGrant(grant));
}
function whyOutside(own, session, place, startedAt) {
    const timely = own.filter(grant => mayBeginAt(grant, startedAt));
    const here = timely.find(({ record }) => record.instances.includes(session.target));
    if (here)
        return `Its user had a grant then (${here.record.id}), but not through ${session.document ?? 'its document'}`;
    const [elsewhere] = timely;
    if (elsewhere)
        return `Its user had a grant then (${elsewhere.record.id}), but not for ${session.target}`;
    const before = own.filter(grant => covers(grant, session, place) && endOfGrant(grant) < startedAt);
    const last = before.toSorted((a, b) => endOfGrant(b).getTime() - endOfGrant(a).getTime())[0];
    if (!last)
        return `The ledger knows no grant of its user for this instance at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(startedAt)}`;
    const late = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(startedAt.getTime() - endOfGrant(last).getTime());
    return `It began ${late} after the last grant for it (${last.record.id}) had ended`;
}


/***/ }),

/***/ 4157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X1: () => (/* binding */ evidenceOf),
  j6: () => (/* binding */ isAlarmingVerdict),
  dR: () => (/* binding */ isFinal),
  vd: () => (/* binding */ isLogsRed)
});

// EXTERNAL MODULE: ./build/domain/session/session.js
var session_session = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/domain/evidence/attribution.js
var attribution = __webpack_require__(7698);
;// CONCATENATED MODULE: ./build/domain/evidence/usage.js
/** How long at least one of these sessions was open, in milliseconds; two at once count once. */
function usedMs(sessions, now) {
    const spans = sessions
        .flatMap(({ startedAt, endedAt }) => startedAt ? [[startedAt.getTime(), (endedAt ?? now).getTime()]] : [])
        .toSorted(([a], [b]) => a - b);
    let used = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const [start, end] of spans) {
        used += Math.max(0, end - Math.max(start, until));
        until = Math.max(until, end);
    }
    return used;
}

// EXTERNAL MODULE: ./build/domain/evidence/verdict.js
var evidence_verdict = __webpack_require__(7238);
;// CONCATENATED MODULE: ./build/domain/evidence/evidence.js




/** A session that a renewal kept goes with both; those that no grant covers go with each grant of their user. */
function evidenceOf(grant, all, now) {
    const { id } = grant.record;
    const own = all.filter(({ standing }) => (0,attribution/* isOwnedBy */.D0)(standing, [id]));
    const strays = all.filter(({ standing, session, account }) => {
        const isElsewhere = account.id !== grant.record.accountId || account.region !== grant.record.region;
        return !('grant' in standing) && !isElsewhere && (0,session_session/* isOwner */.u8)(session.owner, account, grant.record.user);
    });
    const end = (0,attribution/* endOfGrant */.ln)(grant);
    // Where another grant went on, the rest is that one's.
    const isLast = ({ standing }) => 'grant' in standing && standing.end <= end;
    const overruns = own.filter(isLast).map(({ standing }) => (standing.kind === 'outlived' ? standing.byMs : 0));
    return {
        grant,
        sessions: [...own, ...strays],
        usedMs: usedMs(own.map(one => timeIn(grant, one, isLast(one) ? now : end)), now),
        overrunMs: Math.max(0, ...overruns),
    };
}
/** When a session was open by a grant, and until `latest`. */
function timeIn({ record }, { session }, latest) {
    const { startedAt } = session;
    const endedAt = (0,session_session/* lastMomentOf */.qk)(session);
    const opensAt = new Date(record.opensAt);
    return {
        ...(startedAt && { startedAt: startedAt > opensAt ? startedAt : opensAt }),
        endedAt: endedAt && endedAt < latest ? endedAt : latest,
    };
}
/** Whether nothing more can become of it: what is open, still to come or could not be read leaves a later look something to say. */
const isFinal = ({ sessions }) => sessions.every(({ session, verdicts }) => (0,session_session/* isOver */.PU)(session) && !verdicts.some(({ kind }) => UNSETTLED.includes(kind)));
const UNSETTLED = ['S3 expected', 'not known'];
/** What a person has to hear of; that a revocation has told of an overrun is no news to the look that follows it. */
function isAlarmingVerdict(verdict, { ended }) {
    const isOld = ended !== undefined && verdict.kind === 'outlived its grant' && verdict.isTold;
    return (0,evidence_verdict/* severityOf */.xJ)(verdict) === 'alarm' && !isOld;
}
const isLogsRed = (result) => result.failures.length > 0 ||
    result.sessions.some(({ verdicts }) => verdicts.some(each => isAlarmingVerdict(each, result)));


/***/ }),

/***/ 4825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ EMPTY_STREAM),
/* harmony export */   Cb: () => (/* binding */ CLOUDWATCH_LATEST_MS),
/* harmony export */   OK: () => (/* binding */ withEvents),
/* harmony export */   SS: () => (/* binding */ S3_LATEST_MS),
/* harmony export */   T5: () => (/* binding */ hasEntries),
/* harmony export */   ek: () => (/* binding */ placesOf)
/* harmony export */ });
/**
 * How long after its end a session's S3 object may take: 5–15 min in the record of jit-admin-session (docs/aws-facts.md REC-3). The agent's
 * code has no such delay, so whoever waits for it looks again and again.
 */
const S3_LATEST_MS = 15 * 60_000;
/** How long after it was printed a line may take to CloudWatch: 0–5 s in that record, with one look a second by the agent. */
const CLOUDWATCH_LATEST_MS = 5_000;
/** A stream that is there and empty records nothing: its agent was stopped, or its retention has removed what was in it. */
const hasEntries = (look) => look.kind === 'found' && look.stream.events > 0;
const EMPTY_STREAM = { events: 0, bytes: 0 };
/** A stream with some more of its entries, in their order. */
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

/***/ 7238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ assessRecording),
/* harmony export */   XZ: () => (/* binding */ describeVerdict),
/* harmony export */   tI: () => (/* binding */ assessSession),
/* harmony export */   wJ: () => (/* binding */ remedyFor),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2942);
/* harmony import */ var _transcript_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4825);



/** What a session's evidence amounts to: one verdict on its recording, and one more if it was not as it was granted. */
function assessSession(findings, now) {
    const recording = assessRecording(findings, now);
    const standing = judgeStanding(findings);
    return standing ? [recording, standing] : [recording];
}
function judgeStanding({ standing, session }) {
    switch (standing.kind) {
        case 'within':
            return undefined;
        case 'outlived':
            return {
                kind: 'outlived its grant',
                byMs: standing.byMs,
                isTold: standing.isTold,
                isOpen: !(0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .isOver */ .PU)(session),
            };
        case 'outside':
            return { kind: 'outside every grant', why: standing.why };
        case 'not known':
            return { kind: 'not known', why: `Whether it was granted is not known. ${standing.why}` };
    }
}
/** What there is of a session's recording. */
function assessRecording(findings, now) {
    const { session, stream, object } = findings;
    for (const look of [stream, object])
        if (look.kind === 'unknown')
            return { kind: 'not known', why: look.why };
    const isStreamed = (0,_transcript_js__WEBPACK_IMPORTED_MODULE_1__/* .hasEntries */ .T5)(stream);
    if (!(0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .isOver */ .PU)(session))
        return judgeActive(stream);
    if (object.kind === 'found')
        return isStreamed ? { kind: 'recorded in both' } : { kind: 'S3 only', why: whyNotStreamed(findings) };
    if (session.status === 'Failed' && !isStreamed)
        return { kind: 'never connected' };
    if (!session.endedAt)
        return { kind: 'not known', why: 'AWS does not say when it ended, so not by when S3 must have it' };
    const due = new Date(session.endedAt.getTime() + _transcript_js__WEBPACK_IMPORTED_MODULE_1__/* .S3_LATEST_MS */ .SS);
    const isHopeless = object.kind === 'no bucket' || (!isStreamed && !findings.isThroughOurs);
    if (now < due && !isHopeless)
        return { kind: 'S3 expected', by: due, isInCloudWatch: isStreamed };
    // What cannot come any more is not waited for.
    const since = now < due ? session.endedAt : due;
    if (isStreamed)
        return { kind: 'S3 overdue', since, why: whyNotStored(findings) };
    return { kind: 'not recorded', why: whyNothing(findings) };
}
function judgeActive(stream) {
    if ((0,_transcript_js__WEBPACK_IMPORTED_MODULE_1__/* .hasEntries */ .T5)(stream))
        return { kind: 'active, recording' };
    const why = 'The log group is missing, so only S3 gets it, at its end';
    return { kind: 'active, nothing recorded yet', ...(stream.kind === 'no group' && { why }) };
}
function whyNotStreamed({ stream, isThroughOurs }) {
    if (stream.kind === 'no group')
        return 'The log group is missing, of which the agent only warns';
    if (!isThroughOurs)
        return 'The session used another document';
    return 'The instance wrote nothing to CloudWatch, or its retention has removed it';
}
function whyNotStored({ object, isThroughOurs }) {
    if (object.kind === 'no bucket')
        return 'The bucket is missing';
    if (!isThroughOurs)
        return 'The session used another document';
    return 'The instance may not write to the bucket, or was stopped before the agent could';
}
function whyNothing({ session, stream, object, isThroughOurs }) {
    if (!isThroughOurs)
        return `The session used another document${session.document ? `, ${session.document}` : ''}`;
    if (stream.kind === 'no group')
        return `The log group is missing, and ${object.kind === 'no bucket' ? 'the bucket is, too' : 'nothing came to S3'}`;
    if (object.kind === 'no bucket')
        return 'The bucket is missing, and nothing came to CloudWatch';
    return 'The instance wrote to neither CloudWatch nor S3';
}
/** Like the words of the field: `outlived its grant by 12s`. */
function describeVerdict(verdict) {
    switch (verdict.kind) {
        case 'S3 expected':
            return `${verdict.isInCloudWatch ? 'CloudWatch only' : 'nothing yet'}, S3 expected by ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(verdict.by)}`;
        case 'S3 overdue':
            return `CloudWatch only, S3 overdue since ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(verdict.since)}: ${inner(verdict.why)}`;
        case 'S3 only':
        case 'not known':
        case 'not recorded':
        case 'outside every grant':
            return `${verdict.kind}: ${inner(verdict.why)}`;
        case 'outlived its grant':
            return `outlived its grant by ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(verdict.byMs)}${verdict.isOpen ? ' so far' : ''}`;
        case 'active, nothing recorded yet':
            return verdict.why === undefined ? verdict.kind : `${verdict.kind}: ${inner(verdict.why)}`;
        case 'active, recording':
        case 'never connected':
        case 'recorded in both':
            return verdict.kind;
    }
}
const inner = (sentence) => sentence.replace(/^[A-Z](?=[a-z]+\b)/, letter => letter.toLowerCase());
/** What to do next: a sentence. */
function remedyFor(verdict) {
    switch (verdict.kind) {
        case 'active, recording':
            return 'Watch it with `follow`; S3 gets its copy when it ends';
        case 'active, nothing recorded yet':
            if (verdict.why !== undefined)
                return 'Create the log group, and let the instance profile write to it';
            return 'Nothing to do yet: a line comes when it is complete. If lines are missing after 5 s, let the instance profile write to the log group';
        case 'never connected':
        case 'recorded in both':
            return 'Nothing to do';
        case 'S3 expected':
            return verdict.isInCloudWatch
                ? 'Read it in CloudWatch now, or look again then'
                : 'Look again then: what has no complete line comes with the end';
        case 'S3 overdue':
            return 'Read it in CloudWatch. Let the instance profile put objects into the bucket, and see that the agent runs; docs/troubleshooting.md says how';
        case 'S3 only':
            return 'Read it in S3. Create the log group, and let the instance profile write to it';
        case 'not known':
            return 'Mend what the sentence names, and run this again';
        case 'not recorded':
            return 'Ask who it was, and what was done. Allow sessions through our documents alone, and let the instance profile write to the log group and the bucket';
        case 'outside every grant':
            return 'Find out by whose permission it began: CloudTrail has its StartSession. If it is open, terminate it';
        case 'outlived its grant':
            if (verdict.isOpen)
                return 'Run `revoke.yml` for this user now';
            return verdict.isTold
                ? 'Nothing to do: the revocation ended it, and has recorded this'
                : 'Look at the run that ended the grant, and at what the session did after the end';
    }
}
/** `alarm`: the job is red. */
function severityOf({ kind }) {
    switch (kind) {
        case 'active, recording':
        case 'never connected':
        case 'recorded in both':
        case 'S3 expected':
            return 'fine';
        case 'active, nothing recorded yet':
        case 'S3 overdue':
        case 'S3 only':
            return 'warning';
        case 'not known':
        case 'not recorded':
        case 'outside every grant':
        case 'outlived its grant':
            return 'alarm';
    }
}


/***/ }),

/***/ 3176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ accessOf)
/* harmony export */ });
/* harmony import */ var _policy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9592);
/* harmony import */ var _policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);


/** `sessionDocument` is the one that covers the request; `rule` gives the conditions. */
function accessOf(request, mergedAt, account, sessionDocument, { mfa, sourceIps }) {
    const { opensAt, expiresAt } = (0,_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .expiryOf */ .p1)(mergedAt, request);
    const document = (0,_policy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .policyDocument */ .yr)({
        account,
        instances: request.instances,
        document: sessionDocument,
        ...(opensAt > mergedAt && { notBefore: opensAt }),
        expiresAt,
        mfa,
        ...(sourceIps && { sourceIps }),
    });
    return { opensAt, expiresAt, document };
}


/***/ }),

/***/ 9592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parsePolicyDocument),
/* harmony export */   o2: () => (/* binding */ policySize),
/* harmony export */   wz: () => (/* binding */ INLINE_POLICY_QUOTA),
/* harmony export */   yr: () => (/* binding */ policyDocument)
/* harmony export */ });
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1704);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5033);


/** Characters that all inline policies of one IAM user share, white space not counted (docs/aws-facts.md IAM-1). */
const INLINE_POLICY_QUOTA = 2048;
/**
 * The inline policy of a grant, minified (docs/design.md §7): shells on these nodes through this document, and nothing else,
 * with every statement bounded in time, so that AWS itself refuses from `expiresAt` on.
 */
function policyDocument(terms) {
    const { partition, region, id } = terms.account;
    const ssm = `arn:${partition}:ssm:${region}:${id}`;
    const bounds = boundsOf(terms);
    const nodes = [...terms.instances].sort().map(instance => nodeArn(terms.account, instance));
    return JSON.stringify({
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Action: 'ssm:StartSession',
                Resource: [...nodes, `${ssm}:document/${terms.document}`],
                // Without this check AWS lets a caller who names no document have the default one, whatever the Resource says.
                Condition: { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' }, ...bounds },
            },
            {
                Effect: 'Allow',
                Action: ['ssm:ResumeSession', 'ssm:TerminateSession'],
                Resource: `${ssm}:session/*`,
                // The caller's own sessions by tag: the name prefix `alice-*` would match `alice-admin-…` too.
                Condition: {
                    // biome-ignore lint/suspicious/noTemplateCurlyInString: an IAM policy variable
                    StringEquals: { 'ssm:resourceTag/aws:ssmmessages:session-id': '${aws:userid}' },
                    ...bounds,
                },
            },
            {
                Effect: 'Allow',
                // session-manager-plugin ≥ 1.2.764.0 signs it with the caller's keys. `session/*` as in AWS's own managed
                // policies: `session/${aws:userid}-*` of AWS's samples does not match the session ids of IAM users.
                Action: 'ssmmessages:OpenDataChannel',
                Resource: `${ssm}:session/*`,
                Condition: bounds,
            },
        ],
    });
}
function boundsOf({ notBefore, expiresAt, mfa, sourceIps }) {
    return {
        DateLessThan: { 'aws:CurrentTime': (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(expiresAt) },
        // `DateGreaterThan` leaves out the first second itself.
        ...(notBefore && { DateGreaterThan: { 'aws:CurrentTime': (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(notBefore) } }),
        ...(mfa && { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
        ...(sourceIps?.length && { IpAddress: { 'aws:SourceIp': sourceIps } }),
    };
}
function nodeArn({ partition, region, id }, instance) {
    return instance.startsWith('mi-')
        ? `arn:${partition}:ssm:${region}:${id}:managed-instance/${instance}`
        : `arn:${partition}:ec2:${region}:${id}:instance/${instance}`;
}
/** The inverse of {@link policyDocument}: what it covers, or `undefined` for anything that it would not have written. */
function parsePolicyDocument(json) {
    const terms = readTerms(json);
    if (!terms || policyDocument(terms) !== json)
        return undefined;
    const { account, instances, document, notBefore, expiresAt } = terms;
    return { region: account.region, instances, document, expiresAt, ...(notBefore && { notBefore }) };
}
/** Looks where the terms would stand if the document were ours; only re-rendering shows whether it is. */
function readTerms(json) {
    const arns = [
        ...json.matchAll(/"arn:(aws|aws-cn|aws-us-gov):(?:ec2|ssm):([a-z0-9-]+):(\d{12}):(instance|managed-instance|document)\/([\w.-]+)"/g),
    ];
    const [, partition, region, id, kind, document] = arns.pop() ?? [];
    const instances = arns.map(arn => arn[5] ?? '');
    const expiresAt = readInstant(/"DateLessThan":\{"aws:CurrentTime":"([^"]{20})"\}/.exec(json));
    const notBefore = readInstant(/"DateGreaterThan":\{"aws:CurrentTime":"([^"]{20})"\}/.exec(json));
    const sourceIps = /"aws:SourceIp":\[("[0-9a-f.:/]+"(?:,"[0-9a-f.:/]+")*)\]/.exec(json)?.[1];
    if (!region || !id || !document || kind !== 'document' || !expiresAt)
        return undefined;
    if (instances.length === 0 || !instances.every(_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANCE */ .YE.accepts))
        return undefined;
    return {
        account: { partition: partition, region, id },
        instances,
        document,
        expiresAt,
        ...(notBefore && { notBefore }),
        mfa: json.includes('"aws:MultiFactorAuthPresent"'),
        ...(sourceIps && { sourceIps: sourceIps.slice(1, -1).split('","') }),
    };
}
function readInstant(match) {
    const instant = match && new Date(match[1] ?? '');
    return instant && !Number.isNaN(instant.getTime()) ? instant : undefined;
}
/**
 * The characters of a policy that count towards {@link INLINE_POLICY_QUOTA}. White space inside strings is counted, which errs
 * on the safe side: AWS says only that white space is not.
 */
function policySize(json) {
    return json.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1').length;
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
/* harmony import */ var _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2412);


/** The grants that may be open after this run: their follow-ups end them. */
function followedGrants(outcomes) {
    return outcomes.flatMap(outcome => {
        if (outcome.kind === 'granted')
            return outcome.grant;
        const isUnproven = outcome.kind === 'ended' || outcome.kind === 'failed';
        return (isUnproven && outcome.unproven) || [];
    });
}
/** Whether the job is red: something that was asked for was not done, or not proven. */
function isRed({ problems, outcomes, failures }) {
    return problems.length > 0 || failures.length > 0 || outcomes.some(isTrouble);
}
function isTrouble(outcome) {
    switch (outcome.kind) {
        case 'refused':
        case 'failed':
            return true;
        case 'ended':
            return (0,_revocation_revocation_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnsettled */ .P4)(outcome.revocation);
        case 'granted':
        case 'grantable':
        case 'overtaken':
        case 'kept':
        case 'endable':
            return false;
    }
}
/** One line for people: who, where, and what became of it. */
function describeOutcome(outcome) {
    const { user, request } = outcome.entry;
    return `${user} on ${request.instances.join(', ')} in ${request.account}: ${describeResult(outcome)}`;
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
            return `ended: ${outcome.revocation.verdict} after ${outcome.revocation.passes.length} passes`;
        case 'endable':
            return `would be ended: ${outcome.policies.join(', ') || 'no policy is left'}`;
    }
}


/***/ }),

/***/ 1835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isInvalid),
/* harmony export */   h: () => (/* binding */ refusalsOf)
/* harmony export */ });
/** Why a merge would not give what is asked, however many approve: at the request. */
function refusalsOf(preview, approvals) {
    if (preview.kind === 'refused')
        return preview.refusals;
    return approvals.kind === 'known' ? (approvals.standings.get(preview)?.refusals ?? []) : [];
}
/** Whether the check is red: something has to change before anybody can approve. Missing approvals alone are no mistake. */
function isInvalid({ problems, previews, approvals, failures }) {
    const isRefused = previews.some(preview => refusalsOf(preview, approvals).length > 0);
    return problems.length > 0 || failures.length > 0 || isRefused || approvals.kind === 'unknown';
}


/***/ }),

/***/ 9059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ classifyPolicy),
/* harmony export */   Pi: () => (/* binding */ isYoung)
/* harmony export */ });
/* unused harmony export GRANT_JOB_MS */
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _grant_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3176);
/* harmony import */ var _grant_policy_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9592);
/* harmony import */ var _grant_policy_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(110);
/* harmony import */ var _rules_evaluate_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(634);





/**
 * A grant job has that long from the merge to its last write: before, what it does is not yet what the branch asks for, and
 * GitHub may not yet know which pull request a commit came from.
 */
const GRANT_JOB_MS = 10 * 60_000;
/** Whether a commit's own word for its time puts it within {@link GRANT_JOB_MS}. One from the future does not count as young: it would stay so. */
function isYoung(at, now) {
    const age = now.getTime() - at.getTime();
    return age > -SKEW_MS && age < GRANT_JOB_MS;
}
const SKEW_MS = 60_000;
/** Sorts one policy by what AWS, git and GitHub say of it. `account` is where it is held. */
function classifyPolicy(policy, account, origin, now) {
    const name = (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePolicyName */ .hm)(policy.name);
    const judged = (state, why) => ({ policy, state, why });
    if (!name)
        return judged('unreadable', 'Its name begins like those of our policies, and is none of them');
    if (origin.kind === 'nobody')
        return judged('unknown', origin.why);
    const granted = origin.kind === 'merged' ? verifyMerge(policy, name, account, origin) : undefined;
    if (granted)
        return { policy, ...granted };
    const grant = origin.kind === 'merged' ? { grant: referenceOf(name, origin) } : {};
    // What a document says against its own name, it says whatever git knows.
    const contradiction = contradictionIn(policy, name);
    if (contradiction)
        return { ...judged('tampered', contradiction), ...grant };
    if (name.expiresAt <= now)
        return { ...judged('expired', `It ended at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(name.expiresAt)}`), ...grant };
    switch (origin.kind) {
        case 'too new':
            return judged('too new', origin.why);
        case 'not known':
            return judged('unjudged', origin.why);
        case 'merged':
            return { ...judged(...stateOf(origin.since, name, now)), ...grant };
    }
}
const referenceOf = ({ grantId }, { mergedAt, pullRequest }) => ({
    id: grantId,
    mergedAt,
    pullRequest,
});
/** What stands against a policy whose request was merged: it has to be the one that mode `grant` writes for it, word for word. */
function verifyMerge(policy, name, account, origin) {
    const { entry, mergedAt, pullRequest, rulesBefore } = origin;
    const unknown = (why) => ({ state: 'unknown', why });
    if (!('rules' in rulesBefore))
        return unknown(rulesBefore.message);
    const allowed = (0,_rules_evaluate_request_js__WEBPACK_IMPORTED_MODULE_4__/* .evaluateRequest */ .LO)(entry.user, entry.request, mergedAt, rulesBefore);
    if (!allowed.ok) {
        const reasons = allowed.refusals.map(({ message }) => message).join('; ');
        return unknown(`#${pullRequest} asked for it, and the rules before it did not allow it: ${reasons}`);
    }
    const asked = allowed.account;
    if (asked.id !== account.id || asked.partition !== account.partition)
        return unknown(`#${pullRequest} asked for account ${asked.id}, not for ${account.id}`);
    const { expiresAt, document } = (0,_grant_access_js__WEBPACK_IMPORTED_MODULE_1__/* .accessOf */ .Y)(entry.request, mergedAt, asked, allowed.document, allowed.rule);
    const tampered = (why) => ({ state: 'tampered', why, grant: referenceOf(name, origin) });
    if (policy.name !== (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_3__/* .policyName */ .ct)(expiresAt, name.grantId))
        return tampered(`#${pullRequest} ends at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(expiresAt)}, not when its name says`);
    if (policy.document !== document)
        return tampered(`Its document is not the one that #${pullRequest} was given`);
    return undefined;
}
function contradictionIn(policy, { expiresAt }) {
    const said = (0,_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePolicyDocument */ .X)(policy.document);
    if (!said)
        return 'Its document is not in the words that we write';
    if (said.expiresAt.getTime() === expiresAt.getTime())
        return undefined;
    return `Its document ends at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(said.expiresAt)}, not when its name says`;
}
function stateOf(since, { expiresAt }, now) {
    switch (since.kind) {
        case 'stands':
            return ['live', `Until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(expiresAt)}`];
        case 'not known':
            return ['unjudged', since.why];
        case 'taken off': {
            const when = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(since.at);
            return isYoung(since.at, now)
                ? ['leaving', `Its request was taken off at ${when}: the job of that merge is ending it`]
                : ['superseded', `Its request was taken off at ${when}`];
        }
    }
}


/***/ }),

/***/ 2238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOfOrphan),
/* harmony export */   a: () => (/* binding */ findOrphanedSessions)
/* harmony export */ });
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2942);

/** Sorts out the open sessions of an account and region: those that are ours, that nothing covers, and that nothing else ends. */
function findOrphanedSessions(account, open, covers, endings) {
    const strays = new Map();
    for (const session of open) {
        const scope = scopeOf(account, session.owner);
        if (!(0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(session, scope) || endings.some(ending => isEnded(session, account, ending)))
            continue;
        if (covers.some(cover => isCovered(session, account, cover)))
            continue;
        const { owner } = session;
        const before = strays.get(owner)?.sessions ?? [];
        const user = scope.owner === undefined ? { user: scope.user } : {};
        strays.set(owner, { account, owner, ...user, sessions: [...before, session] });
    }
    return [...strays.values()];
}
/** Ends whatever the owner has open through our documents, covered sessions aside. */
function targetOfOrphan({ account, owner }) {
    return { ...scopeOf(account, owner), role: account.roles.revoke, policies: [] };
}
/** Everything of one owner, through any of our documents. */
function scopeOf(account, owner) {
    const { name, id, region, partition, documents } = account;
    const place = { name, id, region, partition };
    const ours = { account: place, instances: 'any', documents: documents.map(document => document.name) };
    // An ARN names an IAM user by its last part, whatever the path.
    const user = owner.slice(owner.lastIndexOf('/') + 1);
    if ((0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwner */ .u8)(owner, place, user))
        return { ...ours, user };
    return { ...ours, user: owner.slice(owner.indexOf('/') + 1), owner };
}
const isEnded = (session, { id, region }, ending) => ending.account.id === id && ending.account.region === region && (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(session, ending);
const isCovered = (session, account, { user, region, instances }) => region === account.region && instances.includes(session.target) && (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwner */ .u8)(session.owner, account, user);


/***/ }),

/***/ 7826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ endingsOfPolicy)
/* harmony export */ });
/**
 * What ends one policy of an account: where its document says, or else wherever the account has sessions. `entries` are those
 * of the rules for that account, one a region.
 */
function endingsOfPolicy(entries, { policy, coverage, isTrusted, grant }) {
    const known = isTrusted ? coverage : undefined;
    const regions = coverage ? [coverage.region] : [...new Set(entries.map(({ region }) => region))];
    return regions.map(region => {
        const { name, id, partition, roles, documents } = entries.find(entry => entry.region === region) ?? entries[0];
        const ours = [...documents.map(document => document.name), ...(coverage ? [coverage.document] : [])];
        return {
            account: { name, id, partition, region },
            role: roles.revoke,
            user: policy.user,
            policies: [policy.name],
            instances: known?.instances ?? 'any',
            documents: [...new Set(ours)],
            ...(known && { expiresAt: known.expiresAt }),
            ...(grant && { grant }),
        };
    });
}


/***/ }),

/***/ 8918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Ic: () => (/* binding */ isAlarm),
/* harmony export */   LW: () => (/* binding */ RESPONSES),
/* harmony export */   Vv: () => (/* binding */ isWarning),
/* harmony export */   YE: () => (/* binding */ isSweepRed),
/* harmony export */   cK: () => (/* binding */ planSweep),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   jb: () => (/* binding */ describeFinding)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _grant_policy_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9592);
/* harmony import */ var _merge_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4750);
/* harmony import */ var _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2412);
/* harmony import */ var _observed_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9059);
/* harmony import */ var _orphaned_session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2238);
/* harmony import */ var _policy_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7826);







/** What follows from each state. */
const RESPONSES = {
    live: { ends: false, says: 'nothing' },
    'too new': { ends: false, says: 'nothing' },
    leaving: { ends: false, says: 'nothing' },
    unjudged: { ends: false, says: 'nothing', remedy: 'Run the sweep again' },
    unreadable: { ends: false, says: 'warning', remedy: 'Find out in CloudTrail who wrote it, and delete it by hand' },
    expired: { ends: true, says: 'nothing' },
    superseded: { ends: true, says: 'nothing' },
    unknown: {
        ends: true,
        says: 'alarm',
        remedy: 'Find out in CloudTrail who called iam:PutUserPolicy, and in the transcripts what was done with it',
    },
    tampered: {
        ends: true,
        says: 'alarm',
        remedy: 'Find out in CloudTrail who called iam:PutUserPolicy; whoever still needs the access asks for it anew',
    },
    missing: { ends: false, says: 'warning', remedy: 'Run the job of its merge again, or the sweep with `repair: true`' },
    stray: {
        ends: true,
        says: 'warning',
        remedy: 'Find out what let it in: a job that died half way, or standing ssm:StartSession',
    },
};
const isAlarm = ({ state }) => RESPONSES[state].says === 'alarm';
const isWarning = ({ state }) => RESPONSES[state].says === 'warning';
/** Sorts everything that one account has. What is not ours is never mentioned. */
function planSweep(swept, originOf, now) {
    const [first] = swept.entries;
    const policies = swept.policies.map(policy => {
        const judged = (0,_observed_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .classifyPolicy */ .FM)(policy, first, originOf(policy), now);
        const coverage = (0,_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicyDocument */ .X)(policy.document);
        const account = swept.entries.find(({ region }) => region === coverage?.region) ?? first;
        return { kind: 'policy', account, ...judged, coverage };
    });
    const ended = policies.filter(({ state }) => RESPONSES[state].ends);
    const endings = ended.flatMap(each => (0,_policy_target_js__WEBPACK_IMPORTED_MODULE_4__/* .endingsOfPolicy */ .a)(swept.entries, { ...each, isTrusted: RESPONSES[each.state].says !== 'alarm' }));
    const covers = policies.flatMap(({ state, policy, coverage }) => {
        const isLeft = !RESPONSES[state].ends && state !== 'unreadable';
        return isLeft && coverage && isOpen(coverage, now) ? [{ user: policy.user, ...coverage }] : [];
    });
    const strays = [...swept.sessions].flatMap(([entry, open]) => (0,_orphaned_session_js__WEBPACK_IMPORTED_MODULE_5__/* .findOrphanedSessions */ .a)(entry, open, covers, endings));
    const lookAhead = (ending) => {
        const { user: name, owner, account } = ending;
        const own = covers.filter(({ user, region }) => owner === undefined && user === name && region === account.region);
        const entry = swept.entries.find(({ region }) => region === account.region);
        return { ending, ...(0,_revocation_revocation_js__WEBPACK_IMPORTED_MODULE_6__/* .planPass */ .hJ)(ending, (entry && swept.sessions.get(entry)) ?? [], own) };
    };
    return {
        findings: [
            ...policies.map(({ coverage: _, ...finding }) => finding),
            ...strays.map(stray => ({ kind: 'session', state: 'stray', ...stray })),
        ],
        endings: [...endings, ...strays.map(_orphaned_session_js__WEBPACK_IMPORTED_MODULE_5__/* .targetOfOrphan */ .$)].map(lookAhead),
    };
}
const isOpen = ({ notBefore, expiresAt }, now) => expiresAt > now && (notBefore === undefined || notBefore <= now);
/** Whether somebody has to look: an alarm, something that is not proven to have ended, or a failure. */
const isSweepRed = ({ findings, revocations, outcomes, failures }) => failures.length > 0 || findings.some(isAlarm) || revocations.some(_revocation_revocation_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnsettled */ .P4) || outcomes.some(_merge_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .isTrouble */ .KM);
/** Who and what a finding is about, in the words of the job log. */
function subjectOf(finding) {
    switch (finding.kind) {
        case 'policy':
            return { user: finding.policy.user, account: finding.account, what: finding.policy.name };
        case 'session': {
            const { user, owner, account, sessions } = finding;
            return { user: user ?? owner, account, what: sessions.map(({ id }) => id).join(', ') };
        }
        case 'grant':
            return { user: finding.grant.user, account: finding.grant.account, what: finding.grant.policy.name };
    }
}
/** A sentence without a full stop. */
function reasonOf(finding) {
    switch (finding.kind) {
        case 'policy':
            return finding.why;
        case 'session': {
            const where = [...new Set(finding.sessions.map(({ target }) => target))].join(', ');
            return `No live grant covers what is open on ${where}`;
        }
        case 'grant': {
            const { approval, expiresAt } = finding.grant;
            return `#${approval.pullRequest.number} gives it until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(expiresAt)}, and it is not there`;
        }
    }
}
/** One line for people: `tampered: alice in dev: jit.…: …`. */
function describeFinding(finding) {
    const { user, account, what } = subjectOf(finding);
    return `${finding.state}: ${user} in ${account.name}: ${what}: ${reasonOf(finding)}`;
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
/* harmony export */   T5: () => (/* binding */ endOfAccess),
/* harmony export */   c9: () => (/* binding */ decidePasses),
/* harmony export */   hJ: () => (/* binding */ planPass),
/* harmony export */   oD: () => (/* binding */ PASSES_TO_LEARN_COVERAGE),
/* harmony export */   oG: () => (/* binding */ measureOverrun),
/* harmony export */   xI: () => (/* binding */ LISTING_LAG_MS)
/* harmony export */ });
/* unused harmony export MAX_PASSES */
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2942);

/**
 * How long a deleted policy may still be honoured: IAM is eventually consistent, 5–60 s as a rule, 90 s at worst
 * (docs/aws-facts.md IAM-7).
 */
const PROPAGATION_MS = 90_000;
/** How long a session that has started may be missing from listings [inferred, docs/aws-facts.md SSM-3]; we allow for more. */
const LISTING_LAG_MS = 10_000;
/** How long a session that was told to end may take: accepted in 1–5 s, closed 5–10 s later (docs/aws-facts.md SSM-8). */
const CLOSING_MS = 15_000;
/** After this many passes a revocation that is still not clean gives up, loudly. */
const MAX_PASSES = 10;
/**
 * So many passes end no session while it cannot be read which of them another live grant covers. Then they end: IAM may
 * be unreachable for hours (docs/aws-facts.md IAM-9), and access that nobody can show to be covered has to end.
 */
const PASSES_TO_LEARN_COVERAGE = 2;
/** Which of the listed open sessions must end, and which another live grant of the user keeps. */
function planPass(scope, listed, live) {
    const within = listed.filter(session => (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(session, scope));
    const isCovered = (session) => live.some(grant => grant.instances.includes(session.target));
    return { open: within.filter(session => !isCovered(session)), covered: within.filter(isCovered) };
}
/** The same for several owners. Each name is covered by its own grants alone: who else goes by it may be somebody else. */
function planClaims(claims, listed) {
    const plans = claims.map(({ scope, live = [] }) => planPass(scope, listed, live));
    return { open: plans.flatMap(({ open }) => open), covered: plans.flatMap(({ covered }) => covered) };
}
/**
 * Whether the passes so far prove that access has ended. They do when there were at least `minPasses`, and the last of
 * them found nothing open, nothing to delete and no fault, and came late enough: after no new session could
 * start any more (the end in the policy, or {@link PROPAGATION_MS} after the deletion, whichever is first) and
 * {@link LISTING_LAG_MS} more, in which a session that had just started comes into sight. `goneSince`: when the policies
 * were seen to be gone before the first pass, if they were. Policies that could not be read prove nothing.
 */
function decidePasses(ending, passes, minPasses, goneSince) {
    const last = passes.at(-1);
    if (!last || passes.length < minPasses)
        return 'another pass';
    const isProvable = ending.arePoliciesUnread === undefined;
    const foundNothing = isProvable && last.open.length === 0 && last.deleted.length === 0 && last.failures.length === 0;
    if (foundNothing && last.at.getTime() >= settledAt(ending, passes, goneSince).getTime() + LISTING_LAG_MS)
        return 'clean';
    return passes.length >= MAX_PASSES ? 'still open' : 'another pass';
}
/** The instant from which on AWS lets nobody in any more. */
function settledAt(ending, passes, goneSince) {
    // A pass that failed at nothing saw every policy gone. Who deleted those that it did not delete itself, and when, is
    // unknown (another job may have, between two passes of ours): count from there, or from a later deletion.
    const sawAllGone = goneSince ?? passes.find(pass => pass.failures.length === 0)?.at;
    const lastDeletion = passes.findLast(pass => pass.deleted.length > 0)?.at;
    const gone = Math.max(...[sawAllGone, lastDeletion].map(at => at?.getTime() ?? 0));
    const propagated = gone + PROPAGATION_MS;
    return new Date(ending.expiresAt ? Math.min(ending.expiresAt.getTime(), propagated) : propagated);
}
/** When access ended: its expiry, or the revocation if that came first. */
function endOfAccess(ending, revokedAt) {
    return ending.expiresAt && ending.expiresAt < revokedAt ? ending.expiresAt : revokedAt;
}
/**
 * The sessions of this scope that were still open after `end`, and by how many milliseconds the last one was.
 * One that has no end yet counts up to `now`. A session that started after `end` counts only if a pass saw it open:
 * otherwise it belongs to a later grant. So do sessions that a live grant covers: they may go on.
 */
function measureOverrun(claims, end, sessions, passes, now) {
    const seen = new Set(passes.flatMap(pass => pass.open.map(session => session.id)));
    const outlived = planClaims(claims, sessions).open.filter(({ id, startedAt, endedAt }) => (endedAt ?? now) > end && (seen.has(id) || (startedAt !== undefined && startedAt <= end)));
    const overruns = outlived.map(session => (session.endedAt ?? now).getTime() - end.getTime());
    return { outlived, overrunMs: Math.max(0, ...overruns) };
}
const isRevokeRed = ({ revocations, failures }) => failures.length > 0 || revocations.some(isUnsettled);
/** Whether somebody has to look: it is not proven, or what was ended was not what had been granted. */
const isUnsettled = ({ verdict, contradiction }) => verdict !== 'clean' || contradiction !== undefined;


/***/ }),

/***/ 634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ evaluateRequest),
/* harmony export */   l4: () => (/* binding */ refusalsOfReason),
/* harmony export */   nu: () => (/* binding */ judgeTerms)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6499);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3138);



/**
 * Whether the rules allow `user` what is asked, approvals aside; every reason if they do not. `mergedAt` is when the request
 * was merged, or would be.
 */
function evaluateRequest(user, request, mergedAt, rules) {
    return judge(user, request, rules, rule => [
        ...refusalsOfTimes(request, mergedAt, rule),
        ...refusalsOfReason(request, rule),
    ]);
}
/** The same, whatever the request gives as its reason. */
function judgeTerms(user, request, mergedAt, rules) {
    return judge(user, request, rules, rule => refusalsOfTimes(request, mergedAt, rule));
}
function judge(user, request, rules, refusalsOfRule) {
    const account = rules.accounts.get(request.account);
    const rule = (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .matchRule */ .mU)(user, request, rules);
    const beneficiary = rules.users.get(user);
    const document = account?.documents.find(({ maxMs }) => maxMs >= request.durationMs)?.name;
    if (account && rule && beneficiary !== undefined && document !== undefined) {
        const refusals = refusalsOfRule(rule);
        return refusals.length > 0 ? { ok: false, refusals } : { ok: true, rule, account, document, beneficiary };
    }
    const refusals = [
        ...(account ? [] : [unknownAccount(request, rules)]),
        ...(beneficiary === undefined ? [unknownUser(user)] : []),
        ...(account && !rule ? [noRule(user, request, rules)] : []),
        ...(rule ? refusalsOfRule(rule) : []),
        ...(account && document === undefined ? [noDocument(request, account)] : []),
    ];
    return { ok: false, refusals };
}
function refusalsOfTimes(request, mergedAt, rule) {
    const refusals = [];
    if (request.durationMs < rule.minDurationMs) {
        const min = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rule.minDurationMs);
        const message = `${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(request.durationMs)} is shorter than the ${min} that ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} asks for`;
        refusals.push({ message, remedy: `Ask for at least ${min}` });
    }
    if (request.durationMs > rule.maxDurationMs) {
        const max = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rule.maxDurationMs);
        const message = `${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(request.durationMs)} is longer than the ${max} that ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} allows`;
        refusals.push({ message, remedy: `Ask for at most ${max}` });
    }
    const latest = rule.startWithinMs === undefined ? undefined : new Date(mergedAt.getTime() + rule.startWithinMs);
    if (latest && request.start && request.start > latest) {
        const within = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rule.startWithinMs ?? 0);
        const message = `The start at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(request.start)} lies further ahead than the ${within} that ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} allows`;
        refusals.push({ message, remedy: `Ask for a start by ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(latest)}, or merge closer to it` });
    }
    return refusals;
}
/** What the rule says against the reason that a request gives. */
function refusalsOfReason({ reason }, rule) {
    if (!rule.reason || rule.reason.test(reason))
        return [];
    const pattern = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(rule.reason.source, 120);
    const message = `The reason ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(reason)} does not match ${pattern}, which ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} asks for`;
    return [{ message, remedy: `Write a reason that matches ${pattern}` }];
}
function unknownAccount(request, rules) {
    const known = [...rules.accounts.keys()].map(each => (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(each)).join(', ');
    return { message: `The rules know no account ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)}`, remedy: `Ask for one of ${known}` };
}
/** Nobody approves access for herself: without knowing who benefits, that cannot be told. */
function unknownUser(user) {
    const message = `The rules do not say which GitHub login the IAM user ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(user)} belongs to`;
    return { message, remedy: `Add ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(`${user}: GITHUB-LOGIN`, 120)} under users: in the rule file` };
}
function noRule(user, request, rules) {
    if (!rules.rules.some(rule => (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isFor */ .Gi)(rule, user, request.account))) {
        const isForOthers = rules.rules.some(rule => rule.accounts.includes(request.account));
        const whom = isForOthers ? ` to ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(user)}` : '';
        const message = `No rule allows access to the account ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)}${whom}`;
        return { message, remedy: 'Ask for another account, or have a rule for it added' };
    }
    const ruleOf = (instance) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleFor */ .sG)(instance, user, request.account, rules);
    const unlisted = request.instances.filter(instance => !ruleOf(instance));
    if (unlisted.length > 0) {
        const message = `No rule for ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)} lists ${unlisted.join(', ')}`;
        return { message, remedy: 'Leave these instances out, or have them added to a rule' };
    }
    const parts = [...new Set(request.instances.flatMap(instance => ruleOf(instance) ?? []))].map(rule => `${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} about ${request.instances.filter(instance => ruleOf(instance) === rule).join(', ')}`);
    const message = `No single rule for ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)} decides about all of these instances: ${parts.join('; ')}`;
    return { message, remedy: 'Write one request for the instances of each rule' };
}
function noDocument(request, account) {
    const longest = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(account.documents.at(-1)?.maxMs ?? 0);
    const asked = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(request.durationMs);
    const message = `No session document of ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(account.name)} covers ${asked}; the longest covers ${longest}`;
    return { message, remedy: `Ask for at most ${longest}, or have a longer document added` };
}


/***/ }),

/***/ 3138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   Xp: () => (/* binding */ nameOfRule),
/* harmony export */   mU: () => (/* binding */ matchRule),
/* harmony export */   sG: () => (/* binding */ ruleFor)
/* harmony export */ });
function nameOfRule({ number, isFormer }) {
    return `rule ${number}${isFormer ? ' as before the merge' : ''}`;
}
/**
 * The rule that decides about a request: for its account and user, the first that lists an instance, or lists none; and the
 * same for each of its instances. Everything else is then judged against it: neither asking for less nor asking for one
 * instance more ever falls through to a laxer rule.
 */
function matchRule(user, request, rules) {
    const [first, ...others] = request.instances.map(instance => ruleFor(instance, user, request.account, rules));
    return others.every(rule => rule === first) ? first : undefined;
}
/** The first rule that speaks of an instance. */
function ruleFor(instance, user, account, { rules }) {
    return rules.find(rule => isFor(rule, user, account) && (!rule.instances || rule.instances.includes(instance)));
}
/** Whether a rule speaks of this user in this account, whatever the instances. IAM takes `Alice` and `alice` for one. */
function isFor({ accounts, users }, user, account) {
    return accounts.includes(account) && (!users || users.some(each => each.toLowerCase() === user.toLowerCase()));
}


/***/ }),

/***/ 2942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   WT: () => (/* binding */ isThrough),
/* harmony export */   hf: () => (/* binding */ LONGEST_SESSION_MS),
/* harmony export */   qk: () => (/* binding */ lastMomentOf),
/* harmony export */   u8: () => (/* binding */ isOwner)
/* harmony export */ });
/** Whether it has ended. That AWS then always says when is not established. */
const isOver = ({ status, endedAt }) => endedAt !== undefined || status === 'Terminated' || status === 'Failed';
/** When it ended, if AWS says so: one that never connected was over as it began. */
const lastMomentOf = ({ status, startedAt, endedAt }) => endedAt ?? (status === 'Failed' ? startedAt : undefined);
/** Longer than any session document lets a session run: `maxSessionDuration` is at most 1,440 minutes. */
const LONGEST_SESSION_MS = 24 * 3_600_000;
/**
 * Whether an ARN names exactly this IAM user. With an IAM path or without: AWS does not say which form sessions carry
 * (docs/aws-facts.md SSM-5), and user names are unique in an account, so both mean the same person. Never by prefix or substring:
 * `bob` is not `bob-admin`.
 */
function isOwner(arn, account, user) {
    const prefix = `arn:${account.partition}:iam::${account.id}:user/`;
    return arn.startsWith(prefix) && arn.slice(arn.lastIndexOf('/') + 1) === user;
}
/** Whether a session is this scope's: its owner, on its instances, through one of our session documents. */
function isWithin(session, scope) {
    const { owner, target } = session;
    const { account, documents, instances } = scope;
    return ((scope.owner === undefined ? isOwner(owner, account, scope.user) : owner === scope.owner) &&
        (instances === 'any' || instances.includes(target)) &&
        isThrough(session, account, documents));
}
/** Whether a session came through one of these documents of its account, by their names. */
function isThrough({ document }, account, documents) {
    // StartSession takes a document's ARN as well as its name; which of them a listing shows is not established.
    const own = `arn:${account.partition}:ssm:${account.region}:${account.id}:document/`;
    const name = document?.startsWith(own) ? document.slice(own.length) : document;
    return name !== undefined && documents.includes(name);
}


/***/ }),

/***/ 4599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ sessionEvidenceOf),
/* harmony export */   MV: () => (/* binding */ logsJson),
/* harmony export */   hq: () => (/* binding */ grantEvidenceOf)
/* harmony export */ });
/* harmony import */ var _domain_evidence_attribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7698);
/* harmony import */ var _domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7238);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5033);



/** The output `result` of mode `logs`. */
function logsJson({ at, asked, sessions, ended, saved, failures }) {
    return {
        at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(at),
        asked,
        sessions: sessions.map(sessionEvidenceOf),
        grants: ended?.map(grantEvidenceOf),
        saved: saved.map(({ path, bytes, sha256, session }) => ({ path, bytes, sha256, session })),
        failures,
    };
}
/** One session, as the outputs, the ledger and the manifest have it; nothing of what was typed or printed. */
function sessionEvidenceOf({ session, account, standing, places, stream, object, ended, verdicts, }) {
    const grant = 'grant' in standing ? standing : undefined;
    const { group, stream: name, bucket, key } = places;
    return {
        id: session.id,
        owner: session.owner,
        account: account.name,
        region: account.region,
        target: session.target,
        document: session.document,
        status: session.status,
        startedAt: session.startedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(session.startedAt),
        endedAt: session.endedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(session.endedAt),
        ended,
        grant: grant?.grant.record.id,
        pullRequest: grant?.grant.record.pullRequest,
        accessEndedAt: grant && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(grant.end),
        cloudWatch: {
            group,
            stream: name,
            ...(stream.kind === 'found' ? streamOf(stream.stream) : { state: stream.kind }),
        },
        s3: {
            bucket,
            key,
            ...(object.kind === 'found' ? objectOf(object.object, session.endedAt) : { state: object.kind }),
        },
        verdicts: verdicts.map(verdict => ({
            verdict: (0,_domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .describeVerdict */ .XZ)(verdict),
            kind: verdict.kind,
            severity: (0,_domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)(verdict),
            advice: (0,_domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyFor */ .wJ)(verdict),
        })),
    };
}
function streamOf({ events, bytes, firstAt, lastAt, slowestMs }) {
    return {
        state: 'found',
        events,
        bytes,
        firstAt: firstAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(firstAt),
        lastAt: lastAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(lastAt),
        slowestSeconds: slowestMs === undefined ? undefined : slowestMs / 1_000,
    };
}
function objectOf({ bytes, etag, modifiedAt }, endedAt) {
    return {
        state: 'found',
        bytes,
        etag,
        modifiedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(modifiedAt),
        secondsAfterEnd: endedAt && (modifiedAt.getTime() - endedAt.getTime()) / 1_000,
    };
}
/** What came of a grant, as the output and the ledger have it. */
function grantEvidenceOf({ grant, sessions, usedMs, overrunMs }) {
    const { id, user, account, region, pullRequest } = grant.record;
    return {
        id,
        user,
        account,
        region,
        pullRequest,
        endedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)((0,_domain_evidence_attribution_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfGrant */ .ln)(grant)),
        minutesUsed: Math.round(usedMs / 6_000) / 10,
        overrunSeconds: overrunMs / 1_000,
        sessions: sessions.map(sessionEvidenceOf),
    };
}


/***/ }),

/***/ 7199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ revocationOf),
/* harmony export */   LY: () => (/* binding */ grantJson),
/* harmony export */   TL: () => (/* binding */ validateJson),
/* harmony export */   VE: () => (/* binding */ revokeJson),
/* harmony export */   bt: () => (/* binding */ outcomeJson),
/* harmony export */   lS: () => (/* binding */ sweepJson)
/* harmony export */ });
/* harmony import */ var _domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3995);
/* harmony import */ var _domain_preview_validation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1835);
/* harmony import */ var _domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8918);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5033);
/* harmony import */ var _shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(628);





/** The output `result` of mode `grant`: one entry a request, told by its kind. */
function grantJson({ problems, outcomes, warnings, failures }) {
    return { problems, warnings, failures, outcomes: outcomes.map(outcomeJson) };
}
/** One request of a merge, and what became of it: what the output `result` and the ledger say. */
function outcomeJson(outcome) {
    const { kind, entry, merge } = outcome;
    const { pullRequest } = merge;
    const { account, instances } = entry.request;
    const about = { kind, user: entry.user, account, instances, digest: entry.digest, pullRequest };
    switch (outcome.kind) {
        case 'granted':
            return {
                ...about,
                repeated: outcome.repeated,
                caution: outcome.caution,
                grant: (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.grant),
                approval: approvalOf(outcome.grant.approval),
                rule: outcome.grant.rule,
                advice: outcome.grant.advice,
            };
        case 'grantable':
            return { ...about, grant: (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.grant) };
        case 'refused':
            return { ...about, refusals: outcome.refusals };
        case 'failed':
            return { ...about, message: outcome.message, unproven: outcome.unproven && (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.unproven) };
        case 'ended':
            return {
                ...about,
                revocation: revocationOf(outcome.revocation),
                unproven: outcome.unproven && (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.unproven),
            };
        case 'endable':
            return { ...about, policies: outcome.policies };
        case 'overtaken':
        case 'kept':
            return about;
    }
}
function approvalOf({ pullRequest, headSha, blobSha, mergedAt, by }) {
    const approvers = by.map(({ login, at }) => ({ login, at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(at) }));
    return { pullRequest, headSha, blobSha, mergedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(mergedAt), by: approvers };
}
/** The output `result` of mode `revoke`. */
function revokeJson({ plan, revocations, handedOver, notes, failures }) {
    return {
        plan: plan.map(planOf),
        revocations: revocations.map(revocationOf),
        handedOver: handedOver.map(({ ending, to }) => ({ ...endingOf(ending), to })),
        notes,
        failures,
    };
}
/** The output `result` of mode `sweep`. */
function sweepJson({ findings, plan, revocations, outcomes, failures }) {
    return {
        findings: findings.map(findingOf),
        plan: plan.map(planOf),
        revocations: revocations.map(revocationOf),
        outcomes: outcomes.map(outcomeJson),
        failures,
    };
}
function findingOf(finding) {
    const { user, account } = (0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectOf */ .et)(finding);
    const about = { state: finding.state, user, account: account.name, region: account.region, why: (0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(finding) };
    switch (finding.kind) {
        case 'policy': {
            const { policy, grant } = finding;
            return { ...about, policy: policy.name, document: policy.document, pullRequest: grant?.pullRequest };
        }
        case 'session':
            return { ...about, owner: finding.owner, sessions: finding.sessions.map(sessionOf) };
        case 'grant':
            return { ...about, policy: finding.grant.policy.name, grant: (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(finding.grant) };
    }
}
function planOf({ ending, open, covered }) {
    return { ...endingOf(ending), open: open.map(sessionOf), covered: covered.map(sessionOf) };
}
/** A revocation, as the outputs and the ledger have it. */
function revocationOf({ ending, startedAt, finishedAt, verdict, heldBy, contradiction, passes, outlived, overrunMs, overrunUnknown, }) {
    return {
        ...endingOf(ending),
        startedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(startedAt),
        finishedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(finishedAt),
        verdict,
        heldBy,
        contradiction,
        overrunSeconds: overrunMs / 1_000,
        overrunUnknown,
        passes: passes.map(passOf),
        outlived: outlived.map(sessionOf),
    };
}
function endingOf({ account, user, owner, policies, instances, expiresAt, grant }) {
    return {
        account: account.name,
        region: account.region,
        user,
        owner,
        grant: grant?.id,
        policies,
        instances,
        expiresAt: expiresAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(expiresAt),
    };
}
function passOf({ number, at, listed, gone, deleted, open, terminated, covered, failures }) {
    return {
        number,
        at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(at),
        deleted,
        gone,
        listed,
        open: open.map(sessionOf),
        terminated,
        covered: covered.map(sessionOf),
        failures,
    };
}
function sessionOf({ id, owner, target, document, status, startedAt, endedAt }) {
    return {
        id,
        owner,
        target,
        document,
        status,
        startedAt: startedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(startedAt),
        endedAt: endedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(endedAt),
    };
}
/** The output `result` of mode `validate`: if it has to be cut, one mistake of each file is told before a second of any. */
function validateJson({ pullRequest, headSha, problems, previews, approvals, failures }) {
    const unknown = approvals.kind === 'unknown' ? approvals.refusal : undefined;
    return {
        pullRequest,
        headSha,
        problems: (0,_shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__/* .byImportance */ .G)(problems),
        previews: previews.map(preview => previewOf(preview, approvals)),
        approvalsUnknown: unknown,
        failures,
    };
}
function previewOf(preview, approvals) {
    const { kind, entry } = preview;
    const { account, instances } = entry.request;
    const about = { kind, user: entry.user, account, instances, digest: entry.digest, at: entry.at };
    const refusals = (0,_domain_preview_validation_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalsOf */ .h)(preview, approvals);
    if (preview.kind !== 'grantable')
        return refusals.length > 0 ? { ...about, refusals } : about;
    const { rule, sessionDocument, access, replaces, room, advice } = preview.offer;
    const standing = approvals.kind === 'known' ? approvals.standings.get(preview) : undefined;
    return {
        ...about,
        rule: rule.number,
        sessionDocument,
        opensAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(access.opensAt),
        expiresAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(access.expiresAt),
        policy: access.document,
        room,
        replaces: replaces.map(({ digest }) => digest),
        advice,
        refusals,
        approvals: standing && {
            approvers: standing.approvers.map(({ login, at }) => ({ login, at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(at) })),
            asked: standing.strictest.approvals,
            missing: standing.missing,
            candidates: standing.candidates,
            turnedDown: standing.turnedDown,
        },
    };
}


/***/ }),

/***/ 628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ byImportance),
/* harmony export */   n: () => (/* binding */ mergeProblems)
/* harmony export */ });
/** More help nobody, and a hostile file could hold thousands. */
const MAX_PROBLEMS = 100;
/**
 * The problems of one file, in its order, each once. What the schema says of a place where YAML itself was already wrong
 * is left out, since it follows from that.
 */
function mergeProblems(ofYaml, ofSchema) {
    const wrong = new Set(ofYaml.map(place));
    const consequences = ofSchema.filter(problem => !wrong.has(place(problem)));
    const all = [...ofYaml, ...consequences].sort((a, b) => a.line - b.line || a.column - b.column);
    const unique = [...new Map(all.map(problem => [`${place(problem)} ${problem.message}`, problem])).values()];
    const next = unique[MAX_PROBLEMS];
    if (!next)
        return unique;
    const message = `${unique.length - MAX_PROBLEMS} more mistakes follow from here`;
    return [...unique.slice(0, MAX_PROBLEMS), { ...next, message, remedy: 'Correct the ones above first' }];
}
function place({ line, column }) {
    return `${line}:${column}`;
}
/** The most important first: one of each file, then a second of each. GitHub shows only the first few. */
function byImportance(problems) {
    const seen = new Map();
    const ranked = problems.map(problem => {
        const rank = seen.get(problem.file) ?? 0;
        seen.set(problem.file, rank + 1);
        return { problem, rank };
    });
    return ranked.sort((a, b) => a.rank - b.rank).map(({ problem }) => problem);
}


/***/ })

};

