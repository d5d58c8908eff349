// The ICU shim moves in here.
