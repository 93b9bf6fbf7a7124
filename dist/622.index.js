export const id = 622;
export const ids = [622];
export const modules = {

/***/ 85658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ durationField)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);
/* harmony import */ var _yaml_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83672);


/** `30m`, `4h`, `1h30m`, `7d`, or whole minutes, within bounds; in milliseconds. */
function durationField(example, bounds) {
    const { min = 0, max } = bounds;
    return (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .taken */ .uU)(example, (value, refuse) => {
        // Mappings have no prototype here, so `String` would throw for one.
        const written = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
        const ms = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(written);
        if (ms === undefined)
            return refuse('must be a duration', remedyForDuration(written));
        if (ms < min)
            return refuse(`must be at least ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(min)}`, 'Write a longer one');
        if (ms > max)
            return refuse(`must be at most ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(max)}`, 'Write a shorter one');
        return ms;
    });
}
function remedyForDuration(value) {
    const meant = meantDuration(value);
    return meant === undefined
        ? 'Write it as 30m, 4h or 1h30m; a bare whole number is minutes'
        : `Write it as ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(meant)}`;
}
/** Nobody writes a longer one, and a hostile text may have 64 KiB. */
const MOST_CHARACTERS = 40;
/** What people write where a duration belongs: `4 hours`, `240min`, `PT4H`, `1:30`, `1.5h`. `undefined` for anything else. */
function meantDuration(value) {
    if (value.length > MOST_CHARACTERS)
        return undefined;
    const text = value.toLowerCase().replaceAll(/[ ,]|and/g, '');
    for (const form of FORMS) {
        const [, days = 0, hours = 0, minutes = 0, seconds = 0] = form.exec(text) ?? [];
        const parts = [Number(days) * 24 * 60, Number(hours) * 60, Number(minutes), Number(seconds) / 60];
        const ms = Math.round(parts.reduce((sum, part) => sum + part, 0) * 60_000);
        if (ms > 0)
            return ms;
    }
    return undefined;
}
/** Days, hours, minutes, seconds. Each takes linear time: what follows a number cannot continue it. */
const FORMS = [
    /^(?:(\d{1,4})d(?:ays?)?)?(?:(\d{1,5})h(?:(?:ou)?rs?)?)?(?:(\d{1,6})m(?:in(?:ute)?s?)?)?(?:(\d{1,7})s(?:ec(?:ond)?s?)?)?$/,
    /^p(?:(\d{1,4})d)?(?:t(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:(\d{1,7})s)?)?$/,
    /^()(\d{1,3}\.\d{1,2})h(?:(?:ou)?rs?)?$/,
    /^()(\d{1,3}):(\d\d)$/,
];


/***/ }),

/***/ 43852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S3: () => (/* binding */ REQUEST),
/* harmony export */   cA: () => (/* binding */ MAX_INSTANCES),
/* harmony export */   rG: () => (/* binding */ MAX_DURATION_MS),
/* harmony export */   st: () => (/* binding */ instanceOrName),
/* harmony export */   u4: () => (/* binding */ ACCOUNT),
/* harmony export */   x9: () => (/* binding */ REQUEST_KEYS)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27597);
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1704);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75033);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16499);
/* harmony import */ var _shared_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4986);
/* harmony import */ var _duration_field_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85658);
/* harmony import */ var _yaml_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83672);







/** No session document can end a session later than this (SSM: maxSessionDuration ≤ 1440 minutes). */
const MAX_DURATION_MS = 24 * 3_600_000;
/** About what fits the 2,048 characters of a user's inline policies: 17 current instance ids in `ap-southeast-1`. */
const MAX_INSTANCES = 20;
/** Each is asked for by itself, and is a condition of its own in a live policy. */
const MAX_TAGS = 5;
const MAX_REASON = 500;
/** The `account` of a request: a text. The schema does not know which accounts exist, so its advice is general. */
const ACCOUNT = (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .textField */ .M8)('account: dev', text => text);
const KEYS = {
    /** Read separately with {@link ACCOUNT}: it counts even if other keys have mistakes. */
    account: zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J().optional(),
    instances: (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .setOf */ .s4)(`instances: [${_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANCE */ .YE.example}]`, instanceOrName(), MAX_INSTANCES).optional(),
    tags: (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .mapOf */ .A7)(`tags: {${_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_KEY */ .L2.example}: ${_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_VALUE */ .Dx.example}}`, _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_KEY */ .L2, (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .name */ .UU)(_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_VALUE */ .Dx, `${_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_KEY */ .L2.example}: ${_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_VALUE */ .Dx.example}`), 1)
        .check((0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .always */ .Gk)(refuseTooManyTags))
        .optional(),
    duration: (0,_duration_field_js__WEBPACK_IMPORTED_MODULE_4__/* .durationField */ .T)('duration: 4h', { max: MAX_DURATION_MS }),
    reason: (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .textField */ .M8)('reason: "INC-1234: api-3 disk full"', takeReason),
    start: (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .textField */ .M8)('start: 2026-11-24T02:00:00Z', takeStart).optional(),
    break_glass: (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .truth */ .Im)('break_glass: true').default(false),
};
/** What people write in a request and does not belong there, with what to do instead. */
const EXPLAINED = {
    region: 'Leave it out: the account says the region',
    document: 'Leave it out: the rules choose the session document by the duration',
    port: 'Leave it out: only shells are given, for a tunnel is not recorded; docs/troubleshooting.md says what to do instead',
    user: 'Leave it out: the file is for one user, whom its name tells',
    users: 'Leave it out, and write a file for each user: its name tells the user',
    approvers: 'Leave it out: the rules say who may approve',
    end: 'Write `duration:` instead, and `start:` if access opens later',
    until: 'Write `duration:` instead, and `start:` if access opens later',
    expires: 'Write `duration:` instead, and `start:` if access opens later',
    hours: 'Write `duration: 4h` instead',
    minutes: 'Write `duration: 30m` instead',
    ticket: 'Write it into `reason:`',
};
/** One request as written (docs/design.md §5), without its account. */
const REQUEST = (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .fields */ .OA)('{account: …, instances: […], duration: …, reason: …}', KEYS, EXPLAINED).check((0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .always */ .Gk)(requireOneKindOfTarget), (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .always */ .Gk)(refuseStartOfEmergency));
const REQUEST_KEYS = Object.keys(KEYS);
/** An entry of `instances:`. What begins like an id is refused as one. */
function instanceOrName() {
    return (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .textField */ .M8)(_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANCE */ .YE.example, (value, refuse) => {
        const refusal = (0,_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseName */ .uT)((0,_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .beginsLikeId */ .r$)(value) ? _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANCE */ .YE : _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANCE_OR_NAME */ .lO, value);
        return refusal ? refuse(refusal.message, refusal.remedy, 'value') : value;
    });
}
function requireOneKindOfTarget(request, report) {
    const [hasInstances, hasTags] = ['instances', 'tags'].map(key => Object.hasOwn(request, key));
    if (hasInstances && hasTags)
        report(['tags'], 'stands beside `instances`', 'Write one of them; ask for the other in a request of its own');
    else if (!hasInstances && !hasTags && !Object.keys(request).some(isMisspeltTarget))
        report(['instances'], 'is missing', `Add ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(`instances: [${_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANCE */ .YE.example}]`)} or ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(`tags: {${_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_KEY */ .L2.example}: ${_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_VALUE */ .Dx.example}}`)}`, 'missing');
}
/** What can wait for its start can wait for its approval. */
function refuseStartOfEmergency(request, report) {
    if (request.break_glass !== true || !Object.hasOwn(request, 'start'))
        return;
    const remedy = 'Leave `start` out; or leave `break_glass` out, and have the request approved';
    report(['start'], 'stands beside `break_glass`, which opens access at the merge', remedy);
}
const isMisspeltTarget = (key) => !REQUEST_KEYS.includes(key) && ['instances', 'tags'].includes((0,_shared_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(key, REQUEST_KEYS) ?? '');
function refuseTooManyTags(tags, report) {
    const keys = Object.keys(tags);
    if (keys.length > MAX_TAGS)
        report([], `has ${keys.length} tags; ${MAX_TAGS} are allowed`, 'Take some out');
    keys.forEach((key, index) => {
        // AWS compares the key of a condition without regard to case.
        const twin = keys.slice(0, index).find(other => other.toLowerCase() === key.toLowerCase());
        if (twin !== undefined)
            report([key], `The tag ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(key)} differs from ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(twin)} only in case`, 'Keep one', 'key');
    });
}
function takeReason(value, refuse) {
    const reason = value.trim();
    const length = [...reason].length;
    if (length === 0)
        return refuse('must say something', 'Write why access is needed, such as "INC-1234: api-3 disk full"');
    if (/[\n\t]/.test(reason))
        return refuse('must be a single line', 'Put it on one line without tabs, in quotes');
    if (length > MAX_REASON)
        return refuse(`has ${length} characters; ${MAX_REASON} are allowed`, 'Shorten it, and link to the rest', 'value');
    return reason;
}
function takeStart(value, refuse) {
    const start = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .Gg)(value);
    // Years have four digits, and dates far from now are mistakes.
    if (start && start.getUTCFullYear() >= 2020 && start.getUTCFullYear() < 2100)
        return start;
    return refuse(start ? 'must lie between 2020 and 2099' : 'must be an instant with its zone', remedyForStart(value));
}
function remedyForStart(value) {
    if (/^\d{4}-\d\d?-\d\d?$/.test(value))
        return 'Add time and zone: `2026-11-24T02:00:00Z`';
    if (/T\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value))
        return 'End it in `Z` for UTC, or in an offset such as `+07:00`';
    if (/\.\d+(Z|[+-]\d\d:\d\d)$/.test(value))
        return 'Leave the parts of a second out';
    return 'Write it as `2026-11-24T02:00:00Z` or `2026-11-24T09:00:00+07:00`';
}


/***/ }),

/***/ 4152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qV: () => (/* binding */ DEFAULT_FOLLOW_UP),
  Wd: () => (/* binding */ NO_RULES),
  Ck: () => (/* binding */ linesOfRules),
  NR: () => (/* binding */ parseRules)
});

// EXTERNAL MODULE: ./build/shared/problem-list.js
var problem_list = __webpack_require__(90628);
// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/shared/person-identifiers.js
var person_identifiers = __webpack_require__(67250);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
// EXTERNAL MODULE: ./build/shared/suggest.js
var suggest = __webpack_require__(4986);
// EXTERNAL MODULE: ./build/config/yaml/schema.js
var schema = __webpack_require__(83672);
;// CONCATENATED MODULE: ./build/config/account-field.js



const LARGEST_ID = 1_000_000_000_000;
/** `take` reads what stands alone, `takeNamed` the login beside an id. */
function accountField(example, take, takeNamed = take) {
    const plain = (0,schema/* textField */.M8)(example, take).transform((login) => ({ login }));
    const named = (0,schema/* fields */.OA)(`{login: ${example}, id: 1234567}`, {
        login: (0,schema/* textField */.M8)(`login: ${example}`, takeNamed),
        id: (0,schema/* count */.U9)('id: 1234567', 1, LARGEST_ID),
    });
    return (0,schema/* eitherOf */.BU)(value => ((0,schema/* isMapping */.pi)(value) ? named : plain));
}
/** A list of accounts without repeats. */
function accountList(example, item, min) {
    return (0,schema/* listOf */.c3)(example, item, undefined, min).check((0,schema/* always */.Gk)((accounts, report) => {
        const seen = new Set();
        accounts.forEach((account, index) => {
            if (typeof account?.login !== 'string')
                return;
            const login = account.login.toLowerCase();
            if (seen.has(login))
                report([index], `repeats ${(0,printable/* quoted */.TL)(account.login)}`, 'Write each entry once');
            seen.add(login);
        });
    }));
}
function takeLogin(value, refuse) {
    return identifiers/* GITHUB_LOGIN */.cd.accepts(value) ? value : refuse('must be a GitHub login', identifiers/* GITHUB_LOGIN */.cd.remedy);
}
function takePerson(value, refuse) {
    return isBotLogin(value) ? refuse('must be a person', 'Write the login of a person') : takeLogin(value, refuse);
}
function takePersonOrBot(value, refuse) {
    const isBot = isBotLogin(value) && identifiers/* GITHUB_LOGIN */.cd.accepts(value.slice(0, -'[bot]'.length));
    return isBot ? value : takeLogin(value, refuse);
}
/** What stands alone in a list of people may be a team. */
const orTeam = (take) => (value, refuse) => {
    if (identifiers/* GITHUB_TEAM */.ih.accepts(value))
        return value;
    return value.includes('/')
        ? refuse('must be a GitHub login or team', identifiers/* GITHUB_TEAM */.ih.remedy)
        : take(value, refuse);
};
const isBotLogin = (value) => value.endsWith('[bot]');

// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
;// CONCATENATED MODULE: ./build/config/break-glass-checks.js



/** Checks of a rule file about access in an emergency. Each also runs on files with mistakes; a refused part is `undefined` then. */
/** What is ours is ended, and what is foreign never is. */
function refuseOwnAsForeign({ documents, foreign_documents: foreign, }, report) {
    const own = (Array.isArray(documents) ? documents : []).map((document) => document?.name);
    foreign?.forEach((name, index) => {
        if (name !== undefined && own.includes(name))
            report(['foreign_documents', index], `is ${(0,printable/* quoted */.TL)(name)}, which \`documents\` lists too: a session document is ours or foreign`, 'Keep it in one of them');
    });
}
/** Break-glass skips the approvals, and no other limit. */
function refuseLongBreakGlass({ max_duration: max, break_glass: glass }, report) {
    const own = glass?.max_duration;
    if (typeof own !== 'number' || typeof max !== 'number' || own <= max)
        return;
    const message = `is longer than \`max_duration\` of the rule, ${(0,instant/* formatDuration */.a3)(max)}`;
    report(['break_glass', 'max_duration'], message, 'Write a shorter one');
}
/**
 * Each who may have access without an approval needs other people who may review it: otherwise the review stays open for ever.
 * A team has any number of members, so lists with one are not counted.
 */
function refuseUnreviewable({ approvers, break_glass: glass }, report) {
    const needed = glass?.review?.approvals;
    if (typeof needed !== 'number' || !Array.isArray(approvers) || !Array.isArray(glass?.who))
        return;
    const loginsOf = (people) => people.flatMap(person => person?.login?.toLowerCase() ?? []);
    const [may, who] = [loginsOf(approvers), loginsOf(glass.who)];
    if (may.some(identifiers/* isTeam */.IJ))
        return;
    const left = (login) => may.filter(other => other !== login).length;
    const alone = who.find(login => !(0,identifiers/* isTeam */.IJ)(login) && left(login) < needed);
    if (alone === undefined && may.length >= needed)
        return;
    const message = alone === undefined
        ? `asks for ${needed} to review it, but there are only ${may.length} approvers`
        : `lets ${(0,printable/* quoted */.TL)(alone)} in, and of the approvers only ${left(alone)} would be left to review that; ${needed} needed`;
    report(['break_glass'], message, 'Name more approvers');
}

// EXTERNAL MODULE: ./build/config/duration-field.js
var duration_field = __webpack_require__(85658);
;// CONCATENATED MODULE: ./build/config/one-of.js



/** A text that is one of a few. */
function oneOf(key, choices) {
    const list = choices.map(each => (0,printable/* quoted */.TL)(each)).join(', ');
    return (0,schema/* textField */.M8)(`${key}: ${choices[0]}`, (value, refuse) => {
        const choice = choices.find(each => each === value);
        return (choice ?? refuse(`must be one of ${list}`, `Write ${(0,printable/* quoted */.TL)(`${key}: ${(0,suggest/* nearest */.p)(value, choices) ?? choices[0]}`)}`));
    });
}

