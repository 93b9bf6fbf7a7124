export const id = 4453;
export const ids = [4453];
export const modules = {

/***/ 92972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rp: () => (/* binding */ ADDS_NOTHING),
/* harmony export */   Xi: () => (/* binding */ CHANGE_REQUEST),
/* harmony export */   ky: () => (/* binding */ refusalOfKept)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);
/* harmony import */ var _grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10110);
/* harmony import */ var _young_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30838);



/** What to do where a merge adds nothing: the request stands on the default branch, so the same again is no change. */
const CHANGE_REQUEST = 'To ask again, change the request (a word of its reason, for instance) in a new pull request';
/** Shown before the merge, when AWS and the witness cannot be asked. */
const ADDS_NOTHING = {
    message: 'This request stands on the default branch already, and a merge gives only what it adds: this one gives nothing',
    remedy: CHANGE_REQUEST,
};
/**
 * Why a merge that changes nothing of a request gives nothing; `undefined` while an earlier grant for it is live, or its job may
 * still be at work.
 */
function refusalOfKept({ request }, kept, now) {
    if (kept.kind === 'pushed')
        return refuse(`it came with commit ${kept.sha.slice(0, 12)}, without a pull request`);
    const { pullRequest, mergedAt, history } = kept;
    const { expiresAt } = (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .expiryOf */ .p1)(mergedAt, request);
    const { end, isGiven } = history;
    if (end)
        return refuse(`its access by #${pullRequest} was ended at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(end.at)}`);
    if (expiresAt <= now)
        return refuse(`its access by #${pullRequest} was over at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(expiresAt)}`);
    if (isGiven || (0,_young_js__WEBPACK_IMPORTED_MODULE_2__/* .isYoung */ .P)(mergedAt, now))
        return undefined;
    return refuse(`#${pullRequest} added it, and its access was not given: the comment there says why`);
}
const refuse = (why) => ({
    message: `This request stood on the default branch before this merge, and a merge gives only what it adds: nothing is given. As for the request, ${why}`,
    remedy: CHANGE_REQUEST,
});


/***/ }),

/***/ 11818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isParameter),
/* harmony export */   T: () => (/* binding */ parseDocument)
/* harmony export */ });
/** The content of a session document with its inputs, which are empty if it has none; `undefined` if it is no JSON mapping. */
function parseDocument({ content }) {
    try {
        const parsed = JSON.parse(content);
        return isMapping(parsed) ? { ...parsed, inputs: isMapping(parsed.inputs) ? parsed.inputs : {} } : undefined;
    }
    catch {
        return undefined;
    }
}
const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Whether the person who starts a session chooses the value. */
const isParameter = (value) => typeof value === 'string' && /\{\{.*\}\}/.test(value);


/***/ }),

/***/ 52444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ sessionKeyOf),
/* harmony export */   R$: () => (/* binding */ adviceOnSessionKey),
/* harmony export */   df: () => (/* binding */ needOfSessionKey),
/* harmony export */   pg: () => (/* binding */ sessionKeyIn)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16499);
/* harmony import */ var _session_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11818);


/**
 * The KMS key that encrypts the sessions of a document besides TLS, as it is written there: an ARN, an id or an alias.
 * `undefined` if there is none, or if the person who starts a session chooses it.
 */
function sessionKeyOf(stored) {
    const content = (0,_session_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .T)(stored);
    return content && sessionKeyIn(content.inputs);
}
function sessionKeyIn({ kmsKeyId }) {
    return typeof kmsKeyId === 'string' && kmsKeyId !== '' && !(0,_session_document_js__WEBPACK_IMPORTED_MODULE_1__/* .isParameter */ .I)(kmsKeyId) ? kmsKeyId : undefined;
}
/** What a client asks KMS for when it has started a session, with the caller's keys (docs/aws-facts.md SSM-23). */
const OF_PEOPLE = '`kms:GenerateDataKey`';
/** What the agent on an instance asks KMS for, with the keys of the instance profile. */
const OF_INSTANCES = '`kms:Decrypt`';
const WITHOUT_IT = 'who may not use it starts a session that never connects';
/** For the doctor. A warning: whether all people may use the key is in policies that no role of ours reads. */
function adviceOnSessionKey(key) {
    return {
        message: `Encrypts sessions by the key ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(key, 200)}, whose use a grant does not give: ${WITHOUT_IT}`,
        remedy: `Give the users ${OF_PEOPLE} on it by a policy of their own, and the instances ${OF_INSTANCES}; the parameter SessionKeyArn of infra/jit-access.yaml opens boundary and instances for it. Or leave \`kmsKeyId\` out: TLS encrypts each session`,
    };
}
/** For the person who was granted access. */
function needOfSessionKey(key) {
    return {
        message: `Sessions are encrypted by the key ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(key, 200)}, and this grant does not give its use: ${WITHOUT_IT}`,
        remedy: `If you never used it, have ${OF_PEOPLE} on it allowed to you, by a policy of your own or by that of the key`,
    };
}


