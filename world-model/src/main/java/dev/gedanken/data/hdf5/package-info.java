/** Episodes in HDF5 files that stable-worldmodel and h5py can read. Depends on the data package. */
@NullMarked
package dev.gedanken.data.hdf5;

import org.jspecify.annotations.NullMarked;