// EXTERNAL MODULE: ./build/config/request-schema.js
var request_schema = __webpack_require__(43852);
;// CONCATENATED MODULE: ./build/config/rules-checks.js




/** The region and the roles must belong to the account's partition, and the roles to the account. */
function refuseForeignParts({ id, region, partition, roles }, report) {
    const home = region && partitionOf(region);
    if (home && partition && home !== partition)
        report(['region'], `is in the partition ${home}, not in ${partition}`, `Write ${(0,printable/* quoted */.TL)(`partition: ${home}`)}, or another region`);
    for (const [kind, arn] of Object.entries(roles ?? {})) {
        const role = typeof arn === 'string' ? (0,identifiers/* parseRoleArn */.DM)(arn) : undefined;
        if (role && id && role.accountId !== id)
            report(['roles', kind], `is a role of account ${role.accountId}, not of ${id}`, 'Write a role of this account');
        else if (role && partition && role.partition !== partition)
            report(['roles', kind], `is a role in the partition ${role.partition}, not in ${partition}`, 'Write a role of this partition');
    }
}
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
/** The documents of one account must differ in name and in maximum length. */
function refuseDuplicateDocuments(documents, report) {
    documents.forEach((document, index) => {
        const { name, max } = document ?? {};
        const before = documents.slice(0, index);
        if (max !== undefined && before.some(other => other?.max === max)) {
            const message = `repeats ${(0,instant/* formatDuration */.a3)(max)}: which document to use would be a guess`;
            report([index, 'max'], message, 'Keep one document for each length');
        }
        if (name !== undefined && before.some(other => other?.name === name))
            report([index, 'name'], `repeats ${(0,printable/* quoted */.TL)(name)}`, 'Write each document once');
    });
}
/** GitHub's environment names are unique regardless of case, and each has one wait timer. */
function refuseDuplicateEnvironments(environments, report) {
    environments.forEach((environment, index) => {
        const name = environment?.name?.toLowerCase();
        const before = environments.slice(0, index);
        if (name !== undefined && before.some(other => other?.name?.toLowerCase() === name))
            report([index, 'name'], `repeats ${(0,printable/* quoted */.TL)(name)}`, 'Write each environment once');
    });
}
/** Allows one entry per account and region: a sweep would otherwise do everything twice. */
function refuseDuplicateRegions(accounts, report) {
    const seen = new Map();
    for (const [key, { id, region } = {}] of Object.entries(accounts)) {
        if (!id || !region)
            continue;
        const place = `${id} in ${region}`;
        const twin = seen.get(place);
        if (twin === undefined)
            seen.set(place, key);
        else
            report([key], `is ${place}, as ${(0,printable/* quoted */.TL)(twin)} is`, 'Keep one entry for each account and region');
    }
}
/** Names are unique regardless of case: IAM takes two users whose names differ so for one. */
function refuseDuplicateUsers(users, report) {
    const seen = new Map();
    for (const user of Object.keys(users)) {
        const twin = seen.get(user.toLowerCase());
        if (twin === undefined) {
            seen.set(user.toLowerCase(), user);
            continue;
        }
        const message = `The user ${(0,printable/* quoted */.TL)(user)} differs from ${(0,printable/* quoted */.TL)(twin)} only in case; IAM takes them for one`;
        report([user], message, 'Keep one', 'key');
    }
}
/** Lists that name a team are not counted: a team has any number of members. */
function refuseTooFewApprovers({ approvals, approvers, }, report) {
    if (typeof approvals !== 'number' || !Array.isArray(approvers) || approvals <= approvers.length)
        return;
    if (approvers.some(account => (0,identifiers/* isTeam */.IJ)(account?.login)))
        return;
    const message = `asks for ${approvals}, but there are only ${approvers.length} approvers`;
    report(['approvals'], message, 'Ask for fewer, or name more approvers');
}
/** One login has one id in the whole file, and one id one login: an account has one of each at any time. */
function refuseConflictingIds({ rules, users, people }, report) {
    const idOf = new Map();
    const loginOf = new Map();
    for (const { path, login, id } of accountsWithId(rules, users, people)) {
        const [knownId = id, knownLogin = login] = [idOf.get(login), loginOf.get(id)];
        idOf.set(login, knownId);
        loginOf.set(id, knownLogin);
        if (knownId !== id)
            report(path, `has the id ${id}, and elsewhere in this file ${knownId}`, 'Correct the id that is wrong');
        else if (knownLogin !== login)
            report(path, `has the id of ${(0,printable/* quoted */.TL)(knownLogin)}`, 'Correct the login or the id: an account has one of each');
    }
}
/** All accounts of a rule file that are written with an id; logins in lower case. */
function accountsWithId(rules, users, people) {
    const listed = (path, value) => (Array.isArray(value) ? value : []).flatMap((account, index) => {
        const { login, id } = account ?? {};
        return login !== undefined && id !== undefined ? [{ path: [...path, index], login: login.toLowerCase(), id }] : [];
    });
    const ofRules = (Array.isArray(rules) ? rules : []).flatMap((rule, index) => [
        ...['approvers', 'requesters'].flatMap(key => listed(['rules', index, key], rule?.[key])),
        ...listed(['rules', index, 'break_glass', 'who'], rule?.break_glass?.who),
    ]);
    // One account may stand without a list, so a mistake is shown at the user.
    const ofUsers = Object.entries(users ?? {}).flatMap(([user, value]) => listed([], value).map(account => ({ ...account, path: ['users', user] })));
    const ofPeople = Object.entries((people ?? {})).flatMap(([person, written]) => listed([], written?.github).map(account => ({ ...account, path: ['people', person, 'github'] })));
    return [...ofUsers, ...ofPeople, ...ofRules];
}
/** A rule that no duration satisfies would refuse every request, with a different reason each time. */
function refuseEmptyRange({ min_duration: min, max_duration: max }, report) {
    if (typeof min !== 'number' || typeof max !== 'number' || min <= max)
        return;
    const message = `is longer than \`max_duration\`, ${(0,instant/* formatDuration */.a3)(max)}`;
    report(['min_duration'], message, 'Write a shorter one');
}
/** A misspelt user would not match this rule, and a later rule may allow more. */
function refuseUnknownUsers({ rules, users, people }, report) {
    if (!Array.isArray(rules) || typeof users !== 'object' || users === null)
        return;
    const known = [...Object.keys(users), ...Object.keys(people ?? {})];
    const isKnown = (user) => known.some(other => other.toLowerCase() === user.toLowerCase());
    rules.forEach((rule, index) => {
        const named = Array.isArray(rule?.users) ? rule.users : [];
        named.forEach((user, place) => {
            if (typeof user !== 'string' || isKnown(user))
                return;
            const message = `must be a user defined under users: or people:, found ${(0,printable/* quoted */.TL)(user)}${(0,suggest/* hint */.a)(user, known)}`;
            report(['rules', index, 'users', place], message, 'Define it under users: or people:');
        });
    });
}

;// CONCATENATED MODULE: ./build/config/target-checks.js



/** Checks of a rule file about instances, names and tags. Each also runs on files with mistakes; a refused part is `undefined` then. */
/** A name has one meaning: that of the rules, or that of AWS. */
function refuseTwoKindsOfNames({ instances, names }, report) {
    if (instances !== undefined && names !== undefined)
        report(['names'], 'stands beside `instances`, so that a name could mean two instances', 'Keep one of them');
}
/** A live tag is a condition on every instance of the account, so a list beside it would say nothing. */
function refuseLiveList({ instances, live }, report) {
    if (live === true && instances !== undefined)
        report(['live'], 'stands beside `instances`, and a live tag is not bound to a list', 'Keep one of them');
}
/**
 * An earlier rule that lists instances decides about these, and asks for more as a rule. A live tag that is put on one of them
 * would open it by the later rule.
 */
function refuseLiveBehindLists({ rules }, report) {
    if (!Array.isArray(rules))
        return;
    rules.forEach((rule, index) => {
        if (rule?.live !== true)
            return;
        const before = rules
            .slice(0, index)
            .findIndex((other) => other?.instances && meet(other, rule));
        if (before < 0)
            return;
        const message = `comes behind rule ${before + 1}, which lists instances: a tag put on one of them would open it by this rule`;
        report(['rules', index, 'live'], message, 'Write this rule for other accounts or users, or without `live`');
    });
}
/** Whether two rules may be for the same user in the same account. */
const meet = (one, other) => overlap(one.accounts, other.accounts) && (!one.users || !other.users || overlap(one.users, other.users));
const overlap = (one, other) => textsIn(one).some(text => textsIn(other).some(each => each.toLowerCase() === text.toLowerCase()));
const textsIn = (list) => Array.isArray(list) ? list.filter(each => typeof each === 'string') : [];
/** A misspelt name would not match this rule, and a later rule may allow more. */
function refuseUnknownInstances({ accounts, rules }, report) {
    if (!Array.isArray(rules) || typeof accounts !== 'object' || accounts === null)
        return;
    rules.forEach((rule, index) => {
        const known = textsIn(rule?.accounts).flatMap(each => namesIn(accounts[each]));
        const named = Array.isArray(rule?.instances) ? rule.instances : [];
        named.forEach((name, place) => {
            if (typeof name !== 'string' || !identifiers/* INSTANCE_NAME */.kZ.accepts(name) || known.includes(name))
                return;
            const message = `must be an instance id, or a name under \`instances:\` of an account of this rule, found ${(0,printable/* quoted */.TL)(name)}${(0,suggest/* hint */.a)(name, known)}`;
            report(['rules', index, 'instances', place], message, 'Define it there, or write the id');
        });
    });
}
/** What the tag `Name` says is not known here, and may be changed by people who may not change the rules. */
function namesIn(account) {
    const { instances } = (account ?? {});
    return typeof instances === 'object' && instances !== null ? Object.keys(instances) : [];
}

;// CONCATENATED MODULE: ./build/config/account-schema.js








/** One AWS account and region, as written (docs/design.md §6). */
function account() {
    const role = (kind) => (0,schema/* name */.UU)(identifiers/* ROLE_ARN */.xG, `${kind}: arn:aws:iam::123456789012:role/jit-${kind}`);
    return (0,schema/* fields */.OA)('{id: "123456789012", region: ap-southeast-1, …}', {
        id: (0,schema/* name */.UU)(identifiers/* ACCOUNT_ID */.W_, 'id: "123456789012"'),
        region: (0,schema/* name */.UU)(identifiers/* REGION */.Zg, 'region: ap-southeast-1'),
        partition: oneOf('partition', ['aws', 'aws-cn', 'aws-us-gov']).default('aws'),
        roles: (0,schema/* fields */.OA)('roles: {grant: arn:…, revoke: arn:…, logs: arn:…}', {
            grant: role('grant'),
            revoke: role('revoke'),
            logs: role('logs'),
        }),
        documents: (0,schema/* listOf */.c3)('documents: [{name: JitAccess-1h, max: 1h}]', account_schema_document()).check((0,schema/* always */.Gk)(refuseDuplicateDocuments)),
        logs: (0,schema/* fields */.OA)('logs: {group: …, bucket: …, prefix: …}', {
            group: (0,schema/* name */.UU)(identifiers/* LOG_GROUP */.Rs, `group: ${identifiers/* LOG_GROUP */.Rs.example}`),
            bucket: (0,schema/* name */.UU)(identifiers/* BUCKET */.j6, `bucket: ${identifiers/* BUCKET */.j6.example}`),
            prefix: (0,schema/* name */.UU)(identifiers/* KEY_PREFIX */.nF, `prefix: ${identifiers/* KEY_PREFIX */.nF.example}`).default(''),
        }),
        instances: (0,schema/* mapOf */.A7)(`instances: {api-3: ${identifiers/* INSTANCE */.YE.example}}`, identifiers/* INSTANCE_NAME */.kZ, (0,schema/* name */.UU)(identifiers/* INSTANCE */.YE, `api-3: ${identifiers/* INSTANCE */.YE.example}`)).optional(),
        names: oneOf('names', ['tag']).optional(),
        foreign_documents: (0,schema/* setOf */.s4)('foreign_documents: [Emergency-Shell]', (0,schema/* name */.UU)(identifiers/* SESSION_DOCUMENT */.DH, 'Emergency-Shell')).default([]),
    })
        .check((0,schema/* always */.Gk)(refuseForeignParts))
        .check((0,schema/* always */.Gk)(refuseTwoKindsOfNames))
        .check((0,schema/* always */.Gk)(refuseOwnAsForeign));
}
function account_schema_document() {
    const max = (0,duration_field/* durationField */.T)('max: 1h', { min: 60_000, max: request_schema/* MAX_DURATION_MS */.rG });
    return (0,schema/* fields */.OA)('{name: JitAccess-1h, max: 1h}', { name: (0,schema/* name */.UU)(identifiers/* SESSION_DOCUMENT */.DH, 'name: JitAccess-1h'), max });
}

;// CONCATENATED MODULE: ./build/config/break-glass-schema.js




const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Later than this nobody remembers what was done. */
const MAX_REVIEW_WITHIN_MS = 7 * DAY;
/** `break_glass:` of a rule, as written. */
function breakGlassSchema() {
    return (0,schema/* fields */.OA)('{who: [carol, acme/oncall], max_duration: 1h}', {
        who: accountList('who: [carol, acme/oncall]', accountField('carol', orTeam(takePerson), takePerson)),
        max_duration: (0,duration_field/* durationField */.T)('max_duration: 1h', { min: MINUTE, max: request_schema/* MAX_DURATION_MS */.rG }),
        review: reviewSchema().prefault({}),
    });
}
function reviewSchema() {
    return (0,schema/* fields */.OA)('{approvals: 1, within: 24h}', {
        approvals: (0,schema/* count */.U9)('approvals: 1', 1, 10).default(1),
        within: (0,duration_field/* durationField */.T)('within: 24h', { min: MINUTE, max: MAX_REVIEW_WITHIN_MS }).default(DAY),
    });
}

// EXTERNAL MODULE: ./build/domain/rules/webhook.js
var rules_webhook = __webpack_require__(18548);
;// CONCATENATED MODULE: ./build/config/notify-schema.js





/** `notify:` of the rule file. `account`: reads the name of an account. */
function notifySchema(account) {
    const webhook = (0,schema/* fields */.OA)('{name: oncall, kind: slack, events: [granted, ended]}', {
        name: (0,schema/* name */.UU)(identifiers/* WEBHOOK */.UE, `name: ${identifiers/* WEBHOOK */.UE.example}`),
        kind: choice('kind: slack', rules_webhook/* WEBHOOK_KINDS */.oo, kind => `kind: ${kind}`),
        events: (0,schema/* setOf */.s4)('events: [granted, ended]', choice('granted', rules_webhook/* NOTIFICATION_KINDS */.wI, kind => kind)),
        accounts: (0,schema/* setOf */.s4)('accounts: [prod]', account).optional(),
    });
    return (0,schema/* listOf */.c3)('notify: [{name: oncall, kind: slack, events: [granted, ended]}]', webhook).check((0,schema/* always */.Gk)(refuseDuplicateWebhooks));
}
function choice(example, choices, write) {
    const list = choices.map(each => (0,printable/* quoted */.TL)(each)).join(', ');
    return (0,schema/* textField */.M8)(example, (value, refuse) => {
        const found = choices.find(each => each === value);
        const meant = (0,suggest/* nearest */.p)(value, choices);
        const shown = choices.find(each => each === meant) ?? choices[0];
        return found ?? refuse(`must be one of ${list}`, `Write ${(0,printable/* quoted */.TL)(shown ? write(shown) : example)}`);
    });
}
/** The address of a webhook is found by its name. */
function refuseDuplicateWebhooks(webhooks, report) {
    webhooks.forEach((webhook, index) => {
        const written = webhook?.name;
        const isRepeated = written !== undefined && webhooks.slice(0, index).some(other => other?.name === written);
        if (isRepeated)
            report([index, 'name'], `repeats ${(0,printable/* quoted */.TL)(written)}`, 'Give each webhook one entry, with all of its events');
    });
}