/***/ }),

/***/ 58364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ renderGrantComment)
});

// EXTERNAL MODULE: ./build/domain/merge/kept.js
var kept = __webpack_require__(92972);
// EXTERNAL MODULE: ./build/domain/session/session-key.js
var session_key = __webpack_require__(52444);
// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(10110);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
;// CONCATENATED MODULE: ./build/render/sign-in.js

/**
 * The profile of the AWS CLI that our lines make and use; `undefined` where the identity provider's own way puts credentials
 * into the terminal. Account names consist of letters, digits and `_.-`.
 */
function profileOf(account, signIn) {
    return signIn === 'account-access' || signIn === 'permission-set' ? `jit-${account.name}` : undefined;
}
/** What a person pastes before they can start a session, and how they see that it worked. */
function renderSignIn(account, person) {
    const profile = profileOf(account, person.signIn);
    const caller = `arn:${account.partition}:sts::${account.id}:assumed-role/${person.role}/${person.identity}`;
    return [
        ...stepsOf(account, person),
        (0,markdown.md) `See who you are:`,
        (0,markdown/* fence */.EU)('sh', [`aws sts get-caller-identity${profile === undefined ? '' : ` --profile ${profile}`}`]),
        (0,markdown.md) `\`Arn\` must be ${(0,markdown/* code */.aY)(caller)}, to the last character. If it is another, AWS refuses the next step: tell an administrator.`,
    ];
}
function stepsOf(account, { role, identity, signIn }) {
    const arn = `arn:${account.partition}:iam::${account.id}:role/jit/${role}`;
    switch (signIn) {
        case 'account-access':
            return accountAccessSteps(account, role);
        case 'permission-set':
            return permissionSetSteps(account, arn, identity);
        case 'saml':
        case 'oidc':
            return [
                (0,markdown.md) `Get credentials of the role ${(0,markdown/* code */.aY)(arn)} from your identity provider, with the session name ${(0,markdown/* code */.aY)(identity)}, into the variables of a terminal. ${EXPIRY}`,
            ];
    }
}
/**
 * The CLI hands session-manager-plugin the name of the profile alone, and the plugin may not know the profiles of `aws login`
 * (docs/aws-facts.md PEOPLE-9). It knows `credential_process`.
 */
function accountAccessSteps(account, role) {
    const login = `jit-${account.name}-login`;
    const exported = `aws configure export-credentials --profile ${login} --format process`;
    return [
        (0,markdown.md) `Once on each machine (AWS CLI 2.32.0 or later):`,
        settings(`jit-${account.name}`, { region: account.region, credential_process: exported }),
        (0,markdown.md) `Open account ${(0,markdown/* code */.aY)(account.name)} (${(0,markdown/* code */.aY)(account.id)}) with the role ${(0,markdown/* code */.aY)(role)} in the account access portal of your company. Then hand that sign-in to the terminal:`,
        (0,markdown/* fence */.EU)('sh', [`aws login --region ${account.region} --profile ${login}`]),
        (0,markdown.md) `By AWS's guide this lasts one hour. ${EXPIRY}`,
    ];
}
function permissionSetSteps(account, arn, identity) {
    const profile = `jit-${account.name}`;
    const chain = { role_arn: arn, role_session_name: identity, source_profile: SSO_PROFILE };
    return [
        (0,markdown.md) `Once on each machine, with the name of your own profile of IAM Identity Center in the place of \`${SSO_PROFILE_SHOWN}\`:`,
        settings(profile, { region: account.region, ...chain }),
        (0,markdown.md) `Each time:`,
        (0,markdown/* fence */.EU)('sh', [`aws sso login --profile ${SSO_PROFILE}`]),
        (0,markdown.md) `AWS gives these credentials for one hour at most, because one role takes on another; the CLI gets new ones by itself while you are signed in. ${EXPIRY}`,
    ];
}
const SSO_PROFILE = 'SSO-PROFILE';
const SSO_PROFILE_SHOWN = (0,markdown.md) `SSO-PROFILE`;
/** Commands instead of a block for `~/.aws/config`: a section that is pasted twice makes the whole file unreadable. */
const settings = (profile, values) => (0,markdown/* fence */.EU)('sh', Object.entries(values).map(([key, value]) => `aws configure set ${key} ${value.includes(' ') ? `"${value}"` : value} --profile ${profile}`));
/** docs/aws-facts.md PEOPLE-10 */
const EXPIRY = (0,markdown.md) `When the credentials have expired, an open shell stays open, but a lost connection cannot be resumed: sign in and paste the line again.`;

;// CONCATENATED MODULE: ./build/render/connecting.js



