package dev.gedanken.data.hdf5;

import io.jhdf.Constants;
import io.jhdf.FractalHeap;
import io.jhdf.GroupSymbolTableNode;
import io.jhdf.ObjectHeader;
import io.jhdf.SymbolTableEntry;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.btree.BTreeV1;
import io.jhdf.btree.BTreeV2;
import io.jhdf.btree.record.LinkNameForIndexedGroupRecord;
import io.jhdf.exceptions.HdfException;
import io.jhdf.exceptions.UnsupportedHdfException;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.SymbolTableMessage;
import io.jhdf.storage.HdfBackingStorage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The virtual datasets of a file. The library lists no group that has one: it stops at their headers. So where it stops,
 * the headers in that group are gone through here, virtual datasets are noted and disguised, and the library is asked again.
 */
final class VirtualLayouts {
    private static final int SOFT_LINK = 2;

    private final VirtualLayout.Bytes bytes;
    private final Map<Long, VirtualLayout> known = new HashMap<>();

    /**
     * Begins without any.
     *
     * @param bytes changes what the library reads
     */
    VirtualLayouts(VirtualLayout.Bytes bytes) {
        this.bytes = bytes;
    }

    /** Returns the node of a name in a group; nothing if there is none. */
    @Nullable Node child(Group group, String name) {
        return listing(group, () -> group.getChild(name));
    }

    /** Returns all nodes of a group. */
    Map<String, Node> children(Group group) {
        return listing(group, group::getChildren);
    }

    /** Returns the layout of a dataset of this file if it is a virtual one. */
    Optional<VirtualLayout> of(Node dataset) {
        return Optional.ofNullable(known.get(dataset.getAddress()));
    }

    private <T> T listing(Group group, Supplier<T> call) {
        try {
            return call.get();
        } catch (HdfException e) {
            if (!isVirtual(e)) {
                throw e;
            }
            note(group);
            return call.get();
        }
    }

    /** Returns whether the library stopped at a virtual dataset. */
    static boolean isVirtual(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnsupportedHdfException
                    && String.valueOf(cause.getMessage()).startsWith("Virtual storage")) {
                return true;
            }
        }
        return false;
    }

    private void note(Group group) {
        HdfBackingStorage storage = group.getHdfFile().getHdfBackingStorage();
        for (long header : headers(storage, group.getAddress())) {
            VirtualLayout.of(storage, header)
                    .ifPresent(layout -> {
                        layout.disguise(storage, bytes);
                        known.put(header, layout);
                    });
        }
    }

    /** Returns the addresses of what a group has, without what links lead to. */
    private static List<Long> headers(HdfBackingStorage storage, long group) {
        ObjectHeader header = ObjectHeader.readObjectHeader(storage, group);
        if (header.hasMessageOfType(SymbolTableMessage.class)) {
            return inTable(storage, header.getMessageOfType(SymbolTableMessage.class));
        }
        LinkInfoMessage info = header.getMessageOfType(LinkInfoMessage.class);
        List<LinkMessage> links =
                info.getBTreeNameIndexAddress() == Constants.UNDEFINED_ADDRESS
                        ? header.getMessagesOfType(LinkMessage.class)
                        : inHeap(storage, info);
        return links.stream()
                .filter(link -> link.getLinkType() == LinkMessage.LinkType.HARD)
                .map(LinkMessage::getHardLinkAddress)
                .distinct()
                .toList();
    }

    private static List<Long> inTable(HdfBackingStorage storage, SymbolTableMessage table) {
        List<Long> headers = new ArrayList<>();
        BTreeV1 tree = BTreeV1.createGroupBTree(storage, table.getBTreeAddress());
        for (long child : tree.getChildAddresses()) {
            GroupSymbolTableNode node = new GroupSymbolTableNode(storage, child);
            for (SymbolTableEntry entry : node.getSymbolTableEntries()) {
                if (entry.getCacheType() != SOFT_LINK) {
                    headers.add(entry.getObjectHeaderAddress());
                }
            }
        }
        return headers.stream().distinct().toList();
    }

    private static List<LinkMessage> inHeap(HdfBackingStorage storage, LinkInfoMessage info) {
        FractalHeap heap = new FractalHeap(storage, info.getFractalHeapAddress());
        BTreeV2<LinkNameForIndexedGroupRecord> tree =
                new BTreeV2<>(storage, info.getBTreeNameIndexAddress());
        return tree.getRecords().stream()
                .map(record ->
                        LinkMessage.fromBuffer(heap.getId(record.getId()), storage.getSuperblock()))
                .toList();
    }
}