;// CONCATENATED MODULE: ./build/config/pattern/automaton.js
/** The largest number of states: the time of a match is this number times the length of the text. */
const MAX_STATES = 2_000;
/** How many states a pattern needs. Bounded repeats are unrolled. May be Infinity. */
function countStates(node) {
    switch (node.kind) {
        case 'character':
        case 'assertion':
            return 1;
        case 'sequence':
            return node.parts.reduce((sum, part) => sum + countStates(part), 0);
        case 'choice':
            return node.options.reduce((sum, option) => sum + countStates(option), 1);
        case 'repeat': {
            const copies = Number.isFinite(node.max) ? node.max : node.min + 1;
            return copies * (countStates(node.part) + 1);
        }
    }
}
/**
 * Whether a pattern matches anywhere in a text, in time linear in the length of the text: all reachable states are followed
 * in parallel, without backtracking (Thompson, 1968). Build it only for patterns of at most {@link MAX_STATES} states.
 */
function createMatcher(node) {
    const states = [{ kind: 'match' }];
    const start = build(states, node, 0);
    return text => matches(states, start, [...text]);
}
function add(states, state) {
    return states.push(state) - 1;
}
/** Adds the states of a node, from its last to its first. Returns the index of the first. */
function build(states, node, next) {
    switch (node.kind) {
        case 'character':
            return add(states, { kind: 'character', accepts: node.accepts, next });
        case 'assertion':
            return add(states, { kind: 'assertion', holds: node.holds, next });
        case 'sequence':
            return node.parts.reduceRight((after, part) => build(states, part, after), next);
        case 'choice':
            return add(states, { kind: 'fork', next: node.options.map(option => build(states, option, next)) });
        case 'repeat':
            return buildRepeat(states, node, next);
    }
}
function buildRepeat(states, { part, min, max }, next) {
    let first = next;
    if (max === Number.POSITIVE_INFINITY) {
        const fork = { kind: 'fork', next: [] };
        first = add(states, fork);
        fork.next = [build(states, part, first), next];
    }
    else {
        for (let copy = min; copy < max; copy++)
            first = add(states, { kind: 'fork', next: [build(states, part, first), next] });
    }
    for (let copy = 0; copy < min; copy++)
        first = build(states, part, first);
    return first;
}
function matches(states, start, text) {
    let arrived = [];
    for (let at = 0; at <= text.length; at++) {
        // A match may begin anywhere.
        const open = reach(states, [...arrived, start], text[at - 1], text[at]);
        if (open === 'match')
            return true;
        const character = text[at];
        if (character === undefined)
            return false;
        arrived = advance(open, character);
    }
    return false;
}
/** The states that read the next character, each once; or that the end of the pattern has been reached. */
function reach(states, from, before, after) {
    const open = [];
    const seen = new Set();
    for (let index = from.pop(); index !== undefined; index = from.pop()) {
        if (seen.has(index))
            continue;
        seen.add(index);
        const state = states[index];
        if (state?.kind === 'match')
            return 'match';
        if (state?.kind === 'character')
            open.push(state);
        if (state?.kind === 'fork')
            from.push(...state.next);
        if (state?.kind === 'assertion' && state.holds(before, after))
            from.push(state.next);
    }
    return open;
}
/** Copies of a repeated part share one predicate: each predicate is called once. */
function advance(open, character) {
    const answers = new Map();
    return open.flatMap(({ accepts, next }) => {
        const answer = answers.get(accepts) ?? accepts(character);
        answers.set(accepts, answer);
        return answer ? next : [];
    });
}

;// CONCATENATED MODULE: ./build/config/pattern/syntax.js
/** Syntax that only a backtracking engine can match. */
class UnsupportedSyntaxError extends Error {
    name = 'UnsupportedSyntaxError';
}
/**
 * Parses a regular expression that JavaScript accepts with the flag `u`. Single characters and classes are matched by
 * JavaScript's own engine, so that they mean exactly the same.
 * Source of the grammar: https://tc39.es/ecma262/#sec-patterns
 * @throws UnsupportedSyntaxError for lookaround and backreferences
 */
function parsePattern(source) {
    return readChoice({ source, at: 0 }, '');
}
/** `flags`: which of `i`, `m` and `s` are set here, also by `(?i:…)`. */
function readChoice(reader, flags) {
    const options = [readSequence(reader, flags)];
    while (take(reader, /\|/y))
        options.push(readSequence(reader, flags));
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
}
function readSequence(reader, flags) {
    const parts = [];
    while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? ''))
        parts.push(readRepeat(reader, readTerm(reader, flags)));
    return { kind: 'sequence', parts };
}
/** A `?` after it makes the repeat lazy, which does not change whether a text matches. */
function readRepeat(reader, part) {
    const found = take(reader, /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y);
    if (!found)
        return part;
    const [, sign, least = '0', comma, most] = found;
    if (sign)
        return { kind: 'repeat', part, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    const min = Number(least);
    const max = comma ? (most ? Number(most) : Number.POSITIVE_INFINITY) : min;
    return { kind: 'repeat', part, min, max };
}
function readTerm(reader, flags) {
    if (take(reader, /\^/y))
        return assertion(before => before === undefined || (flags.includes('m') && endsLine(before)));
    if (take(reader, /\$/y))
        return assertion((_, after) => after === undefined || (flags.includes('m') && endsLine(after)));
    const boundary = take(reader, /\\([bB])/y);
    if (boundary)
        return wordBoundary(boundary[1] === 'b', flags);
    if (take(reader, /\(\?<?[=!]/y))
        throw new UnsupportedSyntaxError('lookahead or lookbehind');
    if (take(reader, /\\(?:[1-9]|k<)/y))
        throw new UnsupportedSyntaxError('a backreference');
    const group = take(reader, /\((?:\?(?:<[^>]*>|([ims]*)(?:-([ims]*))?:))?/y);
    if (group) {
        const inside = readChoice(reader, changeFlags(flags, group[1], group[2]));
        take(reader, /\)/y);
        return inside;
    }
    return character(take(reader, CHARACTER)?.[0] ?? '', flags);
}
/** One character or class, as written. A surrogate pair is one character, however it is written. */
const CHARACTER = /\[(?:\\.|[^\]\\])*\]|\\u\{[^}]*\}|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[a-zA-Z]|\\[pP]\{[^}]*\}|\\.|./suy;
function take(reader, pattern) {
    pattern.lastIndex = reader.at;
    const found = pattern.exec(reader.source);
    if (found)
        reader.at = pattern.lastIndex;
    return found ?? undefined;
}
function changeFlags(flags, added = '', removed = '') {
    return [...new Set(flags + added)].filter(flag => !removed.includes(flag)).join('');
}
function character(written, flags) {
    const whole = new RegExp(`^${written}$`, `u${flags.replace('m', '')}`);
    return { kind: 'character', accepts: text => whole.test(text) };
}
const assertion = (holds) => ({ kind: 'assertion', holds });
function wordBoundary(isWanted, flags) {
    const word = new RegExp('\\w', `u${flags.includes('i') ? 'i' : ''}`);
    const isWord = (text) => text !== undefined && word.test(text);
    return assertion((before, after) => (isWord(before) !== isWord(after)) === isWanted);
}
const endsLine = (text) => /[\n\r\u2028\u2029]/u.test(text);

;// CONCATENATED MODULE: ./build/config/pattern/reason-pattern.js


const MAX_LENGTH = 300;
/**
 * Compiles the `reason:` of a rule, or says why it is refused; that message lacks its subject. People who want access write
 * the text that is matched, so no text may take long to match. JavaScript's own engine backtracks, for years in the worst
 * case, so it only matches single characters here.
 */
function reasonPattern(source) {
    if (source.length > MAX_LENGTH)
        return { message: `has ${source.length} characters; ${MAX_LENGTH} are allowed`, remedy: 'Shorten the expression' };
    try {
        new RegExp(source, 'u');
        const node = parsePattern(source);
        return countStates(node) > MAX_STATES ? TOO_MANY_REPEATS : { source, test: createMatcher(node) };
    }
    catch (error) {
        if (error instanceof UnsupportedSyntaxError)
            return unsupported(error.message);
        const detail = error instanceof Error ? error.message.replace(/^.*\/u: /s, '') : String(error);
        const remedy = "Write a JavaScript regular expression in single quotes, such as '^(INC|CHG)-\\d+'";
        return { message: `must be a regular expression (${detail})`, remedy };
    }
}
const TOO_MANY_REPEATS = {
    message: `repeats too much: written out, it has more than ${MAX_STATES} characters`,
    remedy: 'Lower the numbers in braces, or write * or + instead',
};
const unsupported = (what) => ({
    message: `has ${what}: matching that can take longer than anybody waits`,
    remedy: 'Write it without (?=, (?!, (?<=, (?<!, \\1 and \\k<name>: list the forms that are allowed with | instead',
});

;// CONCATENATED MODULE: ./build/config/people-checks.js

/** A role is one person's: what one of two is given, the other could use. IAM takes names that differ only in case for one. */
function refuseRolesOfTwo(people, report) {
    const seen = new Map();
    for (const [person, { role } = { role: undefined }] of Object.entries(people)) {
        if (role === undefined)
            continue;
        const other = seen.get(role.toLowerCase());
        if (other === undefined)
            seen.set(role.toLowerCase(), person);
        else
            report([person, 'role'], `is the role of ${(0,printable/* quoted */.TL)(other)} as well`, 'Give each person a role of their own');
    }
}
/** One name is one request file, so it means one thing: an IAM user, or a person with a role. */
function refuseNamesOfBoth({ users, people }, report) {
    const known = new Map(Object.keys(users ?? {}).map(user => [user.toLowerCase(), user]));
    for (const person of Object.keys(people ?? {})) {
        const user = known.get(person.toLowerCase());
        if (user === undefined)
            continue;
        const message = `${(0,printable/* quoted */.TL)(person)} stands under users: as well${user === person ? '' : `, as ${(0,printable/* quoted */.TL)(user)}`}`;
        report(['people', person], message, 'Keep one: their requests are in one file', 'key');
    }
}
/** The roles of this action give access: what a person in one of them could do is no grant. */
function refuseOwnRoles({ accounts, people }, report) {
    const own = new Map();
    for (const account of Object.values((accounts ?? {})))
        for (const arn of Object.values((account?.roles ?? {})))
            if (typeof arn === 'string')
                own.set(arn.slice(arn.lastIndexOf('/') + 1).toLowerCase(), arn);
    for (const [person, written] of Object.entries((people ?? {}))) {
        const arn = written?.role === undefined ? undefined : own.get(written.role.toLowerCase());
        if (arn !== undefined)
            report(['people', person, 'role'], `has the name of ${arn}, a role of this action`, 'Make a role for this person');
    }
}

;// CONCATENATED MODULE: ./build/domain/principal/sign-in.js
/**
 * How a person with a role of their own gets its credentials. It decides which lines the person is told to paste, and nothing
 * else: whom AWS lets in is in the trust policy of the role, and in the conditions of each grant.
 */
const SIGN_INS = ['account-access', 'permission-set', 'saml', 'oidc'];

;// CONCATENATED MODULE: ./build/config/people-schema.js








/** The IAM users, and whose GitHub accounts they are. */
const usersSchema = () => (0,schema/* mapOf */.A7)('users: {alice: alice-gh}', identifiers/* IAM_USER */.E$, accountsOfPerson('alice-gh'))
    .check((0,schema/* always */.Gk)(refuseDuplicateUsers))
    .default({});
/** The people who have a role of their own. */
const peopleSchema = () => (0,schema/* mapOf */.A7)('people: {alice: {github: alice-gh, role: JitShell-alice, identity: …}}', person_identifiers/* PERSON */.qG, person())
    .check((0,schema/* always */.Gk)(refuseDuplicateUsers))
    .check((0,schema/* always */.Gk)(refuseRolesOfTwo))
    .default({});
const person = () => (0,schema/* fields */.OA)('{github: alice-gh, role: JitShell-alice, identity: 24685458-d011-7092-87e2-2677cafbd2c3}', {
    github: accountsOfPerson('alice-gh'),
    role: (0,schema/* name */.UU)(person_identifiers/* ROLE_NAME */.VA, `role: ${person_identifiers/* ROLE_NAME */.VA.example}`),
    identity: (0,schema/* name */.UU)(person_identifiers/* ROLE_SESSION_NAME */.mE, `identity: ${person_identifiers/* ROLE_SESSION_NAME */.mE.example}`),
    sign_in: oneOf('sign_in', SIGN_INS).default(SIGN_INS[0]),
});
/** One account, or a list for a person who has several. */
function accountsOfPerson(example) {
    const one = accountField(example, takeLogin);
    const several = accountList(`[${example}, ${example}-work]`, one);
    const alone = one.transform((account) => [account]);
    return (0,schema/* eitherOf */.BU)(value => (Array.isArray(value) ? several : alone));
}

;// CONCATENATED MODULE: ./build/config/rules-schema.js


