/** More would leave no space for other grants in the comment. A request that names tags may have a hundred. */
const MOST_LINES = 20;
const WITH_THEIR_ID = (0,markdown.md) `the same line, with their id after \`--target\`.`;
const connectingAs = (principal) => principal.kind === 'iam-user' ? { kind: 'keys', user: principal.name } : { ...principal, kind: 'role' };
/** How to connect to the instances of a grant: the sign-in of a person with a role, then a block to paste for each instance. */
function renderConnecting(grant, as) {
    const lines = startSessionLines(grant, as);
    const [what, each] = lines.length > 1
        ? [(0,markdown.md) `one of these lines`, (0,markdown.md) ` Each opens a shell on one instance, so use a terminal for each.`]
        : [(0,markdown.md) `this`, (0,markdown.md) ``];
    const wait = (0,markdown.md) `a new policy takes up to a minute until AWS knows it everywhere`;
    const rest = grant.instances.length - lines.length;
    return (0,markdown/* join */.fj)([
        ...(as.kind === 'role' ? renderSignIn(grant.account, as) : []),
        as.kind === 'role'
            ? (0,markdown.md) `Then paste ${what} (${wait}):${each}`
            : (0,markdown.md) `Paste ${what} with the keys of ${(0,markdown/* code */.aY)(as.user)} (${wait}):${each}`,
        ...lines.map(line => (0,markdown/* fence */.EU)('sh', [line])),
        ...(rest > 0 ? [(0,markdown.md) `For the other ${rest} instances: ${WITH_THEIR_ID}`] : []),
        ...(grant.reach === 'resolved' ? [] : [(0,markdown.md) `For instances that get these tags later: ${WITH_THEIR_ID}`]),
    ], '\n\n');
}
/** One command for each of the first instances, for a POSIX shell, PowerShell and the command prompt of Windows alike. */
function startSessionLines(grant, as) {
    const { account, instances, sessionDocument } = grant;
    return instances
        .slice(0, MOST_LINES)
        .map(id => [
        `aws ssm start-session --region ${account.region} --target ${id}`,
        `--document-name ${sessionDocument}`,
        ...reasonOf(grant),
        ...profileOption(account, as),
    ].join(' '));
}
/**
 * Names the grant in AWS's session history and in CloudTrail, for people who search there. A person can write any other
 * reason, so no decision may read it. Only an id of our form and a number stand between the quotes, which are double because
 * the command prompt of Windows knows no others.
 */
function reasonOf({ id, approval }) {
    return (0,policy_name/* isGrantId */.U3)(id) ? [`--reason "grant ${id} #${approval.pullRequest.number}"`] : [];
}
function profileOption(account, as) {
    const profile = as.kind === 'role' ? profileOf(account, as.signIn) : undefined;
    return profile === undefined ? [] : [`--profile ${profile}`];
}

;// CONCATENATED MODULE: ./build/render/getting-in.js

/**
 * Why a person may not get in, and what to do: the short form of "I cannot get in" in docs/troubleshooting.md, folded away. What
 * a grant asks for besides is said first.
 */
function renderHelp(grant, as) {
    const causes = [...networkOf(grant), ...callerOf(grant, as), ...ANYBODY];
    return (0,markdown/* details */.zH)((0,markdown.md) `I cannot get in`, (0,markdown/* join */.fj)([
        ...mfaOf(grant),
        (0,markdown/* join */.fj)(causes.map(cause => (0,markdown.md) `- ${cause}`), '\n'),
        (0,markdown.md) `More: docs/troubleshooting.md of the action, "I cannot get in".`,
    ], '\n\n'));
}
/** Two lines for bash and zsh (docs/aws-facts.md STS-8). */
function mfaOf({ conditions: { mfa } }) {
    if (!mfa)
        return [];
    const query = "--query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text";
    const asked = `aws sts get-session-token --serial-number MFA-DEVICE-ARN --token-code 123456 ${query}`;
    return [
        (0,markdown.md) `**AWS asks for MFA.** Paste these two lines before, with the ARN of your MFA device and the code that it shows now. They last twelve hours in this terminal:`,
        (0,markdown/* fence */.EU)('sh', [
            `read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<< "$(${asked})"`,
            'export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
        ]),
    ];
}
const networkOf = ({ conditions: { sourceIps } }) => sourceIps
    ? [(0,markdown.md) `**Network:** AWS lets you in from ${(0,markdown/* codes */.F4)(sourceIps)} alone. A VPN or a proxy may hide your address.`]
    : [];
/** A person with a role has seen who they are in the steps above. */
function callerOf({ account }, as) {
    if (as.kind === 'role')
        return [];
    return [
        (0,markdown.md) `**Another profile:** ${(0,markdown/* code */.aY)('aws sts get-caller-identity')} must name the account ${(0,markdown/* code */.aY)(account.id)} and the user ${(0,markdown/* code */.aY)(as.user)}. If not, add ${(0,markdown/* code */.aY)('--profile NAME')}, and see that no ${(0,markdown/* code */.aY)('AWS_ACCESS_KEY_ID')} is set.`,
    ];
}
/** docs/aws-facts.md SSM-16, SSM-18, SSM-20, SSM-25 */
const ANYBODY = [
    (0,markdown.md) `**${(0,markdown/* code */.aY)('AccessDenied')} in the first minute:** AWS does not know the new policy everywhere yet. Try again in a minute.`,
    (0,markdown.md) `**${(0,markdown/* code */.aY)('SessionManagerPlugin is not found')}, or no prompt appears:** install session-manager-plugin 1.2.764.0 or later.`,
    (0,markdown.md) `**${(0,markdown/* code */.aY)('TargetNotConnected')}:** the instance or its SSM agent is offline. Have it started.`,
    (0,markdown.md) `**It closes after 20 minutes:** nothing was typed. Paste the line again.`,
    (0,markdown.md) `**The console's Connect button** uses another session document, so AWS refuses it. Use the line above.`,
    (0,markdown.md) `**Port forwarding, SSH, scp and tunnels** are not part of a grant, because AWS does not record them. Run the client on the instance, and move files by S3.`,
];

