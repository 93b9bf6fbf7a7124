export const id = 611;
export const ids = [611];
export const modules = {

/***/ 6611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openArchive: () => (/* binding */ openArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



function openArchive(folder) {
    return {
        async create(path) {
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path);
            const unfinished = `${target}.part`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
            const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(unfinished, 'w', 0o600);
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            let bytes = 0;
            return {
                async write(chunk) {
                    hash.update(chunk);
                    bytes += chunk.byteLength;
                    await file.writeFile(chunk);
                },
                async finish() {
                    await file.sync();
                    await file.close();
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, target);
                    return { bytes, sha256: hash.digest('hex') };
                },
                async discard() {
                    await file.close();
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true });
                },
            };
        },
    };
}


/***/ })

};

