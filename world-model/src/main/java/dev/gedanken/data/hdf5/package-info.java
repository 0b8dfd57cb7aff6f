/** Episodes in HDF5 files, as stable-worldmodel and h5py read them. Depends on the data package. */
@NullMarked
package dev.gedanken.data.hdf5;

import org.jspecify.annotations.NullMarked;