const rules_schema_MINUTE = 60_000;
/** Of a record that is handed over: a hundred such records fit a job (docs/reference/rules.md). */
const MOST_INSTANCES = 100;
/** A month: needs further ahead are not known, and approvers may have left by then. */
const MAX_START_WITHIN_MS = 31 * 24 * 60 * rules_schema_MINUTE;
/** A diff that was approved longer ago is no longer what its approvers have in mind. */
const APPROVAL_WITHIN_MS = 7 * 24 * 60 * rules_schema_MINUTE;
const MAX_APPROVAL_WITHIN_MS = 31 * 24 * 60 * rules_schema_MINUTE;
/** GitHub's: 43,200 minutes (docs/aws-facts.md GH-14). */
const LONGEST_WAIT_TIMER_MS = 43_200 * rules_schema_MINUTE;
/** The rule file as written (docs/design.md §6). All defaults are defined here. `accounts`: the names that the file defines. */
function rulesSchema(accounts) {
    return (0,schema/* fields */.OA)('{version: 1, accounts: {…}, rules: […]}', {
        version: (0,schema/* taken */.uU)('version: 1', (value, refuse) => value === 1 ? 1 : refuse('must be 1', 'Write `version: 1`, without quotes')),
        accounts: (0,schema/* mapOf */.A7)('accounts: {dev: {…}}', identifiers/* ACCOUNT_NAME */.Em, account(), 1).check((0,schema/* always */.Gk)(refuseDuplicateRegions)),
        rules: (0,schema/* listOf */.c3)('rules: [{accounts: [dev], max_duration: 8h}]', rule(accounts)),
        users: usersSchema(),
        people: peopleSchema(),
        follow_up: followUpSchema().prefault({}),
        notify: notifySchema(known(accounts)).default([]),
    })
        .check((0,schema/* always */.Gk)(refuseNamesOfBoth))
        .check((0,schema/* always */.Gk)(refuseOwnRoles))
        .check((0,schema/* always */.Gk)(refuseUnknownUsers))
        .check((0,schema/* always */.Gk)(refuseUnknownInstances))
        .check((0,schema/* always */.Gk)(refuseLiveBehindLists))
        .check((0,schema/* always */.Gk)(refuseConflictingIds));
}
function rule(accounts) {
    return (0,schema/* fields */.OA)('{accounts: [dev], max_duration: 8h}', {
        accounts: (0,schema/* setOf */.s4)('accounts: [dev]', known(accounts)),
        users: (0,schema/* setOf */.s4)('users: [alice, bob]', (0,schema/* name */.UU)(person_identifiers/* PERSON */.qG, 'alice'), undefined, lowerCase).optional(),
        instances: (0,schema/* setOf */.s4)(`instances: [${identifiers/* INSTANCE */.YE.example}]`, (0,request_schema/* instanceOrName */.st)()).optional(),
        max_instances: (0,schema/* count */.U9)('max_instances: 20', 1, MOST_INSTANCES).default(request_schema/* MAX_INSTANCES */.cA),
        live: (0,schema/* truth */.Im)('live: true').default(false),
        min_duration: (0,duration_field/* durationField */.T)('min_duration: 5m', { min: rules_schema_MINUTE, max: request_schema/* MAX_DURATION_MS */.rG }).default(0),
        max_duration: (0,duration_field/* durationField */.T)('max_duration: 8h', { min: 1, max: request_schema/* MAX_DURATION_MS */.rG }),
        start_within: (0,duration_field/* durationField */.T)('start_within: 24h', { min: rules_schema_MINUTE, max: MAX_START_WITHIN_MS }).optional(),
        approvals: (0,schema/* count */.U9)('approvals: 1', 1, 10).default(1),
        approval_within: (0,duration_field/* durationField */.T)('approval_within: 7d', { min: rules_schema_MINUTE, max: MAX_APPROVAL_WITHIN_MS }).default(APPROVAL_WITHIN_MS),
        approvers: accountList('approvers: [carol, dave]', accountField('carol', orTeam(takePerson), takePerson)).optional(),
        requesters: accountList('requesters: [carol, dave]', accountField('carol', orTeam(takePersonOrBot), takePersonOrBot), 0).optional(),
        reason: (0,schema/* textField */.M8)("reason: '^(INC|CHG)-\\d+'", takePattern).optional(),
        mfa: (0,schema/* truth */.Im)('mfa: true').default(false),
        source_ips: (0,schema/* setOf */.s4)('source_ips: [203.0.113.0/24]', (0,schema/* name */.UU)(identifiers/* CIDR */.dJ, identifiers/* CIDR */.dJ.example)).optional(),
        break_glass: breakGlassSchema().optional(),
    })
        .check((0,schema/* always */.Gk)(refuseTooFewApprovers))
        .check((0,schema/* always */.Gk)(refuseEmptyRange))
        .check((0,schema/* always */.Gk)(refuseLiveList))
        .check((0,schema/* always */.Gk)(refuseLongBreakGlass))
        .check((0,schema/* always */.Gk)(refuseUnreviewable));
}
function followUpSchema() {
    return (0,schema/* fields */.OA)('follow_up: {passes: 3, interval: 20s}', {
        max_wait: (0,duration_field/* durationField */.T)('max_wait: 5h30m', { min: rules_schema_MINUTE, max: 345 * rules_schema_MINUTE }).default(330 * rules_schema_MINUTE),
        beyond: oneOf('beyond', ['relay', 'sweep']).default('relay'),
        passes: (0,schema/* count */.U9)('passes: 3', 3, 10).default(3),
        // Ten passes must last longer than the 90 s for which IAM may honour a deleted policy, and no pass may come late.
        interval: (0,duration_field/* durationField */.T)('interval: 20s', { min: 15_000, max: rules_schema_MINUTE }).default(20_000),
        warn_before: (0,duration_field/* durationField */.T)('warn_before: 10m', { min: 1_000, max: request_schema/* MAX_DURATION_MS */.rG }).default(10 * rules_schema_MINUTE),
        environments: (0,schema/* listOf */.c3)('environments: [{name: jit-wait-4h, wait: 4h}]', environment())
            .check((0,schema/* always */.Gk)(refuseDuplicateEnvironments))
            .default([]),
        // GitHub's schedule has been 2 to 12 hours late for weeks (docs/aws-facts.md GH-12): that should be seen the same day.
        sweep_within: (0,duration_field/* durationField */.T)('sweep_within: 2h', { min: rules_schema_MINUTE, max: LONGEST_WAIT_TIMER_MS }).default(120 * rules_schema_MINUTE),
    });
}
function environment() {
    const wait = (0,duration_field/* durationField */.T)('wait: 4h', { min: rules_schema_MINUTE, max: LONGEST_WAIT_TIMER_MS });
    return (0,schema/* fields */.OA)('{name: jit-wait-4h, wait: 4h}', { name: (0,schema/* name */.UU)(identifiers/* ENVIRONMENT */.M0, 'name: jit-wait-4h'), wait });
}
function known(accounts) {
    return (0,schema/* textField */.M8)('dev', (value, refuse) => {
        if (accounts.includes(value))
            return value;
        const others = accounts.length > 0 ? `, or write one of ${accounts.map(each => (0,printable/* printable */.g$)(each)).join(', ')}` : '';
        const remedy = `Define it under accounts:${others}`;
        const found = `${(0,printable/* quoted */.TL)(value)}${(0,suggest/* hint */.a)(value, accounts)}`;
        return refuse(`must be an account defined under accounts:, found ${found}`, remedy, 'value');
    });
}
function takePattern(value, refuse) {
    const pattern = reasonPattern(value);
    return 'test' in pattern ? pattern : refuse(pattern.message, pattern.remedy, 'value');
}
function lowerCase(value) {
    return value.toLowerCase();
}

// EXTERNAL MODULE: ./build/config/yaml/file.js + 4 modules
var file = __webpack_require__(82105);
// EXTERNAL MODULE: ./build/config/yaml/read-part.js
var read_part = __webpack_require__(16673);
;// CONCATENATED MODULE: ./build/config/rules-file.js




/** The follow-up settings when the rules cannot be read. */
const DEFAULT_FOLLOW_UP = toFollowUp(followUpSchema().parse({}));
/** Rules without accounts, which allow nothing: those of a repository that has no rule file. */
const NO_RULES = {
    accounts: new Map(),
    rules: [],
    users: new Map(),
    people: new Map(),
    accountIds: new Map(),
    notify: [],
    followUp: DEFAULT_FOLLOW_UP,
};
/** Parses the rule file (docs/design.md §6). Reports all of its mistakes at once. Never throws. */
function parseRules(path, bytes) {
    const yaml = (0,file/* readYaml */.g)(path, bytes);
    if (yaml.value === undefined)
        return { ok: false, problems: (0,problem_list/* mergeProblems */.n)(yaml.problems, []) };
    const parsed = (0,read_part/* readPart */.o)(yaml, [], yaml.value, rulesSchema(definedAccounts(yaml.value)));
    const problems = (0,problem_list/* mergeProblems */.n)(yaml.problems, parsed.ok ? [] : parsed.problems);
    return parsed.ok && problems.length === 0 ? { ok: true, value: toRules(parsed.value) } : { ok: false, problems };
}
/** The line at which each rule of a rule file begins; none where it cannot be read. */
function linesOfRules(path, bytes) {
    const yaml = (0,file/* readYaml */.g)(path, bytes);
    const rules = yaml.value?.rules;
    return Array.isArray(rules) ? rules.map((_, index) => yaml.valueAt(['rules', index]).line) : [];
}
/**
 * The account names that the file defines, including entries with mistakes: so a mistake in an account is not reported again
 * at each rule that names it.
 */
function definedAccounts(file) {
    const accounts = file?.accounts;
    return typeof accounts === 'object' && accounts !== null && !Array.isArray(accounts) ? Object.keys(accounts) : [];
}
function toRules(written) {
    return {
        accounts: new Map(Object.entries(written.accounts).map(([name, account]) => [name, toAccount(name, account)])),
        rules: written.rules.map((rule, index) => toRule(index + 1, rule)),
        users: new Map(Object.entries(written.users).map(([user, accounts]) => [user, loginsOf(accounts)])),
        people: new Map(Object.entries(written.people).map(([person, each]) => [person, toPerson(each)])),
        accountIds: toAccountIds(written),
        followUp: toFollowUp(written.follow_up),
        notify: written.notify.map(({ accounts, ...webhook }) => ({ ...webhook, ...(accounts && { accounts }) })),
    };
}
const toPerson = ({ github, role, identity, sign_in }) => ({
    logins: loginsOf(github),
    role,
    identity,
    signIn: sign_in,
});
const loginsOf = (accounts) => accounts.map(({ login }) => login);
function toAccountIds({ users, people, rules }) {
    const ofPeople = Object.values(people).flatMap(({ github }) => github);
    const listed = rules.flatMap(({ approvers = [], requesters = [], break_glass }) => [
        ...approvers,
        ...requesters,
        ...(break_glass?.who ?? []),
    ]);
    return new Map([...Object.values(users).flat(), ...ofPeople, ...listed].flatMap(({ login, id }) => id === undefined ? [] : [[login.toLowerCase(), id]]));
}
function toFollowUp(written) {
    const { max_wait, beyond, passes, interval, warn_before, environments, sweep_within } = written;
    return {
        maxWaitMs: max_wait,
        beyond,
        passes,
        intervalMs: interval,
        warnBeforeMs: warn_before,
        environments: environments.map(({ name, wait }) => ({ name, waitMs: wait })),
        sweepWithinMs: sweep_within,
    };
}
function toAccount(name, { documents, instances, names, foreign_documents, ...rest }) {
    const tiers = documents.map(({ name, max }) => ({ name, maxMs: max })).sort((a, b) => a.maxMs - b.maxMs);
    const listed = { kind: 'listed', ids: new Map(Object.entries(instances ?? {})) };
    return {
        name,
        ...rest,
        documents: tiers,
        names: names === 'tag' ? { kind: 'tag' } : listed,
        foreignDocuments: foreign_documents,
    };
}
function toRule(number, written) {
    const { accounts, users, instances, max_instances, live, min_duration, max_duration, start_within } = written;
    const { approvals, approval_within, approvers, requesters, reason, mfa, source_ips, break_glass } = written;
    return {
        number,
        accounts,
        ...(users && { users }),
        ...(instances && { instances }),
        maxInstances: max_instances,
        live,
        minDurationMs: min_duration,
        maxDurationMs: max_duration,
        ...(start_within !== undefined && { startWithinMs: start_within }),
        approvals,
        approvalWithinMs: approval_within,
        ...(approvers && { approvers: loginsOf(approvers) }),
        ...(requesters && { requesters: loginsOf(requesters) }),
        ...(reason && { reason }),
        mfa,
        ...(source_ips && { sourceIps: source_ips }),
        ...(break_glass && { breakGlass: toBreakGlass(break_glass) }),
    };
}
function toBreakGlass({ who, max_duration, review, }) {
    const { approvals, within } = review;
    return { who: loginsOf(who), maxDurationMs: max_duration, review: { approvals, withinMs: within } };
}


/***/ }),

/***/ 82105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ describeFound),
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
;// CONCATENATED MODULE: ./build/config/yaml/bounds.js

/** The deepest nesting of lists and mappings. The rule file needs six levels. */
const MAX_DEPTH = 12;
/** The deepest indentation of a line of block YAML. Together with MAX_DEPTH it bounds how deep a file can nest. */
const MAX_INDENT = 100;
/**
 * Where a file nests too deeply to be parsed safely, or `undefined`. The parser is recursive, and V8 can crash when it runs
 * out of stack (seen: a fatal error in its regular expression compiler), so this scans the flat stream of lexemes first, as the
 * lexer gives them. The bound is rough; `readValues` checks MAX_DEPTH exactly.
 */
function findExcess(source, lexed) {
    let offset = 0;
    let depth = { flow: 0, indicators: 0, lineStart: true };
    for (const { type, length } of lexemes(lexed)) {
        if (isIndent(type, depth) && length > MAX_INDENT && !isBlank(source.text, offset + length))
            return problem(source, offset + length, `This line is indented by ${length} columns`);
        depth = deepen(depth, type);
        if (depth.flow > MAX_DEPTH || depth.indicators > MAX_DEPTH)
            return problem(source, offset, TOO_DEEP);
        offset += length;
    }
    return undefined;
}
const TOO_DEEP = `Lists and mappings are nested more than ${MAX_DEPTH} deep`;
/** The lexer's marker lexemes (`\x02`, `\x18`, `\x1f`) stand for no text. */
function* lexemes(lexed) {
    let isText = false;
    for (const lexeme of lexed) {
        const type = isText ? 'text' : (dist/* CST */.DB.tokenType(lexeme) ?? 'text');
        isText = type === 'scalar';
        const isMark = type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end';
        yield { type: type === 'text' && lexeme.endsWith('\n') ? 'line' : type, length: isMark ? 0 : lexeme.length };
    }
}
function deepen({ flow, indicators, lineStart }, type) {
    switch (type) {
        case 'newline':
        case 'line':
            return { flow, indicators: 0, lineStart: true };
        case 'flow-map-start':
        case 'flow-seq-start':
            return { flow: flow + 1, indicators, lineStart: false };
        case 'flow-map-end':
        case 'flow-seq-end':
            return { flow: Math.max(0, flow - 1), indicators, lineStart: false };
        case 'flow-error-end':
            return { flow: 0, indicators, lineStart };
        case 'map-value-ind':
        case 'seq-item-ind':
        case 'explicit-key-ind':
            return { flow, indicators: flow === 0 ? indicators + 1 : indicators, lineStart: false };
        case 'doc-mode':
        case 'scalar':
            return { flow, indicators, lineStart };
        default:
            return { flow, indicators, lineStart: false };
    }
}
function isIndent(type, { flow, lineStart }) {
    return type === 'space' && lineStart && flow === 0;
}
function isBlank(text, offset) {
    return /^[#\r\n]?$/.test(text.charAt(offset));
}
function problem(source, offset, message) {
    return { ...source.positionOf(offset), message, remedy: 'Write the file as the documentation shows it' };
}

;// CONCATENATED MODULE: ./build/config/yaml/source-text.js


/** Files that people write are small. The limit bounds the cost of a hostile one. */
const MAX_FILE_BYTES = 64 * 1024;
/** Decodes a file. `source` is absent when the file is refused; the problems then say why. */
function readText(file, bytes) {
    const top = { file, line: 1, column: 1 };
    if (bytes.length > MAX_FILE_BYTES) {
        const message = `The file has ${bytes.length} bytes; ${MAX_FILE_BYTES} are allowed`;
        return { problems: [{ ...top, message, remedy: 'Take out what is no longer needed' }] };
    }
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const source = sourceText(file, text);
    const bad = firstBadByte(bytes, text);
    if (bad !== undefined) {
        const at = source.positionOf(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, bad)).length);
        const message = `Byte ${bad + 1} of the file is not valid UTF-8`;
        return { problems: [{ ...at, message, remedy: 'Save the file as UTF-8' }] };
    }
    return { source, problems: hiddenCharacters(source) };
}
function sourceText(file, text) {
    const lines = new dist/* LineCounter */.HN();
    lines.addNewLine(0);
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
        lines.addNewLine(end + 1);
    const last = Math.max(0, text.trimEnd().length - 1);
    const positionOf = (offset) => {
        const { line, col } = lines.linePos(Math.max(0, offset >= text.length ? last : offset));
        return { file, line, column: col };
    };
    return { file, text, positionOf };
}
/** Decoding replaces invalid UTF-8, so the first byte that re-encoding changes is the first invalid one. */
function firstBadByte(bytes, text) {
    const again = new TextEncoder().encode(text);
    if (Buffer.compare(again, bytes) === 0)
        return undefined;
    const index = again.findIndex((byte, i) => byte !== bytes[i]);
    return index === -1 ? again.length : index;
}
/** At most one per line: a pasted line often contains many. */
function hiddenCharacters({ file, text }) {
    if (text.startsWith('\uFEFF')) {
        const message = 'The file starts with a byte order mark (U+FEFF)';
        const remedy = 'Save the file as UTF-8 without a byte order mark';
        const rest = hiddenCharacters({ ...sourceText(file, ` ${text.slice(1)}`) });
        return [{ file, line: 1, column: 1, message, remedy }, ...rest];
    }
    return text.split('\n').flatMap((line, index, all) => {
        const hidden = (0,printable/* findHidden */.C$)(index < all.length - 1 ? `${line}\n` : line);
        if (!hidden)
            return [];
        const message = `Here stands ${hidden.name}, which cannot be seen or looks like something else`;
        const remedy = 'Delete it, or retype the line: text copied from web pages and chats often carries such characters';
        return [{ file, line: index + 1, column: hidden.offset + 1, message, remedy }];
    });
}