// EXTERNAL MODULE: ./build/render/omitted-note.js
var omitted_note = __webpack_require__(88420);
// EXTERNAL MODULE: ./build/render/problems.js
var render_problems = __webpack_require__(28845);
// EXTERNAL MODULE: ./build/render/refusals.js
var refusals = __webpack_require__(72584);
// EXTERNAL MODULE: ./build/render/revocation.js
var revocation = __webpack_require__(1773);
// EXTERNAL MODULE: ./build/render/targets.js
var targets = __webpack_require__(69675);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(52346);
;// CONCATENATED MODULE: ./build/render/grant-comment.js












/** GitHub accepts 65,536 characters in a comment. Outcomes and problems have separate limits; the rest is counted. */
const OUTCOMES_BUDGET_BYTES = 40_000;
const PROBLEMS_BUDGET_BYTES = 20_000;
/** The comment on a pull request: what it opened and how to use it, what it did not open and why, and what it ended. */
function renderGrantComment(outcomes, problems) {
    const fitting = (0,within_budget/* takeWithinBudget */.M)(outcomes, OUTCOMES_BUDGET_BYTES, each => renderOutcome(each, isReplaced(each, outcomes)));
    const rest = outcomes.length - fitting.length;
    return (0,markdown/* join */.fj)([
        ...fitting.map(([, outcome]) => outcome),
        ...(rest > 0 ? [(0,markdown.md) `### ${(0,omitted_note/* omittedNote */.V)(rest)}`] : []),
        ...(0,render_problems/* renderProblems */.x)(problems, PROBLEMS_BUDGET_BYTES),
    ], '\n\n');
}
/** Whether the access that ended makes room for other access of the same person, which the same merge gives. */
const isReplaced = ({ entry }, outcomes) => outcomes.some(other => (other.kind === 'granted' || other.kind === 'grantable') &&
    other.entry.at.file === entry.at.file &&
    other.grant.supersedes.includes(entry.digest));
function renderOutcome(outcome, replaced) {
    const { entry } = outcome;
    const user = (0,markdown/* code */.aY)(entry.user);
    const where = (0,markdown.md) `${(0,targets/* renderTargets */.d)(entry.request)} in ${(0,markdown/* code */.aY)(entry.request.account)}`;
    switch (outcome.kind) {
        case 'granted':
            return renderGranted(outcome);
        case 'grantable':
            return (0,markdown.md) `### ⏳ Dry run: would be granted to ${user}\n\n${termsOf(outcome.grant)}${warningsOf(outcome)}\n\n${renderTrail(outcome.grant)}`;
        case 'refused':
            return (0,markdown.md) `### ❌ Not granted to ${user}: ${where}\n\n${(0,refusals/* renderRefusals */.g)(outcome.refusals)}`;
        case 'failed':
            return (0,markdown.md) `### ❌ Failed for ${user}: ${where}\n\n${(0,markdown/* text */.Qq)(outcome.message, 2_000)}`;
        case 'overtaken':
            return (0,markdown.md) `### ⏭️ Overtaken for ${user}: ${where}\n\nAnother merge has changed this request since; what stands on the default branch counts. There is nothing to do.`;
        case 'kept':
            return (0,markdown.md) `### ↔️ Untouched for ${user}: ${where}\n\nAn earlier grant for this request keeps its end. ${(0,markdown/* text */.Qq)(kept/* CHANGE_REQUEST */.Xi)}.`;
        case 'endable':
            return (0,markdown.md) `### ⏳ Dry run: would be ended for ${user}: ${where}\n\n${(0,markdown/* codes */.F4)(outcome.policies)}`;
        case 'ended':
            return replaced
                ? (0,markdown.md) `### 🔁 Earlier access of ${user} was replaced: ${where}\n\n${(0,revocation/* verdictOf */.Vj)(outcome.revocation)}`
                : (0,markdown.md) `### ${outcome.revocation.verdict === 'clean' ? (0,markdown.md) `🔒 Access of ${user} ended` : (0,markdown.md) `❌ Access of ${user} is not proven to have ended`}: ${where}\n\n${(0,revocation/* verdictOf */.Vj)(outcome.revocation)}`;
    }
}
function renderGranted(granted) {
    const { grant } = granted;
    const as = connectingAs(grant.principal);
    return (0,markdown/* join */.fj)([
        titleOf(grant),
        (0,markdown.md) `${termsOf(grant)}${warningsOf(granted)}`,
        renderConnecting(grant, as),
        (0,markdown.md) `**The session is recorded.** From ${(0,markdown/* instant */.uR)(grant.expiresAt)} on AWS refuses new sessions, and open sessions are closed. Save your work before then.`,
        renderHelp(grant, as),
        renderTrail(grant),
    ], '\n\n');
}
/** Who, on what, until when, and what to do. Of an emergency: that nobody approved it, and what has to follow. */
function titleOf({ user, account, instances, opensAt, expiresAt, approval }) {
    const what = instances.length > 3 ? (0,markdown.md) `${instances.length} instances` : (0,markdown/* codes */.F4)(instances);
    const who = (0,markdown.md) `${(0,markdown/* code */.aY)(user)} may open a shell on ${what} in ${(0,markdown/* code */.aY)(account.name)}`;
    if (approval.kind === 'approved')
        return opensAt > approval.mergedAt
            ? (0,markdown.md) `### ⏳ ${who} from ${(0,markdown/* instant */.uR)(opensAt)} until ${(0,markdown/* instant */.uR)(expiresAt)}: paste the line below then`
            : (0,markdown.md) `### ✅ ${who} until ${(0,markdown/* instant */.uR)(expiresAt)}: paste the line below`;
    return (0,markdown.md) `### 🚨 Break-glass: ${(0,markdown/* code */.aY)(user)} has access in ${(0,markdown/* code */.aY)(account.name)} until ${(0,markdown/* instant */.uR)(expiresAt)}, which nobody approved; ${reviewersOf(approval)} by ${(0,markdown/* instant */.uR)(approval.review.dueAt)}

An issue is open for the review. Until it is reviewed, ${(0,markdown/* code */.aY)(user)} gets no other access without an approval.`;
}
const reviewersOf = ({ review: { approvals } }) => approvals === 1
    ? (0,markdown.md) `another person who may approve has to review it`
    : (0,markdown.md) `${approvals} others who may approve have to review it`;
