export const id = 499;
export const ids = [499];
export const modules = {

/***/ 4872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   $h: () => (/* binding */ describeDiagnosis),
/* harmony export */   A8: () => (/* binding */ nameOfPlace),
/* harmony export */   Hy: () => (/* binding */ isAlarmingDiagnosis),
/* harmony export */   IX: () => (/* binding */ pass),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Xi: () => (/* binding */ untested),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/* unused harmony export isCheckupRed */
/** The worst first. `unproven`: nothing is known to be wrong, and only using it will show. */
const STATES = ['wrong', 'not known', 'warning', 'unproven', 'fine'];
const pass = (subject, message) => ({ subject, state: 'fine', message });
const troubled = (state) => (subject, { message, remedy }) => ({ subject, state, message, remedy });
const fail = troubled('wrong');
const unknown = troubled('not known');
const warning = troubled('warning');
const untested = troubled('unproven');
/** What cannot be found out may be wrong. */
const isAlarmingDiagnosis = ({ state }) => state === 'wrong' || state === 'not known';
const isCheckupRed = ({ diagnoses }) => diagnoses.some(isAlarmingDiagnosis);
function worstFirst(diagnoses) {
    return diagnoses.toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
}
/** `user alice in dev: carries no permissions boundary. Put …` */
function describeDiagnosis(diagnosis) {
    const { subject, message } = diagnosis;
    return `${subject}: ${message}.${diagnosis.state === 'fine' ? '' : ` ${diagnosis.remedy}.`}`;
}
/** An account and region, for people. */
const nameOfPlace = ({ name, region }) => `${name} (${region})`;


/***/ }),

/***/ 5499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./build/domain/doctor/checkup.js
var checkup = __webpack_require__(4872);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
;// CONCATENATED MODULE: ./build/domain/doctor/job-token.js

/** What GitHub's OIDC token says of a job. Its signature is for AWS to check: nothing is decided by this here. */
const claims = schemas/* object */.Ikc({
    iss: schemas/* string */.YjP(),
    aud: schemas/* string */.YjP(),
    sub: schemas/* string */.YjP(),
    environment: schemas/* string */.YjP().optional(),
});
/** @throws Error if it is no token of GitHub's */
function readClaims(token) {
    try {
        return claims.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));
    }
    catch (cause) {
        // The token itself is a secret, and the cause may quote it.
        throw new Error('GitHub answered something else than an OIDC token. Run the job again', {
            cause: cause instanceof errors/* ZodError */.G ? cause : undefined,
        });
    }
}
/** Whether a subject holds ids beside the names: `repo:acme@1/access@2:…`, as those of repositories made since 2026-07-15 do. */
const hasIds = (sub) => /^repo:[^/:]+@\d+\/[^/:]+@\d+:/.test(sub);

// EXTERNAL MODULE: ./build/services/history/rules.js
var rules = __webpack_require__(4757);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/domain/doctor/assumption.js


