// Stands in for node:child_process, which commander loads for subcommands that are programs of their own. There are none here.
module.exports = {};