/** Who approved it; or that nobody did, and who asked. */
function approvalOf({ approval, rule }) {
    const head = (0,markdown.md) `at ${(0,markdown/* code */.aY)(approval.headSha.slice(0, 12))}, under rule ${rule}`;
    if (approval.kind === 'approved') {
        const approvers = approval.by.map(({ login, at }) => (0,markdown.md) `${(0,markdown/* code */.aY)(login)} (${(0,markdown/* instant */.uR)(at)})`);
        return [(0,markdown.md) `Approved by`, (0,markdown.md) `${(0,markdown/* join */.fj)(approvers, ', ')}, ${head}`];
    }
    const asked = (0,markdown/* codes */.F4)(approval.askedBy.map(({ login, id }) => login ?? String(id)));
    return [(0,markdown.md) `Approved by`, (0,markdown.md) `**nobody**: break-glass, asked for by ${asked}, ${head}`];
}
function warningsOf(outcome) {
    const { grant, sessionKey } = outcome;
    const warnings = [
        ...grant.advice,
        ...(sessionKey === undefined ? [] : [(0,session_key/* needOfSessionKey */.df)(sessionKey)]),
        ...(outcome.kind === 'granted' && outcome.caution ? [outcome.caution] : []),
    ];
    return (0,markdown/* join */.fj)(warnings.map(each => (0,markdown.md) `\n\n⚠️ ${(0,refusals/* renderRefusal */.$)(each)}`), '');
}
/** What was asked for, where that is not the ids themselves. */
function renderAsked({ account, request, instancesBy, reach }) {
    const asked = (0,markdown.md) `${(0,targets/* renderTargets */.d)(request, account)}`;
    if (reach !== 'resolved')
        return [
            [
                (0,markdown.md) `Asked for`,
                (0,markdown.md) `${asked}, live: until the end also any other instance while it has these tags. Put its id after ${(0,markdown/* code */.aY)('--target')}`,
            ],
        ];
    if (instancesBy === 'aws')
        return [[(0,markdown.md) `Asked for`, (0,markdown.md) `${asked}, resolved when this was first granted. Another instance needs a new request`]];
    return request.instances?.every(identifiers/* INSTANCE */.YE.accepts) ? [] : [[(0,markdown.md) `Asked for`, asked]];
}
/** What AWS asks for in each session besides the time. */
function renderConditions({ conditions: { mfa, sourceIps } }) {
    const asked = [...(mfa ? [(0,markdown.md) `with MFA`] : []), ...(sourceIps ? [(0,markdown.md) `from ${(0,markdown/* codes */.F4)(sourceIps)}`] : [])];
    return asked.length > 0 ? [[(0,markdown.md) `Only`, (0,markdown/* join */.fj)(asked, ', and ')]] : [];
}
function termsOf(grant) {
    const { account, instances, request } = grant;
    return (0,markdown/* facts */.Ix)([
        [(0,markdown.md) `Instances`, (0,markdown/* codes */.F4)(instances)],
        ...renderAsked(grant),
        [(0,markdown.md) `Account`, (0,markdown.md) `${(0,markdown/* code */.aY)(account.name)} (${(0,markdown/* code */.aY)(account.id)}, ${(0,markdown/* code */.aY)(account.region)})`],
        [(0,markdown.md) `From`, (0,markdown/* instant */.uR)(grant.opensAt)],
        [(0,markdown.md) `Until`, (0,markdown.md) `**${(0,markdown/* instant */.uR)(grant.expiresAt)}** (${(0,markdown/* duration */.p0)(request.durationMs)})`],
        ...renderConditions(grant),
        [(0,markdown.md) `Reason`, (0,markdown/* code */.aY)(request.reason)],
        approvalOf(grant),
    ]);
}
/** What the person does not need in order to connect, folded. */
function renderTrail({ id, approval, sessionDocument }) {
    return (0,markdown/* details */.zH)((0,markdown.md) `For the audit`, (0,markdown/* facts */.Ix)([
        [(0,markdown.md) `Grant`, (0,markdown/* code */.aY)(id)],
        [approval.kind === 'approved' ? (0,markdown.md) `Approved bytes` : (0,markdown.md) `Merged bytes`, (0,markdown.md) `git blob ${(0,markdown/* code */.aY)(approval.blobSha)}`],
        [(0,markdown.md) `Session document`, (0,markdown/* code */.aY)(sessionDocument)],
    ]));
}