const subjectOfRole = (account, role) => `role ${role} in ${(0,checkup/* nameOfPlace */.A8)(account)}`;
/** Why a role could not be assumed. AWS says little on purpose; what this job's token says is known. */
function checkRefusedRole(account, role, failure, claims) {
    const subject = subjectOfRole(account, role);
    const { code, message } = failure;
    const arn = account.roles[role];
    switch (code) {
        case 'AccessDenied':
            return (0,checkup/* fail */.fJ)(subject, {
                message: `${arn} does not trust this job, or is not there`,
                remedy: `Let its trust policy accept, for the provider ${hostOf(claims)}, the audience \`${claims.aud}\` and the subject \`${claims.sub}\`, letter for letter${formOf(claims)}`,
            });
        case 'InvalidIdentityToken':
        case 'InvalidIdentityTokenException':
            return (0,checkup/* fail */.fJ)(subject, /audience/i.test(message)
                ? {
                    message: `The OIDC provider of account ${account.id} does not accept the audience \`${claims.aud}\``,
                    remedy: `Add \`${claims.aud}\` to the audiences of ${hostOf(claims)} in that account`,
                }
                : {
                    message: `Account ${account.id} does not accept this job's token (${message})`,
                    remedy: `Create an OIDC provider for ${claims.iss} with the audience \`${claims.aud}\` in that account`,
                });
        default:
            return (0,checkup/* unknown */.L5)(subject, failure);
    }
}
const hostOf = ({ iss }) => iss.replace(/^https:\/\//, '');
const formOf = ({ sub }) => hasIds(sub)
    ? ': a repository that was made, renamed or moved since 2026-07-15 has ids in it, which no form without them matches'
    : ': a form with ids, `repo:OWNER@ID/NAME@ID:…`, does not match it';

// EXTERNAL MODULE: ./build/shared/errors.js
var shared_errors = __webpack_require__(2005);
;// CONCATENATED MODULE: ./build/modes/doctor/checklist.js



function openChecklist({ log, debug }) {
    const diagnoses = [];
    const add = (...found) => {
        diagnoses.push(...found);
        for (const each of found)
            log(`${each.state}: ${(0,checkup/* describeDiagnosis */.$h)(each)}`);
    };
    return {
        diagnoses,
        add,
        async read(subject, read) {
            try {
                return { value: await read() };
            }
            catch (error) {
                debug(error);
                add((0,checkup/* unknown */.L5)(subject, refusalOf(error)));
                return undefined;
            }
        },
    };
}
const refusalOf = (error) => failureOf(error)?.refusal ?? { message: (0,shared_errors/* messageOf */.b)(error).replace(/\.$/, ''), remedy: 'Mend that, and run this again' };
/** Errors of AWS and GitHub say apart what happened and what to do. */
function failureOf(error) {
    return error instanceof Error && 'refusal' in error
        ? error
        : undefined;
}
/** Whether this job can assume the role that an account has for it: on the list in either case. */
async function assumes(list, { debug }, { role, claims }, account, access) {
    try {
        await access.assume();
        list.add((0,checkup/* pass */.IX)(subjectOfRole(account, role), `This job can assume ${account.roles[role]}`));
        return true;
    }
    catch (error) {
        debug(error);
        const code = failureOf(error)?.code ?? 'Unknown';
        list.add(checkRefusedRole(account, role, { ...refusalOf(error), code }, claims));
        return false;
    }
}

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
;// CONCATENATED MODULE: ./build/domain/doctor/nodes.js

/** The first release that streams sessions to CloudWatch. Source: RELEASENOTES.md of aws/amazon-ssm-agent */
const FIRST_STREAMING = '3.0.356.0';
/** The instances that rules name for an account; a rule for several accounts does not say which of them has one. */
const instancesFor = (rules, account) => [
    ...new Set(rules.rules.filter(({ accounts }) => accounts.includes(account.name)).flatMap(rule => rule.instances ?? [])),
];
function checkNodes(rules, all) {
    const named = new Map();
    for (const each of all)
        for (const id of instancesFor(rules, each.account))
            named.set(id, [...(named.get(id) ?? []), each]);
    if (named.size === 0)
        return [(0,checkup/* pass */.IX)('instances', 'The rules name none: what a request names is looked up before it is granted')];
    const troubles = [...named].flatMap(([id, places]) => judgeNode(id, places));
    const well = named.size - new Set(troubles.map(({ subject }) => subject)).size;
    return well === 0
        ? troubles
        : [...troubles, (0,checkup/* pass */.IX)('instances', `${well} of the ${named.size} that the rules name are managed and online`)];
}
function judgeNode(id, places) {
    const subject = `instance ${id}`;
    const node = places.flatMap(({ nodes = [] }) => nodes).find(each => each.id === id);
    if (!node) {
        // That an account could not be read is told already.
        if (places.some(({ nodes }) => !nodes))
            return [(0,checkup/* warning */.$e)(subject, UNSEEN)];
        const where = places.map(({ account }) => `${account.region} of account ${account.name}`).join(', ');
        const remedy = 'Check the id; then see that its SSM agent runs, reaches Systems Manager, and has an instance profile with AmazonSSMManagedInstanceCore';
        return [(0,checkup/* fail */.fJ)(subject, { message: `Is no managed node in ${where}`, remedy })];
    }
    const { ping, agent } = node;
    const diagnoses = [];
    if (ping !== 'Online')
        diagnoses.push((0,checkup/* warning */.$e)(subject, {
            message: `Its SSM agent is not online (${ping})`,
            remedy: 'Start the instance or its agent: until then a grant for it is refused',
        }));
    if (agent !== undefined && isBefore(agent, FIRST_STREAMING))
        diagnoses.push((0,checkup/* warning */.$e)(subject, {
            message: `Its SSM agent is ${agent}, and sessions are streamed to CloudWatch from ${FIRST_STREAMING} on`,
            remedy: 'Update the agent, with the document AWS-UpdateSSMAgent',
        }));
    return diagnoses;
}
const UNSEEN = {
    message: 'Is in none of the accounts that could be read',
    remedy: 'Mend what keeps the others from being read, and run this again',
};
/** Versions compare part by part: 3.0.1390.0 is later than 3.0.356.0. */
function isBefore(version, other) {
    const [mine, theirs] = [version, other].map(each => each.split('.').map(Number));
    const place = theirs?.findIndex((part, index) => part !== (mine?.[index] ?? 0)) ?? -1;
    return place >= 0 && (mine?.[place] ?? 0) < (theirs?.[place] ?? 0);
}

// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(6499);
// EXTERNAL MODULE: ./build/domain/grant/policy-document.js
var policy_document = __webpack_require__(9592);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules_rules = __webpack_require__(3138);
;// CONCATENATED MODULE: ./build/domain/doctor/users.js





/** Those of the rules who may ask for access to an account. */
const usersFor = (rules, account) => [...rules.users.keys()].filter(user => rules.rules.some(rule => (0,rules_rules/* isFor */.Gi)(rule, user, account.name)));
/** One row a trouble, and one an account for all who are as they should be. */
function checkUsers(all) {
    return all.flatMap(each => judgeAccount(each, all));
}
function judgeAccount({ account, users }, all) {
    const place = (0,checkup/* nameOfPlace */.A8)(account);
    const here = [...users].flatMap(([user, look]) => (look ? [[user, look]] : []));
    const absent = [...users.keys()].filter(user => !users.get(user));
    const missing = absent.filter(user => !all.some(other => other.users.get(user)));
    const troubles = here.flatMap(([user, look]) => judgeUser(`user ${user} in ${place}`, user, look, account));
    return [
        ...missing.map(user => (0,checkup/* fail */.fJ)(`user ${user} in ${place}`, {
            message: `The rules name an IAM user who is not there`,
            remedy: 'Create the user, or correct or remove the name under `users:`: it is spelt exactly as in IAM',
        })),
        ...troubles,
        ...judgeBoundaries(place, here),
        ...(here.length === 0 && missing.length === 0
            ? [(0,checkup/* untested */.Xi)(`users in ${place}`, NOBODY)]
            : troubles.length === 0 && here.length > 0
                ? [(0,checkup/* pass */.IX)(`users in ${place}`, describeHere(here, absent.length - missing.length))]
                : []),
    ];
}
const NOBODY = {
    message: 'The rules name nobody who is there, so no user was looked at',
    remedy: 'List people under `users:`: that also keeps them from approving access for themselves',
};
function describeHere(here, elsewhere) {
    const others = elsewhere > 0 ? `; ${elsewhere} more are in other accounts alone` : '';
    return `${here.length} of the rules' users are there, with a permissions boundary and room for a grant${others}`;
}
function judgeUser(subject, user, { name, boundary, policies }, account) {
    const diagnoses = [];
    if (name !== user)
        diagnoses.push((0,checkup/* fail */.fJ)(subject, {
            message: `IAM spells it ${name}`,
            remedy: `Write ${name} under \`users:\`, and name the request file so`,
        }));
    if (boundary === undefined)
        diagnoses.push((0,checkup/* fail */.fJ)(subject, {
            message: 'Carries no permissions boundary',
            remedy: 'Put the boundary of the setup on the user (iam:PutUserPermissionsBoundary): without it a grant is refused, or is bounded by nothing but this action',
        }));
    return [...diagnoses, ...judgeRoom(subject, policies, account)];
}
/** What other inline policies leave of the characters that all of a user's share. */
function judgeRoom(subject, policies, account) {
    const others = [...policies].filter(([name]) => !(0,policy_name/* isOurs */.MU)(name));
    const used = others.reduce((sum, [, document]) => sum + (0,policy_document/* policySize */.o2)(document), 0);
    const needed = leastNeeded(account);
    const list = (0,printable/* firstOf */.Ku)(others.map(([name, document]) => `${name} ${(0,policy_document/* policySize */.o2)(document)}`));
    const message = `Standing inline policies take ${used} of ${policy_document/* INLINE_POLICY_QUOTA */.wz} characters (${list}), and a grant needs ${needed}`;
    if (used + needed > policy_document/* INLINE_POLICY_QUOTA */.wz)
        return [(0,checkup/* fail */.fJ)(subject, { message, remedy: 'Move them into a managed policy: no grant fits beside them' })];
    if (used + 2 * needed > policy_document/* INLINE_POLICY_QUOTA */.wz)
        return [
            (0,checkup/* warning */.$e)(subject, {
                message,
                remedy: 'Move them into a managed policy: a second grant, or one that renews another, does not fit beside them',
            }),
        ];
    return [];
}
/** What a grant for one instance takes. */
function leastNeeded(account) {
    const [document = ''] = account.documents.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
    const terms = { account, instances: [`i-${'0'.repeat(17)}`], document, expiresAt: new Date(0) };
    return (0,policy_document/* policySize */.o2)((0,policy_document/* policyDocument */.yr)(terms));
}
/** A role that puts policies only on users with the boundary knows one. */
function judgeBoundaries(place, here) {
    const boundaries = new Map();
    for (const [user, { boundary }] of here)
        if (boundary !== undefined)
            boundaries.set(boundary, [...(boundaries.get(boundary) ?? []), user]);
    if (boundaries.size < 2)
        return [];
    const list = [...boundaries].map(([boundary, users]) => `${boundary} on ${(0,printable/* firstOf */.Ku)(users)}`).join('; ');
    const remedy = 'Put the same one on all of them: the role that grants may ask for it by name';
    return [(0,checkup/* warning */.$e)(`users in ${place}`, { message: `They carry different permissions boundaries: ${list}`, remedy })];
}

;// CONCATENATED MODULE: ./build/modes/doctor/grant.js





/** Users that are looked up side by side; IAM publishes no rates. */
const CONCURRENCY = 4;
/** DescribeInstanceInformation takes a hundred ids. */
const MOST_IDS = 50;
/** What a grant will need: the users, as IAM has them, and the instances. */
async function examineGrant(examination) {
    const { context, list, rules, caller } = examination;
    const users = [];
    const nodes = [];
    for (const account of rules.accounts.values()) {
        const where = { account, role: account.roles.grant };
        const access = await context.aws.connect('check grant', where, usersFor(rules, account));
        if (!(await assumes(list, context, caller, account, access))) {
            nodes.push({ account });
            continue;
        }
        users.push({ account, users: await readUsers(examination, account, access) });
        nodes.push({ account, ...(await readNodes(examination, account, access)) });
        list.add((0,checkup/* untested */.Xi)(`role grant in ${(0,checkup/* nameOfPlace */.A8)(account)}`, PUTS));
    }
    list.add(...checkUsers(users), ...checkNodes(rules, nodes));
}
const PUTS = {
    message: 'Whether it may put policies (iam:PutUserPolicy) is not tried: that would be a grant',
    remedy: 'Merge a request of five minutes once',
};
async function readUsers({ list, rules }, account, access) {
    const looks = new Map();
    const readOne = async (user) => {
        const read = await list.read(`user ${user} in ${(0,checkup/* nameOfPlace */.A8)(account)}`, () => lookUp(access, user));
        if (read)
            looks.set(user, read.value);
    };
    await (0,p_map/* default */.Ay)(usersFor(rules, account), readOne, { concurrency: CONCURRENCY });
    return looks;
}
async function lookUp(access, user) {
    const iam = access.iam(user);
    const found = await iam.user(user);
    if (!found)
        return undefined;
    const policies = new Map();
    for (const name of (await iam.policyNames(user)) ?? []) {
        const document = await iam.policy(user, name);
        if (document !== undefined)
            policies.set(name, document);
    }
    const { name, boundary } = found;
    return { name, ...(boundary !== undefined && { boundary }), policies };
}
async function readNodes({ list, rules }, account, { ssm }) {
    const ids = instancesFor(rules, account);
    const read = await list.read(`instances in ${(0,checkup/* nameOfPlace */.A8)(account)}`, async () => {
        const nodes = [];
        for (let from = 0; from < ids.length; from += MOST_IDS)
            nodes.push(...(await ssm.managedNodes(ids.slice(from, from + MOST_IDS))));
        return nodes;
    });
    return read && { nodes: read.value };
}

// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
;// CONCATENATED MODULE: ./build/domain/doctor/document.js



const MINUTE = 60_000;
/** AWS's own, when a document says nothing (docs/aws-facts.md SSM-18). */
const DEFAULT_IDLE_MINUTES = 20;
/** Whether sessions through a document of the rules are recorded where the rules say, and end. */
function checkDocument(account, tier, stored) {
    const subject = `document ${tier.name} in ${(0,checkup/* nameOfPlace */.A8)(account)}`;
    if (!stored) {
        const remedy = 'Create it, or correct its name under `documents:`: a grant that needs it opens no session';
        return [(0,checkup/* fail */.fJ)(subject, { message: 'Is not there', remedy })];
    }
    const content = readContent(stored.content);
    if (!content)
        return [(0,checkup/* fail */.fJ)(subject, { message: 'Cannot be read as JSON', remedy: 'Write it again' })];
    const { inputs } = content;
    const wrongs = [
        ...kindMistakes(stored, content),
        ...recordingMistakes(account, inputs),
        ...lengthMistakes(tier, inputs),
    ];
    const warnings = lengthAdvice(tier, inputs);
    if (wrongs.length + warnings.length === 0)
        return [(0,checkup/* pass */.IX)(subject, describe(account, inputs))];
    return [...wrongs.map(each => (0,checkup/* fail */.fJ)(subject, each)), ...warnings.map(each => (0,checkup/* warning */.$e)(subject, each))];
}
function readContent(json) {
    try {
        const content = JSON.parse(json);
        if (!isObject(content))
            return undefined;
        return { ...content, inputs: isObject(content.inputs) ? content.inputs : {} };
    }
    catch {
        return undefined;
    }
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function kindMistakes({ status, type }, { schemaVersion, sessionType }) {
    return [
        ...(status === 'Active' ? [] : [{ message: `Its status is ${status}, not Active`, remedy: 'Create it again' }]),
        ...differing('Its document type', type, 'Session', 'Create it with `--document-type Session`'),
        ...differing('Its `schemaVersion`', schemaVersion, '1.0'),
        // Others are tunnels or single commands, of which nothing or little is recorded.
        ...differing('Its `sessionType`', sessionType, 'Standard_Stream'),
    ];
}
function recordingMistakes({ logs }, inputs) {
    const to = (name, expected) => differing((0,printable/* quoted */.TL)(name), withoutSlashes(inputs[name]) ?? '', expected);
    return [
        ...to('cloudWatchLogGroupName', logs.group),
        ...to('s3BucketName', logs.bucket),
        ...to('s3KeyPrefix', logs.prefix),
        ...differing('`cloudWatchStreamingEnabled`', String(inputs.cloudWatchStreamingEnabled), 'true'),
        ...differing('`s3EncryptionEnabled`', String(inputs.s3EncryptionEnabled), 'true'),
    ];
}
/** Group names begin with a slash that counts; those around a prefix do not. */
const withoutSlashes = (value) => typeof value === 'string' && !value.startsWith('/') ? value.replace(/\/+$/, '') : value;
/** The agent takes `true` and `"true"` for the same (RELEASENOTES.md of aws/amazon-ssm-agent, 3.0.655.0). */
function differing(name, value, expected, remedy) {
    if (value === expected)
        return [];
    if (isParameter(value))
        return [
            {
                message: `${name} is a parameter, so whoever starts a session chooses it`,
                remedy: `Write ${(0,printable/* quoted */.TL)(expected, 600)} itself`,
            },
        ];
    const found = value === undefined || value === '' || value === 'undefined' ? 'is missing' : `is ${(0,printable/* quoted */.TL)(String(value), 200)}`;
    const meant = expected === '' ? 'must not be there' : `must be ${(0,printable/* quoted */.TL)(expected, 600)}`;
    return [
        {
            message: `${name} ${found}, and ${meant}`,
            remedy: remedy ?? 'Correct the document, and make that its default version; or correct the rules',
        },
    ];
}
const isParameter = (value) => typeof value === 'string' && /\{\{.*\}\}/.test(value);
function lengthMistakes({ maxMs }, inputs) {
    const minutes = minutesOf(inputs.maxSessionDuration);
    const remedy = `Write \`"maxSessionDuration": "${Math.ceil(maxMs / MINUTE)}"\``;
    if (minutes === undefined)
        return [
            {
                message: isParameter(inputs.maxSessionDuration)
                    ? '`maxSessionDuration` is a parameter, so whoever starts a session chooses it'
                    : '`maxSessionDuration` is missing: if every job is lost, nothing ends an open session',
                remedy,
            },
        ];
    if (minutes * MINUTE >= maxMs)
        return [];
    const cut = `Sessions are cut off after ${(0,instant/* formatDuration */.a3)(minutes * MINUTE)}, and the rules use it for grants of up to ${(0,instant/* formatDuration */.a3)(maxMs)}`;
    return [{ message: cut, remedy: `${remedy}, or a shorter \`max:\` in the rules` }];
}
function lengthAdvice({ maxMs }, inputs) {
    const minutes = minutesOf(inputs.maxSessionDuration);
    if (minutes === undefined || minutes * MINUTE < maxMs + MINUTE)
        return [];
    const message = `Lets a session run for ${(0,instant/* formatDuration */.a3)(minutes * MINUTE)}, though the rules use it for ${(0,instant/* formatDuration */.a3)(maxMs)} at most: if every job is lost, a session outlives its grant by the difference`;
    return [{ message, remedy: `Write \`"maxSessionDuration": "${Math.ceil(maxMs / MINUTE)}"\`` }];
}
const minutesOf = (value) => /^[1-9]\d{0,3}$/.test(String(value)) ? Number(value) : undefined;
function describe({ logs: { group, bucket, prefix } }, inputs) {
    const idle = minutesOf(inputs.idleSessionTimeout) ?? DEFAULT_IDLE_MINUTES;
    const longest = (0,instant/* formatDuration */.a3)((minutesOf(inputs.maxSessionDuration) ?? 0) * MINUTE);
    return `Records to ${group} and s3://${bucket}/${prefix}; a session ends after ${longest}, or ${idle} minutes without a key`;
}

// EXTERNAL MODULE: ./build/domain/evidence/verdict.js
var evidence_verdict = __webpack_require__(7238);
;// CONCATENATED MODULE: ./build/domain/doctor/recordings.js



/** By instance, the ended sessions, the newest first: what instances were allowed then they may be denied now. */
function endedByInstance(sessions) {
    const ended = sessions.filter(({ endedAt }) => endedAt !== undefined);
    const newestFirst = ended.toSorted((a, b) => (b.endedAt?.getTime() ?? 0) - (a.endedAt?.getTime() ?? 0));
    const byInstance = new Map();
    for (const session of newestFirst)
        byInstance.set(session.target, [...(byInstance.get(session.target) ?? []), session]);
    return byInstance;
}
/** Whether a verdict says what an instance may write. */
function isTelling({ kind }) {
    return kind !== 'S3 expected' && kind !== 'never connected';
}
/**
 * Whether instances may write transcripts: their profiles cannot be read from here, but what they did write can. An instance that
 * the rules name for several accounts is in one of them.
 */
function checkRecordings(all) {
    const proven = all.flatMap(({ account, proofs }) => [...proofs].flatMap(([id, proof]) => (proof ? [judgeInstance(id, account, proof)] : [])));
    const known = new Set(all.flatMap(({ proofs }) => [...proofs].flatMap(([id, proof]) => (proof ? [id] : []))));
    const untried = [...new Set(all.flatMap(({ proofs, named }) => [...proofs.keys(), ...named]))].filter(id => !known.has(id));
    const nobody = all.filter(({ proofs, named }) => proofs.size + named.length === 0);
    return [
        ...proven,
        ...(untried.length > 0 ? [(0,checkup/* untested */.Xi)('transcripts', { message: describeUntried(untried), remedy: TRY })] : []),
        ...nobody.map(({ account }) => (0,checkup/* untested */.Xi)(`transcripts in ${(0,checkup/* nameOfPlace */.A8)(account)}`, {
            message: 'No session has ended there in the last 30 days, so whether instances may write their transcripts is not known',
            remedy: TRY,
        })),
    ];
}
const TRY = 'Grant access to one, open a session, type something, leave it, and run this again 15 minutes later';
const describeUntried = (ids) => `Whether ${(0,printable/* firstOf */.Ku)(ids)} may write them is not known: no session through our documents has ended there in the last 30 days`;
function judgeInstance(id, account, { session, verdict }) {
    const subject = `transcripts of ${id} in ${(0,checkup/* nameOfPlace */.A8)(account)}`;
    const message = `Of session ${session.id}: ${(0,evidence_verdict/* describeVerdict */.XZ)(verdict)}`;
    switch (verdict.kind) {
        case 'recorded in both':
            return (0,checkup/* pass */.IX)(subject, message);
        case 'S3 only':
            return (0,checkup/* warning */.$e)(subject, { message, remedy: `${PROFILE} ${toGroup(account)}. ${AGAIN}` });
        case 'S3 overdue':
            return (0,checkup/* fail */.fJ)(subject, { message, remedy: `${PROFILE} ${toBucket(account)}. ${AGAIN}` });
        case 'not recorded':
            return (0,checkup/* fail */.fJ)(subject, { message, remedy: `${PROFILE} ${toGroup(account)}, and ${toBucket(account)}. ${AGAIN}` });
        default:
            return (0,checkup/* unknown */.L5)(subject, { message, remedy: 'Mend what this names, and run it again' });
    }
}
const PROFILE = 'Allow the role of its instance profile';
const AGAIN = 'Then open a session, leave it, and run this again 15 minutes later: the newest session counts';
/** Source: AWS Systems Manager User Guide, "Creating an IAM role with permissions for Session Manager and Amazon S3 and CloudWatch Logs" */
const toGroup = ({ logs: { group } }) => `logs:CreateLogStream, logs:PutLogEvents, logs:DescribeLogStreams and logs:DescribeLogGroups for ${group}`;
const toBucket = ({ logs: { bucket, prefix }, partition }) => `s3:PutObject on arn:${partition}:s3:::${bucket}/${prefix === '' ? '' : `${prefix}/`}* and s3:GetEncryptionConfiguration on the bucket (with a key of your own: kms:GenerateDataKey and kms:Decrypt)`;

// EXTERNAL MODULE: ./build/domain/evidence/session-query.js
var session_query = __webpack_require__(1710);
// EXTERNAL MODULE: ./build/domain/evidence/transcript.js
var transcript = __webpack_require__(4825);
// EXTERNAL MODULE: ./build/services/transcripts/look.js
var look = __webpack_require__(8230);
// EXTERNAL MODULE: ./build/services/transcripts/reader.js
var transcripts_reader = __webpack_require__(8253);
;// CONCATENATED MODULE: ./build/modes/doctor/logs.js











/** Instances whose sessions are looked at side by side. */
const logs_CONCURRENCY = 4;
/** Sessions of one instance that are looked at for one that proves something. */
const MOST_LOOKS = 5;
/** Whether sessions through our documents are recorded where the rules say: by the documents, and by what was recorded. */
async function examineLogs(examination) {
    const { context, list, rules, caller } = examination;
    const recordings = [];
    for (const account of rules.accounts.values()) {
        const where = { account, role: account.roles.logs };
        const access = await context.aws.connect('check logs', where, []);
        if (!(await assumes(list, context, caller, account, access)))
            continue;
        for (const tier of account.documents) {
            const subject = `document ${tier.name} in ${(0,checkup/* nameOfPlace */.A8)(account)}`;
            const read = await list.read(subject, () => access.ssm.document(tier.name));
            if (read)
                list.add(...checkDocument(account, tier, read.value));
        }
        const recorded = await list.read(`transcripts in ${(0,checkup/* nameOfPlace */.A8)(account)}`, () => readAccount(examination, account));
        if (recorded?.value)
            recordings.push(recorded.value);
    }
    list.add(...checkRecordings(recordings));
}
/** `undefined` where there is nothing to record to: that explains what is missing. */
async function readAccount(examination, account) {
    const { context, rules } = examination;
    const since = new Date(context.clock.now().getTime() - session_query/* HISTORY_MS */.Ax);
    const reader = await (0,transcripts_reader/* openReader */.c)(context, { account, users: [], since }, { kind: 'known', grants: [] });
    if (!(await hasPlaces(examination, account, reader.access)))
        return undefined;
    const sessions = (await reader.list()).map(({ session }) => session);
    const proofs = await (0,p_map/* default */.Ay)(endedByInstance(sessions), async ([id, own]) => [id, await proofAmong(examination, reader, own)], { concurrency: logs_CONCURRENCY });
    return { account, proofs: new Map(proofs), named: instancesFor(rules, account) };
}
async function hasPlaces({ list }, account, { logs, objects }) {
    const { group, bucket } = account.logs;
    const place = (0,checkup/* nameOfPlace */.A8)(account);
    const looks = [
        [`log group ${group} in ${place}`, () => logs.hasGroup(group), GROUP],
        [`bucket ${bucket} in ${place}`, () => objects.hasBucket(bucket), BUCKET],
    ];
    let isThere = true;
    for (const [subject, look, remedy] of looks) {
        const read = await list.read(subject, look);
        if (read?.value)
            list.add((0,checkup/* pass */.IX)(subject, 'Is there'));
        else if (read)
            list.add((0,checkup/* fail */.fJ)(subject, { message: 'Is not there', remedy }));
        isThere &&= read?.value ?? false;
    }
    return isThere;
}
const GROUP = 'Create it in this region, or correct `logs: {group: …}`: until then sessions are not streamed';
const BUCKET = 'Create it, or correct `logs: {bucket: …}`: until then sessions are refused, or not kept';
/** The newest sessions tell first: what came before may have been mended since. */
async function proofAmong({ context }, reader, sessions) {
    const looker = (0,look/* createLooker */.X)(context, reader);
    for (const session of sessions.slice(0, MOST_LOOKS)) {
        const places = (0,transcript/* placesOf */.ek)(reader.account, session);
        const stream = await looker.stream(places, async () => { });
        const object = await looker.object(places);
        const standing = { kind: 'not known', why: 'It is not asked here' };
        const verdict = (0,evidence_verdict/* assessRecording */.Ae)({ session, isThroughOurs: true, stream, object, standing }, context.clock.now());
        if (isTelling(verdict))
            return { session, verdict };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/domain/doctor/branch.js

/** The default branch decides about rules and workflows: whoever pushes there, decides. */
function checkDefaultBranch(name, look, hasCodeOwners) {
    const subject = `branch ${name}`;
    const reviewed = look.rules.filter(({ type }) => type === 'pull_request');
    if (reviewed.length === 0 && !look.isProtected)
        return [
            (0,checkup/* fail */.fJ)(subject, {
                message: 'Is not protected: whoever may push there changes rules and workflows without a review',
                remedy: 'Require pull requests, with a review by code owners, in a ruleset or a branch protection rule',
            }),
        ];
    const owners = hasCodeOwners ? [] : [(0,checkup/* warning */.$e)(subject, NO_OWNERS)];
    if (reviewed.some(({ needsCodeOwners }) => needsCodeOwners))
        return owners.length > 0 ? owners : [(0,checkup/* pass */.IX)(subject, 'Takes pull requests that code owners have approved')];
    return [...owners, look.isProtected ? (0,checkup/* untested */.Xi)(subject, CLASSIC) : (0,checkup/* warning */.$e)(subject, NO_OWNER_REVIEW)];
}
const NO_OWNERS = {
    message: 'There is no CODEOWNERS file, so nobody in particular reviews rules and workflows',
    remedy: 'Add `.github/CODEOWNERS` with a line for `/.github/`',
};
const CLASSIC = {
    message: 'Is protected, but what by is shown to administrators alone',
    remedy: 'See that its protection requires a review by code owners',
};
const NO_OWNER_REVIEW = {
    message: 'Its ruleset requires pull requests, but no review by code owners',
    remedy: 'Turn on "Require review from Code Owners"',
};
/** What was observed is never rewritten. */
function checkLedgerBranch(name, { isThere, isProtected, rules }) {
    const subject = `branch ${name}`;
    const has = (type) => rules.some(rule => rule.type === type);
    if (isProtected || (has('non_fast_forward') && has('deletion')))
        return (0,checkup/* pass */.IX)(subject, 'Is protected against force-pushes and deletion');
    const remedy = 'Add a ruleset for it with "Restrict deletions" and "Block force pushes"; jobs go on adding commits';
    return isThere
        ? (0,checkup/* fail */.fJ)(subject, { message: 'May be force-pushed or deleted, and with it what was observed', remedy })
        : (0,checkup/* warning */.$e)(subject, { message: 'Is not there before the first grant, and nothing will protect it then', remedy });
}
/** A workflow of which `isStartedByName` says that the action starts it, or looks it up, by its file's name. */
function checkWorkflow(file, isThere, isStartedByName) {
    const subject = `workflow ${file}`;
    if (isThere)
        return (0,checkup/* pass */.IX)(subject, 'Is on the default branch');
    const message = 'Is not on the default branch';
    return isStartedByName
        ? (0,checkup/* fail */.fJ)(subject, {
            message: `${message}, and the action starts it by that name`,
            remedy: 'Add it, as the README shows',
        })
        : (0,checkup/* warning */.$e)(subject, { message, remedy: 'Add it, unless you call it by another name' });
}

;// CONCATENATED MODULE: ./build/domain/doctor/environment.js



/** Whether nothing but the default branch gets an environment's tokens; `waitMs`: how long its timer is to wait. */
function checkEnvironment(name, look, branch, waitMs) {
    const subject = `environment ${name}`;
    if (!look)
        return [(0,checkup/* fail */.fJ)(subject, absent(branch))];
    const diagnoses = judgeRefs(subject, look.refs, branch);
    if (look.waitMs !== waitMs)
        diagnoses.push((0,checkup/* fail */.fJ)(subject, misTimed(look.waitMs, waitMs)));
    if (look.isReviewed)
        diagnoses.push((0,checkup/* warning */.$e)(subject, REVIEWED));
    if (diagnoses.length > 0)
        return diagnoses;
    const timer = waitMs > 0 ? `, after a wait of ${(0,instant/* formatDuration */.a3)(waitMs)}` : '';
    return [(0,checkup/* pass */.IX)(subject, `Is for ${branch.name} alone${timer}`)];
}
const absent = ({ name }) => ({
    message: 'Is not there: the first job that names it makes it, and then any branch gets its tokens',
    remedy: `Create it in the settings of the repository, and restrict it to ${name}`,
});
const REVIEWED = {
    message: 'Has required reviewers, so every job waits for a person; ends of access, too',
    remedy: 'Take them off: the pull request has reviewers',
};
function judgeRefs(subject, refs, { name, isProtected }) {
    const remedy = `Under "Deployment branches and tags" choose "Selected branches and tags", and name ${name} alone`;
    if (refs === 'any')
        return [(0,checkup/* fail */.fJ)(subject, { message: 'Is not restricted: any branch gets its tokens', remedy })];
    if (refs === 'protected') {
        // "If no branch protection rules are defined for any branch, then all branches can deploy" (docs.github.com, "Managing environments").
        if (isProtected === false)
            return [
                (0,checkup/* fail */.fJ)(subject, {
                    message: `Is for protected branches, and ${name} is none: where no branch is protected, any branch gets its tokens`,
                    remedy,
                }),
            ];
        return [(0,checkup/* warning */.$e)(subject, { message: `Is for every protected branch, not for ${name} alone`, remedy })];
    }
    const others = refs.filter(ref => ref.type === 'tag' || ref.name !== name);
    const diagnoses = [];
    if (others.length > 0) {
        const list = (0,printable/* firstOf */.Ku)(others.map(ref => `${ref.type} ${ref.name}`));
        diagnoses.push((0,checkup/* fail */.fJ)(subject, { message: `Is open to more than ${name}: ${list}`, remedy }));
    }
    if (others.length === refs.length)
        diagnoses.push((0,checkup/* fail */.fJ)(subject, { message: `Is closed to ${name}, so its jobs cannot start`, remedy }));
    return diagnoses;
}
function misTimed(is, expected) {
    const has = is > 0 ? `Has a wait timer of ${(0,instant/* formatDuration */.a3)(is)}` : 'Has no wait timer';
    return expected > 0
        ? {
            message: `${has}, and the rules say ${(0,instant/* formatDuration */.a3)(expected)}`,
            remedy: `Set its wait timer to ${Math.round(expected / 60_000)} minutes, or correct \`follow_up: {environments: …}\``,
        }
        : { message: `${has}: all that is done there comes so much later`, remedy: 'Take the timer off' };
}

// EXTERNAL MODULE: ./build/services/granting/sweep-freshness.js
var sweep_freshness = __webpack_require__(5586);
// EXTERNAL MODULE: ./build/services/ledger/files.js
var files = __webpack_require__(404);
;// CONCATENATED MODULE: ./build/modes/doctor/repository.js





/**
 * The settings on GitHub. Each job looks at its own environment; of what all share, the job of the role that grants looks at
 * branches and workflows, and that of the role that revokes at the environments that wait for it.
 */
async function examineRepository(context, list, about) {
    const { github } = context;
    const { role, claims, rules } = about;
    const known = await list.read('repository', () => github.defaultBranch());
    if (!known)
        return;
    const name = known.value;
    const look = await list.read(`branch ${name}`, () => github.branch(name));
    const branch = { name, isProtected: look?.value.isProtected };
    if (claims)
        await examineOwnEnvironment(context, list, branch, claims);
    if (role === 'revoke')
        for (const { name, waitMs } of rules?.followUp.environments ?? [])
            await examineEnvironment(context, list, branch, name, waitMs);
    if (role !== 'grant')
        return;
    if (look) {
        const owners = await list.read(`branch ${name}`, () => hasCodeOwners(context, name));
        if (owners)
            list.add(...checkDefaultBranch(name, look.value, owners.value));
    }
    const ledger = await list.read(`branch ${files/* LEDGER_BRANCH */.jF}`, () => github.branch(files/* LEDGER_BRANCH */.jF));
    if (ledger)
        list.add(checkLedgerBranch(files/* LEDGER_BRANCH */.jF, ledger.value));
    await examineWorkflows(context, list, name, about);
    if (rules)
        await examineSweep(context, list, about.sweepWorkflow, rules);
}
async function examineOwnEnvironment(context, list, branch, { environment }) {
    if (environment !== undefined)
        return examineEnvironment(context, list, branch, environment, 0);
    const remedy = 'Give the job an `environment:` that is restricted to the default branch, and let the role trust that alone';
    list.add((0,checkup/* fail */.fJ)('environment', { message: 'This job has none, so any workflow of its branch has the same token', remedy }));
}
async function examineEnvironment({ github }, list, branch, name, waitMs) {
    const read = await list.read(`environment ${name}`, () => github.environment(name));
    if (read)
        list.add(...checkEnvironment(name, read.value, branch, waitMs));
}
/** Where GitHub looks for it. Source: https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
const CODE_OWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
async function hasCodeOwners({ github }, branch) {
    for (const path of CODE_OWNERS)
        if ((await github.readFile(path, branch))?.kind === 'file')
            return true;
    return false;
}
async function examineWorkflows({ github }, list, branch, { relayWorkflow, logsWorkflow, sweepWorkflow }) {
    const byName = [relayWorkflow, logsWorkflow, sweepWorkflow];
    for (const file of ['grant.yml', 'revoke.yml', ...byName]) {
        const path = `.github/workflows/${file}`;
        const read = await list.read(`workflow ${file}`, () => github.readFile(path, branch));
        if (read)
            list.add(checkWorkflow(file, read.value?.kind === 'file', byName.includes(file)));
    }
}
async function examineSweep(context, list, workflow, rules) {
    const refusal = await (0,sweep_freshness/* checkSweepFreshnessOf */.n)(context, workflow, rules.followUp.sweepWithinMs);
    list.add(refusal ? (0,checkup/* warning */.$e)('sweep', refusal) : (0,checkup/* pass */.IX)('sweep', 'Has succeeded lately'));
}

;// CONCATENATED MODULE: ./build/modes/doctor/revoke.js




const revoke_CONCURRENCY = 4;
/** Whether the role that ends access may see what it will have to end. What it sees is the sweep's business. */
async function examineRevoke(examination) {
    const { context, list, rules, caller } = examination;
    for (const account of rules.accounts.values()) {
        const where = { account, role: account.roles.revoke };
        const access = await context.aws.connect('check revoke', where, usersFor(rules, account));
        if (await assumes(list, context, caller, account, access))
            await examineAccount(examination, account, access);
    }
}
async function examineAccount({ list, rules }, account, access) {
    const subject = `role revoke in ${(0,checkup/* nameOfPlace */.A8)(account)}`;
    const sessions = await list.read(subject, () => access.ssm.openSessions());
    const directory = await list.read(subject, () => access.directory.inlinePolicies());
    // Roles may be for users of one IAM path alone, so each is asked about. Who is not there is mode grant's to say.
    const users = usersFor(rules, account).filter(user => directory?.value.has(user) ?? true);
    const seen = await (0,p_map/* default */.Ay)(users, user => list.read(subject, () => readPolicies(access, user)), {
        concurrency: revoke_CONCURRENCY,
    });
    if (sessions && directory && seen.every(Boolean))
        list.add((0,checkup/* pass */.IX)(subject, `Sees sessions, and the inline policies of ${users.length} users of the rules`));
    list.add((0,checkup/* untested */.Xi)(subject, ENDS));
}
async function readPolicies(access, user) {
    const iam = access.iam(user);
    await iam.policyNames(user);
    // That there is none is as good an answer.
    await iam.policy(user, 'jit.doctor');
}
const ENDS = {
    message: 'Whether it may delete policies and end sessions (iam:DeleteUserPolicy, ssm:TerminateSession) is not tried',
    remedy: 'Merge a request of five minutes once, open a session, and see its follow-up end both',
};

;// CONCATENATED MODULE: ./build/modes/doctor/index.js









/** Examines a setup from the outside, as a job with one of the roles sees it. It only reads, and holds no credentials that write. */
async function doctor(context, options) {
    const { role } = options;
    const list = openChecklist(context);
    const rules = await examineRules(context, list, options.config);
    const token = await list.read('token of this job', async () => readClaims(await context.mintToken('sts.amazonaws.com')));
    await examineRepository(context, list, { ...options, claims: token?.value, ...(rules && { rules }) });
    if (rules && token)
        await examine({ context, list, rules, caller: { role, claims: token.value } });
    return { role, diagnoses: list.diagnoses };
}
async function examineRules({ github }, list, path) {
    const read = await list.read(path, async () => {
        try {
            return (await (0,rules/* readRules */.Kc)(github, path, await github.tip(await github.defaultBranch()))).rules;
        }
        catch (error) {
            if (error instanceof problem/* ProblemsError */.F)
                return error;
            throw error;
        }
    });
    if (read?.value instanceof problem/* ProblemsError */.F) {
        for (const { file, line, column, ...refusal } of read.value.problems)
            list.add((0,checkup/* fail */.fJ)(`${file}:${line}:${column}`, refusal));
        return undefined;
    }
    if (read) {
        const { accounts, rules } = read.value;
        list.add((0,checkup/* pass */.IX)(path, `Can be read (accounts: ${[...accounts.keys()].join(', ')}; rules: ${rules.length})`));
    }
    return read?.value;
}
function examine(examination) {
    switch (examination.caller.role) {
        case 'grant':
            return examineGrant(examination);
        case 'revoke':
            return examineRevoke(examination);
        case 'logs':
            return examineLogs(examination);
    }
}


/***/ }),

/***/ 5586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkSweepFreshness),
/* harmony export */   n: () => (/* binding */ checkSweepFreshnessOf)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);


/** Whether the broom works that everything else relies on: a warning if not, for access is bounded all the same. */
const checkSweepFreshness = ({ context, rules }, workflow) => checkSweepFreshnessOf(context, workflow, rules.followUp.sweepWithinMs);
async function checkSweepFreshnessOf({ github, clock, debug }, workflow, sweepWithinMs) {
    try {
        const last = await github.lastSuccess(workflow);
        if (!last) {
            return {
                message: `No sweep has succeeded yet: there is no such run of the workflow ${workflow}`,
                remedy: 'Enable it on the default branch, run it once, and see that it is green',
            };
        }
        if (clock.now().getTime() - last.getTime() <= sweepWithinMs)
            return undefined;
        return {
            message: `The last sweep that succeeded began at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(last)}: longer ago than \`sweep_within: ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(sweepWithinMs)}\``,
            remedy: `Look at the runs of the workflow ${workflow}, and run it now`,
        };
    }
    catch (error) {
        debug(error);
        return {
            message: 'When the last sweep succeeded could not be found out',
            remedy: (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error).replace(/\.$/, ''),
        };
    }
}


/***/ })

};

