export const id = 870;
export const ids = [870];
export const modules = {

/***/ 3870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   grantsIn: () => (/* binding */ grantsIn),
/* harmony export */   openLedger: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var _domain_grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1911);
/* harmony import */ var _domain_grant_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9785);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9874);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1891);
/* harmony import */ var _render_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9716);





function openLedger({ clock, log, debug }, github) {
    const tip = (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .O)(branch => github.tip(branch));
    const grant = async (id) => {
        try {
            const commit = await tip(_render_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF);
            for (const path of (0,_render_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .grantedPaths */ .ek)(id, clock.now())) {
                const file = await github.readFile(path, commit);
                if (file?.kind === 'file')
                    return recordIn(file.bytes, id);
            }
        }
        catch (error) {
            debug(error);
        }
        return undefined;
    };
    /** Whether there is any record of it: by the folders that were listed to find another of its merge. */
    const isKnown = async (id) => {
        const commit = await tip(_render_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF);
        for (const path of (0,_render_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .grantedPaths */ .ek)(id, clock.now()))
            if (await github.readFile(path.slice(0, path.lastIndexOf('/')), commit))
                return true;
        return false;
    };
    return {
        async add(files, what) {
            if (files.size === 0)
                return [];
            try {
                const added = await github.addFiles(_render_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF, files, `Record ${files.size} ${what}`);
                log(`ledger: ${added} of ${files.size} records added to ${_render_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF}, the others were there`);
                return [];
            }
            catch (error) {
                debug(error);
                return [`The ledger could not be written. ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error)}`];
            }
        },
        grant,
        async references(ids) {
            const ofMerges = new Map();
            const found = new Map();
            for (const id of ids) {
                const ofMerge = ofMerges.get((0,_domain_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeOf */ .uV)(id));
                if (ofMerge && (await isKnown(id).catch(debug))) {
                    found.set(id, { ...ofMerge, id });
                    continue;
                }
                const record = await grant(id);
                if (!record)
                    continue;
                const { mergedAt, pullRequest } = record;
                ofMerges.set((0,_domain_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeOf */ .uV)(id), { mergedAt: new Date(mergedAt), pullRequest });
                found.set(id, (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .referenceTo */ .Po)(record));
            }
            return found;
        },
    };
}
/** Whoever may push to the branch may have put another grant's record there: that would end in this one's place. */
function recordIn(bytes, id) {
    return grantsIn(bytes).find(record => record.id === id);
}
/** What a file of the ledger says was granted. @throws Error when it says nothing that can be read */
function grantsIn(bytes) {
    const { grant } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGrantRecords */ .eO)(JSON.stringify(grant));
}


/***/ }),

/***/ 9716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ kindOfPath),
/* harmony export */   De: () => (/* binding */ recentFolders),
/* harmony export */   I8: () => (/* binding */ endPaths),
/* harmony export */   RL: () => (/* binding */ evidenceFiles),
/* harmony export */   Xi: () => (/* binding */ ledgerFiles),
/* harmony export */   cw: () => (/* binding */ endedFiles),
/* harmony export */   ek: () => (/* binding */ grantedPaths),
/* harmony export */   jF: () => (/* binding */ LEDGER_BRANCH)
/* harmony export */ });
/* harmony import */ var _domain_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8188);
/* harmony import */ var _domain_grant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1911);
/* harmony import */ var _domain_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2224);
/* harmony import */ var _evidence_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4599);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7199);





/** Where what was observed is kept: a branch of this repository, to which files are only ever added (design §2). */
const LEDGER_BRANCH = 'access-ledger';
/**
 * The files that a grant job adds to the ledger, by path: one for each request that it decided about, and what became of
 * it. What a path stands for is observed once: `2026-11/<grant id>/granted.json` is there after the first run, and a re-run
 * adds nothing.
 */