/***/ }),

/***/ 28845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ renderProblems)
/* harmony export */ });
/* harmony import */ var _shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90628);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72584);
/* harmony import */ var _within_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52346);




/** Mistakes in files. If they do not fit into `budgetBytes`, the least important ones are left out. */
function renderProblems(problems, budgetBytes) {
    if (problems.length === 0)
        return [];
    const each = problems.map(problem => ({ ...problem }));
    const fitting = new Map((0,_within_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .takeWithinBudget */ .M)((0,_shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__/* .byImportance */ .G)(each), budgetBytes, renderProblem));
    const shown = each.flatMap(problem => fitting.get(problem) ?? []);
    const rest = problems.length - shown.length;
    const title = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Files that could not be read: nothing in them is granted`;
    return [title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(shown, '\n'), ...(rest > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `… and ${rest} more: the log of the job has them all`] : [])];
}
const renderProblem = (problem) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${problem.file}:${problem.line}:${problem.column}`)}: ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .renderRefusal */ .$)(problem)}`;


/***/ }),

/***/ 72584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renderRefusal),
/* harmony export */   g: () => (/* binding */ renderRefusals)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _omitted_note_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88420);


/** A hostile commit message could cause thousands, and nothing else would fit. */
const MOST_REFUSALS = 10;
/** A refusal as two sentences: what is wrong, and what to do about it. */
const renderRefusal = ({ message, remedy }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(message)}. **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(remedy)}.**`;
/** The first few reasons why something is not granted, as a list. */
function renderRefusals(refusals) {
    const told = refusals.slice(0, MOST_REFUSALS).map(refusal => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${renderRefusal(refusal)}`);
    const rest = refusals.length - told.length;
    if (rest > 0)
        told.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_omitted_note_js__WEBPACK_IMPORTED_MODULE_1__/* .omittedNote */ .V)(rest, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ` reasons`)}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(told, '\n');
}


/***/ }),

/***/ 1773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   nd: () => (/* binding */ askCloudTrail),
/* harmony export */   xY: () => (/* binding */ renderRevocation)
/* harmony export */ });
/* harmony import */ var _domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92390);
/* harmony import */ var _domain_reconcile_responses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6994);
/* harmony import */ var _domain_session_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12942);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);




/** Whether the end is proven, and how long access outlived it, in one or two sentences. */
function verdictOf(revocation) {
    const { ending, heldBy = [], deletion, contradiction } = revocation;
    const proven = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([
        provenOf(revocation),
        ...(heldBy.length > 0 ? [alsoHeldBy(ending, heldBy)] : []),
        ...leftOpen(revocation),
        ...(deletion ? [deletionOf(ending, deletion)] : []),
    ], ' ');
    if (contradiction === undefined)
        return proven;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${proven} **This was not what had been granted.** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(contradiction, 1_000)}. Find out in CloudTrail who called ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .policyAction */ .NC)('Put', ending.principal))}.`;
}
function leftOpen(revocation) {
    const left = coveredBy(revocation);
    return left.length > 0
        ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Left open, because another live grant covers them: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(left.map(({ id }) => id))}.`]
        : [];
}
/** The sessions that another live grant keeps open. */
const coveredBy = ({ passes }) => passes.at(-1)?.covered ?? [];
/** What is known of who deleted the policy, and whom to ask. */
function deletionOf(ending, { since, cause }) {
    const gone = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `gone before its end, at the latest at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(since)}`;
    switch (cause.kind) {
        case 'others':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `**A person or another tool deleted its policy**: it was ${gone}, and no job of ours has ended it. What was open stayed open until the end, as approved. ${askCloudTrail(ending)}`;
        case 'unknown':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `**Its policy was ${gone}**, and who deleted it could not be found out: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(cause.why, 1_000)}. So what was open was ended then. If no job of ours did it, ${askCloudTrail(ending, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `find`)}`;
        default:
            return cause;
    }
}
/** How to find out who deleted a policy by hand. */
function askCloudTrail({ principal, policies }, find = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Find`) {
    const { kind, name } = (0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .holderOf */ .Kd)(principal) ?? { kind: 'user', name: '' };
    const whose = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `for the ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(kind)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)} and the policy ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(policies)}`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${find} out in CloudTrail who called ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .policyAction */ .NC)('Delete', principal))} ${whose}: infrastructure as code that owns all inline policies of a ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(kind)}, for instance.`;
}
/** Users are renamed, and take their policies along. Anything else that holds a policy has a copy. */
function alsoHeldBy({ user, principal }, heldBy) {
    const renamed = principal.kind === 'iam-user' ? heldBy.filter(({ kind }) => kind === 'user') : [];
    const copied = heldBy.filter(holder => !renamed.includes(holder));
    const copies = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(copied.map(({ kind, name }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `the ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(kind)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)}`), ', ');
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([
        ...(renamed.length > 0 ? [renamedTo(user, renamed)] : []),
        ...(copied.length > 0
            ? [
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `**A copy of its policy was held by ${copies}**; it ended there as well. Find out in CloudTrail who called ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('iam:PutRolePolicy')} or ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('iam:PutUserPolicy')}.`,
            ]
            : []),
    ], ' ');
}
const renamedTo = (user, heldBy) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `**The IAM user ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(user)} was renamed to ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(heldBy.map(({ name }) => name))}**, which held the policy; it ended under both names. Rename the request file of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(user)} and its entry under ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('users:')} in the rules. If nobody renamed the user, find out in CloudTrail who called ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('iam:PutUserPolicy')}.`;
/** Whether access ended before the time that was approved: by a removal, a change, or an emergency stop. */
const isEarly = ({ ending: { expiresAt }, startedAt }) => expiresAt === undefined || startedAt < expiresAt;
/** How long sessions stayed open. After an early end there is no overrun: AWS needs seconds to close what it is told to. */
function overrunOf(revocation) {
    const { overrunMs, overrunUnknown, deletion } = revocation;
    const end = isEarly(revocation) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `after it was told to` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `after the end`;
    if (overrunUnknown !== undefined)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `How long the last one stayed open is not known: at least ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(overrunMs)} ${end}.`;
    if (overrunMs > 0)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `The last one closed ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(overrunMs)} ${end}.`;
    // Until the end that was approved, nothing was too long.
    if (deletion)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ``;
    return isEarly(revocation) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `None was open.` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `None was open after the end.`;
}
function provenOf(revocation) {
    const { verdict, passes, overrunMs, finishedAt } = revocation;
    switch (verdict) {
        case 'clean':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${coveredBy(revocation).length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `All other sessions` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `All sessions`} are closed: AWS's lists show it (${checked(passes)}, last at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(finishedAt)}). ${overrunOf(revocation)}`;
        case 'still-open': {
            // Ten passes may also have found nothing open without a proof.
            const open = passes.findLast(pass => pass.listed)?.open.length;
            const title = open === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `NOT PROVEN` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `STILL OPEN`;
            const late = isEarly(revocation) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ` Overrun so far: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(overrunMs)}.`;
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `**${title} after ${counted(passes)}.** ${remains(revocation)} ${nextOf(revocation)}${late}`;
        }
        case 'interrupted':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `**Interrupted after ${counted(passes)}: nothing is proven.** ${remains(revocation)} Run this job again: it repeats nothing that was done.`;
    }
}
/** What ends what is left: nothing that tells a session to end helps where AWS has told it already. */
function nextOf({ passes }) {
    const open = passes.findLast(pass => pass.listed)?.open ?? [];
    const isAllClosing = open.length > 0 && open.every(_domain_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .isClosing */ .wH);
    return isAllClosing
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `All of it was told to end, and AWS lists it as ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Terminating')}. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_domain_reconcile_responses_js__WEBPACK_IMPORTED_MODULE_0__/* .HEAR_AWS */ .X, 1_000)}, then run this job again.`
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `End it by hand in the Session Manager console, then run this job again.`;
}
const counted = ({ length }) => (length === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `1 pass` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${length} passes`);
const checked = ({ length }) => (length === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `checked once` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `checked ${length} times`);
function remains({ ending, passes }) {
    const looked = passes.findLast(pass => pass.listed);
    const open = looked?.open ?? [];
    const gone = new Set(passes.flatMap(pass => pass.gone));
    const policies = ending.policies.filter(name => !gone.has(name));
    const parts = [
        ...(policies.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Not seen to be deleted: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(policies)}.`] : []),
        ...(looked && open.length > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Open when last looked, at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(looked.at)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(open.map(({ id }) => id))}.`]
            : []),
        ...(passes.at(-1)?.failures ?? []).map(failure => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(failure, 1_000)),
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(parts, ' ');
}
/** The summary of one revocation: the verdict, and folded what each pass found and did, and the sessions that it closed. */
function renderRevocation(revocation) {
    const { ending, passes, outlived } = revocation;
    const what = ending.policies.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(ending.policies) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `everything`;
    const late = isEarly(revocation) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Sessions that it closed` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Sessions that were open after the end`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `### ${revocation.verdict === 'clean' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `🔒` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `❌`} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(ending.user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(ending.account.name)}: ${what}`,
        ...(ending.expiresAt ? [whenOf(ending.expiresAt, revocation)] : []),
        verdictOf(revocation),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `What each pass did`, listOf(passes.map(renderPass))),
        ...(outlived.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(late, listOf(outlived.map(renderSession)))] : []),
    ], '\n\n');
}
const whenOf = (expiresAt, revocation) => isEarly(revocation)
    ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Ended early, from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(revocation.startedAt)} on; it would have ended at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(expiresAt)}.`
    : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `The end was ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(expiresAt)}; the passes began at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(revocation.startedAt)}.`;
const listOf = (lines) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(lines.map(line => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `- ${line}`), '\n');
function renderPass({ number, at, listed, deleted, open, terminated, covered, failures }) {
    const found = listed
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${open.length} open, ${terminated.length} told to end, ${covered.length} left to another grant`
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `AWS did not list the open sessions, ${terminated.length} told to end`;
    const failed = failures.map(failure => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(failure, 300)}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Pass ${number} at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(at)}: policies deleted: ${deleted.length}; sessions: ${found}.${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(failed, '')}`;
}
function renderSession({ id, target, startedAt, endedAt }) {
    const when = (seen) => (seen ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(seen) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `not seen`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id)} on ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(target)}: started ${when(startedAt)}, ended ${when(endedAt)}`;
}


