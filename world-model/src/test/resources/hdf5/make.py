# make.py DIR : the small files under src/test/resources/hdf5, h5py 3.16 with hdf5plugin
import h5py, numpy as np, sys, os, hdf5plugin
d=sys.argv[1]; os.makedirs(d,exist_ok=True)
px=(np.arange(4*4*4*3)%251).astype(np.uint8).reshape(4,4,4,3)
def base(name,pix,libver=None,**kw):
    f=h5py.File(f'{d}/{name}.h5','w',libver=libver)
    if pix is not None: f.create_dataset('pixels',data=pix,**kw)
    f['action']=np.array([1,0,1,0],'i1'); f['ep_len']=np.array([4],'i4'); f['ep_offset']=np.array([0],'i4')
    return f
c=dict(chunks=(2,4,4,3))
base('gzip-shuffle',px,chunks=(3,3,4,2),compression='gzip',shuffle=True).close()
base('lzf',px,compression='lzf',**c).close()
base('bitshuffle',px,**c,**hdf5plugin.Bitshuffle(cname='none')).close()
base('lz4',px,**c,**hdf5plugin.LZ4()).close()
base('zstd',px,**c,**hdf5plugin.Zstd()).close()
# Blosc: larger frames, so that its blocks are split, one of them noise, which no codec makes smaller.
j=np.arange(16*16*3); noise=lambda n: ((np.arange(n)*np.arange(n)*7919>>5)&255).astype(np.uint8)
big=np.stack([(j//7)&255,j*j//91%251,j%5*50,noise(768)]).astype(np.uint8).reshape(4,16,16,3)
base('big',big).close()
for cname in ('blosclz','lz4','lz4hc','zlib','zstd','snappy'):
    for shuffle in (0,1,2):
        if shuffle==1 or cname in('blosclz','zstd'): base(f'blosc-{cname}-{shuffle}',big.astype('f4')/255 if shuffle else big,chunks=(2,16,16,3),**hdf5plugin.Blosc(cname=cname,clevel=9,shuffle=shuffle)).close()
base('blosc-far',np.stack([np.concatenate([noise(500),np.zeros(8788,np.uint8),noise(500),np.zeros(2500,np.uint8)]).reshape(64,64,3)]*4),chunks=(1,64,64,3),**hdf5plugin.Blosc(cname='blosclz',clevel=9,shuffle=0)).close()
big2=np.concatenate([big]*8,2)
base('big-wide',big2).close()
for cname in ('none','lz4','zstd'): base(f'bitshuffle-{cname}',big2 if cname=='none' else big2.astype('f4')/255,chunks=(1,16,128,3),**hdf5plugin.Bitshuffle(cname=cname)).close()
base('bitshuffle-odd',big2,chunks=(1,15,127,3),**hdf5plugin.Bitshuffle(cname='lz4',nelems=1024)).close()
base('lz4-wide',big2,chunks=(1,16,128,3),**hdf5plugin.LZ4(nbytes=2048)).close()
base('lzf-wide',big2,chunks=(1,16,128,3),compression='lzf').close()
base('zstd-wide',big2,chunks=(1,16,128,3),**hdf5plugin.Zstd()).close()
base('fletcher-wide',big2,chunks=(1,16,128,3),fletcher32=True).close()
base('blosc2',px,**c,**hdf5plugin.Blosc2()).close()
base('zfp',(px/255).astype('f4'),**c,**hdf5plugin.Zfp()).close()
base('scaleoffset',px,**c,scaleoffset=8).close()
base('scaleoffset-bits',px%13+100,**c,scaleoffset=0).close()
base('scaleoffset-floats',(px/255).astype('f4'),**c,scaleoffset=4).close()
base('fletcher',px,**c,fletcher32=True,compression='gzip',shuffle=True).close()
base('bzip2',px,**c,**hdf5plugin.BZip2()).close()
base('bzip2-wide',big2,chunks=(1,16,128,3),**hdf5plugin.BZip2()).close()
def nbit(f,name,values,bits,order,signed=True):
    t=(h5py.h5t.STD_I16BE if order=='>' else h5py.h5t.STD_I16LE).copy() if signed else h5py.h5t.STD_U8LE.copy()
    t.set_precision(bits); p=h5py.h5p.create(h5py.h5p.DATASET_CREATE); p.set_chunk((2,)+values.shape[1:]); p.set_filter(5,0,())
    h5py.h5d.create(f.id,name.encode(),t,h5py.h5s.create_simple(values.shape),p).write(h5py.h5s.ALL,h5py.h5s.ALL,np.ascontiguousarray(values))
for name,order in (('nbit','<'),('nbit-big','>')):
    f=h5py.File(f'{d}/{name}.h5','w'); nbit(f,'pixels',px%64,6,order,False); nbit(f,'action',np.array([1,0,1,-1],'i2'),11,order); nbit(f,'reward',np.array([-4,3,-1,0],'i2'),11,order); f['terminated']=np.zeros(4,'i1'); f['ep_len']=[4]; f['ep_offset']=[0]; f.close()
# Filters that were left out for one chunk: gzip of shuffle and gzip in the first, both in the second.
f=base('mask-of-two',None); ds=f.create_dataset('pixels',shape=px.shape,dtype='>f4',chunks=(2,4,4,3),compression='gzip',shuffle=True)
v=(px/255).astype('>f4')
ds.id.write_direct_chunk((0,0,0,0),np.frombuffer(v[:2].tobytes(),np.uint8).reshape(-1,4).T.tobytes(),filter_mask=2); ds.id.write_direct_chunk((2,0,0,0),v[2:].tobytes(),filter_mask=3)
f.close()
f=base('mask',None); ds=f.create_dataset('pixels',shape=px.shape,dtype='u1',chunks=(2,4,4,3),compression='gzip')
for i in range(2): ds.id.write_direct_chunk((2*i,0,0,0),px[2*i:2*i+2].tobytes(),filter_mask=1)
f.close()
f=base('unwritten',None); ds=f.create_dataset('pixels',shape=px.shape,dtype='u1',**c); ds[:2]=px[:2]; f.close()
f=base('soft',None); f['obs/image']=px; f['pixels']=h5py.SoftLink('/obs/image'); f.close()
f=base('broken',None); f['pixels']=h5py.SoftLink('/obs/none'); f.close()
f=base('external',None); f['pixels']=h5py.ExternalLink('gzip-shuffle.h5','/pixels'); f.close()
f=base('virtual',None); l=h5py.VirtualLayout(shape=px.shape,dtype='u1'); l[:]=h5py.VirtualSource('gzip-shuffle.h5','pixels',shape=px.shape); f.create_virtual_dataset('pixels',l); f.close()
base('big-endian-floats',(px/255).astype('>f4')).close()
f=base('latest-boolean',px,libver='latest'); f['terminated']=np.zeros(4,bool); f.close()
f=base('soft-circle',None); f['pixels']=h5py.SoftLink('/a'); f['a']=h5py.SoftLink('/b'); f['b']=h5py.SoftLink('/a'); f.close()
f=base('soft-chain',None); f['obs/image']=px; f['obs/frames']=h5py.SoftLink('image'); f['pixels']=h5py.SoftLink('obs/frames'); f.close()
f=base('external-chain',None); f['pixels']=h5py.ExternalLink('external.h5','/pixels'); f.close()
f=base('external-circle',None); f['pixels']=h5py.ExternalLink('external-circle.h5','/pixels'); f.close()
f=base('external-elsewhere',None); f['pixels']=h5py.ExternalLink('../outside.h5','/pixels'); f.close()
f=base('external-missing',None); f['pixels']=h5py.ExternalLink('no.h5','/pixels'); f.close()
# Virtual datasets, all of them with the frames of gzip-shuffle.h5 where nothing else is said.
S=h5py.VirtualSource
def virtual(name,shape,fill,libver=None,dtype='u1',maxshape=None,fillvalue=None,**other):
    f=base(name,None,libver); l=h5py.VirtualLayout(shape=shape,dtype=dtype,maxshape=maxshape); fill(l,f); f.create_virtual_dataset('pixels',l,fillvalue=fillvalue); f.close()
def plain(name,**sets):
    f=h5py.File(f'{d}/{name}.h5','w')
    for k,v in sets.items(): f.create_dataset(k,data=v,**(dict(compression='gzip',chunks=(1,)+v.shape[1:]) if k=='packed' else {}))
    f.close()
os.makedirs(f'{d}/parts',exist_ok=True)
plain('parts/part-0',pixels=px[:2],packed=px[:2]); plain('parts/part-1',pixels=px[2:],packed=px[2:])
def concatenated(l,f,key='pixels'):
    for i in range(2): l[2*i:2*i+2]=S(f'parts/part-{i}.h5',key,shape=(2,4,4,3))
for name,libver in (('virtual-concat',None),('virtual-concat-112',('v112','v112')),('virtual-concat-latest','latest')): virtual(name,px.shape,concatenated,libver)
virtual('virtual-packed',px.shape,lambda l,f: concatenated(l,f,'packed'))
# Each frame is a dataset of its own, stacked along a new axis.
plain('parts/frames',**{f'f{i}':px[i] for i in range(4)})
def stacked(l,f):
    for i in range(4): l[i]=S('parts/frames.h5',f'f{i}',shape=(4,4,3))
virtual('virtual-stack',px.shape,stacked)
# Every second row of one dataset and the other rows of another, in the same file.
def strided(l,f):
    wide=np.zeros((7,4,6,3),'u1'); wide[1::3,:,1:5]=px[0::2]; f['even']=wide; f['odd']=px[1::2][::-1].copy()
    l[0::2]=S('.','even',shape=wide.shape)[1::3,:,1:5]; l[1:2]=S('.','odd',shape=(2,4,4,3))[1:2]; l[3:4]=S('.','/odd',shape=(2,4,4,3))[0:1]
for name,libver in (('virtual-strided',None),('virtual-strided-112',('v112','v112')),('virtual-strided-latest','latest')): virtual(name,px.shape,strided,libver)
# Rows in a list, which is no regular selection.
def listed(l,f):
    more=np.zeros((9,4,4,3),'u1'); more[[0,4,5]]=px[[0,1,3]]; f['more']=more; f['last']=px[2:3]
    l[[0,1,3]]=S('.','more',shape=more.shape)[[0,4,5]]; l[2:3]=S('.','last',shape=(1,4,4,3))
for name,libver in (('virtual-list',None),('virtual-list-112',('v112','v112'))): virtual(name,px.shape,listed,libver)
# As long as the source, which grew after the virtual dataset was written.
f=h5py.File(f'{d}/parts/grown.h5','w'); f.create_dataset('x',data=px[:2],maxshape=(None,4,4,3),chunks=(1,4,4,3)); f.close()
def growing(l,f): l[0:h5py.h5s.UNLIMITED]=S('parts/grown.h5','x',shape=(2,4,4,3),maxshape=(None,4,4,3))[0:h5py.h5s.UNLIMITED]
for name,libver in (('virtual-growing',None),('virtual-growing-112',('v112','v112'))): virtual(name,(2,4,4,3),growing,libver,maxshape=(None,4,4,3))
f=h5py.File(f'{d}/parts/grown.h5','a'); f['x'].resize(4,0); f['x'][2:]=px[2:]; f.close()
def whole(file,key='pixels',shape=px.shape):
    def fill(l,f): l[:]=S(file,key,shape=shape)
    return fill
virtual('virtual-of-virtual',px.shape,whole('virtual-concat.h5'))
virtual('virtual-of-link',px.shape,whole('external-chain.h5'))
virtual('virtual-absolute',px.shape,whole('/no/such/folder/gzip-shuffle.h5'))
# What is not there has the fill value.
def half(l,f): f['some']=px[1:3]; l[1:3]=S('.','some',shape=(2,4,4,3))
virtual('virtual-half',px.shape,half,fillvalue=7)
# A column beside the frames, and a dataset in a group.
f=base('virtual-columns',None); del f['action']; f['data/action']=np.array([1,0,1,0],'i1'); f['data/pixels']=px
l=h5py.VirtualLayout(shape=(4,),dtype='i1'); l[:]=S('.','data/action',shape=(4,)); f.create_virtual_dataset('action',l); f['action'].attrs['names']=['noop','jump']
l=h5py.VirtualLayout(shape=px.shape,dtype='u1'); l[:]=S('.','data/pixels',shape=px.shape); f.create_virtual_dataset('data/frames',l); f['pixels']=h5py.SoftLink('/data/frames'); f.close()
# What is refused.
virtual('virtual-missing',px.shape,whole('no.h5'))
virtual('virtual-no-dataset',px.shape,whole('gzip-shuffle.h5','none'))
virtual('virtual-elsewhere',px.shape,whole('../outside.h5'))
virtual('virtual-circle',px.shape,whole('.'))
virtual('virtual-type',px.shape,whole('big-endian-floats.h5'))
f=base('virtual-numbered',None); p=h5py.h5p.create(h5py.h5p.DATASET_CREATE); v=h5py.h5s.create_simple(px.shape,(h5py.h5s.UNLIMITED,4,4,3)); v.select_hyperslab((0,0,0,0),(h5py.h5s.UNLIMITED,1,1,1),(2,1,1,1),(2,4,4,3)); p.set_virtual(v,b'part-%b.h5',b'pixels',h5py.h5s.create_simple((2,4,4,3)))
h5py.h5d.create(f.id,b'pixels',h5py.h5t.NATIVE_UINT8,h5py.h5s.create_simple(px.shape,(h5py.h5s.UNLIMITED,4,4,3)),p); f.close()
