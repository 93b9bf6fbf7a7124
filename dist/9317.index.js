export const id = 9317;
export const ids = [9317];
export const modules = {

/***/ 99317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ocsfOf: () => (/* binding */ ocsfOf)
});

// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
;// CONCATENATED MODULE: ./build/render/report/ocsf-parts.js
/** The version of the schema that the events follow. Each number in these files is from there: docs/reference/report-formats.md. */
const OCSF_VERSION = '1.8.0';
/** Milliseconds since 1970. */
const ocsfTime = (instant) => Date.parse(instant);
/** `severity_id`, and its caption. */
const OCSF_SEVERITIES = {
    informational: { severity_id: 1, severity: 'Informational' },
    low: { severity_id: 2, severity: 'Low' },
    medium: { severity_id: 3, severity: 'Medium' },
    high: { severity_id: 4, severity: 'High' },
};
const OCSF_STATUSES = {
    success: { status_id: 1, status: 'Success' },
    failure: { status_id: 2, status: 'Failure' },
    unknown: { status_id: 0, status: 'Unknown' },
};
/** The classes of events that we write, with their activities. */
const CLASSES = {
    assign: { uid: 3005, name: 'User Access Management', activity: 1, activityName: 'Assign Privileges' },
    revoke: { uid: 3005, name: 'User Access Management', activity: 2, activityName: 'Revoke Privileges' },
    session: { uid: 3003, name: 'Authorize Session', activity: 1, activityName: 'Assign Privileges' },
};
function classification(kind, severity) {
    const { uid, name, activity, activityName } = CLASSES[kind];
    return {
        category_uid: 3,
        category_name: 'Identity & Access Management',
        class_uid: uid,
        class_name: name,
        activity_id: activity,
        activity_name: activityName,
        type_uid: uid * 100 + activity,
        type_name: `${name}: ${activityName}`,
        ...OCSF_SEVERITIES[severity],
    };
}
/** `uid`: the same in each report, so that an event that comes twice is recognised. `record`: where the ledger has it. */
function ocsfMetadata({ repository, repositoryUrl }, { uid, grant, record }) {
    return {
        version: OCSF_VERSION,
        profiles: ['cloud'],
        product: { name: 'JIT SSM Access', vendor_name: 'JIT SSM Access', url_string: repositoryUrl },
        uid: `${repository}/${uid}`,
        correlation_uid: grant,
        log_name: 'access-ledger',
        log_provider: repository,
        ...(record !== undefined && { log_source: record }),
    };
}
/** The cloud, and who the access is for: attributes of all events of a grant. */
const aboutGrant = ({ user, principal, account, accountId, region }) => ({
    cloud: {
        provider: 'AWS',
        region,
        account: { name: account, uid: accountId, type: 'AWS Account', type_id: 10 },
    },
    user: {
        name: user,
        type: 'User',
        type_id: 1,
        ...(principal && { uid: principal.identity }),
        account: principal
            ? { name: principal.role, type: 'AWS IAM Role', type_id: 4 }
            : { name: user, type: 'AWS IAM User', type_id: 3 },
    },
    /** What the policy of a grant allows. */
    privileges: ['ssm:StartSession'],
});
/** Who started the run that did it. */
const ocsfActor = (starter) => ({
    actor: {
        app_name: 'JIT SSM Access',
        ...(starter && {
            user: {
                name: starter.login,
                ...(starter.id !== undefined && { uid: String(starter.id) }),
                domain: 'GitHub',
                type: 'User',
                type_id: 1,
            },
        }),
    },
});
/** The instances of a grant, and the tags of those that may come. */
const ocsfResources = ({ instances, live, region }) => [
    ...instances.map(uid => ({ uid, type: 'AWS::EC2::Instance', region })),
    ...(live
        ? [
            {
                name: 'instances that have these tags',
                type: 'AWS::EC2::Instance',
                region,
                tags: Object.entries(live).map(([name, value]) => ({ name, value })),
            },
        ]
        : []),
];

;// CONCATENATED MODULE: ./build/render/report/ocsf.js


/**
 * A report as events of the Open Cybersecurity Schema Framework, one a line, grant by grant: one for each grant
 * (User Access Management, Assign Privileges), each attempt to end it (Revoke Privileges) and each session (Authorize Session).
 * What the schema has no attribute for is under `unmapped`.
 */