;// CONCATENATED MODULE: ./build/config/yaml/syntax.js

/** `%YAML 1.1` would change how the rest is read, and a second document would be ignored. */
function problemsOfStream(tokens, source) {
    const directives = tokens.filter(token => token.type === 'directive');
    const documents = tokens.filter(token => token.type === 'document');
    return [
        ...directives.map(({ offset }) => ({
            ...source.positionOf(offset),
            message: 'A line that starts with `%` is a YAML directive; none is allowed',
            remedy: 'Delete the line',
        })),
        ...documents.slice(1, 2).map(({ offset }) => ({
            ...source.positionOf(offset),
            message: 'A second YAML document starts here; a file holds one',
            remedy: 'Write several requests as one list, and delete the `---` or `...` between them',
        })),
    ];
}
/** The problems that the parser reports, the first at each place. Its warnings are about unknown tags. */
function problemsOfSyntax(document, source) {
    const found = new Map();
    for (const { code, message, pos } of [...(document?.errors ?? []), ...(document?.warnings ?? [])]) {
        const at = source.positionOf(pos[0]);
        // The parser reports directives too; `problemsOfStream` has refused them all.
        if (code === 'BAD_DIRECTIVE')
            continue;
        const said = explain(code, message, source, pos, at.column);
        const place = said === TAB ? `line ${at.line}` : `${at.line}:${at.column}`;
        if (!found.has(place))
            found.set(place, { ...at, message: said[0], remedy: said[1] });
    }
    return [...found.values()];
}
const TAB = ['This line is indented with a tab', 'Indent with spaces'];
/** Plainer messages for common mistakes: the parser's own speak of its grammar. */
const PLAINER = {
    BAD_SCALAR_START: ['A text without quotes cannot start with this character', 'Put quotes around the text'],
    BLOCK_AS_IMPLICIT_KEY: ['A second `: ` stands on this line', 'Put quotes around a text that holds `: `'],
    MULTILINE_IMPLICIT_KEY: ['A key and its colon do not stand on one line', 'Write `key: value`'],
    NON_STRING_KEY: ['A key must be a text', 'Write a plain name before the colon'],
    TAB_AS_INDENT: TAB,
};
function explain(code, message, { text }, [start, end], column) {
    if (/^ *\t/.test(text.slice(start - column + 1, start + 1)))
        return TAB;
    const open = /^Flow (?:sequence|map) .*end with a ([\]}])$/.exec(message)?.[1];
    if (open)
        return [`A ${open === ']' ? 'list' : 'mapping'} in brackets is not closed before this`, `Add the \`${open}\``];
    if (/^Missing closing ['"]/.test(message))
        return ['A text in quotes is not closed', 'Add the closing quote'];
    if (code === 'TAG_RESOLVE_FAILED')
        return [
            `The tag ${(0,printable/* quoted */.TL)(text.slice(start, end))} is not allowed`,
            'Leave it out; put quotes around a text that starts with `!`',
        ];
    if (code === 'BAD_DQ_ESCAPE')
        return [unquote(message), 'Write a backslash as `\\\\`, or use single quotes'];
    if (code === 'BAD_INDENT')
        return [unquote(message), 'Indent what belongs together by the same number of spaces'];
    return PLAINER[code] ?? [unquote(message), 'Write the file as the documentation shows it'];
}
function unquote(message) {
    return (0,printable/* printable */.g$)(message, 160).replaceAll('`', "'");
}

;// CONCATENATED MODULE: ./build/config/yaml/values.js



/** How many aliases (`*name`) a file may have. No anchored value may contain an alias, so nothing grows exponentially. */
const MAX_ALIASES = 10;
/**
 * The plain value of a YAML document: mappings without a prototype, lists, strings, numbers, booleans, null. Values that YAML
 * reads differently from what the writer most likely meant are problems.
 */
function readValues(contents, source) {
    const reader = new Reader(source);
    return { value: reader.read(contents, 0), problems: reader.problems };
}
class Reader {
    problems = [];
    anchors = new Map();
    aliases = 0;
    source;
    constructor(source) {
        this.source = source;
    }
    read(node, depth) {
        if (node === null)
            return null;
        if ((0,dist/* isAlias */.Vj)(node))
            return this.resolve(node.source, node);
        const aliasesBefore = this.aliases;
        const value = this.readPlain(node, depth);
        const { anchor } = node;
        if (anchor !== undefined && this.aliases > aliasesBefore)
            this.report(node, `The value anchored as ${(0,printable/* quoted */.TL)(`&${anchor}`)} holds an alias`, 'Write the inner value out');
        else if (anchor !== undefined)
            this.anchors.set(anchor, value);
        return value;
    }
    readPlain(node, depth) {
        if ((0,dist/* isScalar */.jn)(node))
            return this.readScalar(node);
        if (depth >= MAX_DEPTH)
            return this.report(node, TOO_DEEP, 'Write the file as the documentation shows it');
        if ((0,dist/* isSeq */.oP)(node))
            return node.items.map(item => this.read(item, depth + 1));
        return (0,dist/* isMap */.jh)(node) ? this.readMap(node.items, depth) : null;
    }
    readMap(pairs, depth) {
        // Without a prototype, keys such as `constructor` are ordinary keys.
        const map = Object.create(null);
        const keys = new Map();
        for (const { key, value } of pairs) {
            const name = String(key.value);
            const first = keys.get(name);
            if (first)
                this.report(key, `The key ${(0,printable/* quoted */.TL)(name)} stands here again; first on line ${this.lineOf(first)}`, 'Keep one');
            else
                keys.set(name, key);
            if (key.anchor !== undefined)
                this.anchors.set(key.anchor, name);
            if (name === '<<')
                this.report(key, 'The merge key `<<` is not part of YAML 1.2', 'Write the merged keys out');
            // Assigning it would set the prototype of any copy of this mapping, and zod skips it silently.
            if (name === '__proto__')
                this.report(key, 'The key `__proto__` is not allowed', 'Choose another name');
            this.refuseHidden(key);
            map[name] = this.read(value, depth + 1);
        }
        return map;
    }
    readScalar(node) {
        const { value, source = '' } = node;
        this.refuseHidden(node);
        if (typeof value === 'number' && !isPlainNumber(value, source)) {
            const remedy = `Put quotes around it if it is a text: ${(0,printable/* quoted */.TL)(`"${source}"`)}; otherwise write plain decimal digits`;
            this.report(node, `YAML reads ${(0,printable/* quoted */.TL)(source)} as the number ${value}`, remedy);
        }
        return value;
    }
    /** Checks escapes only: hidden characters in the source text are reported before. */
    refuseHidden(node) {
        const hidden = typeof node.value === 'string' ? (0,printable/* findHidden */.C$)(node.value) : undefined;
        const [start = 0, end = 0] = node.range ?? [];
        if (!hidden || (0,printable/* findHidden */.C$)(this.source.text.slice(start, end)))
            return;
        this.report(node, `This text holds ${hidden.name}, a character that cannot be seen`, 'Take the escape out');
    }
    resolve(name, node) {
        this.aliases++;
        if (this.aliases === MAX_ALIASES + 1)
            this.report(node, `The file has more than ${MAX_ALIASES} aliases`, 'Write the values out');
        if (this.anchors.has(name))
            return this.anchors.get(name);
        return this.report(node, `No value before this is anchored as ${(0,printable/* quoted */.TL)(`&${name}`)}`, 'Write the value out');
    }
    report(node, message, remedy) {
        this.problems.push({ ...this.source.positionOf(node.range?.[0] ?? 0), message, remedy });
        return null;
    }
    lineOf(node) {
        return this.source.positionOf(node.range?.[0] ?? 0).line;
    }
}
/**
 * False for octal, hexadecimal, leading zeros, exponents and lost digits: account ids have been misread in each of these ways.
 */
function isPlainNumber(value, source) {
    return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(source) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

;// CONCATENATED MODULE: ./build/config/yaml/file.js






/** `version` alone is not enough: a `%YAML` directive overrides it, so directives are refused. */
const OPTIONS = {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    strict: true,
    uniqueKeys: false,
    logLevel: 'silent',
};
/**
 * Reads a YAML file strictly: at most 64 KiB of valid UTF-8, YAML 1.2's core schema, one document, at most 10 aliases, no
 * directives, foreign tags, merge keys, duplicate keys or hidden characters. Never throws. Reports every mistake; only
 * mistakes of syntax stop the checks that depend on them.
 */
function readYaml(file, bytes) {
    const { source, problems } = readText(file, bytes);
    if (!source)
        return unreadable(file, problems);
    const lexed = [...new dist/* Lexer */.JG().lex(source.text)];
    const excess = findExcess(source, lexed);
    if (excess)
        return unreadable(file, [...problems, excess]);
    const parser = new dist/* Parser */.iX();
    const tokens = [...lexed.flatMap(lexeme => [...parser.next(lexeme)]), ...parser.end()];
    const [document] = [...new dist/* Composer */.Dk(OPTIONS).compose(tokens, true, source.text.length)];
    const syntax = [...problemsOfStream(tokens, source), ...problemsOfSyntax(document, source)];
    if (syntax.length > 0 || !document)
        return unreadable(file, [...problems, ...syntax]);
    const { contents } = document;
    const values = readValues(contents, source);
    return { file, value: values.value, problems: [...problems, ...values.problems], ...locator(contents, source) };
}
function unreadable(file, problems) {
    const top = () => ({ file, line: 1, column: 1 });
    return { file, value: undefined, problems, valueAt: top, keyAt: top, sourceAt: () => '', afterKey: () => '' };
}
function locator(contents, source) {
    const find = finder(contents);
    const position = (node) => source.positionOf(node?.range?.[0] ?? 0);
    return {
        valueAt: path => {
            const { key, value } = find(path);
            return position(key && isEmpty(value) ? key : value);
        },
        keyAt: path => {
            const { key, value } = find(path);
            return position(key ?? value);
        },
        sourceAt: path => {
            const [start = 0, end = 0] = find(path).value?.range ?? [];
            return source.text.slice(start, end);
        },
        afterKey: path => {
            const end = find(path).key?.range?.[1];
            return end === undefined ? '' : (source.text.slice(end).split('\n', 1)[0] ?? '');
        },
    };
}
/** Finds the nearest node on a path. Aliases are not followed, because they stand where the writer used the value. */
function finder(contents) {
    // Indexed once per mapping: one with a mistake in each of its thousands of keys is looked up for each of them.
    const indexes = new Map();
    const child = (node, step) => {
        if ((0,dist/* isSeq */.oP)(node)) {
            const value = node.items[Number(step)];
            return value && { key: null, value };
        }
        if (!(0,dist/* isMap */.jh)(node))
            return undefined;
        const index = indexes.get(node) ?? indexOf(node);
        indexes.set(node, index);
        return index.get(step);
    };
    return path => {
        let place = { key: null, value: contents };
        for (const step of path) {
            const next = child(place.value, step);
            if (!next)
                break;
            place = next;
        }
        return place;
    };
}
/** The entries of a mapping by key; the first of two equal keys. */
function indexOf(map) {
    const places = map.items.flatMap(({ key, value }) => (0,dist/* isScalar */.jn)(key) ? [[key.value, { key, value: value }]] : []);
    return new Map(places.reverse());
}
function isEmpty(node) {
    return node === null || ((0,dist/* isScalar */.jn)(node) && node.source === '' && node.type === 'PLAIN');
}
/** How a message names what was found: a text or number as written, anything else by its kind. */
function describeFound(yaml, path) {
    const value = path.reduce((parent, step) => parent?.[step], yaml.value);
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object' && value !== null)
        return 'a mapping';
    return typeof value === 'string' ? (0,printable/* quoted */.TL)(value) : (0,printable/* quoted */.TL)(yaml.sourceAt(path));
}


/***/ }),

/***/ 16673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readPart)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16499);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82105);


/** Checks `value`, the part of a file at `path`, against its schema. Reports every mistake at its place. */
function readPart(yaml, path, value, schema) {
    // Without compilation: each schema reads one file, and compiling takes longer than reading.
    const result = schema.safeParse(value, { jitless: true });
    if (result.success)
        return { ok: true, value: result.data };
    const issues = result.error.issues.map(issue => toIssue(path, issue));
    const misspelt = new Set(issues.map(({ path, meant }) => meant && JSON.stringify([...path.slice(0, -1), meant])));
    const causes = issues.filter(({ about, path }) => about !== 'missing' || !misspelt.has(JSON.stringify(path)));
    return { ok: false, problems: causes.map(issue => toProblem(yaml, issue)) };
}
/** The schemas of this project only create custom issues; any other kind is a mistake in a schema. */
function toIssue(top, issue) {
    const path = [...top, ...issue.path];
    const params = issue.code === 'custom' ? issue.params : undefined;
    if (!params)
        throw new TypeError(`a schema reports ${issue.code} at ${path.join('.')}: ${issue.message}`);
    return { ...params, path, message: issue.message };
}
function toProblem(yaml, { about, path, message, remedy }) {
    switch (about) {
        case 'key':
            return { ...yaml.keyAt(path), message, remedy };
        case 'missing':
            return { ...yaml.valueAt(path.slice(0, -1)), message: `${subject(path)} is missing`, remedy };
        case 'value':
            return { ...yaml.valueAt(path), message: `${subject(path)} ${message}`, remedy: withComment(yaml, path, remedy) };
        case 'found':
            return {
                ...yaml.valueAt(path),
                message: `${subject(path)} ${message}, found ${(0,_file_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFound */ .K)(yaml, path)}`,
                remedy,
            };
        default:
            return about;
    }
}
/** `reason: #1` is empty: what people took for its text is a comment. */
const withComment = (yaml, path, remedy) => /^\s*:\s+#/.test(yaml.afterKey(path))
    ? `${remedy}; what begins with \`#\` is a comment, so put quotes around it`
    : remedy;
/** `` `duration` ``, `` Entry 2 of `instances` ``, `Entry 2`, `The file`. */
function subject(path) {
    const last = path.at(-1);
    const parent = path.at(-2);
    if (typeof last === 'string')
        return (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(last);
    if (last === undefined)
        return 'The file';
    return typeof parent === 'string' ? `Entry ${last + 1} of ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(parent)}` : `Entry ${last + 1}`;
}


/***/ }),

/***/ 83672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   BU: () => (/* binding */ eitherOf),
/* harmony export */   Gk: () => (/* binding */ always),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   pi: () => (/* binding */ isMapping),
/* harmony export */   s4: () => (/* binding */ setOf),
/* harmony export */   uU: () => (/* binding */ taken)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27597);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88532);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44890);
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1704);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16499);
/* harmony import */ var _shared_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4986);




