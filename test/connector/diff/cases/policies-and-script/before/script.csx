// Gone
