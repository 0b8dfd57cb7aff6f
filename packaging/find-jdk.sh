# Finds a JDK; to be sourced by a POSIX shell. Shared by ./gedanken and ./mvnw.
#
#   find_jdk 25    sets and exports JAVA_HOME to a JDK of that version or newer, or fails in silence
#   explain_missing_jdk 25    says on standard error what to install
#
# Looks at JAVA_HOME, then at java on the PATH, then in the places where installers put JDKs. There
# it takes exactly the asked version, which is the one that was tested, before a newer one.

# Prints the feature version of the JDK in folder $1, nothing if there is no JDK.
jdk_version() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    while IFS='=' read -r key value; do
        if [ "$key" = JAVA_VERSION ]; then
            value=${value#\"}
            value=${value%%[!0-9]*}
            [ -n "$value" ] && printf '%s\n' "$value"
            return 0
        fi
    done <"$1/release"
}

# Succeeds if folder $1 holds a JDK of version $2 or newer.
is_jdk_from() {
    found_version=$(jdk_version "$1")
    [ -n "$found_version" ] && [ "$found_version" -ge "$2" ]
}

# Prints the home of the java on the PATH, through all symbolic links.
jdk_on_path() {
    java_command=$(command -v java) || return 0
    java_command=$(readlink -f "$java_command" 2>/dev/null) || return 0
    printf '%s\n' "${java_command%/bin/java}"
}

# Sets JAVA_HOME to the best JDK from version $1 among the remaining arguments.
choose_jdk() {
    asked_version=$1
    shift
    newer_jdk=
    for candidate; do
        candidate_version=$(jdk_version "$candidate")
        [ -n "$candidate_version" ] && [ "$candidate_version" -ge "$asked_version" ] || continue
        newer_jdk=$candidate
        [ "$candidate_version" -eq "$asked_version" ] && break
    done
    [ -n "$newer_jdk" ] && JAVA_HOME=$newer_jdk
}

find_jdk() {
    if is_jdk_from "${JAVA_HOME:-}" "$1"; then
        export JAVA_HOME
        return 0
    fi
    path_jdk=$(jdk_on_path)
    if [ -n "$path_jdk" ] && is_jdk_from "$path_jdk" "$1"; then
        JAVA_HOME=$path_jdk
        export JAVA_HOME
        return 0
    fi
    choose_jdk "$1" \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/* /opt/*/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jdk/* \
        "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home || return 1
    export JAVA_HOME
}

explain_missing_jdk() {
    cat >&2 <<END
Gedanken needs a JDK $1 or newer, and none was found in JAVA_HOME, on the PATH or in the usual places.
Install one, for example:
  Debian, Ubuntu   sudo apt-get install openjdk-$1-jdk   (where the release has it)
  macOS            brew install --cask temurin@$1
  anywhere         Eclipse Temurin $1 from https://adoptium.net
If it lies somewhere else, set JAVA_HOME to its folder and start again.
END
}
