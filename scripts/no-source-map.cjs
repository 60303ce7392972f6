// Stands in for the package source-map, which the bundle does without.
module.exports = {};
