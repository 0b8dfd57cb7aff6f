# Checks that this machine can open the window; to be sourced by a POSIX shell.
#
#   opens_window "$@"    succeeds if the command line asks for the window
#   check_display        ends with status 2 and an explanation if there is no display
#   check_libraries      ends with status 2, naming packages, if a system library is missing
#   has_gpu              succeeds unless this is a Linux machine without a graphics device

is_linux() { [ "$(uname -s)" = Linux ]; }

opens_window() {
    asked=
    for argument; do
        case $argument in
            --headless | --help | -h) return 1 ;;
            --window) asked=1 ;;
        esac
    done
    case "${1:-}" in
        '' | play) ;;
        bench) [ -n "$asked" ] ;;
        *) return 1 ;;
    esac
}

check_display() {
    [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && is_linux || return 0
    cat >&2 <<'END'
There is no display here, so the window cannot open. You can
  run without a window    ./gedanken play --headless --pack bricks-grid --steps 100
  use a virtual display   xvfb-run -a ./gedanken
END
    exit 2
}

# Prints the Debian package that holds each library of the window that the linker does not find.
missing_packages() {
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || return 0
    while read -r library package; do
        case $known in
            *"$library"*) ;;
            *) printf ' %s' "$package" ;;
        esac
    done <<'END'
libgtk-3.so.0 libgtk-3-0
libXtst.so.6 libxtst6
libXxf86vm.so.1 libxxf86vm1
libGL.so.1 libgl1
libEGL.so.1 libegl1
END
}

check_libraries() {
    is_linux || return 0
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    cat >&2 <<END
The window needs system packages that are missing:$missing
On Debian and Ubuntu this installs them: packaging/install-system-packages.sh
END
    exit 2
}

has_gpu() {
    is_linux || return 0
    for device in /dev/dri/renderD* /dev/nvidia[0-9]*; do
        [ -e "$device" ] && return 0
    done
    return 1
}
