#!/bin/sh
# Installs what Gedanken needs from Debian or Ubuntu: GTK and X11 for the window, Mesa for OpenGL and
# Vulkan without a GPU, Xvfb for running without a display, a font. Does nothing when all is there.
#
#   packaging/install-system-packages.sh [--with-maven] [--with-tests]
#
# --with-tests adds Vulkan's validation layer, which the renderer's tests turn on where it is there, and the
# Python with which the bridge's tests play worlds and models.
# --with-maven adds Maven where there is none, for machines that cannot reach Apache's download site.
set -eu

packages='
    libgtk-3-0|libgtk-3-0t64 libxtst6 libxxf86vm1
    libgl1 libglx-mesa0 libegl1 libegl-mesa0 libgl1-mesa-dri
    libvulkan1 mesa-vulkan-drivers
    xvfb xauth fonts-dejavu-core'

for option in "$@"; do
    case "$option" in
        --with-maven) command -v mvn >/dev/null || packages="$packages maven" ;;
        --with-tests)
            packages="$packages vulkan-validationlayers
                python3 python3-venv python3-numpy python3-grpcio python3-pytest"
            ;;
        *)
            echo "Unknown option '$option': the options are --with-maven and --with-tests." >&2
            exit 2
            ;;
    esac
done

if ! command -v apt-get >/dev/null; then
    echo "This script knows Debian and Ubuntu only. Install their equivalents of:$packages" >&2
    exit 2
fi

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null)" = 'ii ' ]
}

# Succeeds if one of the alternatives a|b|c is installed.
any_installed() {
    for name in $(echo "$1" | tr '|' ' '); do
        is_installed "$name" && return 0
    done
    return 1
}

# Prints the first of the alternatives a|b|c that this release can install.
first_available() {
    for name in $(echo "$1" | tr '|' ' '); do
        if apt-cache policy "$name" | grep -q 'Candidate: [^(]'; then
            echo "$name"
            return 0
        fi
    done
    echo "This release has no package $1." >&2
    return 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

missing=
for choice in $packages; do
    any_installed "$choice" || missing="$missing $choice"
done
[ -n "$missing" ] || exit 0

echo "Installing:$missing"
as_root apt-get update -qq
chosen=
for choice in $missing; do
    name=$(first_available "$choice")
    chosen="$chosen $name"
done
# shellcheck disable=SC2086  # the list is meant to be split
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $chosen