const ocsfOf = ({ header }) => ({
    name: 'ocsf.jsonl',
    ofGrant: grant => eventsOf(header, grant).map(lineOf).join(''),
});
function eventsOf(header, grant) {
    const about = aboutGrant(grant);
    const access = { ...about, resources: ocsfResources(grant) };
    const sessions = grant.usage?.sessions ?? [];
    return [
        { ...grantEvent(header, grant), ...access },
        ...grant.ends.map(end => ({ ...endEvent(header, grant, end), ...access })),
        ...sessions.map(session => ({ ...sessionEvent(header, grant, session), ...about })),
    ];
}
const lineOf = (event) => `${(0,printable/* printableJson */.et)(JSON.stringify(event))}\n`;
function grantEvent(header, grant) {
    const { approval, pullRequest } = grant;
    const isApproved = approval.kind === 'approved';
    return {
        ...classification('assign', isApproved ? 'informational' : 'medium'),
        time: ocsfTime(grant.grantedAt),
        message: `${grant.user} got access to ${grant.account} until ${grant.expiresAt}${isApproved ? '' : ', which nobody approved'}`,
        ...OCSF_STATUSES.success,
        metadata: ocsfMetadata(header, { uid: `${grant.id}/granted`, grant: grant.id, record: grant.artefact.path }),
        ...ocsfActor(grant.startedBy),
        unmapped: {
            reason: grant.reason,
            ticket: grant.ticket,
            requested_by: grant.requestedBy,
            requested_at: grant.requestedAt,
            approval,
            pull_request: pullRequest,
            merge: { commit: grant.mergeSha, by: grant.mergedBy, at: grant.mergedAt },
            policy: grant.policy,
            documents: grant.documents,
            opens_at: grant.opensAt,
            expires_at: grant.expiresAt,
            run: grant.run,
            record_sha256: grant.artefact.sha256,
            exceptions: grant.exceptions,
        },
    };
}
function endEvent(header, grant, end) {
    const isProven = end.verdict === 'clean';
    return {
        ...classification('revoke', severityOfEnd(isProven, end.overrunSeconds)),
        time: ocsfTime(end.finishedAt),
        message: isProven
            ? `Access of ${grant.user} to ${grant.account} has ended`
            : `Access of ${grant.user} to ${grant.account} is not proven to have ended`,
        ...(isProven ? OCSF_STATUSES.success : OCSF_STATUSES.failure),
        status_detail: end.verdict,
        metadata: ocsfMetadata(header, { uid: end.artefact.path, grant: grant.id, record: end.artefact.path }),
        ...ocsfActor(end.startedBy),
        unmapped: {
            cause: end.cause,
            region: end.region,
            started_at: end.startedAt,
            passes: end.passes,
            terminated_sessions: end.terminatedSessions,
            overrun_seconds: end.overrunSeconds,
            run: end.run,
            record_sha256: end.artefact.sha256,
        },
    };
}
function severityOfEnd(isProven, overrunSeconds) {
    if (!isProven)
        return 'high';
    return overrunSeconds > 0 ? 'medium' : 'informational';
}
/** The words of the evidence check: `severity` of a verdict. */
const SEVERITIES_OF_VERDICTS = { alarm: 'high', warning: 'low' };
function sessionEvent(header, grant, session) {
    const { id, instance, startedAt, endedAt } = session;
    const [began, ended] = [startedAt, endedAt].map(instant => (instant === undefined ? undefined : ocsfTime(instant)));
    return {
        ...classification('session', SEVERITIES_OF_VERDICTS[session.severity ?? ''] ?? 'informational'),
        time: began ?? ocsfTime(grant.opensAt),
        message: `${grant.user} opened a session on ${instance} in ${grant.account}`,
        ...OCSF_STATUSES.success,
        metadata: ocsfMetadata(header, {
            uid: `${grant.id}/sessions/${id}`,
            grant: grant.id,
            record: grant.usage?.artefact.path,
        }),
        actor: { app_name: 'AWS Systems Manager Session Manager' },
        dst_endpoint: { instance_uid: instance },
        session: {
            uid: id,
            is_remote: true,
            issuer: 'ssm.amazonaws.com',
            created_time: began,
            expiration_time: ended,
            expiration_reason: session.ended,
        },
        unmapped: {
            /** Without it, `time` is when the access opened: the records do not say when the session began. */
            started_at: startedAt,
            verdict: session.verdict,
            transcripts: session.transcripts,
            record_sha256: grant.usage?.artefact.sha256,
        },
    };
}


/***/ })

};