/** A value of a file. `example`: what to write if it is missing or empty. `take`: converts it to `T` or refuses it. */
function taken(example, take) {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().transform((value, context) => {
        const issue = (message, about, remedy) => {
            context.issues.push({ code: 'custom', message, params: { about, remedy }, input: value });
        };
        if (value === undefined)
            issue('is missing', 'missing', `Add ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`);
        else if (value === null)
            issue('is empty', 'value', `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`);
        else {
            const result = take(value, (predicate, remedy, about = 'found') => issue(predicate, about, remedy));
            if (result !== undefined)
                return result;
            // `take` returned nothing and refused nothing: a vague refusal is better than an undefined value later.
            if (context.issues.length === 0)
                issue('is not what belongs here', 'found', `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`);
        }
        return undefined;
    });
}
/** A text. Values that YAML reads as a number or truth value may need quotes. */
function textField(example, take) {
    return taken(example, (value, refuse) => {
        if (typeof value === 'string')
            return take(value, refuse);
        if (typeof value !== 'number' && typeof value !== 'boolean')
            return refuse('must be a text', `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`);
        const quotesWouldDo = take(String(value), () => undefined) !== undefined;
        const remedy = quotesWouldDo ? 'Put quotes around it' : `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`;
        return refuse(`must be a text, and YAML reads this as a ${typeof value}`, remedy);
    });
}
function name(kind, example) {
    return textField(example, (value, refuse) => {
        const refusal = (0,_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseName */ .uT)(kind, value);
        return refusal ? refuse(refusal.message, refusal.remedy, 'value') : value;
    });
}
function truth(example) {
    return taken(example, (value, refuse) => typeof value === 'boolean'
        ? value
        : refuse('must be `true` or `false`', `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example)}: YAML 1.2 knows no yes, no, on or off`));
}
/** A whole number from `min` to `max`. */
function count(example, min, max) {
    return taken(example, (value, refuse) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
        ? value
        : refuse(`must be a whole number from ${min} to ${max}`, `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example)}`));
}
/** A list of `min` to `max` entries. */
function listOf(example, item, max = Number.POSITIVE_INFINITY, min = 1) {
    return taken(example, (value, refuse) => {
        if (!Array.isArray(value))
            return refuse('must be a list', `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`);
        if (value.length < min)
            return refuse('is an empty list', `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`, 'value');
        if (value.length > max)
            return refuse(`has ${value.length} entries; ${max} are allowed`, 'Take some out', 'value');
        return value;
    }).pipe(zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(item));
}
/** A list of texts without repeats. `same` maps two spellings of one thing to the same text. */
function setOf(example, item, max, same = (text) => text, min) {
    return listOf(example, item, max, min).check(always((entries, report) => {
        const seen = new Set();
        entries.forEach((entry, index) => {
            if (typeof entry !== 'string')
                return;
            if (seen.has(same(entry)))
                report([index], `repeats ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(entry)}`, 'Write each entry once');
            seen.add(same(entry));
        });
    }));
}
/** A mapping with these keys and no others. `explained`: what to do about some of the others. */
function fields(example, shape, explained = {}) {
    const known = Object.keys(shape);
    return mapping(example).pipe(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc(shape)
        .catchall(zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())
        .check(always((map, report) => {
        for (const key of Object.keys(map))
            if (!known.includes(key))
                reportUnknown(key, known, explained, report);
    })));
}
function reportUnknown(key, known, explained, report) {
    const lower = key.toLowerCase();
    if (Object.hasOwn(explained, lower)) {
        report([key], `Unknown key ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)}`, explained[lower] ?? '', 'key');
        return;
    }
    const meant = (0,_shared_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(key, known);
    report([key], `Unknown key ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)}${(0,_shared_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .hint */ .a)(key, known)}`, `Use only ${known.join(', ')}`, 'key', meant);
}
/** A mapping whose keys people choose: names of one kind. */
function mapOf(example, kind, item, min = 0) {
    return mapping(example, min).pipe(zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), item).check(always((map, report) => {
        for (const key of Object.keys(map)) {
            const refusal = (0,_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseName */ .uT)(kind, key);
            if (refusal)
                report([key], `The key ${refusal.message}`, refusal.remedy, 'key');
        }
    })));
}
function mapping(example, min = 0) {
    return taken(example, (value, refuse) => {
        const remedy = `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`;
        if (!isMapping(value))
            return refuse('must be a mapping (`key: value` lines)', remedy);
        return Object.keys(value).length < min ? refuse('is an empty mapping', remedy, 'value') : value;
    });
}
/** Reads a value by one of two schemas. A union would report the mistakes for both of its members. */
function eitherOf(choose) {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().transform((value, context) => {
        const read = choose(value).safeParse(value);
        if (read.success)
            return read.data;
        context.issues.push(...read.error.issues.map(issue => ({ ...issue, input: value })));
        return zod__WEBPACK_IMPORTED_MODULE_4__/* .NEVER */ .tm;
    });
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * A check that also runs on a value with mistakes, so that all mistakes of a file are found at once. Refused parts are
 * `undefined`.
 */
function always(check) {
    const wrapped = new zod__WEBPACK_IMPORTED_MODULE_5__/* .$ZodCheck */ .QP({
        check: 'custom',
        when: ({ value }) => typeof value === 'object' && value !== null,
    });
    wrapped._zod.check = ({ value, issues }) => {
        check(value, (path, message, remedy, about = 'value', meant) => {
            const params = { about, remedy, meant };
            issues.push({ code: 'custom', path: [...path], message, params, input: value, continue: true });
        });
    };
    return wrapped;
}


/***/ }),

/***/ 92390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ isOwnedBy),
/* harmony export */   I4: () => (/* binding */ holderKey),
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   NC: () => (/* binding */ policyAction),
/* harmony export */   NN: () => (/* binding */ ownerArn),
/* harmony export */   XZ: () => (/* binding */ ROLE_PATH),
/* harmony export */   YW: () => (/* binding */ includesPrincipal),
/* harmony export */   gd: () => (/* binding */ userHolder),
/* harmony export */   i6: () => (/* binding */ principalOf),
/* harmony export */   j1: () => (/* binding */ isSameHolder),
/* harmony export */   jD: () => (/* binding */ withoutIdentity),
/* harmony export */   qW: () => (/* binding */ principalKey),
/* harmony export */   sG: () => (/* binding */ describeHolder),
/* harmony export */   wC: () => (/* binding */ describePrincipal),
/* harmony export */   x$: () => (/* binding */ principalOfOwner),
/* harmony export */   xH: () => (/* binding */ isSamePrincipal)
/* harmony export */ });
/** The IAM path of the roles that people have for themselves. No role outside of it gets a policy of ours. */
const ROLE_PATH = '/jit/';
const userHolder = (name) => ({ kind: 'user', name });
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
/** The IAM action that puts or deletes an inline policy of a principal, as CloudTrail names it. */
const policyAction = (verb, principal) => `iam:${verb}${holderOf(principal)?.kind === 'role' ? 'Role' : 'User'}Policy`;


/***/ }),

/***/ 32817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Eg: () => (/* binding */ describeTargets),
/* harmony export */   fq: () => (/* binding */ pairsOf),
/* harmony export */   uO: () => (/* binding */ sortTags)
/* harmony export */ });
/** The parts of the targets for people: each id or name, or each tag as `KEY=VALUE`. */
const partsOf = ({ instances, tags }) => instances ?? pairsOf(tags);
/** One line for people: `i-…, api-3`, or `what is tagged Service=api, Stage=prod`. */
const describeTargets = (targets) => targets.tags ? `what is tagged ${partsOf(targets).join(', ')}` : partsOf(targets).join(', ');
/** `KEY=VALUE` for each tag. */
const pairsOf = (tags) => Object.entries(tags).map(([key, value]) => `${key}=${value}`);
/** The same tags in the order of their keys, so that equal tags have equal JSON. */
const sortTags = (tags) => Object.fromEntries(Object.entries(tags).sort(([one], [other]) => (one < other ? -1 : 1)));


/***/ }),

/***/ 86083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ asFormer),
/* harmony export */   U0: () => (/* binding */ evaluateMerge),
/* harmony export */   cp: () => (/* binding */ NO_RULES_BEFORE)
/* harmony export */ });
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92390);
/* harmony import */ var _evaluate_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44188);
/* harmony import */ var _known_accounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29299);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63138);




/**
 * Evaluates a request by the rules before the merge and the rules of now. Both must allow it, with the same terms. Rules that
 * were tightened since then count, also for a re-run; rules that were loosened do not, because the request was not approved
 * under them.
 */
function evaluateMerge(user, request, mergedAt, rules) {
    const { before, now } = rules;
    const evaluatedNow = (0,_evaluate_request_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluateRequest */ .LO)(user, request, mergedAt, now);
    if (!('rules' in before))
        return { ok: false, refusals: [before] };
    if (!evaluatedNow.ok)
        return evaluatedNow;
    const { rule, ...rest } = evaluatedNow;
    const persons = (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .everyonesLogins */ .Fv)(now);
    const known = (0,_known_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .knownAccountsOf */ .NI)(now);
    if (before === now)
        return { ...rest, rules: [rule], ownLogins: rest.beneficiary, persons, known };
    const evaluatedBefore = (0,_evaluate_request_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluateRequest */ .LO)(user, request, mergedAt, asFormer(before));
    if (!evaluatedBefore.ok)
        return { ok: false, refusals: evaluatedBefore.refusals.map(refusedAtMerge) };
    if (!areSame(termsOf(evaluatedNow), termsOf(evaluatedBefore)))
        return { ok: false, refusals: [CHANGED] };
    return {
        ...rest,
        ...combineLogins(evaluatedNow.beneficiary, evaluatedBefore.beneficiary),
        rules: [rule, evaluatedBefore.rule],
        persons: [...persons, ...(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .everyonesLogins */ .Fv)(before)],
        known: [...known, ...(0,_known_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .knownAccountsOf */ .NI)(before)],
        refusalsAfterApproval: () => {
            const refusals = evaluatedNow.refusalsAfterApproval();
            return refusals.length > 0 ? refusals : evaluatedBefore.refusalsAfterApproval().map(refusedAtMerge);
        },
    };
}
function asFormer(rules) {
    return { ...rules, rules: rules.rules.map(rule => ({ ...rule, isFormer: true })) };
}
/** The request stands on the default branch by then: the same again would be no change. */
const ASK_UNDER_NEW_RULES = 'Change the request (a word of its reason, for instance) in a new pull request, and have it approved under the rules as they are now';
function refusedAtMerge({ message }) {
    return {
        message: `When this was merged, the rules did not allow it: ${message}`,
        remedy: ASK_UNDER_NEW_RULES,
    };
}
/**
 * A login that either rules list for the beneficiary may not approve. A login must be listed in both to ask in the
 * beneficiary's name.
 */
function combineLogins(now, before) {
    const loginsBefore = new Set(before.map(login => login.toLowerCase()));
    return {
        beneficiary: [...new Set([...now, ...before])],
        ownLogins: now.filter(login => loginsBefore.has(login.toLowerCase())),
    };
}
const areSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
/** The parts of the rules that the policy contains: account and region, instances, document, conditions. */
function termsOf({ account, principal, targets, document, rule }) {
    const { id, region, partition } = account;
    const isLive = targets.kind === 'tags' && rule.live;
    return {
        id,
        region,
        partition,
        principal: (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .principalKey */ .qW)(principal),
        targets,
        document,
        mfa: rule.mfa,
        sourceIps: rule.sourceIps,
        isLive,
    };
}
const CHANGED = {
    message: 'The rules have changed since this was approved: the account, its names, who the person is in AWS, the session document or the conditions of the policy are others now',
    remedy: ASK_UNDER_NEW_RULES,
};
/** Why the rules before a merge are not known. */
const NO_RULES_BEFORE = {
    message: 'Before this merge there were no rules that could be read, so nobody could approve anything under them',
    remedy: ASK_UNDER_NEW_RULES,
};


/***/ }),

/***/ 44188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LO: () => (/* binding */ evaluateRequest),
  Q4: () => (/* binding */ refuseTooMany),
  OZ: () => (/* binding */ whenApproved)
});

// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
// EXTERNAL MODULE: ./build/shared/suggest.js
var suggest = __webpack_require__(4986);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules_rules = __webpack_require__(63138);
// EXTERNAL MODULE: ./build/domain/rules/targets.js
var rules_targets = __webpack_require__(90987);
;// CONCATENATED MODULE: ./build/domain/rules/no-rule.js




/** Why no rule decides about a request, and what to ask for instead. */
function describeNoRule(user, request, account, rules) {
    const targets = (0,rules_targets/* targetsIn */.A6)(account, request);
    if (targets.kind === 'unknown')
        return unknownNames(targets.names, account);
    if (!rules.rules.some(rule => (0,rules_rules/* isFor */.Gi)(rule, user, account.name)))
        return nothingFor(user, account, rules);
    const isOpen = rules.rules.some(rule => (0,rules_rules/* isFor */.Gi)(rule, user, account.name) && !rule.instances);
    if (targets.kind !== 'ids' && !isOpen)
        return onlyListed(targets, account);
    return differing(targets.kind === 'tags' ? [] : targets.ids, user, account, rules);
}
function nothingFor(user, { name }, rules) {
    const isForOthers = rules.rules.some(rule => rule.accounts.includes(name));
    const beneficiary = isForOthers ? ` to ${(0,printable/* quoted */.TL)(user)}` : '';
    const message = `No rule allows access to the account ${(0,printable/* quoted */.TL)(name)}${beneficiary}`;
    return { message, remedy: 'Ask for another account, or have a rule for it added' };
}
function unknownNames(unknown, { name, names }) {
    const known = names.kind === 'listed' ? [...names.ids.keys()] : [];
    const [first = ''] = unknown;
    const also = unknown.length > 1
        ? `, nor ${unknown
            .slice(1)
            .map(each => (0,printable/* quoted */.TL)(each))
            .join(', ')}`
        : '';
    const message = `The account ${(0,printable/* quoted */.TL)(name)} defines no instance ${(0,printable/* quoted */.TL)(first)}${(0,suggest/* hint */.a)(first, known)}${also}`;
    const list = known.length > 0
        ? `one of ${known
            .slice(0, MOST_NAMES)
            .map(each => (0,printable/* printable */.g$)(each))
            .join(', ')}, or `
        : '';
    return { message, remedy: `Write ${list}an instance id; or have the name added under \`instances:\` of the account` };
}
const MOST_NAMES = 20;
/** An allow-list is of ids, and which instances a tag means only AWS knows. */
function onlyListed(targets, { name }) {
    const by = targets.kind === 'tags' ? 'tags' : 'the tag `Name`';
    return {
        message: `Every rule for ${(0,printable/* quoted */.TL)(name)} lists its instances, so none decides about instances by ${by}`,
        remedy: 'Name instances that a rule lists, or have a rule without `instances` added',
    };
}
function differing(ids, user, account, rules) {
    const ruleOf = (id) => (0,rules_rules/* ruleFor */.sG)(id, user, account, rules);
    const name = (0,printable/* quoted */.TL)(account.name);
    const unlisted = ids.filter(id => !ruleOf(id));
    if (unlisted.length > 0) {
        const message = `No rule for ${name} lists ${unlisted.join(', ')}`;
        return { message, remedy: 'Leave these instances out, or have them added to a rule' };
    }
    const parts = [...new Set(ids.flatMap(id => ruleOf(id) ?? []))].map(rule => `${(0,rules_rules/* nameOfRule */.Xp)(rule)} about ${ids.filter(id => ruleOf(id) === rule).join(', ')}`);
    const message = `No single rule for ${name} decides about all of these instances: ${parts.join('; ')}`;
    return { message, remedy: 'Write one request for the instances of each rule' };
}

;// CONCATENATED MODULE: ./build/domain/rules/evaluate-request.js






/**
 * Whether the rules allow the request of `user`, without looking at approvals; all refusals if they do not. `mergedAt`: when
 * the request was merged, or would be.
 */
