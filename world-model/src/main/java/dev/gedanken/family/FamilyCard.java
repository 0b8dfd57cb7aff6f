package dev.gedanken.family;

import java.util.List;

/**
 * The description of a family.
 *
 * @param name lower-case word in {@code pack.json} and on the command line
 * @param title name for people
 * @param description one line
 * @param roles what its state is for, the main one first; none for a baseline
 */
public record FamilyCard(String name, String title, String description, List<Role> roles) {
    public FamilyCard {
        roles = List.copyOf(roles);
    }
}
