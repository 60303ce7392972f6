// One
