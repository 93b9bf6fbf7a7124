/** Imported first: the SDK's advice on versions of Node, given as soon as it is loaded, is not part of what is shown. */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