function evaluateRequest(user, request, mergedAt, rules) {
    const account = rules.accounts.get(request.account);
    const known = account && (0,rules_targets/* targetsIn */.A6)(account, request);
    const targets = known?.kind === 'unknown' ? undefined : known;
    const rule = (0,rules_rules/* matchRule */.mU)(user, request, rules);
    const beneficiary = (0,rules_rules/* loginsOfName */.LN)(rules, user);
    const principal = (0,rules_rules/* subjectNamed */.IX)(rules, user);
    const document = account?.documents.find(({ maxMs }) => maxMs >= request.durationMs)?.name;
    const refusalsAfterApproval = () => (rule ? refusalsOfReason(request, rule) : []);
    const refusalsOfRule = rule && targets
        ? [
            ...refusalsOfNumber(targets, rule),
            ...refusalsOfTimes(request, mergedAt, rule),
            ...refusalsOfEmergency(request, rule),
            ...refusalsOfMfa(user, principal, rule),
        ]
        : [];
    if (account && targets && rule && beneficiary && principal && document !== undefined && refusalsOfRule.length === 0)
        return { ok: true, rule, account, principal, targets, document, beneficiary, refusalsAfterApproval };
    const refusals = [
        ...(account ? [] : [unknownAccount(request, rules)]),
        ...(beneficiary === undefined ? [unknownUser(user, rules)] : []),
        ...(account && !rule ? [describeNoRule(user, request, account, rules)] : []),
        ...refusalsOfRule,
        ...(account && document === undefined ? [noDocument(request, account)] : []),
    ];
    return { ok: false, refusals, refusalsAfterApproval };
}
/** The evaluation of an approved request: includes the refusals that wait for the approval. */
function whenApproved(evaluation) {
    const late = evaluation.refusalsAfterApproval();
    if (late.length === 0)
        return evaluation;
    return { ...evaluation, ok: false, refusals: [...(evaluation.ok ? [] : evaluation.refusals), ...late] };
}
/** AWS does not set `aws:MultiFactorAuthPresent` for people who come through an identity provider (docs/aws-facts.md). */
function refusalsOfMfa(user, principal, rule) {
    if (!rule.mfa || principal?.kind !== 'assumed-role')
        return [];
    const asks = (0,rules_rules/* nameOfRule */.Xp)(rule).replace(/^r/, 'R');
    const message = `${asks} asks for MFA, and AWS does not tell of the session of a person with a role whether they used it`;
    const remedy = `Have the identity provider ask for MFA when ${(0,printable/* quoted */.TL)(user)} signs in, and match people by a rule without \`mfa\``;
    return [{ message, remedy }];
}
/** What AWS has to resolve is counted when it has. */
function refusalsOfNumber(targets, rule) {
    return targets.kind === 'ids' ? refuseTooMany(targets.ids.length, rule) : [];
}
/** `count`: the instances that a request is for. */
function refuseTooMany(count, rule) {
    if (count <= rule.maxInstances)
        return [];
    const message = `It is for ${count} instances, more than the ${rule.maxInstances} that ${(0,rules_rules/* nameOfRule */.Xp)(rule)} allows`;
    return [{ message, remedy: 'Ask for fewer: name them one by one, or add a tag that fewer have' }];
}
function refusalsOfTimes(request, mergedAt, rule) {
    const refusals = [];
    if (request.durationMs < rule.minDurationMs) {
        const min = (0,instant/* formatDuration */.a3)(rule.minDurationMs);
        const message = `${(0,instant/* formatDuration */.a3)(request.durationMs)} is shorter than the ${min} that ${(0,rules_rules/* nameOfRule */.Xp)(rule)} asks for`;
        refusals.push({ message, remedy: `Ask for at least ${min}` });
    }
    if (request.durationMs > rule.maxDurationMs) {
        const max = (0,instant/* formatDuration */.a3)(rule.maxDurationMs);
        const message = `${(0,instant/* formatDuration */.a3)(request.durationMs)} is longer than the ${max} that ${(0,rules_rules/* nameOfRule */.Xp)(rule)} allows`;
        refusals.push({ message, remedy: `Ask for at most ${max}` });
    }
    const latest = rule.startWithinMs === undefined ? undefined : new Date(mergedAt.getTime() + rule.startWithinMs);
    if (latest && request.start && request.start > latest) {
        const within = (0,instant/* formatDuration */.a3)(rule.startWithinMs ?? 0);
        const message = `The start at ${(0,instant/* formatMoment */.K9)(request.start)} lies further ahead than the ${within} that ${(0,rules_rules/* nameOfRule */.Xp)(rule)} allows`;
        refusals.push({ message, remedy: `Ask for a start by ${(0,instant/* formatInstant */.r4)(latest)}, or merge closer to it` });
    }
    return refusals;
}
/** Whether a rule lets a request in without an approval. */
function refusalsOfEmergency(request, rule) {
    if (!request.breakGlass)
        return [];
    if (!rule.breakGlass) {
        const message = `It asks for access without an approval (\`break_glass\`), and ${(0,rules_rules/* nameOfRule */.Xp)(rule)} gives none`;
        return [{ message, remedy: 'Leave `break_glass` out, and have the request approved' }];
    }
    const { maxDurationMs } = rule.breakGlass;
    if (request.durationMs <= maxDurationMs)
        return [];
    const max = (0,instant/* formatDuration */.a3)(maxDurationMs);
    const message = `${(0,instant/* formatDuration */.a3)(request.durationMs)} is longer than the ${max} that ${(0,rules_rules/* nameOfRule */.Xp)(rule)} allows without an approval (\`break_glass\`)`;
    return [{ message, remedy: `Ask for at most ${max}, or leave \`break_glass\` out and have the request approved` }];
}
function refusalsOfReason({ reason }, rule) {
    if (!rule.reason || rule.reason.test(reason))
        return [];
    const pattern = (0,printable/* quoted */.TL)(rule.reason.source, 120);
    const message = `The reason ${(0,printable/* quoted */.TL)(reason)} does not match ${pattern}, which ${(0,rules_rules/* nameOfRule */.Xp)(rule)} asks for`;
    return [{ message, remedy: `Write a reason that matches ${pattern}` }];
}
function unknownAccount(request, rules) {
    const known = [...rules.accounts.keys()].map(each => (0,printable/* printable */.g$)(each)).join(', ');
    return { message: `The rules know no account ${(0,printable/* quoted */.TL)(request.account)}`, remedy: `Ask for one of ${known}` };
}
/** People may not approve their own access. If the beneficiary's logins are unknown, that cannot be checked. */
function unknownUser(user, rules) {
    const message = `The rules do not say which GitHub login the IAM user ${(0,printable/* quoted */.TL)(user)} belongs to, and know no person of that name`;
    const meant = meantUser(user, rules);
    if (meant !== undefined)
        return {
            message: `${message} (did you mean ${(0,printable/* quoted */.TL)(meant)}?)`,
            remedy: `Name the request file ${(0,printable/* quoted */.TL)(`${meant}.yaml`, 120)}, if that is who it is for`,
        };
    return {
        message,
        remedy: `Add ${(0,printable/* quoted */.TL)(`${user}: GITHUB-LOGIN`, 120)} under users: in the rule file, or the person under people: if they have a role of their own`,
    };
}
/** People name files by a GitHub login, in other capitals, or with a slip of the pen. */
function meantUser(user, { users, people }) {
    const logins = new Map([...users, ...[...people].map(([name, each]) => [name, each.logins])]);
    const isTheirs = (login) => login.toLowerCase() === user.toLowerCase();
    const byLogin = [...logins].find(([, own]) => own.some(isTheirs));
    return byLogin?.[0] ?? (0,suggest/* nearest */.p)(user, [...logins.keys()]);
}
function noDocument(request, account) {
    const longest = (0,instant/* formatDuration */.a3)(account.documents.at(-1)?.maxMs ?? 0);
    const asked = (0,instant/* formatDuration */.a3)(request.durationMs);
    const message = `No session document of ${(0,printable/* quoted */.TL)(account.name)} covers ${asked}; the longest covers ${longest}`;
    return { message, remedy: `Ask for at most ${longest}, or have a longer document added` };
}


/***/ }),

/***/ 29299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ changedHands),
/* harmony export */   MZ: () => (/* binding */ checkKnownIds),
/* harmony export */   NI: () => (/* binding */ knownAccountsOf),
/* harmony export */   PF: () => (/* binding */ otherIdOf),
/* harmony export */   ms: () => (/* binding */ accountsByLoginAlone)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);

/** The accounts of which rules say login and id. */
const knownAccountsOf = ({ accountIds }) => [...accountIds].map(([login, id]) => ({ login, id }));
/** The id that the rules say for a login and that is not this one; `undefined` if there is none. `id`: absent if unknown. */
function otherIdOf(login, id, known) {
    return known.find(account => account.login === login?.toLowerCase() && account.id !== id)?.id;
}
/** The accounts that have some logins now, without those whose id the rules say: only their change needs a witness. */
function accountsByLoginAlone(logins, collaborators, known) {
    const said = new Set(known.map(({ login }) => login));
    return [...new Set([...logins].map(login => login.toLowerCase()))].flatMap(login => {
        const found = said.has(login) ? undefined : collaborators.get(login);
        return found ? [{ login, id: found.id }] : [];
    });
}
/**
 * Refuses logins that belong to another account than when they were first seen: a person can give a login up, and then
 * anyone can register it. `accounts`: the logins that the rules map, with the ids that GitHub has now. A login that was never
 * seen before is accepted; who keeps what was seen must keep it for good.
 */
function checkKnownIds(accounts, witnessed) {
    return accounts.flatMap(({ login, id }) => {
        const before = witnessed.find(seen => seen.login.toLowerCase() === login.toLowerCase() && seen.id !== id);
        return before ? [changedHands(login, id, `it was ${before.id} at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(before.seenAt)}`)] : [];
    });
}
/** The refusal for a login of another account than `before` says: `the rules say 101`. `id`: absent if there is none. */
function changedHands(login, id, before) {
    const write = id === undefined ? '' : `, such as \`{login: ${login}, id: ${id}}\``;
    return {
        message: `The account ${login} has changed hands: its id is ${id ?? 'not known'} now, and ${before}`,
        remedy: `Find out which account belongs to this person, and write its login and id in the rule file${write}`,
    };
}


/***/ }),

/***/ 63138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ unlistedAccount),
/* harmony export */   Fv: () => (/* binding */ everyonesLogins),
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   IX: () => (/* binding */ subjectNamed),
/* harmony export */   LN: () => (/* binding */ loginsOfName),
/* harmony export */   LQ: () => (/* binding */ accountKey),
/* harmony export */   SH: () => (/* binding */ ruleOfInstances),
/* harmony export */   WS: () => (/* binding */ groupByAccount),
/* harmony export */   Xp: () => (/* binding */ nameOfRule),
/* harmony export */   ew: () => (/* binding */ personWithRole),
/* harmony export */   mU: () => (/* binding */ matchRule),
/* harmony export */   sG: () => (/* binding */ ruleFor)
/* harmony export */ });
/* harmony import */ var _shared_group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61933);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90987);


/** An account that the rules may not list any more, as it was when access was given: as far as ending it needs, by one role. */
const unlistedAccount = (account, { role, bucket }) => ({
    ...account,
    roles: { grant: role, revoke: role, logs: role },
    documents: [],
    logs: { group: '', bucket, prefix: '' },
    foreignDocuments: [],
    names: _targets_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_NAMES */ .p8,
});
function nameOfRule({ number, isFormer }) {
    return `rule ${number}${isFormer ? ' as before the merge' : ''}`;
}
/**
 * The rule that decides about a request: the first for its account and user that lists the instance, or lists none; and the
 * same rule for each of its instances. Everything else is then checked against this rule: asking for less, or for one
 * instance more, never selects a later rule that allows more. Instances that only AWS knows are decided by the first rule that
 * lists none; when AWS has told them, {@link ruleOfInstances} must find the same rule.
 */
function matchRule(user, request, rules) {
    const account = rules.accounts.get(request.account);
    return account && ruleOfTargets((0,_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .targetsIn */ .A6)(account, request), user, account, rules);
}
function ruleOfTargets(targets, user, account, rules) {
    const open = rules.rules.find(rule => isFor(rule, user, account.name) && !rule.instances);
    switch (targets.kind) {
        case 'ids':
            return ruleOfInstances(targets.ids, user, account, rules);
        case 'names':
            return [...targets.ids.map(id => ruleFor(id, user, account, rules)), open].every(rule => rule === open)
                ? open
                : undefined;
        case 'tags':
            return open;
        case 'unknown':
            return undefined;
    }
}
/** The rule that decides about instances by their ids; `undefined` if none does, or different ones. */
function ruleOfInstances(ids, user, account, rules) {
    const [first, ...others] = ids.map(id => ruleFor(id, user, account, rules));
    return others.every(rule => rule === first) ? first : undefined;
}
/** The first rule that applies to an instance. */
function ruleFor(id, user, account, { rules }) {
    return rules.find(rule => isFor(rule, user, account.name) && (!rule.instances || (0,_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .idsIn */ .Sd)(account, rule.instances).includes(id)));
}
/** Whether a rule applies to this user in this account, for any instance. IAM treats `Alice` and `alice` as one user. */
function isFor({ accounts, users }, user, account) {
    return accounts.includes(account) && (!users || users.some(each => each.toLowerCase() === user.toLowerCase()));
}
/** The same for all regions of one AWS account: IAM is one for all of them. */
const accountKey = ({ partition, id }) => `${partition} ${id}`;
/** The entries of the rules by AWS account, one for each region. */
const groupByAccount = (accounts) => (0,_shared_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)([...accounts], accountKey);
/** The GitHub logins of an IAM user or a person; `undefined` for a name that the rules do not have. */
const loginsOfName = ({ users, people }, name) => users.get(name) ?? people.get(name)?.logins;
/** Which GitHub logins belong to one person: one list for each name. */
const everyonesLogins = ({ users, people }) => [
    ...users.values(),
    ...[...people.values()].map(({ logins }) => logins),
];
/** Who a name is in AWS; `undefined` for a name that the rules do not have. */
function subjectNamed({ users, people }, name) {
    const person = people.get(name);
    if (person)
        return { kind: 'assumed-role', role: person.role, identity: person.identity, signIn: person.signIn };
    return users.has(name) ? { kind: 'iam-user', name } : undefined;
}
/** The name of the person whose role it is. IAM takes names that differ only in case for one. */
const personWithRole = ({ people }, role) => [...people].find(([, person]) => person.role.toLowerCase() === role.toLowerCase())?.[0];


/***/ }),

/***/ 90987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ targetsIn),
/* harmony export */   J$: () => (/* binding */ nameWithId),
/* harmony export */   Sd: () => (/* binding */ idsIn),
/* harmony export */   p8: () => (/* binding */ NO_NAMES)
/* harmony export */ });
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1704);

const NO_NAMES = { kind: 'listed', ids: new Map() };
/** Replaces the names that the rules define for an account by their ids. */
function targetsIn(account, { instances, tags }) {
    if (tags)
        return { kind: 'tags', tags };
    const ids = [...new Set(instances.flatMap(each => idOf(account, each) ?? []))].sort();
    const names = instances.filter(each => idOf(account, each) === undefined);
    if (names.length === 0)
        return { kind: 'ids', ids };
    return account.names.kind === 'tag' ? { kind: 'names', ids, names } : { kind: 'unknown', names };
}
/** The ids of a list of ids and names of the rules. A name that this account does not define stands for nothing in it. */
const idsIn = (account, instances) => instances.flatMap(each => idOf(account, each) ?? []);
function idOf({ names }, written) {
    if (_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANCE */ .YE.accepts(written))
        return written;
    return names.kind === 'listed' ? names.ids.get(written) : undefined;
}
/** For people: `api-3 (i-…)` where the rules define a name, otherwise as written. */
const nameWithId = (account, written) => {
    const id = account && idOf(account, written);
    return id === undefined || id === written ? written : `${written} (${id})`;
};