/***/ }),

/***/ 44453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ renderRevokeSummary),
/* harmony export */   JP: () => (/* binding */ renderGrantSummary),
/* harmony export */   z5: () => (/* binding */ renderEndingPlan)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10382);
/* harmony import */ var _grant_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58364);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5120);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72584);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1773);





/** The job summary of mode `grant`. */
function renderGrantSummary({ problems, outcomes, warnings, failures }) {
    const nothing = problems.length + outcomes.length + failures.length === 0;
    const body = nothing ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `This push changed no request.` : (0,_grant_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .renderGrantComment */ .M)(outcomes, problems);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `## Session Manager access`, body, ...warnings.map(renderWarning), ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFailures */ .S)(failures)], '\n\n');
}
const renderWarning = (warning) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .renderRefusal */ .$)(warning)}`;
/** The job summary of mode `revoke`. */
function renderRevokeSummary({ plan, revocations, handedOver, notes, unread, failures, }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `## End of Session Manager access`,
        ...plan.map(renderEndingPlan),
        ...revocations.map(_revocation_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRevocation */ .xY),
        ...handedOver.map(renderHandOver),
        ...notes.map(note => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(note, 1_000)}.`),
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFailures */ .S)([...unread, ...failures]),
    ], '\n\n');
}
function renderHandOver({ ending, to }) {
    const end = ending.expiresAt ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `, which ends at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .uR)(ending.expiresAt)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) ``;
    const next = to === 'relay' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `a fresh run goes on waiting` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `the policy ends it, and the sweep what is open then`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `### ⏭️ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.account.name)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(ending.policies)}${end}\n\nLater than this job may wait: ${next}.`;
}
/** What a dry run would end. */
function renderEndingPlan({ ending, open, covered }) {
    const end = ending.expiresAt ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `, which ends at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .uR)(ending.expiresAt)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) ``;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `### ⏳ Dry run: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.account.name)}${end}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `- would be deleted: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(ending.policies)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `- would be terminated: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(open.map(({ id }) => id))}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `- left to another live grant: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(covered.map(({ id }) => id))}`,
    ], '\n');
}


/***/ }),

/***/ 69675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ renderTargets),
/* harmony export */   o: () => (/* binding */ renderReach)
/* harmony export */ });
/* harmony import */ var _domain_request_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32817);
/* harmony import */ var _domain_rules_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90987);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);



/** What a request is for. `account`: to say the ids of its names. */
const renderTargets = (targets, account) => targets.tags
    ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `what is tagged ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)((0,_domain_request_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .CI)(targets))}`
    : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)((0,_domain_request_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .CI)(targets).map(each => (0,_domain_rules_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .nameWithId */ .J$)(account, each)));
/** Before the instances of an ending; nothing where every instance counts. */
const renderReach = (reach) => {
    if (reach === 'any')
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ``;
    return 'tagged' in reach ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ` to what is tagged ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)((0,_domain_request_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .fq)(reach.tagged))}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ` to ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(reach)}`;
};


/***/ })

};

