#!/bin/sh
# Makes the pictures of the documentation with the program itself. Needs no display: takes a virtual
# one (xvfb) where there is none.
set -eu

project=$(cd "$(dirname "$0")/.." && pwd)
pictures=$project/docs/images

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$(uname -s)" = Linux ]; then
    exec xvfb-run -a -s '-screen 0 1920x1080x24' "$0" "$@"
fi

# As somebody sees it who has just come: nothing of this user's own settings.
XDG_STATE_HOME=$(mktemp -d)
export XDG_STATE_HOME
keys=$XDG_STATE_HOME/keys.txt
trap 'rm -rf "$XDG_STATE_HOME"' EXIT
cat >"$keys" <<'END'
noop x10
left x12
noop x18
END

mkdir -p "$pictures"
"$project/gedanken" play --pack bricks-grid --seed 9000005 --keys "$keys" --twin \
    --screenshot "$pictures/studio.png"
echo "Made $pictures/studio.png."
# The studio in a robot's hands: a test that only runs when it is told where its pictures go.
(cd "$project" && ./mvnw -B -ntp -q -pl app -am test -Dtest=GuidePicturesTest \
    -Dsurefire.failIfNoSpecifiedTests=false "-Dgedanken.pictures=$pictures")
echo "Made $pictures/studio-*.png."
"$project/gedanken" scenes --pictures "$pictures"
"$project/mvnw" -q -f "$project/pom.xml" -pl renderer test -Dtest=RendererPicturesTest \
    -Dsurefire.failIfNoSpecifiedTests=false "-Dtest.jvm.extra=-Dgedanken.pictures=$pictures"
echo "Made $pictures/renderer-*.png."