function ledgerFiles(outcomes, observation) {
    return new Map(outcomes.filter(isRecorded).map(outcome => [pathOf(outcome), contentOf(outcome, observation)]));
}
function isRecorded({ kind }) {
    switch (kind) {
        case 'granted':
        case 'refused':
        case 'failed':
        case 'ended':
        case 'overtaken':
            return true;
        // Nothing happened, or nothing was meant to.
        case 'kept':
        case 'grantable':
        case 'endable':
            return false;
    }
}
/** Where it may stand that a grant was given, by the month of its merge: those that a live one may come from, the latest first. */
function grantedPaths(grantId, now) {
    return lastMonths(now).map(month => pathIn(month, grantId, 'granted'));
}
/** The folders, each with its `/`, with all that was observed of grants that may live, or have been used in the last 30 days. */
const recentFolders = (now) => [...lastMonths(now), undefined].map(month => `${folderOf(month)}/`);
const lastMonths = (now) => [0, 1, 2].map(ago => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago)));
/** What a path of the ledger says: the end of a grant has several names. */
const kindOfPath = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === 'granted.json')
        return 'granted';
    return /^(?:ended|still-open|interrupted)\./.test(name) ? 'end' : 'other';
};
/**
 * Where it may stand that somebody ended a grant in a region, whether or not that was proven, and whether or not that job
 * could find out when the grant was merged.
 */
const endPaths = ({ id, mergedAt }, region) => [mergedAt, undefined].flatMap(at => ['clean', 'still open', 'interrupted'].map(verdict => pathIn(at, id, nameOfEnd(verdict, region))));
function pathOf(outcome) {
    const { entry, merge } = outcome;
    return pathIn(merge.mergedAt, (0,_domain_grant_js__WEBPACK_IMPORTED_MODULE_1__/* .grantId */ .Ir)(merge.sha, entry.digest), nameOf(outcome));
}
/** Only GitHub says when something was merged; a direct push was not, and GitHub may be unable to say. */
const pathIn = (mergedAt, grantId, name) => `${folderOf(mergedAt)}/${grantId}/${name}.json`;
const folderOf = (mergedAt) => (mergedAt ? (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(mergedAt).slice(0, 7) : 'undated');
/** An end that is proven comes beside an earlier try that was not; and a request may have to end in several regions. */
function nameOf(outcome) {
    if (outcome.kind !== 'ended')
        return outcome.kind;
    const { verdict, ending } = outcome.revocation;
    return nameOfEnd(verdict, ending.account.region);
}
const nameOfEnd = (verdict, region) => `${verdict === 'clean' ? 'ended' : verdict.replace(' ', '-')}.${region}`;
function contentOf(outcome, { at, run, rulesBlobSha }) {
    const { reason, durationMs, start } = outcome.entry.request;
    const record = {
        observedAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(at),
        run,
        rulesBlobSha,
        mergeSha: outcome.merge.sha,
        file: outcome.entry.at.file,
        reason,
        duration: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(durationMs),
        start: start && (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(start),
        ...(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeJson */ .bt)(outcome),
    };
    return written(record);
}
const written = (record) => `${JSON.stringify(record, null, 2)}\n`;
/**
 * The files of the last look after the end: AWS forgets sessions after 30 days, and this does not. The last word comes beside
 * what an earlier look could say so far.
 */
function evidenceFiles(ended, { at, run }) {
    return new Map(ended.map(evidence => {
        const { id, region, mergedAt } = evidence.grant.record;
        const record = { observedAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(at), run, kind: 'evidence', ...(0,_evidence_json_js__WEBPACK_IMPORTED_MODULE_3__/* .grantEvidenceOf */ .hq)(evidence) };
        const name = `evidence${(0,_domain_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(evidence) ? '' : '-so-far'}.${region}`;
        return [pathIn(new Date(mergedAt), id, name), written(record)];
    }));
}
/** The files that the end of grants adds, beside what was written when they began. */
function endedFiles(ends, { at, run }) {
    const files = new Map();
    for (const { revocation, grants } of ends) {
        for (const { id, mergedAt, pullRequest } of grants) {
            const about = { observedAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(at), run, kind: 'ended', pullRequest };
            const name = nameOfEnd(revocation.verdict, revocation.ending.account.region);
            files.set(pathIn(mergedAt, id, name), written({ ...about, revocation: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .revocationOf */ .Er)(revocation) }));
        }
    }
    return files;
}


/***/ })

};

