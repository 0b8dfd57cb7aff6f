package dev.gedanken.scene;

import java.util.List;

/**
 * Which object each pixel shows: {@code (height, width) uint8} of object ids.
 *
 * @param width columns
 * @param height rows
 * @param ids row by row; 0 is the background, id k is {@code names.get(k)}
 * @param names names by id; the same object keeps its id through an episode
 */
public record ObjectMask(int width, int height, byte[] ids, List<String> names) {

    public ObjectMask {
        ids = ids.clone();
        names = List.copyOf(names);
    }

    @Override
    public byte[] ids() {
        return ids.clone();
    }

    /** Returns the object's id at column x, row y. */
    public int at(int x, int y) {
        return ids[y * width + x] & 0xFF;
    }

    /** Returns how many pixels show the object called {@code name}; 0 if it is unknown or hidden. */
    public int area(String name) {
        int id = names.indexOf(name);
        int count = 0;
        for (byte pixel : ids) {
            if ((pixel & 0xFF) == id) {
                count++;
            }
        }
        return count;
    }
}
