export const id = 726;
export const ids = [726];
export const modules = {

/***/ 2726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openMerges: () => (/* binding */ openMerges)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(110);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2005);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1172);



function openMerges({ debug }, github) {
    const mergeAt = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_1__/* .memoizeAsync */ .T)(beginning => findMerge(github, beginning));
    return {
        async references(ids) {
            const found = new Map();
            try {
                for (const id of ids) {
                    const merge = await mergeAt((0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeOf */ .uV)(id));
                    if (merge)
                        found.set(id, { id, ...merge });
                }
                return { found, failures: [] };
            }
            catch (error) {
                debug(error);
                // The next question would take as long to fail: a thousand grants may have ended.
                const what = 'GitHub could not be asked which pull requests gave these grants, so not every end is told on one';
                return { found, failures: [`${what}. ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)}`] };
            }
        },
    };
}
async function findMerge(github, beginning) {
    const commit = await github.resolveCommit(beginning);
    const pull = commit === undefined ? undefined : await github.mergedPullRequestOf(commit);
    // A commit that came with a pull request is not its merge, and gave nothing.
    if (!pull?.mergedAt || pull.mergeCommitSha !== commit)
        return undefined;
    return { mergedAt: pull.mergedAt, pullRequest: pull.number };
}


/***/ })

};

