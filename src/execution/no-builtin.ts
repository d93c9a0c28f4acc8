// What stands in browsers for the parts of Node that the worker library has calls of: it makes none there.
export {};