/***/ }),

/***/ 18548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yu: () => (/* binding */ isWanted),
/* harmony export */   oo: () => (/* binding */ WEBHOOK_KINDS),
/* harmony export */   wI: () => (/* binding */ NOTIFICATION_KINDS)
/* harmony export */ });
/** What a webhook may be told of, in the words of the rule file. Payloads are public: the words stay. */
const NOTIFICATION_KINDS = [
    'asked',
    'granted',
    'refused',
    'ending',
    'ended',
    'break-glass',
    'debt-due',
    'alarm',
    'doctor',
];
/** The forms of what is sent: Block Kit of Slack, an Adaptive Card for Workflows of Teams, signed JSON for anything else. */
const WEBHOOK_KINDS = ['slack', 'teams', 'json'];
/** Whether a webhook is to be told of an event. One that concerns no single account goes to all that list its kind. */
function isWanted({ events, accounts }, about) {
    return events.includes(about.kind) && (!accounts || about.account === undefined || accounts.includes(about.account));
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   F4: () => (/* binding */ codes),
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Zw: () => (/* binding */ inBackticks),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   fk: () => (/* binding */ transcript),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   uR: () => (/* binding */ instant),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16499);


const trusted = (markdown) => markdown;
/**
 * Text from outside as plain text. Everything but letters, digits, spaces, commas and hyphens becomes an HTML entity, which
 * neither Markdown nor HTML treats as syntax. But GitHub decodes entities before it looks for mentions, references,
 * addresses, emoji, formulas and check boxes. It looks for none of them inside `<code>`, so every word that is not plain is
 * put there.
 */
function text(untrusted, limit = 500) {
    const words = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(untrusted, limit).replaceAll(/[^ ]+|^ | (?= |$)/g, part => {
        if (part === ' ')
            return entity(part);
        return PLAIN.test(part) && !LINKED.test(part) ? entities(part) : inCode(part);
    });
    // A hyphen or a number at the start could begin a list: `42` followed by our full stop would.
    return trusted(words.replace(/^[\d-]/, entity));
}
const PLAIN = /^[\p{L}\p{M}\p{N}.,;!?'"`\(\)_\/…\-]+:?$/v;
/** Plain words that GitHub links nevertheless: `GH-1`, commits (not within a word: `succeeded`), web addresses. */
const LINKED = /gh-\d|(?<![g-z\d])[\da-f]{7,}(?![g-z\d])|www\./i;
/** A mail address is linked inside `<code>` too (cmark-gfm, autolink.c), but not across a tag. */
const entities = (printed) => printed
    .split(/(?<=[\w.+-])@(?=[\w.-])/)
    .map(part => part.replaceAll(/[^\p{L}\p{N} ,-]/gu, entity))
    .join(`<span>${entity('@')}</span>`);
const entity = (character) => `&#${character.codePointAt(0)};`;
const inCode = (printed) => `<code>${entities(printed)}</code>`;
/** Text from outside in a fixed-width font. GitHub links nothing in it. */
function code(untrusted, limit = 500) {
    return trusted(inCode((0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(untrusted, limit)));
}
/**
 * A name in backticks, for files that people read and edit as text. GitHub links nothing in it. What is no name of ours is
 * escaped as by {@link code}.
 */
const inBackticks = (untrusted) => /^[\w+=,.@/:-]{1,128}$/.test(untrusted) ? trusted(`\`${untrusted}\``) : code(untrusted);
/** Several, separated by commas. */
const codes = (untrusted) => join(untrusted.map(each => code(each)), ', ');
const instant = (value) => trusted((0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(value));
const duration = (ms) => trusted((0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms));
/** Our own Markdown. Inserted values must be Markdown already, or numbers. */
function md(strings, ...values) {
    return trusted(String.raw({ raw: strings }, ...values));
}
function join(parts, separator) {
    return trusted(parts.join(separator));
}
/** A fenced block for copying. The lines must consist of validated names, because nothing can be escaped in a fence. */
function fence(language, lines) {
    const unsafe = lines.find(line => !/^[\x20-\x7e]*$/.test(line) || line.includes('```'));
    if (unsafe !== undefined)
        throw new Error('a line for a code block holds what could end the block');
    return trusted(`\`\`\`${language}\n${lines.join('\n')}\n\`\`\``);
}
/** The text of a transcript, with all Markdown and HTML escaped. */
function transcript(untrusted) {
    return trusted(`<pre><code>${untrusted.map(line => entities((0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line, 500))).join('\n')}</code></pre>`);
}
/** A link of ours. `url`: left out where it has any character that could end the link. */
const link = (label, url) => /^https?:\/\/[\w.:/~%#-]+$/.test(url) ? trusted(`[${label}](${url})`) : label;
/** What is known of something, a line each: a table would be wider than GitHub's page where a value is long. */
const facts = (rows) => trusted(rows.map(([label, value]) => `- **${label}:** ${value.replaceAll('\n', '<br>')}`).join('\n'));
/** Folded away until a reader opens it. */
const details = (summary, body) => trusted(`<details><summary>${summary}</summary>\n\n${body}\n\n</details>`);


/***/ }),

/***/ 82652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ resultText)
/* harmony export */ });
/* harmony import */ var _within_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52346);

/**
 * GitHub accepts 1 MB of outputs per job, counted in UTF-16: two bytes per code unit (docs, "Defining outputs for jobs"). The
 * remainder is for the other outputs (src/domain/follow-up/hand-over.ts).
 */
const BUDGET_BYTES = 240_000;
/**
 * The output `result`, as JSON. If it is too large, entries that do not fit are removed from its longest lists; `leftOut`
 * says how many of each.
 */
function resultText(result) {
    const whole = JSON.stringify(result);
    return Buffer.byteLength(whole) <= BUDGET_BYTES ? whole : cutText(result);
}
function cutText(result) {
    const lists = Object.entries(result).flatMap(([name, value]) => Array.isArray(value) ? [[name, texts(value)]] : []);
    const told = {};
    const leftOut = {};
    let budget = BUDGET_BYTES;
    lists
        .sort(([, a], [, b]) => sizeOf(a) - sizeOf(b))
        .forEach(([name, entries], index) => {
        const kept = (0,_within_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWithinBudget */ .M)(entries, budget / (lists.length - index), text => text).map(([text]) => text);
        budget -= sizeOf(kept);
        told[name] = kept.map(text => JSON.parse(text));
        if (kept.length < entries.length)
            leftOut[name] = entries.length - kept.length;
    });
    return JSON.stringify({ ...result, ...told, leftOut });
}
const texts = (entries) => entries.map(entry => JSON.stringify(entry));
/** The size of a list, including its commas. */
const sizeOf = (entries) => entries.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 0);


/***/ }),

/***/ 52346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ takeWithinBudget),
/* harmony export */   a: () => (/* binding */ openBudget)
/* harmony export */ });
function openBudget(bytes) {
    let left = bytes;
    return {
        isSpent: () => left < bytes / 50,
        take(text) {
            const size = Buffer.byteLength(text);
            if (size > left)
                return false;
            left -= size;
            return true;
        },
    };
}
/** The parts that fit into `budgetBytes` of UTF-8 together, in order, each with its text. */
function takeWithinBudget(parts, budgetBytes, write) {
    const told = [];
    const budget = openBudget(budgetBytes);
    for (const part of parts) {
        if (budget.isSpent())
            break;
        const text = write(part);
        if (budget.take(text))
            told.push([part, text]);
    }
    return told;
}


/***/ }),

/***/ 40840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   d$: () => (/* binding */ attemptEvenWhenStopped),
/* harmony export */   lo: () => (/* binding */ inTurn),
/* harmony export */   uV: () => (/* binding */ attemptOrExplain),
/* harmony export */   xM: () => (/* binding */ failuresIn)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(606);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95743);


/**
 * Makes one call. A failure becomes data, so that other calls continue; its error goes to the debug log with its causes.
 * After a stop signal no new call starts.
 */
async function attempt({ signal, debug }, call) {
    return signal.aborted ? (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)({ message: 'interrupted before this call' }) : attemptEvenWhenStopped({ debug }, call);
}
/** The same for calls that must run even after a stop signal: what was done has to be recorded and reported. */
async function attemptEvenWhenStopped({ debug }, call) {
    try {
        return (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .succeeded */ .gq)(await call());
    }
    catch (error) {
        debug(error);
        return (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)((0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error));
    }
}
/** Runs a call that nothing depends on, even after a stop signal. Returns its failure, which begins with `what`. */
async function attemptOrExplain(context, what, call) {
    const { ok, failure } = await attemptEvenWhenStopped(context, call);
    return ok ? [] : [(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(what, failure)];
}
/** The failures of some calls. */
const failuresIn = (results) => results.flatMap(({ failure }) => failure ?? []);
const inTurn = (items, call) => (0,p_map__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .Ay)(items, call, { concurrency: 1 });


/***/ }),

/***/ 34757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ isPlainFile),
/* harmony export */   Kc: () => (/* binding */ readRules),
/* harmony export */   sN: () => (/* binding */ openRulesHistory),
/* harmony export */   t6: () => (/* binding */ readRulesAt)
/* harmony export */ });
/* harmony import */ var _config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4152);
/* harmony import */ var _domain_rules_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86083);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52005);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51172);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81703);





/**
 * Reads the rule file at a commit of the default branch, never from a pull request.
 * @throws ProblemsError with every mistake in it
 */
async function readRules(github, path, sha) {
    const file = await github.readFile(path, sha);
    if (file?.kind !== 'file') {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ErrorWithRemedy */ .J(`There is no rule file ${path} on the default branch (commit ${sha.slice(0, 12)})`, 'Merge one first: the README shows how it looks');
    }
    const parsed = (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, file.bytes);
    if (!parsed.ok)
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .ProblemsError */ .F(parsed.problems);
    return { rules: parsed.value, blobSha: file.sha };
}
/** The same by git alone, at a commit of a clone. Why there is none is a value: a look at the ledger goes on without them. */
async function readRulesAt(git, path, sha) {
    const file = await git.readFile(sha, path);
    if (!file || !isPlainFile(file))
        return _domain_rules_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_RULES_BEFORE */ .cp;
    const parsed = (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, file.bytes);
    return parsed.ok ? { rules: parsed.value, blobSha: file.sha } : _domain_rules_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_RULES_BEFORE */ .cp;
}
/** `now`: absent where only the rules of earlier commits count. */
function openRulesHistory(git, path, now = { rules: _config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_RULES */ .Wd, blobSha: '' }) {
    const versions = new Map([[now.blobSha, now.rules]]);
    const at = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .memoizeAsync */ .T)(async (sha) => {
        const file = await git.findFile(sha, path);
        if (!file || !isPlainFile(file))
            return _domain_rules_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_RULES_BEFORE */ .cp;
        const known = versions.get(file.sha);
        if (known)
            return known;
        const parsed = (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, await git.readBlob(file.sha));
        const rules = parsed.ok ? parsed.value : _domain_rules_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_RULES_BEFORE */ .cp;
        versions.set(file.sha, rules);
        return rules;
    });
    const accountsNow = [...now.rules.accounts.keys()];
    const accountsOf = (rules) => 'accounts' in rules && rules !== now.rules ? [...rules.accounts.keys()] : accountsNow;
    return { now: now.rules, at, accountsNow, accountsAt: async (sha) => accountsOf(await at(sha)) };
}
/** Whether git has a file there that is neither a symlink nor a submodule. */
const isPlainFile = ({ mode }) => mode === '100644' || mode === '100755';


/***/ }),

/***/ 61933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Groups items by a key, in the order in which the keys appear. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const known = groups.get(key);
        if (known)
            known.push(item);
        else
            groups.set(key, [item]);
    }
    return [...groups.values()];
}


/***/ }),

/***/ 51172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ memoizeAsync),
/* harmony export */   z: () => (/* binding */ lazyAsync)
/* harmony export */ });
/** Memoizes an async lookup by its argument. A rejected lookup is removed, so the next call tries again. */
function memoizeAsync(ask) {
    const asked = new Map();
    return argument => {
        const known = asked.get(argument);
        if (known)
            return known;
        const answer = ask(argument);
        asked.set(argument, answer);
        answer.catch(() => asked.delete(argument));
        return answer;
    };
}
/** Memoizes an async lookup that has no argument, in the same way. */
function lazyAsync(ask) {
    const memoized = memoizeAsync(ask);
    return () => memoized('');
}


/***/ }),

/***/ 90628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ byImportance),
/* harmony export */   n: () => (/* binding */ mergeProblems)
/* harmony export */ });
/** Nobody reads more, and a hostile file could contain thousands. */
const MAX_PROBLEMS = 100;
/**
 * The problems of one file in file order, each once. A schema problem at a place where the YAML itself was wrong is left out,
 * because it follows from that.
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
/** Sorts by importance: the first problem of each file, then the second of each. GitHub shows only the first few. */
function byImportance(problems) {
    const seen = new Map();
    const ranked = problems.map(problem => {
        const rank = seen.get(problem.file) ?? 0;
        seen.set(problem.file, rank + 1);
        return { problem, rank };
    });
    return ranked.sort((a, b) => a.rank - b.rank).map(({ problem }) => problem);
}


/***/ }),

/***/ 95743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   gq: () => (/* binding */ succeeded),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   pQ: () => (/* binding */ clauseOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);

const succeeded = (value) => ({ ok: true, value });
const failed = (failure) => ({ ok: false, failure });
/** What an error says, as data. */
function failureOf(error) {
    const said = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J ? error.refusal : { message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error) };
    return { ...said, cause: error };
}
/** The same failure with a sentence before it that says what it prevented. */
const explain = (what, failure) => ({
    ...failure,
    message: `${what}. ${failure.message}`,
});
/** The failure as the end of a sentence: without its last full stop. */
const clauseOf = ({ message, remedy }) => remedy === undefined ? message : `${message}. ${remedy}`;
/** The failure as whole sentences; a message without a remedy stays as it is. */
const describeFailure = (failure) => failure.remedy === undefined ? failure.message : `${clauseOf(failure)}.`;
/** Removes failures that read the same: several calls may fail for one reason. */
const distinct = (failures) => [
    ...new Map(failures.map(failure => [describeFailure(failure), failure])).values(),
];


/***/ }),

/***/ 4986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ hint),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16499);

/** The entry of `known` that is nearest to `written`, or `undefined` if more than a third of it differs. */
function nearest(written, known) {
    const normal = written.toLowerCase().replaceAll(/[-_ “”„‟‘’«»]/g, '');
    // A hostile key may be 64 KiB long, and computing the distance takes quadratic time.
    if (normal.length > 64)
        return undefined;
    const ranked = known
        .map(name => ({ name, distance: editDistance(normal, name.toLowerCase().replaceAll(/[-_ ]/g, '')) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best && best.distance <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}
/** ` (did you mean …?)`, or an empty text. */
function hint(written, known) {
    const meant = nearest(written, known);
    return meant === undefined ? '' : ` (did you mean ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(meant)}?)`;
}
/** Damerau–Levenshtein (adjacent swaps count once). */
function editDistance(a, b) {
    let twoBack = [];
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const swap = swapped ? at(twoBack, j - 2) + 1 : Number.POSITIVE_INFINITY;
            current.push(Math.min(at(previous, j) + 1, at(current, j - 1) + 1, substitution, swap));
        }
        twoBack = previous;
        previous = current;
    }
    return at(previous, b.length);
}
function at(row, index) {
    return row[index] ?? Number.POSITIVE_INFINITY;
}


/***/ })

};

