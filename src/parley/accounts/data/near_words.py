"""English words that stand for one thing, or for a kind of another: the senses of words by their numbers.

Made by `eval/accounts/near.py` from WordNet 3.0 (see NOTICE).  Each line: a word, its senses, and behind "<" the senses
that those are kinds of.
"""

from __future__ import annotations

from typing import Final

NEAR_WORDS: Final = """
abandon 16p 282 3q3 4uu 4vx 5f9 5ox am0 bw7<48b 5a tv
abandonment 246 282 2hk 3q3 4vx 4xq 5ox bw7<18s 1qd hp
abdominal 5nr 68u
abet 6gg<28k
abide 19p 19r 1as 2kq 7le g3 mw p8 vh vr wu<7m9 t
ability 1ms 2p4 3ck 4yu 91<2p
abject 807 82n 863 89g<16a dh mx
able 1bq 1ms 1uq 2p4 3ck 4yu 85f 91<2bc 3cj 58p
abortion 1l3 ajm bsh<1dm 2a
abroad 58y<2ct
abrupt 66w 87p 87t a2s<2d6 3gh
abscess <2j
absence 5g6 9iq bft btf<1gw 4y bh1
absent 3ff 5g6 7pe 9iq a7a a7b bft btf<23u 3fe 8mh
absentminded 7pe a7a a7b
absolute 2be 3b5 3yo 7z6 82j<1vx 57b 7mq 7mr 7ms 7z5 h7
absorb 10s 26b 324 4gh 6a7 6a9 6oh 7by 9e9 axd bb3 bkh<4vu c8y ks
absorbed 2aa xn<15r
absorption 26b 324 4gh 7by bb3 bb5 bpk bpm c8x cqq<1w bcd
abstract 11c 1vh 1vx 33y 44b 4bk 4el 4yv 5u4 74o 81y 820 929 bxv c0z c10 hl ty<1h 1i2 257 29q 29r 3b7 572 6m 7mv j6 z
abstraction 13f 1vh 1vx 4yv 74o bxv<1h 1r3 1vg ed
absurd 2h8 2o0 334 44m 8cy<c4 nm
absurdity 2bw 2h8 2h9 2o0 3h7 44m 8cy 90a<3zp 44l
abuse 2j4 3rg 4nj 6dl 6mm 887 8hp 8p7 9d7 9fg bq5 byy byz c39 cmt<13k 6s ai l4
abyss 7yk
academic 6mo 821 8r1 90p 9kf aqd aqe aqf b31<1f5 2g9 572
academy 6mo 90p 9kf aqd aqe aqf<1ec 3w8 6kk
accelerate 1hn 1ho 3o4 3qt 5y7 5y8 6w a2o dw kk<126
accelerated 84c<an
acceleration 1hn 1ho 3qt a2o<4z dw j
accelerator 1ho 5y7 5y8 70z bkv<2mi 3xv bku
accent 13e 16c 1sf 255 2rr 2s6 2zq 3bo 45y 4ig 5jl 5jw 5nz 5o4 6ex 6f6<13c 1d9 4if 56 6f4
accentuate 13e 1sf 255 2rr 2s6 2zq 45y 4ig 6ex 6f6<13c 56
accept 14k 18o 21u 6df 8p4 aak bhw bxj g4 sa<48 f
acceptance 14k 18o 21u 38v 8p4 aak bxj g4 sa<1xn bf c4 os
accepted 7n8
access 1ky 2p0 5y9 7mz<1ko abl lw xw
accident 2t0 6gr
acclaim 2r6 44w 4no 6ni 76d<335 4u a1
accommodate 129 16i 29j 3dg 4yj 4z6 5x6 6a6 6os 8kg 9kh zm<1ll 21 2z
accompany 2vs 3si 49t 6mp 7fo 7m5 bw uj zb<35z mj
accomplish 18e 19x 1q9 3kb 3p8 6i qr r ub vi<4g 52 md
accomplishment 1bv 6i ks r ub<91 l
accord 11n 163 2bh 2nk 3aq 3tr 41h 4ho 4vz 6dz 6fg 789 9we<13 2nj jc
accordance 2bh 3tr 4vz 6fg<jc ww
accost 5po 6ms by9 c0o<36n 7hz
account 1wp 1wy 1xq 21a 253 3hg 44e 46u 55r 5te 69g 6mq 77q 780 78o 8p8 94 bao bza c1s ez m5 og z3<1a 1gi 1ww 5 6dd
accounting 21a 5te 69g 6mq m5<1c2 4ge 6p ez
accreditation <2l3
accumulate 1lx 1r0 1ru 1ws 2kl 3b9 3tb 4a1 akh gx qh qi rp<288 2l
accumulation 1r0 4ga 6uf 8zk gx lp qh rp<119 195 21d 3k
accuracy 9y5
accurate 1n3 3z9 3za 4yz<2bn 7n2 7n3
accusation 130 24q 6dq 763 z8<1wr ey
accuse 130 1wr 24q 46z 6dq 833 836 avn ax z8
accustomed 1mp 2j3 wa<3da
ace 1jz 28x 3nc 6v0 ar hi jv<13j 1c 2v 7s blu c1u c3
acetone <bly
acetonemia bh5<2j
ache 110 1du 272 2wf 2ze 48c 4i6 66 6in 6wx 7e 8j9 ac jj qc to<1k3 1n
achieve 3kb 3p8 qr r ub vi<md
achievement 6i r ub<l
acid 3k9 3v8 62y 668 7n6 8wq 9vj 9xh aei bki cid<8wp hc kj
acknowledge 12x 2hs 348 46t 4ia 76u 8af a7d acw bzp iq po yv<12m 12y 48 bzo
acquaintance 1gj 1zp 2b7 2q0 33e 5b1 bfb<1gi 2c
acquiesce 1ok 1xn 6xa 75q 7nw ahy aw8<24j
acquiescence 1ok 1xn 6xa 75q<21u jc
acquire 50s 64 6mr 73a 7na ar3 ar4 ar5 f ho km nr y5<15j
acquisition 1bv 4fv f ks nr y5<91 ho
acreage <67i
acres 4fu
act 0 1jv 1xb 1zq 34b 38x 3b3 44h 45o 45p 5pr 6eq 80e a7 c9 fd gk kb l lq wb<1iv 2f 2hi pv
acting 3b3 8kb a7 lq ta wb<1os 2qh
action 18e 19x 1q9 1w 297 2cg 2ew 2ld 2qv 2xb 38x 3ba 3j2 3u9 4z1 4z2 4z4 5bo 5x1 6i 7ng 7nj cle hz kb l r vi<0 4g 52 9z
activate 0 1jv 2q 3v9 3xt 4gg 4gw 6yw 712 9ki bku bq0 dt<11
activated 8o8 8oq<2fs 3ba 4z1 5h7
active 2ew 2x 3ba 3j2 4z2 4z4 9at kb<2ea 5ep
activity 2cg 2ew 2x 38x 3ba 3j2 4z1 4z2 4z4 7ng 7nj 9at cle kb<0 30a
actor 1zq 34b 3i 7km 7z 95o a7 fd lq<k2
actress <fd
actual 186 1gl 29t 2z2 2z3 3l5 3l6 3yu 5f 6w5 7co c6<2gx ne
actuality 29t 2z2 3l5 3l6 7y5<c6
acute 12l 1or 68d 693 80k<17f 2rr
adam 9kg
adapt 124 129 16i 2ya 4z6 6a6 6nv 7nl 9kh zm<2z
add 1kr 1oc 29u 31 3st 3va 747 786 99z i4 mo<2l 2m b
addition 1kr 2k 2l 31 6v2 99z i4 k<195 4fv 5p
additional 4z7<mo
additive 139 1oc 31 747 a2q mo<1lx 29u 4z7 4z8 4z9 7nn 7no i4
address 33v 6ge 6ms 77x 77y abm afc arn z9<1xd 259 4 443 sq
adequacy 181 1lm 1tw 29v 2gn 3lv 67a<9xs
adequate 1tw 21f 29v 2gn 3lv<181 3bb 4zb dp
adhere 15n 1b6 1gt 25r 29w 29x 3ui aym coc<13 37 38v 4ln
adherent 15n 1b6 25r 25y aym coc<9l uk
adhesive 1b6 25y 6yo uk<15n 29w 29x 3bc 3bd 7nr 8
adjacent 40n 52w 52z 542<161 2bi 3cz
adjective 3ti 4ze 6c6<442
adjoin 109 10a 1jh 1y9 37 3pm 543 5pg 5yu 5zp 65 6kz 6l9 6mn 9e bi2<31
adjourn 5w3 bsn cli hp<1p ma
adjunct 1a6 1pv 28k 2c0 3ae 3z 4bb 6lk avo<2qn 3ep qs vq
adjust 124 16i 2ya 31v 3t7 40m 4kx 4z6 517 69 6nv 7nl w3 zm<129
adjusted 8iq<3jq
adjustment 124 129 1hb 29j 2ya 3t7 43 4kx 4s3 69 71n 72t 72z 777 w3 zm<2kh 5j bl
administer 10j 19u 1af 1ss 2kw 2l2 2vb 2vz 2y3 30s 4b7 4k4 5tq 8p 93e 9nh avp bn h0 m6 om<ah cb
administration 12i 20h 2l2 30s 4du 4dv 4dw 4k4 5tq 6r1 9c8 bn fz h0 mb u7<8q 9cw w
administrative 93e h0
administrator 2vb 4b7 avp h0<1fa
admirable 1ax 8ld<17j
admiration 12g 1yh 277 48n 77a 9ie<1e0 os zt
admire 1yh 277 c0<12g 85
admission 12x 1ky 2p0 46t 9j1 bah cml<1qf 4g3 po xw
admit 12x 190 1ky 2p0 46t 4ia 8af 8kg 9a5 9j1 bah cml<12y 14k t
admonition 1cv 24t 336 byp<2r2 yr
adolescence 1on 3ir 4kp 6zc<22h
adopt 18o 38v 3pc 49r 4wn 58w 5os 73a 7ih<14k 19
adopted 58w 7ih
adorn 1ti 29m 2cz 2ih 2tp 3qe 40a 4c9 4i 5q0 5qr 5qs 60m 7iv eb x3<3h
adult 30q 3x 5d3 5xs bi6<17y 1s 2e5
advance 125 1fo 2ie 2le 31e 379 3bx 3f4 3uh 4lu 6ic ahp avq bl bux c0 c0n d9 gp lv w4 za<1dq 26 2k 3 510 61 9c cl
advanced 3kn 40g 892 a6j<2da 2fo
advantage 4zf en<41d 7j0 xv
adventure 10h 158 1g9 1s3 202 290 2jw 3se 4cr 4zh 9p oc rg wj<1l6 3o 89
adverb 6c7<442
adverse 4in 683 84t
advertise 19v 1fo 1xt 4b8 4e2 4oi co q3<6d sl
advertising 19v 1xt 4oi 7q co<6t q3
advice 2r2<2s7
advise 1cu 1dj 1xk 2a0 2gq 2sk 2vd 2ve 4eu 5az 6dt 6fn 6ny 76l 7o 7ue 9c aey avr cl ya<1a g7
advocate 1ih 2r3 2ve 44y 46l 4ne 4or 5t5 5x8 7o jw v2<208 7n cl
aerated 8or 8up<2gk 5h7
aeration bb4 bpx cgr<1w
aerator 712 9ki<1a7
aerial 5yb 7xk 8c8 90t a24 ast<5t1
aerosol 4fj<1af b8d
aesthetic 4zj 5kq 94q a9m aae<2a1 4zk 4zl 4zm
affair 2to 69i bfd<2pb
affairs <19w 2pb
affect 1fd 1rh 230 2yn 3aj 3f1 42 431 5pl 6dw 6im 6l 6q4 6t7 7c ia sc<24o ak
affected 3be 4zn 64h 9xo<4zo 4zp 4zq 7nu 7nv
affection 175 1ys 3o1 3o2 3o3
affiliation 21t 39n 4x3 bqj cln<1gi 5wa
affirm 1pw 1q7 1wx 1zs 2i6 2r4 2re 33z 3pt 4ez 5x0 ch ex ey gd ix na z5<1a
affix 1a6 34w 3vd 448 50n 5sa 9a3 c66<o
affixed 50m<50n 7pa 7pb
affluence 11s 17r dn<1gz
afford 57q 68j 690 7id ckp<tx
afraid 1lz 7vs 7vt<2a2 3bg 4zr 4zs 7ny 7vr
africa 93z atk
african 93z atk ave
afternoon <30r 6d4 ew
age 23g 64 6zb 8i3 bme bn0 bn4 bqy<44 6zn p
aged 2ev 3zz 400 499 5d4 8i2 90h<17a 1q6 3is
agency 1eg 2hc 2z8 3ox 4an 4b9 4xh bgi<101 kb
agenda 32b 6ba 75n<5y j0
agent 2hc 2z8 4an 4b9 avs bgi bky cj3<29 6rh
agglutinin <blw
aggravate 3ri 4t3 6j5 715 9a6 9ih avt az<4so
aggregate 139 15e 1aq 260 3d2 4a1 5uj 8tj aqa axi co5 f3 jk rp<49c 538 8 co4 nn t1 vn
aggression 3t4 4zw 9it a2 an7<1e7 5vf l
aggressive 1nz 1tx 2w 4zt 62z a2 an8<16u 2a3 4zu 4zv 4zw 7nz 8by
aggressiveness 1nz 1tx 4zt 62z an7<1e7
agitate 10k 141 1e4 2gm 2lk 36v 3pu 5m 6aw 8nn b4 da hr nx r4<co d1 s9
agitated 1m0<3bh 4zx 7o0 7o1
ago 8jn<dl
agony 122 270 2ze 310 3jw 3oc 4ba 4sr 4ss 6iq 6pa to<66 qc
agree 11n 13 163 1ak 1av 1d5 24j 2bh 2nk 3aq 46i 7vy 9we ahw aq jc kz<1lk sa
agreement 13 1av 1d5 24j 4ho 6al 785 789<11n 2nj 5 yc
agricultural 5i3<5i2
agriculture 26s 2vf 3t1<3t0 6t 75
ahead 8yl
aid 157 159 19h 1es 1l7 291 2ox 2y1 39t 3az 3gu 3z 4kg 8r d8 ro<26 2ow 5l fk k
aide 1p0 1pv 4bb<3z 6q8
ailment 30z 4i1 70h<2zb
aim 10b 13h 1cs 22 25h 4mj 4rx 5m 5ud 7eu 82 a98 aam be p4 s1 s2 sq yl<1em 24f 27j 3sg a0 pm
aimless 10g 68a 8s2 bfi rb
air 13b 19v 1cm 1mf 3xs 43u 45j 4bn 4e2 4li 5ln 6ta 6yw 712 7q 8c8 ast bb4 cgr cqs ev pn<11w 2h 36 4v2 k5
aircraft 9kj<5z8
airplane 2lp
airway aro<a5s qn
airy 5lj 5ln 6ad 6ta 7xk 88o a24<5li 88n
aisle <2mg 2mh
akin 49f 6pt 8oz 8qn<17t 8oy
alabama <ate
alarm 4nt 4sn 6e9 6j6 6j7 ail avu bgp<24s 3r 3w 5z1 gm
album <2lv 2qk
alcohol 496 bkt c3w<1yx 30n
alert 11l 1m8 1nd 3bi 3y3 42i 4nt 6e9 6j6 9vo ail bgp if xg<1gp 24s 2sm 3r 4zy 7o2 ul v5
alien 1nl 3i5 4es 6iv 6ot 7o3 8bu avv bi0 cco cip xl<2i 2w9 58x
alienate 6iv 7o3 avv bi0 cco cip<6l
align 31v 40m 49w 4mt 5vk 72u 9dw cor<13 32a 69
alignment 31v 40m 49w 4mt 5vk 72u cor<1dr 3t7 8x x
alike 2dx id p2
alive 11l 3m3 500 50b 66b 80m<3bj 3m2 50c 56j 7ol
alkali 7n7 bkj c44<4jb kj
allege bjd c12<341
alleged 8o2
alleviate 30y 3gv 3r0 3uf 5bf 6h9 6ip 6oq 6yi 737 99v 9r0 avw<d8 k
allocable 1kn 38s 3d3<7ud
allocate 10j 1kn 3d3 6u1 8p 97f<gw
allot 10j 19u 1af 1s2 1ss 2kw 2vz 2y3 3tr 41h 4vz 8p gw m6 om
allotment 1kn 6u1 7jl 8p gw m6<k6 om
allow 1cq 1ot 2fa 2fb 32f 3yn 41h 4g0 4gc 4zz 7ho 7j5 b02 pq t wy<gw sa
allowable 2fa 2fb 7yj t<3eb
allowance 32f 32u 4g0 641 6tx<640 7ho k6
allusion <yw
ally 9gx avx clj<1z4 mj qs
alone 2n6 3mr 3yx 4ib 53s 8mu 8ua<vk
alter 1f8 1hb 1q2 1vw 21l 2h1 2z 3vu 4b0 4fi 4s3 525 526 5j 9gq j oa vm w3<bq3
alteration 1hb 2z 3rb 43 4kx 4om 4s3 70q 7j7 j w3<1r4 5j
altercation <z2
alternate 18q 1fv 1fy 1hc 1oz 1vj 318 5rp 7iy bw3 pa u3 zp<2br 2z 325 50 cky vj
alternative 1fv 1fy 1oz 42v 7w7 pa<iu vj
altitude 414 5a9 5mq be5<2os 413
altogether biv<2zz
aluminum <9q
alveolar <460
amateur 8n5 avy avz<fe
amaze 1e0 1v1 2rm 2u0 32g 3uz 3wv 45h ku y2<1hv 24g
amazed 5kg<3ng
amazement 1e0 32g
amazing 5kh 8an<27 3nh
ambassador <4ce 6s8
amber 52a 662 7sw<2o7 g
ambiguity 5eu 6cx 7o8 82h 9yj<1xj
ambiguous 5eu 6cx 7o8 82h 9yj<3bl 82i 8ih
ambition 1n7 2ts 503 74s 9ys ccs<3d f5
ambitious 1n7 2ts 503 9ys<504 7o9 7oa 8d
ambivalent 7sf am1<2as
ambulance <i6
ambush 9iy aw1 aww b1o c30<1iz 3aa
amend 1qt 2bo 2zm 3pd 4cy 4ke 516 5k 5qq 67r 6rf 9j5 aej c0q i4 k ny<23b 4om
amendment 9j5 aej c0q<5 ny
america 93s 93t atc atl
american 1zo 93s 93t atc atl<9i ag1
ammo 2lq<2n0
ammunition 2lq<2n0 72 8
amorphous 5f0 8sd bey<2ey
amount 139 15e 1aq 1bd 249 2q8 2y 45l 5h 7k 9w b6 co4 rf<3a4 5v 96 hl
ample 1be 1um 3i6 41 505 5w 67b 8b a3b<7ob 7oc 7od a
amplify 1ic 5s1 5v 5zs 686 6dv 6f0 6vf 72k 83k 9a2 9kk<127 2k 332 70x
amplitude 3gc 40y 86g<1be 2tn 5v
amuse 1f 1kz 1r6 3hy 76c am8<28v bz5
amusement 1kz 1r6 28v 76c am8<1f 48f
amusing 1kz 2ja 3hy 45g 45v 4by 62x 68f 76c ca hb zy<3hx ao
analogous 13 1lf 2yp 4yd 5tn 63y 6af aq<17t
analogy 5tn 6af 8cn aq<1w7 2i4 93
analysis 1y 2jk 754 7og pe<445 aw jb y8
analyst 1y 2vg 4m6 754 aw2 aw3 bwj<2v 6r6
analytic 2jk 7og pe
analyze 19g 1y 2jk 2vg 3vb 4m6 754 9cr a84 a85 aw2 aw3 bwj pe yb<cb
anastomosis <22g
anatomical 18a 93b aa6 xx<1xj
anatomy 18a 1zr 93b aa6 xx<1bk 2jk
ancestral 6mw
ancestry 156 3b0 3zy 5cd qk<a0i
anchor a77 c5t<60e a76
ancient 8i4 8jo a0k<17a dl
andrena <2lo
anecdote 7uu<1xq
anemia 8vs<2j
angel 20l 23x 59u 5cs 5t8 76i 7hd 92x apb av7<r1
anger 1me 4hz 4so 4sp 508 5u1 87h 8jl mp zv<3c ji v
angle 1uh 21o 3pg 6c0 74l 8n 9kd c60 ly xs<1wd 2n 4pk cr fn ju
anglican <6mk
angry 1me 4hz 5u1 b94 bjw mp xr zv<1m1 1m2 2am 508 7oh 7oi 7oj
anguish 142 1dw 270 2tw 66 6xn 7dv 95 qc<26y bj6 jj tc
animal 1jq 1s 3h6 4s6 8kl<17h 28
anionic <bm2
annihilation 5qg 72w aju bry bud<nw zj
anniversary 6zo<6zd
announce 1d1 2rc 4bc 4oh 5mr 6e7 6mx 77t 7yi 9kl sl<13g 2m 36
announcement 1d1 2rc 33s 4oh 77u<5
annoy 113 198 1vt 59 95 az fs o9 zw<145
annoyance 142 151 1e2 4t3 59 7dt 95 avt fs<zv
annual 3ld bml<17o 5o5 6ck
anode <3w5 628
anonymous 7on bih<7oo
answer 2rg 2sf 457 4eb 6fs 745 8uk bwc cf l0<2m 44i 48 5
antagonism 21x 2fg 2yr 3h3 5ah 6jm 7b 7v8 7xi 9gw 9km ccg cnf<19s 1dy 1e7 k7
antagonist 12s 21x 28g 2fg 2yr 6jm 7b 7kx 7t 7xi 9gw 9km ha s6<1st
antenna 5yb 79j 90t 9ke<9yz
anterior 1ud 50e<50d 68l 7ow
antibody blw<6ys
anticipate 10p 16t 1c7 1m3 1p4 1x6 2ps 2vh 48o 48s 49 4xl 6ao 6gn 74z 97 ol pr se<73m 7p
anticipated 839<57p
anticipation 16t 1c7 1hz 2u1 303 43i 70f se<302 48o 97 y8
antique 8hx 8hy a0k<1om 4wg
antiserum <a5g
anxiety 1ym 6x2<ji
anxious 1yp 2zg 3nt 3y0 56o 6j8<2c1
aorta <68o
apart 8rs<17v
apartment 5yd<1ai
apex 5l5 asw<6l3
apologize 132 1sd 1vr 1x5 2et 2f0 42x 44o 454 4bd j9 vf<55
apostolic 932 b3f
apothecary 1st 43p 4dq 5o3 aa4
appalling <zc
apparatus 1a7<xa
apparent 1au 1b1 2fn 4q 9v dj p1 tp<2fm n7
appeal 1at 2ab 2gt 2q7 32o 3bs 44n 46j 4my 96g act ai2 eg lr te<1wo 54 63i 9z byj oq py
appealing 2gt 3bs 7di eg<2ac
appear 12 1w6 2fn 5t 63f 6gx 9v dj ki tp xh<31n
appearance 12 1w6 5t 6gx 9v<5xd 6y
appease 1yk 26v 2bx 2l8 2ly 2z5 4bz 4hn 4hp 560 5fr 5wt c41<by3 d0 sr
appendix <448
appetite am5<2tt
applaud 2hb 2r6 335 44w 4no 6ni<6d a1
applause 44w 4no bo4<4u
applicable 11d 1l9 3lg cp5 cpo<3lf
applicant 1er 75h
application 1l9 1rc 6 75h 7ap 7w acs adc cpo wn<1wo 2qw 6s
apply 169 17m 17x 1er 1q0 1rc 20x 2h0 3lg 4f7 6 6s 75h 7ap acs cp5 em wn<54 ak
appoint 19l 1nb 1re 1zm 2c6 2i9 2vi 3od 6ff ax9 d7 hq u1<3h 6j
appointed 2c6 5io d7 u1<1nb 1pm
appointee 1zm 2vi d7 u1<k1
appointment 1zm 392 3h 3vf 4a0 4l 4x9 4xa d7 hq u1<8m jo ox
apportion 10j 19u 1kn 1s2 38s 3d3 5wb 6u1 8p 97f b2v<7hb gw
appreciable 7xj<2bm
appreciate 2y7 38h 3en 6a3 87v bs3 nk vu<2l bzp g1 z
appreciation 1c6 1vo 2hf 9ie g0<1vc 5x aiq os
apprehend 18g 1ez 1my 1vn 1vo 1wq 2c2 2vj 2wc 368 3bg 3jz 42z 5x 6bi 9f df g0 st<33 38 cce
apprehension 15s 18g 25o 2c2 33 368 3bg 4sm 5x 6bi 9f bxu g0 g1 st<1vm 3w 97 vw
apprentice aw5 ks<bw2 k0
approach 2ik 36n 4um 4wx 5y9 66r 7n0 9fb ajh ccy<3 7lm aro e2
appropriate 286 32f 3yn 4g0 4gc 4zz 50h 5ms 6mz ns vw<38n 7oy 7oz gw
appropriation 5ou ba7<11b 2ix ho
approval 33b 4u 6it bww bzh cau os sb<21u x1 zt
approve 58j 6it ae7 ae8 aw6 bww os pq sb<ky
approximate 1c9 1ne 1u 2k6 2qt 2rl 7j 7lm 7tz 7u3 9m jy yd<161 29f 2b6 b
approximation 7j yd<1qn 94 ahu p2
apron <2mp jr
apt 11d 15q 1bp 3hk 3hr 402 5c8 682 9wh ak<16y 2dy n3
aptitude 420<91
arbitrary 7z5<55i 7z6 7z7
arc 29o 3n3 40l 4h8 4i4 5ye 5yf 68x 6tk 6vo 6vr 7fr<2n 7d
arch 3nb 40l 4h8 4i4 5ye 5yf 636 68x 6vo 6vr 7fr 8s0 8to 9vd a09<182 2n 5il 7d c hh x9
archbishop aw7<6n8
architect 2vk 35n cw<fb
architecture <401 5o 70 wf
arctic 2de 2o9 8xy<16w 8xx
ardor 2f1 2tr 3f7 anf<1e6 48b 491
area 1v 90u a8j kh xy<1ca bs fo
argon <fv
argue 1de 1i5 1i6 2gb 2p8 2pz 2vw 2zh 3e1 3s 42s 44s 54i 6re 8l3 9d g6 yp<24k l8
argument 131 1de 1i5 1i6 1ig 339 3e0 3e2 4a 75r 9d bxh g6 v0 yp<1dd 3q 4v j6
arise 15d 2ez 2t6 3n b4p cet o5 zh<1ld 6a
aristocracy 5dx 6kn aqs ve<1z8
arm 34a 3u5 3we 5yg 698 apo bvt ck7 ef<2mb 41u oz
armchair <9m4
armed <3bn
arms 2n0<8t
army <1eg 9g
arouse 120 1g6 1jt 1pq 209 227 2mr 2q1 3ux 429 43k 4fd 4jt 5vv 5ys 6bm 6fa 6fb 6on b4 f9 hd if nc nx v<230
arrange 1l 6al 6qj 6sb 785 7cp 8x asq<11 kz
arrangement 14q 1l 1z0 35w 6al 72y 785 7lu 8x fz pc t3<1v8 3k b5 yc
array 2ud 3vg 49w 4mt 67<1l 1z0 32a 8s
arrest 18g 1ab 1ez 1hj 1ry 1wq 225 22z 23p 25o 27c 2vj 9kn ls st tg zl<13s 34e 38 4tc fr vw
arrival 14d 1qe 4bg 961<2i l r
arrive 14d 1qe 4bg 5og<md
arrow 1ij 2rp 7m2 9ko<1t4 6ec
art 1si 2a1 2kc 45r 5nx 69a bv<3sz ea
arterial 68o 90v
artery 68o 90v
article 43y 447 5o6 bzl<1wh 4nx abq bg
articulate 13c 1xc 1xe 21s 2s5 41w 441 453 45x 463 50i 635 6f4 6n0 7il 90w 976 9pn ah7 ah9 e2 gc j5<1lc 1m4 56
artificial 4zp 8im n5<2ey 3be 3ja 8g6 8g7 8g8 8g9 8ga
artillery 4pi 5yh aj0 aqt<2ss 5yg
artist 1si 2a1 2kc 45r 5nx 69a bv<fb
artistic 1si 2a1 5kq 5nx bv<4zj
arts 43q<70
ascend 4tv ckw fu o5 qa
ascertain 10d 12e 2i3 55s 774 8k 8m bxk cm iv ix<12f 243
ascribe 1m5 1m6 42o 42p s3
ash <1h4 212 blv
ashamed 7p8<50j
aside 75k 8mn adk
ask 12p 12u 1xo 2w8 97 bxy pj pz<24i 4 54 gc
asleep 1f3 3bk 7pu 8ro bhc<15o 3bu 50v 7pv 7pw
aspect 1m9 1q5 2q6 j2 tq<1tn pi
ass 264 2k4 9k9 al in<2k3 4co
assail 179 1ri 3s9 44x 5lt 5u3 a3 a4 e3 ff l4<1k 4b
assassin <1fj
assault 179 1ri 22k 2xm 3rh 3s9 44x 4e6 4xm 5u3 9ft a4 ff l4<4b wo
assemblage 1sc 3wj 4xr d5 gx lp m qh<3k 3xl
assemble 1a4 1an 1sc 3wj 4xr d5 jo lp m qh<af gj
assembly 1jw 1z3 5uw<1aj 2ka i9 m
assent 1ok 1xn 6xa 75q 7nw ahy aw8<24j jc
assert 1zs 2r4 2re 341 4ez 74y 7p9 ey gd na z5<153 1a 4nc 74x
assertion 2m 339 33z 341 74y ey gd z5<1x1
assess 19m 1n5 2me 3no 4be 4bf 4f0 4fa 4gf 5h 6uc 7i4 7k a3r bx1 cjw el ir jy pd wp<38t 7j ci
assessment 4me 552 6uc 74h 7i4 7k a3r bx1 cjw dz l9 pd<0 1v9 2ou
asset 41d
assign 1m5 1m6 1rd 1s2 2up 3u3 42o 42p 4l 5pq 6o5 74j 8p gw hq s3<19 d7 m6
assignment 1rd 4l 4mw 97e b9x cir cj0<2f om wg
assimilate 10s 324 4gh 6a7 6a9 bb5 bpk bpm c8x<124 7by ks
assist 157 1es 28k 2c0 2ox 2x3 39t 3az 3gu 3z 4kg 8r b5d d8 qt ro<26 3i o8
assistance 157 2ox 39t 3az 4kg 8r d8 ro<2ow
assistant 26 28k 2c0 39t 3z avo d8<3ep 7a
associate 11j 16f 1e 1mz 1nm 1vd 21t 22g 2nc 2pp 2zl 3bp 3bq 4h1 4x3 5wa 76 80c bw ke kv mj qs uj<3ep 4et af d6 fc fg q zb
association 2pp 2zl 4x3 5wa 76 kv mj<1gr b7 x
assume 1hw 2qb 2rh 3il 3un 4wn 5os 6ag 73a 7n9 7xv 96c cjs iy<49
assumption 1hw 250 2rh 38n 4wn 5os cjs iy v4<af0 bc nr
assurance 1di 1ii 1v4 2au 33d 3cn 3nu 75j ain bzk uo<1v3 4g7 5 pp
assure 12e 1cw 24u 2i3 75j ain ix<12f 12r gd
assured 3lz 3zt 7sg<2au 3ly
astonished 5kg<3ng
astonishing 5kh 8ap<27 3nh
astonishment 1e0 32g
astound 1e0 32g<24g
athabascan <6mi afz
athlete 93k fe
athletic 1r9 29s 3rm 5so 81a 93k fe<819
atmosphere 7ty bjt rk<2h 4fq
atom 172 1h1 2ed 31l 6ym 935 c6u<8 no
atomic 172 1h1 6ym 7xc 935<ap
atrophy alg btg<2j alh bqs
attach 21t 34u 39n 3pr 3ui 3vh 5sa 6jh 6v9 o<1jc 37 sw
attached 2fy 3br 8dq ke<174 2fx 50k 50l
attack 179 1nz 1ri 3s9 3t4 44x 4wx 5lt 5u3 9fb 9it a2 a3 a4 e3 ff l4<1cy 1k 2jb 4b e2 i0
attacker a2 a3 a4 ff l4<1ew
attain 3kb 3l 3p2 3p8 7hy bj cf5 lw qr r ub vi<14d 38p md
attempt 15 1g1 3o 3s9 3sb 4rz 89 a4 me<11 ax
attend 157 19h 291 2x3 4xs 4yg 5xd 6mb 8c 8r b5d qt<1l7 7m5 d8
attendant 14x 157 159 18 183 2z0 3af 4xs 4yg 5xd 66s 6b4 6mb 7m5 8c 8mf f1 h4 mk qt zb<2a4 2wo 3ke 3z
attention 159 19h 1l7 1v5 291 7gz a8r ro<2q7 5l
attest 1d0 1x3 1x7 20s 2qy 340 3q 6t3 aes ex ja l1 n2 yo<1a cp gd
attic 953 ag4<2m7 3xw
attitude 27x 2hh 7k2 be1 bf xt<2p 4h4 5u0
attorney 208 9bx 9cf<1fn
attract 13s 1at 1qm 2ab 2ac 2q7 2xr 44n 6of 7an 7pi 8du 9rt b8x eg lr<4rt li
attraction 13s 1at 2ac 2q7 2xr 44n 7an 7pg lr<99 c2 pi
attractive 13s 1at 2ab 2ac 63i 7an 7pi lr<3bs 7pf 7pg 7ph
attributable 1m5 s3<1m6
attribute 1cf 1m5 1m6 42o 42p 4mw 97e ds s3<1h hl
audience 337 46a 4nu aps bjb<11r 1df 2um m
audit 24e 2w1 3sv 6n4 6q 6rr 6ue<1y 21a kt
aug bmp
augment 5be<2k 9u
august 1fg 2en 65l bmp<ve
authentic 2nd 3z3 59o 5la<59n vs
authenticity 3z3 59n 59o 5ix 5la
author 13w 1rp 360 4j 5mu 6ox 7d0 982 9o<10i fi
authorities jn mi
authority 17l 1v4 2au 3cn 3nu 4bh aj aw9 il uo<1bj 1v3 2v
authorization 17l 41i 4x5 4x7 75b aj il ky oo<1bj 2f 2r5 8q
authorize 41i 4x5 6dg 9hl awa ky oo<d7 t
autofluorescence <b8h
automatic 6r 8eo 8zb<3iw 61b
automobile 4dg 6q3 ceb i6
autumn 8a9 bmx<11x
auxiliary 1a6 1p0 1pv 3ae 4bb 4et 4hk 6lk aom<3z vj vq
avail 1m7 a3v c40 cn9<25j 6 67v d8
availability 169 1m7 1tm 7n1 7po<63u
available 169 1m7 1tm 6 867 c40<3g5 50s 50t 50u 7po 7pp 7pq
average 3j6 3jd 3z4 53l 6bq 6br 6y2 8ii 9xu bwf cmy cof<11e 15e 2eo 2ex 43n b n4 ub uw
avert 7sm clz ol<1b 5d
avocado <g
avoid 7sm ck clz du ol<5d 79e
avoidance byl cj ck du<18s
await 16t 1hz 303 43i 4fc
awake 11l 1m8 3ux 429 42i 4fd 4jt 7pr<7ps 7pt ul
awaken 3ux 429 4fd 4jt<6l
award 14n 3et 3tn 4fz 7hq 9a b01 ba1 mg<1kn 4wc 5ov 73 fk
aware 1pb 242 3y9 69k ip ul<1m8 3bv 3lh 50w hd
awareness 16b 1pb 242 3bv 5b3 5b4 69k ip ul<1uy 1vm
away 7n5 8mh<5g6 7n4
awe 367 3k8 48r 5ho cbw<48n gm ji
awed 8pj 8pk<2g4
awestruck 8pk
awful 15s 1nr 2el 2nt 8pj 8w 9f<2g4 2o 5dv 5dw
awkward 1ns 1uv 3zc 58l 5mh 63t 9wk<2d5 7x9 87k 87l
axe <32
axis <49w rd
babble 1zg 47i 4br 5zn 6ea 6hm 77f 7h8 ahe fh<1 342 sj
babe 1ex 2zn 39y 4jh awc<2vr qx
baby 1ex 22i 2kv 2zn 39y 4bs 4jh 6qa 6qm<1fl 2vr ai
back 1fx 1sa 39u 3uj 3x6 471 50g 50y 50z 6fh 6lc 6rt awd c0 mc vq x1<26 2u al azo sb
background <13e 2c 485 a0h j2
backing 1kk 1sa 26 39u 4vu 7hd 9kq bar bpy bt7 c6d mc<1tb 2md 4g5 os
backward 1uu 2ad 425 8m9<2ae 511 512 7q2
backwoods <asp
backyard <3xz
bacteria 92i 9jl<5xt
bacterial 92i 9jl
bad 2o 3iz 416 53f 59w 5kd ej<1nr 1r 2d1 3d6 3ge 59s 879 87a 87b 87c 87d 87e 87f
badge afv<2rt pi t7
badness 2bq 2e9 2o 3iz 3n6 416 53f 59w 5kd 87b 87f ej<a08 ig
bag 1sj 3au 3vl 5yj 7bl 9rk cjh k8<35a 3at 4u0 6m s
bake bs6 bvf cqh<23k 23q
balance 15g 4hb 6w0 6wn 731 9k3 a2v a6u awf bb9 bgg bpb c9w<13v 63z 72t 8x c m5
balanced 3f9<3fa 82f 82g
bald 8j1<4k8 8j0
balk 1l8 2bs 3k4 4p5 771 7b 7kx 92 jz ua x0<1c3 1sm 28z 3ph 67i
ball 1pf 2lr 6vt bpd<2yw 9t3 aq6 lk
ballad 6o2 abw agi<1co 2rz
ballet <3t
balloon <149 1t3 71e
ballot 39h 3px 4x2 7jj<2e 8l
ballplayer 2vl<4ds fe
ballroom <1g
balustrade <x5
ban 2qu 473 5q7 5q8 6xg 7jx byf cmh cmn kx<150 28t aj2 j8
band 1z6 8kt 9vv c5a<9vz lg o x3
bandage 50o 5ts 7aa<boq
bandaged 8os<5h8
bandit <ra
bang 141 1e4 1jd 31m 34q 350 383 4px 4ql 4rh 4v3 4vm 5zx 6hh 79r 7ge a8 ak4 akt b5m c4u jf td<1e3 1jb 74 d
banging 3id<3p a
banish 1qq 4xd 5q7 5q8 5q9 6xg 7jx cmn<150 7fg
bank 7my 9h2 9kt ar6 atm cjy cke<2ud 34b 58 6lz cfj fa
banker cke
banner 8w6<1c 3wa abj
banshee <qp
banter 488 af7 bz3<l3
baptist 9gb<6mk
baptize 9gb<so
bar 19c 19t 1ab 1qq 1sl 2mk 359 3vj 3vk 3vo 3x9 4n7 4xd 5q9 6w1 9ku 9kv bia e4 vk<150 1g 9ms ct kx xc
barbaric 1b8 2b1 5sl 6qq 6w3 a07 b51
barbell <62n
bare 19v 1ul 2ng 2zz 4e2 534 6qg 6xq 6xr 7of 7q 8j0 xu<31a 36 7aj 7oe 8j1
bargain 389 38j 4fx 7lg af5 ahm<1d5 24j 4fw 4mz
barge <2lu 5b a9
bark 78i 8u4 b9p c55<1 1zh 34s
barrage 5vj 796 agn bz6<1wg 2kg l4
barrel beu<21p 4n xe
barricade 19c 1ab 2mk 359 3vj 3vk 3vo 3x9 e4<ct x5
barrier ato x5<1t0 1v2 auj
base 1zf 248 2nq 2ym 2zr 3vl 3zj 5g9 5hw 6ak 8gx 8wd 9of bkj c44<10f 15j 17n 1pd 3xi 4pp hj
baseball 9b3<2lr
based 8s1<3mc
basement 9kw<2m7 3xi
basic 17n 58n 8v8<16h 1p1 3mz 5g9 5ga 7n7 8mm e8
basis 248 6ak 82l bdn<2ym 4x iy
bask 1f7 36i 48g wv zs<35i
basket 5yk awg<606 nt s
basketball <2lr
bass <2o8 4ei
bastard 16r 1fd 3vm 6n3 7c<16q 1fl
bat 4bi 7az 9kx<2jb 6zz 9rx d
bath 4jx 5yl 5ym 98b 9aw 9ay awh<121 4n 5qp
bathe 4jx 5qp 5yl 5ym 98b 9aw 9ay awh bo5<121 1r7 t6
bathroom 3xp 4jx 5yl<1g
baton <3xf 9mk
batter 352 4bi 7az c7j<2vl 3b 9s f7 lh
battered 90i<1q6
battery <102 aqt
battle 1k 1ku 1rj 28f 2eb 2w 3p 4zu 5vf 8o gf wo<15 hz
battlefield arq<n
bawl 346 9b r7<236 344 l5
bay 52d<1 78i bt i7 ur
bayonet <79p 9pq
beach <14c 63
beachhead <r
beam 13b 15w 1cm 1sm 2xs 3xs 43u 45j 4bn 71l 7mo b8c brk dc ev p5 pn<1an 231 3r 40 56 7q
bear 19p 1as 1f1 1gc 234 6gw 6z9 7b5 95z b22 b2s g3 mw p8 vh vr wu<2wb 362 6h 8a t
beard <b9g cpa im
bearer 1f1 356 6h 7b5 b0m b22 b2s cjt<2i 2v7 4df 4dh
bearing 10b 13v 153 2hh 3zv 409 7eu 7qb 82 cmv<1em 7qc a0a bdq
beast 1ey 1jq 1s 34d 3h6 4s6 mz<28 ff
beat 1dt 1f2 262 2s1 2td 2te 4e 544 5l0 7ec 7h4 9hy 9ky akj arr c78 cb8 cdc lh op th<3b dr lb qn
beautiful 8l4 h6<1m9 1ow 3c0 3c1 7qd 7qe 7qf 7qg 7qh 7qi 7qj
beauty 1ti 23j 29m 37t 3c0 4ek 4i 7qd<1w5 4w 5t
beckon 2sw 2xp 4ox<4oy a1 lr
become 1ld 3a4 483 70v cpy<23j 4la
bed 1a8 1zn 264 2k4 3sn 48d 4cq cka<1eo 1jn 4aj 4al 7x
bedding 2ls 9kz<8
bedroom <1g
bee 2lo
beebread <4iy
beef 1xp 3c4 4c3 4o7 6e 770 c1<1a5 1e8 q1
beer 80g ao2
befall bsf<6a
beg 32m 46k 4n3 6fo 6s0<32n 54 cj
begin 2r 7g 9r bk h3 k0 qw qz rt ze<1
beginning 108 1m 28h 3b2 4xu 58m 7g 9r h3 rt t8 u0 ze<6x br v6
behalf <67q
behave 153 1u2 3ul 3zv c9 cmv<13v
behavior 153 1u2 3ul<16 kb
behind al in
behold 79 cgz<7gl
belch 1zg bno<315 3pk 4kz 6r
belie 24o 7v9 7wj 8wi 8ww aez cow yu<33u ml
belief 1i0 2hd 2t 32e 4mg bd<2
believe 1i0 2 2d 2t 4mg 69p 7l 7xu awi awj b9 bd z0<49 g4
bell 9nk akk byc c5r ci0 ci1<61d o
belligerent 1k 1nz 2eb 2w 4a 62z 7t 8k4 9fm a2 an8 gf<16u
bellow 20 232 24z 25a 345 346 4o8 4o9 4oa 4p0 9b aks r7<1i l5
belly 5nr 68u 7ox 84k 91k a61<31h 6l5 a59 k8
belong cjr re
beloved 173 1zv 26x 2vm tb<9j
belt 1jd 31m 34q 350 4px 4ql 4rh 9l0 jf<2h 2yt 74 cy d
bench 1l1 9l1 9un ape<1t7 ad bn u2
bend 13o 14f 1j6 1y2 21r 2cs 2j1 2n 2sx 37m 3b1 3n4 3qu 3rc 4er 4h7 4l4 4uc 4ud 58s 7bd 96l 9l2 c4e i5<1b 1t8 3v 7d 9s
bended 89r
beneficial 29z ij xv<4zf
benefit 203 28a 29z 4cy 680 cjf xv<f fl ij pv ro
bent 1w9 89r a6g ci sk<1br 4s b9c nf
bequest <6tv fk
bereavement bga cc7<6wh
berry <4fs c70
beset 206 2j6 433 4cv 4cw 80 az nc zn<4i 59 a4
besmirch 2nf 5oo 7a0 888 aeg aeh byw<24q 79z
best 2ai 3an 4bj 7nt mm<15 2a0 4e 515 7ql 7qm
bestow 1kr 7hs i4<14n
bet 158 1g9 222 2vn 34h 34i 3rk 4mm<1hy 797 se
bethink <47
betray 5tz 6o3 7kc 7ks cc8 fh<4sv h2 sj
better 125 2bo 2vn 2zm 34h 34i 4cy 516 5k 5qq 67r 7nt 7qp 8dv bbl bl i4 k<2a0 3io 4ew 7qq ij sp
bevel 36s 3vn c5f c9p<2m4 e
bewilder 1v1 2rm 2tz 2u0 3uz 3wv 45h cc2 ku y2<1hv 26y
bewildered 5fm y0
bible 5ne 5nf 6cn
biblical 5ne 5nf 6cn
bicycle 1tc 2lt 2mi 4c7 4dp 4tt 5st 612<aa
bid 12o 1dg 1ok 1xm 4o0 4w7 6d5 6ds 7l0 ahq awk ax1 by0 ciw cjm cjq s5<134 15 32n 5 7s
big 3iz 40t 8ah 8dj a a33 ej<14 1o8 1o9 1oa 1ob 1r 2dr 2ds 2dt 2du 2dv 2dw 2e2 3i6 3i7 3i8 3i9 3ia 3ib 3ic 3id 5bp 5bq 5br 5bs 5bt 5bu 5bv 5bw
bigger 3i7<a
bill 1wp 2y5 2y8 38t ad1 afe ai3 m5<2f c0p co
billion 8tg 8th bdf<7
bind 15n 1b6 21t 25y 2b 2sv 39n 3bc 3ui 3vh 3yc 4nx 50o 5ts 6jh 6v9 6yq 7aa 9l4 a74 c5s uk<34u 92 o
binding 25y 3yc 5ts 7aa 8yn boq c69<1at 1q1 1t9
binomial <96
biography acu<44e
biological 90z aa2 aoi b8o
biology 90z aa2 aoi b8o
bird 1xg 76e 78d 78g 78j 78k 9jn ay9 l3<1e8 1i m2 qx
birdie <21g
birth 156 1gc 234 6gw 6ve 6z9 95z bsm<1gf 362 9r j
birthday <6ze 6zo
biscuit 6jq ant
bishop 6n8<4dx
bit 1h7 1oe 2v1 3ie 4q4 4q5 5mz 7a3 7a4 bd8<10e fw zg
bite 3u8 3v6 4i7 4i8 4v4 6jp bha c7s c7t<22a 2ub 7e ac f6 sv
biting 8ja 8qx<17d 2g8
bitter 3k9 509 5l2 62y 8x5 9vj 9xh a1l a7j aei cic<3nr 5bk 7ok eq hc
bitterness 1yt 3k9 4sk 509 50a 5ag 62y 8l9 8x5 a1l a7j cc0 cic<1e7 eq
black 22u 3ct 3gz 518 51f 51g 5lr 7oh 7sz 7t0 7zq a12 bg4 bre<4hs 51 7qr 7qs dh mp
blackness 3ct 51f 51g 5lr 7sz 7t0 7zq a12 bg4 bre<4hs
blade 3xk<1zj 2xz 6t6 ef
blame 130 3a8 3hm 46z 4ni 6dk 762 8j 9vr ay8 mu qg<24q 4b 6dj s3 z8
blanket 1mv 2op 5w 9l5 9mw<1zh 2ls 2md 57 h8
blast 148 1g7 1jd 1mf 29p 2tc 2x6 383 3ci 3po 4vm 5vj 6hh 796 79r 7ge 7gf 9t0 al3 awl jf<47d 4pg 86 96v cgl d k5
blatant 2tc 3kz 667 8ra 9wb ah2 bif<5gt
blaze 3cd a0y ajd bb7 cho cqo cqp<1iy 23r 5u 60 dc o9 rh tk
blazing 51i 8ra 9wb bb7 bif cqo<dd rh
bleak 22u 2ng 3gz 419 5af 5ai 6kw bk3<16w dh
bleat <6e
bleed b0h bh6 bon<27q 7hj cb kn
blend 162 177 196 1gs 1r1 1r2 1sz 1y6 22x 6b 7bg 9h c7 dx f3 f7 ht jd je jk<3aq aba t1
bless 20l 3r 5vt 76i 76j 9gd b4w bz8<1a 1jt 7hs a1
blessed 554 mu qg<555
blind 1a9 1ix 7bj 8se bh3 brz chq<1hh 5s 61s 8sf 9 yu
blindness 8se 8sf bh3
blink 27y 2tg 5yo 65u 6gk 6m4 6zz 96r aft b7z bnr<1kg 46 6r
blithe 6jb 7sv 7vu amw<2bg up
bloat <31h 4i5
block 19c 1ab 1l8 1ry 1s0 1s1 2mk 307 359 3vj 3vk 3vo 3x9 42c 4q3 4xj 5yp 6vy 7y0 7y1 92 9j8 buh c1o e4 jz zl<12t 1v 21m 5d ct
blockade 19c 1ab 1l8 1s0 2mk 307 359 3vj 3vk 3vo 3x9 42c 92 9fh c8r e4 jz<1t0 5d c2r ct hz
blood 156 2ee 3b0 3c5 5cd 68p 6rb qk<2wd p0
bloodstream <68p
bloody 3c5 5dc 68p<3c6 57 7qt 7qu
bloom 1nu 211 228 314 31i 4fr 4gi 4gj 6tm<1gq 44
blooming 31i 4gi 5dc
blossom 11z 1hg 211 31i 4fr 4gi 4gj 6tm 6ux dn<44
blot 26a 2nf 3cv 3qi 4pz 4ra 5oo 734 79z 7a0 bez byw c8w xi<26b 8j ic
blow 148 1g7 29p 2xu 313 3sk 4jr 4sz 6gq 6il 74 79s 7jd cbx i2 nh<47h 6zx ajb kn
blower 7gf cgl<9o5
blowing <4gq
blue 1tg 2u7 462 48u 55b 7te 8hf a15<2er 51 7tc 8s auu g x
bluff 3gi 7zw<1n8 25c 2d6 3s4 6dw atm gm
blunder 1f9 2vo 2w0 39w 4bv 6f2 7k5 az0 c0k cfr vv<1 8j gr uc
blunt 562 634 657 7gi 9z1<1n8 ko
blur 2by 2nf 4pz 6bf 741 brx<1j5 6y
blurred 2by 6bf 7ti 9wa 9yi y1
blush 1nu 228 314 3xa 405 5p7 6tn<1gq 51 6r
bluster 2sn 33c 6ei 6g5 6g6 6g7 6nb 6q0 6sj 7rs<1g7 1ic 29p 2rw 6wa c9
board 1g 4jc 6py 9l7 9ne ank awm c3j c6a cf7 cop<105 13l 1ka 1q 1yv 21 30o
boast 2sn 33c 3w9 6c3 6ei 6g5 6g6 6g7 6nb 6q0 7lb<1ic 8a
boat 2lu 7ew<5zh 62i aa
bob 3v2 5y1 7c4 9l8<134 2n1 e
body 1bk 41n 68h 6qs 7lv ah0 atq w<1lr
bogey <21g 9kj
bogus 16r 1fd 3vm 7c<16q
boil bs9<1ub
bold 3c7 3gi 3yg 655<2aj 2d6 519 51a
bolster 3wx<31c 7h 9rc c4f
bolt 37l 3rr<14h 1sl 7am b8p c46 hw
bomb 4pg 9la 9lb awn<2n0 6hc a3
bomber 4pg 9lb anu awn<2lp 2uc
bombproof <9m5
bond 15n 1b6 21t 25y 2b 2sv 39n 3bc 3ui 3vh 3yc 6jh 6v9 6yq uk<1ge 2xr 2y9 34u bay ckn cnt
bone 1us 2xe 52c 65y 73p ac9 ay3<244 404 y
bonfire <2t1
bonnet <3wh 5s 70c
book 2lv 2qq 3uk 449 45u 4xc 6am 7jw 7l4 8p6 98l bx0 cbl<32b 44q 54 5r 7r 98 h1
booking 3uk 4xc 75o 7l4 98l bx0<1a3 2jh
boom 1jd 1y7 24z 2e3 2tc 2x6 31k 344 384 3po 4ip 78h 7gb 7h3 akx cqt jf<61c 6xz d
boost 1fo 2ie 2le 3f4 3uh 678 7f7 a39 bl brw bux c0 d9 za<18j 1uk 26 2k 3f 8r
boot 141 1e4 4v3 96z a8 c6t td<1e3 9q2 9t1 box c6s
border 109 10a 13r 1jh 1ls 1mg 2m4 2m8 3vp 4hd 65 9nv 9oh ayy bq bxo c9s ckq jq<1lt 37 58
bore 40s 756 7b8 9f2 9fd 9jz 9lc 9ld 9nn 9no al1 awo ccm<1ah 674 e
boredom 6je 8bt
born 8bm<n3
borough <apv
borrow 3pc 58w 7ih<14k f
bosom 1r5 354 3re 41t 5ip 5pu 6pg 73o dy<13n 18o 22f 4k 68t
boss 4bl 4r7 6ed 806 8w8 9c0 9ps 9sq ag azp<1c 1f6 3y 4r8 k4 r3
bother 113 142 151 198 1vt 2pc 59 5th 63v 6xk 7dt 7jy 80 95 az fs o9 zn zw<145 25f 42 484 4u7
bottle 9le bdb<1kp 4n
bottom 12l 1or 2pg 6ky 7qo al ars in<2h 2ut 33 7qn 7v
bough <6tp
bounce 14b 1na 2hx 36u 376 40d 47k 47l 6h8 6hw 7f3<18k 2oa 37d 3a
bound 109 10a 14b 18k 1bg 1h6 1jh 1ls 1na 1sx 1x 2hx 36u 376 40d 40o 47k 47l 4bm 4hd 521 594 65 6h8 6hw 7f3 7qw 8z b2 bq cc hy ng ph r6 sk wz<1lt 1za 25 2ys 3co 4p 595 596 7qx
boundary 1jh 1ls 1x 65 8z bq cc sk<1za 2ys 4p
bounded 84x a4x<84w
bouquet 3g2 592 866 a1a<xq
bourbon <497 b45 r8
bow 16a 1u4 2lb 2sx 37m 3ll 3qu 3rc 4er 4iw 4nv 6se cfl<1su 2n 32v 3xg 9pt a1 ef
bowed 3n3 4h8 808<16a 2cq 5ju
bowl bet<11g 1jk 4n 4th 5zh 7s
box 1sn 1t1 268 3qn 4ts 6na 6ql 6x8 9h4 qj<1k 35b 6x7 d i7 s
boy 2wg 6s1 bmd<1eu fj
boyhood 2wg bmd<22y
brace 120 1g6 1j8 1pq 21h 227 2mr 2ug 36c 3zt 4qw 4qx 5vv 5yr 5ys 6on 79m 9jh 9lg b4 c4g if<1hf 1tb 230 25q b3 jl kp
brackish 86b a1k auh<598
brain 17i 1bo 1o4 3os 41z 4lz 6oy n8<2p d io qq u
branch 6vx 71t 71u 7xe 9ah a2x aqx ats b89 b9q bes<18 49q 9u rd
brand 10 2q5 2sp 4xe 6e4 834 9ik afk c19 c9t cx<259 4r 6c c0j eu q4 t7
brandish 2xp 4qr 6ej<2sw ad
brandy <1yz
brass 12i 1ty 2a9 2af 77o 9li bn fz h0 la mb u7<1tx w
brave 15u 1u0 3zk 519 52g 6k0 7ly 9zc amu<1ma 2b0 2xo 3as 3c7 51b 7qz 7r0 9
breach 1ew 2t4 3jk 3s7 4rr 5ec 603 7c5 8yw 968 att ax b1t b7f jt u6 uc wi<3p9 7jh sy zi
bread 11c 6jt ty<11b
breadth 2fl a3l a6d<1ui io
break 167 1hi 2t4 2ta 5s7 6hc 71v 722 7aq 7c5 au6 br3 cqc u6<1zi 32 6gr fy ln zi
breakdown 4m6 6i0 72l a84 bgz bny cby cbz<1dm 5sy 6wt pe
breakfast <cq f6 lc
breaking 1hi 4l2 5s7 7aq br3
breakup 5qe 7a9 7fq lm u6 zi<2a j
breast 1su 1zd 4u8 5ip 68t 6l4 a60 c1w cpp<a5z cpq la lw
breath 32q 33k 46d 9e4 bnc sh<2x 6yw 6zr 9c
breathe 95m kl oe<15c
breathing 32q 6zw kl oe<2x
breathless 501 7r3 82z a1s bhk bhl<15o 51d 57n
breed 3sp 6k7 70e caf ck4 wm<10 1vv 23 4jz 7x ap6
breeze 1mf 5ln 6ta 9br bwd c2c cdm cqs<29p 3o k5
brick 9lj
bride <2wo 6qf
bridge <1bl 1ge 1jc 9mf c gj lu
bridle 25 31d 39s e6<2l5 4qa 4sp l0
brief 8d5 8d9 a2g<2f 44b 5cj 5cl byr
briefcase <1aa
brigade <25d
bright 1b7 1bp 3hs 51e 5u dd p7 us xp<15w 1mb 1mc 1ml 3cc 3cd 51i 51j 51k 7r7 7r8 7r9 7ra n3
brightness 1bp 1mb 23i 2ff 3cx 3hr 3hs 50q 51e 5u 7rd dd p7 us<1u8 io
brilliant 1b7 1o4 2go 41z 4o 5u 6oy a6e us v8 xj xk xp<1c 1ml 27 n3
bring 265 4rv 5z5 axu m0 nb o3<6h a5
brisk 1nd 3y3 65p 8bz if xg<1hn v5
bristle 3bn 5sz 7m4<48 4j4 8a 9jx
british <ql
broad 1mv 2op 5me 5w 67k 7tg 86q<15z 1no 1q5 4w 5mf h8
broadcast 13b 1cm 1wf 2iv 2om 2qj 2st 3xs 43u 45j 4bn 4e1 8y au cn de ev pn w9 zq<1cl 4r2 7q 99
broaden 1o9 240 3r1 4hi 97n<2k 2l 2z
broadening 4ky 9as bck brq<21d 2if
broil 986 bs8 bvf cqh<1qs 23q
broken 48u 5gl 7rh<1p6 7ri
bronchial 944 a5t
bronchiole <41o
bronchus 944 a5t
bronze 5df bh8 bp1<1of 2mo 51 g
brood 2zk 4k0 4sw 4yl anb aoh b5u bx9<1k1
brooding 12h 47 4k0 9vk 9vl amz ni<1gc 2gw 6jd
brook 19p 1as atu g3 mw p8 vh vr wu<4av t
broom 5qo 7av 9lk 9ly b6h<261 7a5 rc
brother 533 599 aws awt cno<1fh fg
brotherhood 28n apy b73 clo<1gf 6is 75 x
brow a5c a69<1bn 1zd im
brown 663<128 23k g
bruise 26z 2nt 2u9 57h 5ea 7bn awu bh7 e7<68 7e bsd fy v
brush 5ro 90d ara c4s cd4<1j5 1jm 1y9 7u xc
brutality 187 2b1 2h5 34d 514 5sl mz xm<1b2 5sk
brute 1ey 1jq 1s 34d 3h6 4s6 64z mz<28 ff
bubble 1zg 47i 5jg 5zn 6hm 738 7h8 bno<315 6u go iz yh
buck 4tf 4un 5xv 9sk bax hs<28g 2y8 5b 9pa me ow
buckle 6h7 721 9ll 9mh beq c95<11h 2b 378
buckskin <11u 5y4
bud <44 4fr 6tq h3
buddha <20l
buddy 533 599 awt cno<fg
budge 36v hr
budget <4g9 b j0
buff 10n 278 2o6 5yt c4v c7i g8 tb<11u 4py 663 68i 9l d g
buffalo <7dk
buffer 3vq 3wx 61u 7c8 9o6 c2j<43 kj ow
buffet 9lm c7i c7j<3b 9ku b1 d f6
bugle <35y 9li
build 18a 1zr 2ka 2q5 3qb 4bo ay bm3 br2 btv cx fi xx<1bk 44 k
builder 4bo bm3 btv cx<8 axt fb
building 2ka 5o cx<6t c m
buildup <1r0 6uf q3
built 8av<5at
bulb 5i1<2s rd
bulge 170 23h 27t 31g 37h 3au 3fj 3fx 3hz 3oi 4yf k8<3at 9s
bulk 2dr 2dw 31g 3io 40r 67h a23 k8<23h 5v a22 b6
bulky 2dr 40r a23 a36<a
bull 2d1 4ng 6cy 7bn 7c awu ia<1a5 38m 4ka 4n0 6cz fj sc vv
bullet 9ln<1t4 3ph
bulletin <1wy 7q
bum 1fe 396 3ne 3zd 64q 6pw 6rl 7ht al b28 b76 cnm coe in<d4 hj rb
bumblebee <2lo
bump 1dr 23h 27t 284 31g 37h 3au 3fx 3hz 3l 3oi 4yf 5vo 74 79s 7iz 97o 9k 9lo k8 nh<47h 4l 7e 7v gl
bunch 1jj 1z1 27m 3do 3vs 49u 4p6 7fp qj<m
bundle 194 1ji 1jj 1yw 1z1 267 268 3vs 4j9 4q9 4r0 b9w qj<1l 1t1 4js 6ts
bunk 27r 2w4 3p6 5yn 6cz<15b 1a8 5a cka
burden 1re 1sy 269 26h 2n1 6ay 75a 9lp adl t2<1cc 2 2g s5
bureau 1eg 3ox 9m9<b1
bureaucracy 6kq 959 aoo aop<aqn jn x
bureaucratic 6kq 959 aoo aop
burgeon <9u
burial 6ih 7jf 9gg c4n<alp ws
burn 23r 2t1 2yb 3d5 3u8 3v6 4i7 4i8 4l8 4v4 539 53a 9o8 b8l bh8 bp1 cgt cqr rh<66 7e ac dc ic ln
burning 23r 2yb 4i7 4v4 4yr 5s9 8ai cgt<14 5wu 66 bc5
burr 3bn<oz y
burrow atv cfn<25v 4ap
burst 31j 3r4 486 4kz 4l0 5sz 5yz 71p 7m4 9fx aux c2y c6y cfe<14b 1hi 2kg
bury 6ih 7jf 9gg c4n c9o<26g 4k 58 7c0
bush 54n 8we 90e 956 arc b9j rc<4am hj
bushel 1t5 20a nz rs<k
business 101 4lx 6p 6t<1cc 2uh i1
businessman 1zt
bustle 1ra 292 37i 37p<ow wc
busy 19d 3ce 4wu 6wo 7nd 8bw 8kw 9yt<1ov 3i 51o 5bh
butt 109 10a 1jh 5yu 5zp 65 6kz 6l9 6mn al awx awy c4q cb6 in<20y 37 3b 4x
butter 84o any awy c4q<100 2w
button 3cc 61d<2b 31 3xj afv
buy 389 38j 3pb 4fw 4fx 5oq 6tz 7lg 7xg 9ds awr awz cjc<3g f
buying 389 3pb<5oq
buzz 7lx 9jc 9nk ako byc ci1<1k7 4oy
bypass 9t4 cfw<3wi a5v ck e9
cab 9lq cei<5yw aa i6 i7
cabana <3xo
cabin <1sv 7al i7
cabinet 9ls<60h b1 i7
cable 3xm 4f1 4op 6c4 6d2 6t2 9lt<9sg e9
cackle 342 343 465 78a 7rm c1n<1 1dc ca px
cafe <2mm
cafeteria <2mm
cage <6wm 9qp b0
calamity 16j 1o5 2bk q5<zf
calcium <9q
calculate 10p 12j 1f0 1md 1wp 1x6 21a 2lw 2yj 43m 4g4 4oc 5a4 5te 69g 6an 6mq 94 b b6 bao m5 og pr x6<ry se
calculation 12j 4oc 6an 93j 94 b m5 og<19q yc
calf <11u
caliber 33r 3ak 3yl 40s 71o 756 7b8<674 ih
calibrate 2kh 40s 4kw 6e6 756 9ot c9u<249 69 t7
calibration 2kh 4kw 72v c9u
call 1db 1i 1sg 20 24x 33g 3xn 43z 440 47w 4bp 4mu 4n5 4p8 9b b2b bi bxz c0j eu l5 q2 so yz<17 259 46n 4s
caller 7js 869 8ze ax0 ax1 cjq<116 2vn 2wb 4bc 597 5lw
callous 8y2 9z0 bhi<8y1 bra
calm 1u3 2bf 2u2 3ch 3dn 3xr 4ir 5tr 6zs 702 8vj btc cbo cbp d0 ie p6<143 15x 1mx 230 7rp 7rq k5 p0
calving <1gc
camp 3xo 4y2 5w0 5yv 6nd 7li 9lu aq2 arm aru<1ai 1q 1z6 m
campaign 10k 13h 1jl 35o 5m 78w 87 9fq ax2 b4 c23 da lj r4<5rb 78s alw co i0 ob
camper 4y2 6nd<4f9
campfire <2t1
camping 4y2 5w0<2ks
cancel 217 28r 3q9 4yh 7jo afp c97<12y 15g y
candidate 78w ax2 ax3<r3
candle <60q d2
cane 1s6<lh rd
cannon 6n1 9lv 9lw 9lx c2w<3a 5yh 607
canon atw<2r0 4dx yy
canteen <1ap 2mm 9oa
canvas 19g 1y 2vg 3vb 6s0 a8a b3d cm1 cm3 pe yb<1t 3xo 4n3 6y7
canyon atw
cap 1zd 31j 4y9 5zc 6d8 71b ary<3j 5s cc
capability 1bq 1ms 1uq 30a 3cj 3ni 7ry<2p4 420
capable 1bq 1uq 30a 3cj 3ni 4zb 7ry<29v 3ck 51t 7rv
capacity 30a 3i9 3ni 6v8 ui<1uq 4gy
cape atx<77
capital 2v7 2y6 4g8 8mj 8w9 afj bxr caw ck6<1c 2rq 3kf 4ah
capitalism 51r 94s aqp ax4
capitalist 2v7 2y6 4g8 51r 94s aqp ax4<2vu 7rk 7rl
capitalize 2y6 4g8 afj bxr caw ck6<26n 28a b
capsule 44a 4km 4kn<9rb j6 s t6
captain 3rt ax5 clr<1kv 6qh k3
captive 1go 1zu 2aa 3g6 4dy bgd te xn<15r 1ev 1s
captivity 1go 1l0 3g6 7jt bgd<221 6wl
capture 18g 1dv 1dx 1zu 22c 25n 25o 286 2ne 2vq 2x7 3sa cas eg jx kd te vw<1w 38 3s6 6k ho lr
car 3vt 4dg 6q3 ceb i6<i7
carbon 4iz<fv ou rm
card <12e 13q 6d3 rm
cardinal 52b 661 7 bcq j1 n0 yf<14 2y 5iy 660 6n8 8sp 8sq 8sr 8ss 8st 8su 8sv 8sw 8sx 8sy 8sz 8t0 8t1 8t2 8t3 8t4 8t5 8t6 8t7 8t8 8t9 8ta 8tb 8tc 8td 8te 8tf 8tg 8th
care 159 19h 19l 19z 1k1 1l7 1yo 291 2ao 2tu 36l 3ip 41y 6jj 6p7 7dl 7dm 8q ah amd ro uh<1o 1ym 3d 41x 4t4 5l 6x7 d8
career 9bu bxz<6p w4
carefree 6jb 9vs
careful 2oh 3hc 3lh 3y9 63c 63d 8ya un<1pb 2dj 51u 7rz 7s0 7s1 7s2 7s3
careless 1rf 3gs 51v 63e<1nv 51w 7s4
caress 25s dy<4pq 973
cargo 26h 35c a9 ot t2<8u
carpenter 5ta 7j2<3i
carpentry 5ta 7j2<we
carpet 9sh c4o c4p cqe<57 ox
carriage 13v 2hh 409 5yw 9r3<1al 3vt
carrier 1f1 356 5ya 5yx 6h 7b5<2i rl
carry 13v 1f1 1h2 1mr 27s 2ck 2hy 2qm 349 3dt 43v 4fn 4fp 5ya 5yx 5z5 6h 9u5 aor e9 o3 o4 pn ui<4 8a m0
cart 20i 2hw 3tu 5p6 62e 6p8 7bb 9p3<6h 9ub li
cartoonist 6e0 ax6 cax<6oe
cartridge 9q3<2lq
carve 4ec 4q1 4q2 5v7<4h e
case 1aa 1in 297 2ld 35b 380 381 9t1 a53 bfj zg<4hj 4ve 58 iw oq
cash <14m fl
cast 10v 11i 1jk 254 2hv 30 35v 3ro 3ya 4h 4s2 611 7ci 7gp 8sc aq0 ca8<21m 27i 4l 5t 7hg a6 m s
castle 5ar 9qz<25c 3wd 60y
casual 1b5 2cw 3dq 5fw 6jb 8l2 9vt<2bg 2cv
cat 1ea 3c4 3q6 3w7 4k3 5p8 6p5 6sx 6yx 9k0<123 1je 2mr 4w azz fj
catalog aca acj ax7 bwo ca6<2qq 34 4ru 5y
catalogue aca acj ax7 bwo ca6<2qq 34 4ru 5y
catapult 9m0 c8o<1jk 1t3 9nx t4
catastrophe 16j 1o5 2bk bj4 q5<4in zf
catch 1j8 1jf 2i2 35a 55u 5tw 6ne bd5 c5q jx te<1n 24g 38 3x d h
catcher 1jf 5tw 6ne<6pn
category 1i3 24c 34 434 5mv 5mw jm<1h
cater 1gd 21 6nf 6r5 ok
cathedral <9me
cathode <3w5 9tw
catholic 646 7rf 93q aav avg<2va
catholicism 93q aav<43t
catkin 8mz
cattle 1a5 5yy
causal 1dn 1x4 29 51x<mq
cause 13h 1dn 1jl 1x4 1z 23 29 2i7 2ll 2wr 35o 3cl 51x 5m 87 bb da dt js lj mq nq<j9 ob zh
caution 1cv 1ou 2ao 2vc 336 3lh 41y 63d 8nm 8ya 9zv aim<24s 2sm 41x 9vn
cautious 2ao 41y 5dh 63d ao9<9 n4
cavalry aqv<1eh
cave c5j<1j7 24a 63
cavort 1r9 2jc 5sn 6rk 7ed<398
cease 18t 1lp 1p 1s1 2co 2km 2sz 2uy 30e 3to 3u 436 47p 4a5 4a6 4jl 7f fx jp yn zl
ceiling 6d8 71b<414
celebrate 14y 1la 2j9 6if 6ig 911 9ba ax8 jh<14u 14x
celebration 14y 1la 2j9 3i1 6ig 9ba<1f 2to 5vr
celestial 912 a6h
cell 95u<9mn
cellar 9kw<1ah 2m7
cellulose bkz
cement bks<6yo 6yy 7w bl4 c5s
cemetery arv<jr
cent 6ua<1ga
center 1ei 1i1 2ap 2aq 2uv 3zl 42h 4r1 cp4 mr y4 yf<1v 5o 8pu ak br n q
central 1ei 2uv j1 mr n0 yf<14 2ap 2aq 7s8 7s9
centrifuge 13q 9m2 bb8 cfp<1a7 cg0
century bd4
cerebral 5gx 692
ceremony 1la 85q 85r 9g7 jh<2to
certain 1v4 3co 7sc 7ys uo<2ar 3ee 521 522 7sd
certainty 1v3
certificate 1kw 1kx 1wm 2y9 4wh 75p 7hp<14n 2e 2f ky
certification 1kw 1kx 1wm 2l3 3ps 4md 4wh 75p 782 7hp ch cox ex l1<1wx 2e 2i6 oo
certified 8ou 8qr<523 do
certify 1cq 1kw 1kx 1wm 1x7 2l3 2qy 2y9 3ps 3q 4wh 523 5kf b1g b1h bgc ex ja l1 n2 pq wy<24v ckm cp ky
chain aty<101 1l bp
chair 20h 2lj 30s 32x 3ru 4wz 5t4 7ja 9c9 9m4 b26 b3s<1kv 1t7 g7 wd
chairman 20h 30s 32x 3ru 4wz 5t4 7ja<1kv
challenge 1ig 46x 4v 7wv 9d 9z ai4 byj bz<131 24n 4n6 54 c4 pz q1
challenging 1n7 2ts<8d nc
chamber 9m5 9m6<1g 1z3 39f b0
champion 10k 1jz 25g 277 28x 2aj 55 5lu 7ql ar bu c0 d9 da hi jv mc<2ai 2v bz jw
chance 10h 11r 1b5 1dr 1g5 202 284 290 299 2jw 2oo 3ik 3jn 3l 3se 4cr 5fw 7p 8qb 95i 9k 9p oc wj<1gy 5h 6a 89 hn
change 18q 1hb 1q2 1vw 21l 241 2h1 2tn 2z 3vu 43 4b0 4fi 525 526 5j 70q j vm w3<18 1e l
changed 7sp<7sq
changing 80p<56m
channel 1ac 1h2 1s4 27s 2hy 2qm 2xk 3dt 41o 43v 4ed 4fn 4fp 5q2 9m7 a5 atz c7y e9 o3 o4 pn wx<2mg 82 bt fm m0
chant 1da 3uu 4p1 4p3 5sw 5xk 6es 9ja 9m8<1 cy
chaos 3nj 914 aaw bfx<6wa
chaotic 305 3nj 914 aaw bfx<2gu
chapel <5vs
chapter <1z3 1z5 30u bg
character 13a 1cg 1lr 1mh 23a 2rq 4sf 4yc 62r 765 yj<16 19b 1cf c61
characteristic 1cg 1mh 1tn 8a pi<1cf 2yi 528 7sr 7ss p
characterization 13a 19b 256 4sf 760 7d7 7l7 aia z4<ael wb z3
characterize 13a 1cg 4yc 9wl aia z4<326 rz
charcoal <4iz 65z 6yz ec t9
charge 1wp 1wr 24q 2y5 38t 4un 6dq 764 76k 833 9k6 ai3 avn bv4 c2m z8<1g8 44i 5b c2l e3 m5
charged 7st 81q 8up<2gk 3cp 56x nc
charger 9k6 bv4 c2m
charitable 3i3 64w 64y<2dq
charity <2uq ww
charm 117 1dv 1dx 1zu 20g 22c 2gr 2gt 2i8 2ne 2p1 2vq 2x7 2xf 32o 3bs 6f9 78n 7kz c2t eg jx kd lr te<12r 1o 63i 6f a8p h pw
charming 2eg 3pe 6bl 6bn 6s2 8le<17j n6
chart 45t 6em axa cbk<6k 7cv 7m 9q7
charter 2xg 38a 39g 3tw 44f 44g 4d4 4g1 4jn<1kw 2e f g9 j7
chase 10w 18z 1cb 1fz 1k8 1qy 1r8 1yy 20v 3vn 7ka 83 ab c5f dv<1l4 2m8 3 e
chatter 116 342 343 464 465 4br 6f7 78a ahe akl akm c1d c1n c98 ci3 fh<1 e l8 px
chattering akl akm c1d c98
cheap 2rw 3ne 3nk 3vi 3zd 63m 64q 64s 67m 6rl 83d a3s a3t<57q hj
cheat 15b 19j 1ie 1rg 294 2vt 5pt 6o3 790 7ij 7ks 9dd 9dh 9du by cni ud<1ew 295 4e 9dn h2
check 12e 1bx 1hj 1uo 225 23p 25 27c 2i3 4xg bwr e6 ix ls tg<12f 14s 1wp 1y baw d2 fr pd
checkbook <4gd
checklist <5y
cheek 15t 1ty 2a9 2af 450 77o la<1bn 1tx l7
cheer 1xu 2aw 2n8 4t1 6ng 769 76a bz5 up<335 4t0 4u ds tf
cheerful 2n8 amw up<1mj 2aw 7su 7sv
cheering 1if 1xu 4t1 5ib 769<dp yq
cheery 2aw 2n8<up
chemical 43p 915 916 rl<8
chemist 1st 43p 4dq 5o3 aa4 axb<10x
chemistry 43p 4dq 915 916 axb<no
cherish 2y7 7dg<tb
chest 68t 9m9 cpp<1sn b1
chew 1ji 1yw 34o 81j 98s a5u a6a axc c45<6jp 7aw
chicago 9b4
chicken 3v1 51c anp b7x<2ak zr
chide 1cz 1fr 1ia 1wz 20w yr<4b
chief 1fa 1kv 1o2 5t6 806 9by 9c0 azp b0d cq1<14 3y k4
chieftain 9by ax5 b0d clr<3y
child 10l 17b 22i 22y 2vr 2zn 4bs<1fl ayj
childhood 10l 22i 22y 4bs 8eg<22h
childish 8eh<8ef
childlike 10l 17b 3mt 65b<3ms 8f
chill 147 27v 2de 2o9 30x 4gk 4l7 59b 5aj 5z6 6x0 723 7dr 874 9mp a1w a8 an3 ao4 bl6 td um zx<2j 3w 40b 7e1 9f
chimney 9ma
chin <1bn 3f
china 9mb
chinese ag0
chip 2v1 4q4 4q5 5mz 6jv 71s 7a3 7a4 8y0 9aa 9ag 9w4 c51<10e 4h 600 bld e lm
chisel 15b 2vt 9dh 9du by ud<295 4q2 h2
chlorine bkl<11w fv
choice 19 1pt 24d 2nl 2pw 42v 74i 7w7 8l<1c iu l
choke 5qj 5z0 6ow 6ws 70z 9mc 9md bhb c9h<3xv kl t0
choose 19 1wa 24d 3kk 565 5pz 6qt 8l 95g<35
chord bum<1d6 4sg
chore 4wr 5tv 7j4 7ji<wg
choreograph <12i
chortle ah6 bnz<1dc ca
chorus 92z agj apm cbb<2ur 3t cy
chosen 1kt 5im 6km<1z8 1zv
christ 39r 3cs 3ov 4fh 52i<2x2
christian 2va 3cs 3ov 43t 4fh ap4<52i
christianity 2va 3cs 3ov 43t ap4<1w7 w
christmas <bmz
chromatographic 94o bba
chromatography 94o bba<1w
chrome <34z bkm rw
chromium bkm<9q
chronic 5ck 7uo<3da 7nk di
chuck 18i 18l 1ea 3q6 3w7 4k3 5p8 6sx 6yx 79v c8n<123 1yv 25s 282 a6
chuckle ah6 bnz<1dc ca
chunk 2ce 3me 49d 4ma 9gh a7p aud b1n c71<4m9 gx
church 8kr 9me ap5<1z2 5vs 7io w
churchyard <asz
cigar <61o
cigarette <61o
cinematic 6c2 917
circle 1z6 2lx 3lp 6vm 7fs 7yd 990 9fh c8r cdt<30 8h bep o0
circuit 4t9 531 5rc 6ss 7sa 9mf art cgc<109 o2 qn
circular 2lx 2st 3lp 4ui 6vm 7yd 990 a2t a2u bvp cn<1pf 1xt 2br 5i1
circulate 1cm 1wf 2iv 2om 2qj 2st 4e1 4ui 6tb 77r 8y ab0 au bcp cfo cn de ev w9 zq<24 7q
circulation 4ui 6tb ab0 bcp br8 cfo<1wf 6uy
circumstance 1i2 252 3g9 4hj 5ny 6y6 es sm ts<2c fo jh
circus <apl as hu
cite 1io 1wu 20b 2sc 348 475 4mp 4oq 4ot 4sc 6dh 9g9 aec b42 c16 eu q2 yv yw<1d4 4j gb
citizen 6nh<6mh
city 5nh 6l0 apu buy<4ad
civic 918
civil 2o2 3uq 54x 8fe 918 a0c<8fd
civilian 8fd<6nh 8fe
civilization 1ks 3zb aqi bpl<3ym 49e
civilized 5h6 64n<5h5
clad 3d0<7u7 7u8 7u9 7ua
claim 32k 4os 4w1 axe<33z 54 5w2 ey gd xw
claimant 4os 4w1 axe<1er
clamber 19e 3qp 4tn<372 3qo
clamor 2al 2tc 383 384 3kz ah2<1i 24i 4d 5e
clamp 9mg c6e<1i4
clang 3l0 6hj 7ga 7h0 7h1 7h2
clap 2r6 383 44w 4no 4vm 6hh 6hi 6ni 79r 7ge bo4 c1m chs<7gd a1 bh4
clarify 46f 5ba 6gb 98e bv0 l6 p3<33m
clarity 15z 1mn 2dn 328 3cw 3jj 3kw 3yf 52s 52u 535 564 567 5fg 7tn 7ub 7yp 8cf l6 p3<3ze
clash 1is 26f 3l0 47a 4pd 5vc 6fk 6gs 6hj 7ga 7h0 7h1 7h2 7lo bg2<12w 3p 6wd 7ln 7v
clasp 13n 1jo 1jp 25p 34p 38 9ll 9mh c95 lf od su sv<1rl 2b
class 1i3 1v9 24c 2kk 2ue 34 3oy 3sx 3tc 49l 49s 4bt 4gt 4r 5mv 5mw 621 6s3 75 aq1 jm<9 e1 m
classic 52j 52k 5jo<3mz bv ea
classical 52j 5jo 6er 8ve<3mz 52k 8vd
classification 1i3 1v9 24c 2kk 2ue 34 9hp buo cmq<1z0 3ta wz
classify 1i3 1v9 2kk 2ue 34 3oy 3tc 49l 49s 4bt 4gt 4r 5vo 621 6s3 75 9hp abc cmq jm<24c 4mw 7jz
classroom 9mi<1g
clatter 6hi chs<86
clause 447 bzl<2qn bg
claw 357 5y0 60e c6q<1j9 38 68v l4
clay 188 4j7 4r9 c6o<22w
clean 121 1jm 3kw 3qc 3vv 3yf 4bu 52m 65p 7bv 8nr axf<1p7 233 7ta 7tb brb y
cleaner 121 1jm 3vv 4bu 7bv axf<10r 30m
cleaning 121 1jm 3qc 7bv<5k
clear 15z 1mn 2dn 31a 3jj 3yf 41i 52u 6dg 713 76z 9hl arw asj awa bgb bpu ky oo p3<1v 3cw 52p 52r 52s 6wi 7tg 7th 7tj t
cleared 2dn 8ax bgb p3<5b8 8ay
clearing 31a 713 76z 98e 9iz arw bv0<1qk 5k n
clearness 15z 1mn 2dn 328 3cw 3jj 3kw 3yf 52s 52u 535 564 567 5fg 7tn 7ub 7yp 8cf l6 p3<3ze
clergyman qu
clerical 6nj 8zy 919
clerk 6nj 8zy 919<10m 3i
clever 1bp 2p6 3hr 7ns 7tq 9wq<29y 3cx n3
cliche 3js 46b 8iv<5z
click 47s 47t 4tj 5rn 96n 9mx aku aky ci2 ci3 ci6<1ab 96m
client 2vv 9qq<2v8 x6
cliff au0<63
climate bjy
climax 31z 5lf 6ce 6zv 7k4 964 al9 cie nv<11y 1p 2ti 3p7 fp
climb 1en 1ug 2gz 31q 371 372 3f 3qo 47r 47z 4ka 4ue 4uf<2l fa go gq o5 qa
clinch 1jo 3re 9mg c6e od<2b 354 38 lf
clinched 8dc<8db
cling 15n 1b6 1gt 25r 29w 29x<25p 37
clinical 8hi<3ji
clip 1ja 2iu 2xy 98y 9cm 9k8 9ka 9rs ajg b17 cdq<2b e o tj zg
clock 5z1 9tz b6w bma bn9 buw fw<9w
clod 2ce 2d5 3me 49d 4d8 4ma 8tt
clog 4qz 5z2 950 bb6 bfk bpw<4qa 60c 72n ct gl
close 15m 161 1jb 1p 23o 26i 2b6 3cz 3q7 3xd 4qe 52 5qa 5rm 61w 6nl 7s0 a2y e4 fx ma nv u5 ue yn<18t 2b7 32 52w 52x 52z 530 531 533 7f 7ty 7tz 7u0 7u3 7u4 7u5 7u6 bg un
closed 5en 8i6 8i9<5eo 8ia
closer 52 6nk 6nl ma<b4g
closet 9mj 9n1 9uc<1g 3xp 7al b1
closeup <1am
closing 15m 1jb 1p 26i 3fv 3q7 4qe 5rm 7b1 ch4 ma u5 ue yn<2a 2co 2ik 3fw bg i
cloth 1t
clothe 2k0 2tp 3vc 3vg 5q 5q0 67 6og 7ch 7iv 8s x4<3h 57
clothes 3vc 67 70b bo8<8s
clothing 4jy 67 70d 8s 95p bob boc boe<6u
cloud 2b8 308 382 6we 6y9 7mp au1 b8d bbb y1<1hh 4k 6l bjz cfm
clouded 6we 6y9 7ti 7uc<2b4 2b8
club 1z5 3kh 4wo 7l1 7l2 9mk 9oq ap1<39 3xg 5o 76 d d5 d6
cluck 6hi c1m
clue 6e8 adw sh<3q 3s lk
clump 1jj 1z1 27m 2ce 2pj 3bt 3do 3me 3vs 47y 49d 49v 4ma 4pw 4vj 4vk 4vl 6ll 7fp qj<d5
clumsy 1uv 2d5 3zc 4d8 58l 5mh 63t 8tr 9wk a1p a1q a43<1ns
cluster 1jj 1z1 27m 2pj 3do 3vs 49v 6ll 7fp qj<d5
clutch 13n 1jo 1jp 1rl 25p 34p 38 lf od su sv<273 79l aoh
coach 2xj 4bw 5t7 75z 9r3 ccd oi u9<1g0 27h 3vt 4c 5yw
coal bl2<10e 4yr
coalesce 162 177 196 1gs 1r1 1r2 1sz 1y6 22x 6b 9h c7 dx f3 f7 ht jd je jk<ru
coast 1k6 27d 2in 4uv cdh cdi<3 aut fa j2
coat 1ar 1rc 3vw 3vx 3ye 5xw 7w<57 67 6u im
coax 5pn aea<12r 9lt
cock 68s 6sj 98v 9jr 9k7 9p2 c4w cdz<36s 3v1 3xh
cocky a4e<7p9
coconut <100 b9e
code 443 abl ae2 b3t bul<t7
codification ae2 bul<5vm
coefficient bcn<bcm
coffee ao6<1yx 212 4ft 663
coffin <1sn
coherent 1gt 1tp 25r 29w 2b9 2np 2nr 3b4 3l3 4yn<nd uk
cohesion 1gt 25r 29w 29x 5lc<64 c2 ke
cohesive 1gt 25r 29x 3b4 5lc<uk vt
coil 193 2yt 2yu 3vy 4l4 4qj 70s 7bt 7fu 7lt 8vk beo cgj<1b 2m0 4h c lk
coin 1ga aba axg
coincide 183 1ba 23m 3af 7w4 zb<13 6a
coincidence 183 1ba 23m 7w4<40f 6gr b5
cold 16w 1tf 2df 40b 8zj<1o0 1ub 2de 2dg 42m 5ai 5aj 5ak 8a8 8ab 8zi
collaborate 28l 3m6 4bx 54o 54p 5sj 5x5 9i7 axh cld or<3i
collaboration 28l 5x5 9i7 axh cld<or
collage <8v
collapse 378 6wt 8x9 99e akb alz bgz bny bqd bvs cbz cep<11p 13o 2im 70g
collar 18g 1ez 1wq 2vj 5z0 st<38 3h 3wk 9vv
colleague 6kc 6nm<qs
collect 1lx 1r0 1ru 1ws 2kl 39 3b9 3tb 4vw 6nn 7at 7p1 7p2 gx qh<288 46m 7p0
collection 1ru 39 7at act gx lp qh<1wo 3k 3ta 98
collective 51s 538 5ii<2uh 3cf 3d1 3d2 3m5
collector 260 4vw 6nn axi<3w5 7a
college <3vr w
collision 26f 47a 6fk 6gs 7lo 7v c9b<2t0 4v 9e
colonial 106 3oe 4a4 5iw 91a aoj<hg r5
colony 106 10z 1hl 3oe 72d 91a aoj atd btb bvc cnq<2uu w
color 128 2fu 41j 4ja 51 52p a10 byt<1ua 42 4i 68b 6k2 mf
colored 7qr 8g6 8jj ur<2az 4b5 518 52d 52e 52f 8ji n5
colorful 1ml 2b0 ur<2az 52d 52e 52f 52g 7t1 7t2 7t4 7t5 us
colors <1ag 3wa
colossal 204 2ds a9h<a
colt <3v0 9s9
column 3ao 4hc 7p3<2ud 8h ar9 xe
comb 9ff c5z<233 25w c6r ee
combat 1k 2a3 2eb 2w 3p 4a 4zu 5vf 8o gf wo
combination 260 319 6b 7ir 8bj aqa jk<are bo
combine 260 319 4qu 5uj 6b 7ir 8bj a8y apz co7 dx f3 jk<28b 31 60a 6kd 8a t1
combined 8bf<8bg 8bh
come 14d 1qe 2ik 36n 4bg 5og 66r 71w a5h bof boh<6a
comedian 4by hb<fd k2
comedy 45g 45v 70p 94g hb<1wk afa
comfort 143 22m 2ly 3r0 48h 4ea 53d 5x7 61e 6io 6sm 70i 7q0 89l bim bjj<11s 1yf 30y 3ug
comfortable 22m 53d 8w0<181 53e 901
comforts <11a
comic 2ja 45g 45v 4by 62x 68f 94g ca hb zy<ao k2
coming 14d 2ik 36n 4um 5lf 5og 66r 71w 8jv 964 bgn ccy cie<3 3jy 3p7 66q 961
command 12o 1o 1xm 4mx 4yb 6fq 6mv 6no 6np 6nq 7l0 a4o ahs asf bfo by0 s5<1tm 3j 784 aj il s4
commander 1o 4mx 6mv 6no 6np 6nq<10y 3y 6q8
commanding 88x<3gx
commemorate 1ww 4m3 60z 6de 73t 95a alr bw6 y6<1la 4m1
commence 2r 7g 981 9r bk k0 qw qz rt t8 ze
commend 2r3 2r7 33b 4u 6dh bzh cau<35u 6d m7
commensurate 2yp 53i<53j
comment 1d4 1xs 25b 45c 4oe 5z 69x 6cj 77n 78c acb c0g c1b sn<1xq 33m 4od 5
commentary 25b 45c 77n c0g c1b<5
commerce 5ke 7uj 95q i1<19w 1xi
commercial 5ke 7uj 95q i1<1xt hj
commission 105 1re 6ff 6nr 7jn 9hk axk m7<224 3h 4g3 758 ky oo
commissioner 105 2up 6ff 6nr 7jn 9hk axk<1fh 4b7
commit 105 10n 1a2 2ko 38w 3n 3tm 3ue 3zo 3zq 489 4e9 4f5 4hh 9hv 9qd g8 m7 pp<6 d3 tw
commitment 14o 1a2 582 631 7vb 9iv g8 pp<i3 ib or
committed 3br 631 7vb<50k 50l
committee 105 6nr m7
commodity e8
common 2ba 2yq 3yy 3z5 588 5iq 64i 6l7 6vh 6y3 uw<2cm 3d8 53l 53m 53o 7uk 7ul 7ut n
commonplace 3js 3z5 427 46b 831 8ij 8iv agm<2ex 5z
commonsense 3l8 691<1pa
commonwealth 1z4 3oh 49x 7k8 7k9<4ai
commotion 14g 1yd 4uk 7ft 7ky fq wc<21w 3v as
communal 53o b9s<2ba
commune 5g 72b 75f 75g 9ga ahc bta<4 c18 m
communicate 10i 12m 1km 1o3 1y3 4 4aw 5b5 5g 71 949 bdo c6l ms<af d3
communication 12m 1km 4 5g 71 75g 78r 7uw bdo c6l<0 1ge hl
communicative 12m 4 78r 949 ms<1mr 3dd 53p 53q 7uu 7uv 7uw 7ux 7uy 7uz 7v0 7v1
communion 75f 75g 9ga ahc<5vr 6k8
communism 6ns 72b 930 aas aqq axl bta<1we 2uo
communist 6ns 930 aas aqq axl<4em r3
community 103 53o b9s<2y0 4ho m
commute 5wv 6ct 70y 99j 99k 9ee 9mm axm bsw cft w2<1k4 50 o2
commuter 9mm axm cft<2wp
compact 194 1ji 1ql 1yw 2it 2p5 2t3 3gl 4j9 53t 5s2 5s3 5wr 5xu 5z3 7au 7vw 8x1 9cj a0u acf ags ala c18 j6 t0<1aa 1l 23t 4r6 5ko i6
companion 11j 16f 1nm 2nc 2vs 3si 49t 6mp bw mj uj<2i fg qt
company 11j 2vs 3si 49k 49t 6mp apl bw uj<1ec 1gj mj x
comparable 3lt 3ys 53r id<1pj
comparative 12d 3b6 4m8 5nw 68g<6c6 6c7
compare 12d 2i4 3b6 3ys 4m8 53r 5nw 5pv bec cq2 fc<1y id ts
comparison 12d 2i4 3ys 4m8 53r bec cq2<1e 6q id
compartment 9mn buo i7<1g fn
compass 1my 1q8 1vn 1vo 28y 29h 2wc 3aw 3jz 421 42z 4yk 5x df g0 ii<1bq 33 4p cdt ub
compassion 48z 4t4 7v6 9ym<1yu 64v
compatible 2nj<162 7v7
compel 19y 1qo 5e<1z 6n
compensate 1qt 215 216 217 2ig 2m1 39l 3pd 4y6 517 6u6 7hn 98c ba8 bbc cp2 xw<15g 3g
compensation 215 2ig 38e 38g 39l 4y6 7hn bbc cp2<ny
compete 1s7 3de bz ge
competence 2bc 3bb 67y<2p4
competent 2bc 3bb 67y<1ms 29v 2bd
competition 1s7 3df 4pc 9z bz ge zr
competitive 3de 4zv 64x 7rk ge<3df 4zt 51r
competitor 3df 4pc 9z bz ge
compile 1lx 1r0 1ru 1ws 3b9 3tb 4ru 6nt axn gx qh<26j 288
complain 1wr 1xp 6e 764 ada b39 c1 z6<763
complaint 30z 4i1 6e 6fw 70h 764 ada z6<1db 2zb 44i q1
complement 7nn<15g 2qn 49p 6lk 6uy
complete 18t 2ec 3u 52 5fh 6nk 7kn 8tn 9bl biy c2k fx h7 nv<2be 2f7 32 53v 6i 7h 7s 7ve 7vf 7vg 7vh hh
completed 7ve 7vf<h7
completion 31z 52 71y 9bl bup c2k nv u5 ue<2a o8
complex 3vr 8sk 9x9 a8z hg<2q9 5iv 5iw 8sj 8sl 8sm 8sn c kj
complexity 9x9 hg
complicate 1tt 3tq 3yz 47o 4ld 5qn 72a alf bff bh0
complicated 1tt 8sj<hg
complication 3tq 4ld 72a alf bff bh0<19s 2tj 4i2 c4
complicity <6wj
compliment 469 58k 76o ae9<1cx 6d 76y
comply 7kd 9i6<1l5
component 1lb 1mu 1p1 1vy 3a3 4ms 4x 5p<1e 2s 6x
compose 1jy 1rp 1vy 1ws 3a3 3tb 4j 4ru 619 6nt 9o axn axo yy<26j db
composed 1mx<2bf 3dn 53w 7vl
composer 1jy axo<4dj
composite 8sk a8z<211 2q9 hg
composition 1jy 1lb 1u6 4iy db yy<3t 8x c7 p
compost <239 4iy
composure 2bf 3dn 702 cbo cbp ie<p0
compound 127 319 4qu 5iu 5iw 5s5 5uj 8sl a8y abg dx f3 ig jk kj<2l 2q9 31 8sg 8sh b0 hg lp m5 rl
comprehend 1my 1n 1vn 1vo 2fl 2hf 2wc 3a5 3hj 3jz 42z 4h2 5x 6xf 79 8jf df g0 h8 oh<1le 33
comprehension 1n 1vn 3a5 4h2 g0<2yn 5x
comprehensive 2fl 3a5 6xv a6d h8<1mv 1mw 7vk 8mv q0
compress 194 1ql 2it 2p5 2t3 3gl 53t 5s2 5s3 5wr 5xu 5z3 7au 9cj t0<23t 4r6
comprise 1u6 2cc 2ix 7la cob db<1le
compromise c1c<12q 1ir 789 ahz or
compulsion 1l2 1qo 3jb 5e 8go ath atj axp<nq
compulsive 3jb 7oa 9uu ath atj axp<1oj 503
compulsivity 3jb 9uu<16
computation 12j 4oc 93j 94 b m5 og<19q
compute 1f0 1md 2lw 2yj 43m 4g4 94 b b6 og x6<ry
computer 12j 1f0 b x6<1aj 2v
comrade 11j 16f 1nm 2nc aws bw mj uj<6ns fg
concave 11g
conceal 22f 4k ws
concealed 2ga 5lq<2h6 5ic 8r6 8r7 8r8 8r9
concede 2qs 2sb 2sl 32w 32y 452 4c0 4wb 5qc 793 95b<12x 792 kz
conceive 13x 1fm 1h 2 29r 2d 7l 9eb a8o b9 bog e2 eo z0
concentrate 1i1 1ws 3zl 42h 44a 4kn 5s6 66n 9mo ade al6 bqm bqn bqo y4 yf<43g 4km bkq q
concentrated 53z 8f0<1r 3do 3dp 7vm 7vn
concentration 3k6 40q 4kn 5lv 5s6 66n al6 bqm bqn bqo bso cfh<2ok 2t8 5s4 p
concept 13x 1h 29q 29r<2
conception 13x 140 1h 22 29q 29r 35m 6h0 9eb bog cu cw eo vg<1bs 2 wl ze
concern 11d 15q 19d 1cc 1k1 1k2 1v0 1w2 1yo 2pb 364 7dl 7dm ak uh<1ym 1yu
concerned 5db 7vr 8fb<2ea 7vs 7vt
concert <12q 22 pv
concerto <6er
concession 2sb 32w 4wb 793<1xn j7 jc
conclude 1wn 1zf 258 2a 2p8 2zh 3ds 53 5qa 6re 8m bxi fx nv ue yn<1p 32 kz q
conclusion 12q 15m 1cd 1p 23o 26i 35 3u 52 ci fx ma u5 ue<2q4 7f iy
conclusive 1tq 258 3ds 53
concrete 196 4yw 8ud 9x4 ala bl4<4yx 7mw 8uc blp btt
concur 183 1ba 23m 46i 7vy ahw jc kz<6a
concurrent 183 1ba 23m 3af 40f zb
condemn 2r9 30f 76f 835 9ij aao ais bz4 chd<1a 4nh 5e l1
condemnation 2r9 30f 46y 4nq 4o3 76f 9ij bz4 bz7 chd<2sp 3su 6di
condensation 2t3 4fk 4l6 6ug bso bsp bsq t0<1w a7c ajk
condense 1ws 2t3 30j 44a 4fk 4kn 4l6 5s6 6ug 9mo ade bsp bsq<1hp 4km y
condescending 3nb 636<182
condescension 3lm 3nb 44z 4o5 636 8nk<2rb 9vi
condition 1gh 1i2 1tl 252 2xi 39s 458 45f 54h 5wq 69h 6dp 6nu bf8 bq6 e6 es sm ts<2c 2rh 4c g9 k
conduct 153 19w 1g2 1k9 1u2 2lj 3ul 3y 3zv 7d9 axq clv<13v 16 7z ah
conductor 1h2 27s 7d9 axq e9<4dj 6nn 8
cone <c9p
confederate 8hg 8yg 9gx aqj<3z 5e0 b5v c0 d6 vt
conference 1df 337 apx aqk bss<1dd 1ef 76
confess 2qs 2sl 2w2 32y 32z 452 4c0 9gc byn fh<12x
confession 2qs 2sl 32y 32z 9gc byn<1x1 2e 46t
confide 105 3zq 4c1 4e9 4f5 4hh c08 m7<sj tw
confidence 1v4 2au 3cn 3nu 4hh 7u4 8mr bja m7 uo vs<1gj 1v3 302 6j9
confident 1v4 2ar 2au 7rv bja<3cj 3cn 7sg 7sh uo
confine 1bg 1h6 1lt 1sx 1x 221 65 6lo 7al 8z 9hq b0 b2 bq cc hy ng ph r6 wz<14s 25 45 ui
confirm 13d 1pw 1q7 1wx 2i6 3pt 46h 5x0 aep ch cm9 ex ix na<1hf 33z sb
confirmation 12e 12f 13d 1wx 46h 4xg 7jk ch cm9 ix<72 a8l jc
confirmed 8ht<8hu
conflict 1k 28f 3s7 3s8 3u7 6wd 7kp 7ln 8o gf wo<3ah am1 hz uc
conformity 2bh 6fg 6nv 7kd 9i6 cov<1av jc or
confront 1s8 1ty 4na 7mf ai0 air la<1is 4wx 4ya
confuse 1hv 1v1 2tz 306 43j 4s1 4sq 5sb 6iy y0<7du bw9 lp
confused 4ic 537 5et 5f1 5fm 64g 6xd y0
confusion 1hv 2b4 2tz 4s1 4sq 5f1 5fm 5sb 6wa cc2 y0<21w 6ix dx
congratulate 469 58k 76o 7de 9wg adt ae9 amy bzf bzi<3c 4nw 4o0 6d
congratulation 469 76o 7de adt bzf bzi<2s4
congregation 49i 7fl<1sc
congress 2k3 3or 7x<1ef 2uk wl
congressman axr<1ff
conjugate 3so 595 596 5ld 8sg bvq<30h 594 5iu 6b vt
conjugated 595 596 5ld<594 vt
conjunction 183 1ba 22g 23m kv<1gr 40f
connect 1e 1jc 1lc 1mz 1qn 1vd 21s 22g 2iz 2lz 2pp 2zl 3bp 3bq 4h1 5ph 60t 60u 6va ke kv<gj q
connected 1ge 2bi 2fy 907 ke<2fx 542 543
connection 1ge 1jc 1lc 2bi 2fy 2lz 907 c8c ke kv<1e 1gr 1zp 8t
connotation 33h a9a<2g pk
conquer 1f2 1fw 1pc 1rz 20r 286 2l7 2mv 46 5ms 6mz c2h e5 ns nu vw<25 38n lb
conquest 286 46 7ju c2h ns<2hn vw
conscience <1tz 2ty 6lj
conscious 1uy 3bv 5bc 7w9 ip<3hu 7wa ul
consciousness 16b 1pb 1uy 242 3bv 5b3 5b4 5bc 7w9 ip ul<1vm
consecutive 17c 1b9 2kj 2qx 54f 6d1 7ot bp m9<2a7 5er uz
consensus <4ho
consent 18o 6df 7vz bhw sa<2r5 48
consequence 18 39v 3a2 3mg 478 4g 5ap 8c a4g h4 mk<2oz f1 hn
consequent 18 2z0 4yg 66s 6b4 8c f1 h4 mk zb<2a4
conservation 287 3sh 482 aa9 az6 cp7<2jz 438 bl
conservatism 2vu aat<1we
conservative 2vu 5dh 7wd 7xb aat<1fh 3x 54k 7we 7wf n4
conserve 18p 1bz 23c 287 2jz 2o1 38l 3kt 3qg 3sh 482 6jr 6ok aa9 bq9 cp7<15i 281
consider 19g 1i2 252 2d 2pu b9 es j4 pt ts ya z z0<47 7l
considerable 2bm<54q 54r 7xj
consideration 1i2 252 37x 4nb 7l b9 es sm ts z0<2c 9yx er f0
consign 7ii 9hv ax9<282 4qo m7
consist 1tp 4ac 7lj cob coq<13 5f
consistency 1tp 2b9 3dv 65q bi3 coq<1gt 2np 3yr p
consistent 1tp 2b9 2nr 3b4 3dv 3yr 4yn 5a8 64a 8n2 9y7 bi3<163 2d9 545
consolation 143 5x7 6io<3ug 48h
consolidate 2lg 51y bqu bqv<4kl 72q bqc ru
consonant 11n 13 163 2nk 3aq 460 46i 88a 8v3 91b agf<1xf 2rs 3dv 3gm
consonantal 460 8v3 91b
conspiracy 93o a94 acy bxb bxc<1d5 1z6 a93
conspire 43b 93o a94 acy ahx bxb bxc<74t af
constant 1to 5ll 7wz 9wu a2f a2h a2i a8u bcm<2y 96 uz
constituent 1lb 1mu 1p1 2cc 4x 5p 6c5 db<1e 2cb 2s 2xn
constitute 1lb 1nb 1u6 1zm 2c6 2cc 2i9 2vi 3m 3n 3od 5p 6j agu db hq qw u1<11
constitution 1lb 1u6 28n 3m 4h 6j db fz gz lo mb u7<2r 6cr p
constitutional 2cc 4y1 5bg 6w7 db<2cb 3qj
construct 13x 1h 1jw 29q 29r 2ka 2q5 2uj 2wh 4bo 5uw 5v0 5v1 9df ay cx fi<13u 2 26j
construction 2ka 2qn c cx<6c5 er
constructive 3dw 8lo<546 547 548 5g3 7wp
construe 2pq 6bd aeu rx z1<33
consult 1df 2vd 337 464 46a 475 4nu 5az 5xo 6ck 76m 76n ahg aqk<12u 338 7o g7
consultant 2vd 76m 7o<4bh
consultation 337 375 46a 4nu 5xo 76m 76n ahg<1df l
consume 1j0 2v8 3kl 3s1 6g 6r3 b7q of<ld ln tx
consumer 2v8 6g<20x
consummate 2ec 3p7 5fh b1q b1x biy hi jv<2f7 6i hh
consumptive 25i 3kl 5m1 6g<110 8g 8n1
contact 1y9 37 39x 3pm 543 5oc 5pg 7v 9e ab2 bi2 bxw<4 5i 5ob ke
contain 1bx 1uo 25 2ix 6v8 7la 7wx e6 o4 s ui<14s 1le
container s ui<8t
contaminate 5ik 6xy 733 98o b3e bjl bjs bl5 ble<ll
contemplate 12h 185 1c8 1vu 20c 2pu 47 4ml 69t 7gw 9ek a86 h9 it ni v9<1i2 37x q
contemplation 12h 2gw 47 4ml 7gw 9ek it<1rn b9
contemporary 40g 7y7 8fk 8wu<3e8 3j7 fc
contempt 1x0 3lm 48k 4sl 7jh<1dy 5wz 65o
contend 131 1de 298 2vw 3e1 54i 6dr 75d 7wu 9d 9hw av8 av9 beh g6<12s 32k l8
content 3dx 3i9 6v8 adi amx bhx ui<21k 275 4gy 54a 54b 5g cc
contented 3dx bhx<54a 54b
contention 131 1ig 1s7 3e0 3e2 4a 4pc 6dr 75d 9d g6 ge v0<4v ey
contest 131 7wu 9d 9hw av8 av9 beh zr<12s 1s7
context 3g9 5ny 6y6<fo
continent 7wx 8g0 936 937 at1 au2 ui<529
continental 8g0 936 937 at1 au2
continual 1n1 7x0<164 3dz 7wy uy uz
continue 115 15h 6yk 7lr by7 ek lv w4 wr<15i l7
continued 7x3<7x4
continuing 5ck 7x4<7x3 di
continuity 164 2og 7x2 bi4 uz<1gt 1ue 45u
continuous 2og 7x2 a2f bi4 bm7 uz<54f 7wz 7x0 7x1
contortion 1j6 2j1 4h9 4qf 5jt 948 axs<11h
contour 2oi 30 7cw<1uf cav pi
contraceptive 2fc 2m0 3ks 5z4<5gk
contract 1ql 2it 2p5 2t3 2x4 3gl 53t 5s2 5s3 5wr 5xu 5z3 6nw 7i2 91c aet clb g9 j7 t0<1ii 23t 6ds ag bos
contractor 2p5 6nw 7i2 axt g9 t0<1bm 4bo
contractual 91c j7
contradict 4nd 7b 7nx 7v9 7wj 8wi 8ww aez aig aih bwu cow ha s6<12w 329 75s ml
contradiction 4nd aih aii beg<aig k7 ps
contrary 1gg 1i8 2ae 50 84t 8qi<5e4 5km he k7
contrast 3ah 5i6 8wx 9ct a7s bed bxp<1c5 2i4 a7g cg k7 ug
contribute 1kr 28b 3ts 5ow 5u8 6sf 7hi 7s5 cnb i4 ww<3g d9
contribution 28b 38k 3ts 5u8 6tw 7hi<15 fk rf ww
contributory 7s5 cnb<mq
contrivance 2a8 2bl 3ve 6b9 6ou<eo pc yh
control 1bj 1bx 1nn 1o 1so 1uo 20e 25 2j2 2jx 5pm 6mv 6no 6np 6nq 7p5 9e3 a4o a89 bfo ccc cmw e6 gh r6<14s 1e 2x 6bb 90 af le
controlled 7x5<7x6
controversy 131 1ig 3e0 3e2 4a 9d g6 v0<4v
convenience 2bl 3ve 63u 6ou bio<1tk 22m 3xp 9bw
convenient 2bl 3ve 63u a38 bio<53c 7x8
convention 2pa 33t 3ju 3z6<1ef 6dz
conventional 3ju 3z6 54k 7xa<3e3 3jt 54l 7xb
conversation 1xi 860 l8<pw
converse 1xi 7q2 l8<1d2 2ad 5km l7
conversion 6hy 725 bvj<1dq 5oz 94 nt
convert 239 4kb 5wd 6ct 6hy 725 82w 9am 9gz az9<1hc
convey 136 1km 1mr 1o3 1y3 2ck 349 4aw 5b5 5g 7o4 9h6 aaz axu o4<4 cjl d3
convict 3uc 4o2 axv<1ew 4dy l9
conviction 3uc 4o2 4o3<2t
convince 5ki<12r
convinced 2ar<uo
convulsive 8yx<nl
cook 11k 1f8 1jx 1qs 23k 296 2jo 2jq 3vz 43a 4c2 4cm 7c caj ia oa yu<ud
cooking 1jx 1qs 23k caj
cool 1tf 2o9 36c 3lz 3zt 4gk 4l7 53w 5lw 5z6 66e 723 8zf 8zi 9mp 9zb a1w ao4 bl6<1mx 40b 8ze 8zj ie
cooling 4gk 4l7 5z6 723<1al
coolness 1o0 1tf 2df 2dg 53w 5aj 5lw 66e 7vl 847 8dt 8zf 9zb<2u2 3zk 40b
cooperate 28l 3m6 4bx 54o 54p 5sj 5x5 or<3i
cooperation 28l 5sj or<o7
cooperative 28l 29j 3dg 3m6 54o<3m5 54p 76
coordinate 1a0 3m 3t8 5vk 649 6qj 72u 82e 9dw 9r8 axw bn fz pc<1l 1ll 2ca 2y 69 ah
cop 18g 1ez 1wq 2js 2vj 4el ck2 st<38 6m k3
cope 298<9lj
copper 1ez st<1h2 6ua 7w 9q k3
copy 1k0 3gy 3tf 3tg 4s9 6nx 9nt abz aco axx cbh ou<13z 1wl 26n 26r 6v adu
cord 3w0<1t 35d e9 lg
core 16x 2e6 3dr 4wm aq3 j1 n0<1ei 1j7 jl
corn <23c 6jx bhi cq
corner 4ts 6vl 6x8 9mq asv<1b 1o 1v 3wm 82 br
coroner <4d1
corporal 5fp 7xo<17h
corporate 5ii 7xo 8ig<3m5 8if
corporation aos<2ui a61
corps <w
corpse 910 a51<41n
corral <1l 58 61a gx
correct 1qt 1wz 215 216 217 23b 2bn 2ig 2m1 39l 4y6 517 5ax 5gf 6u6 75v 8nc 9y3 a00 a01 aed aee ny xw<15g 1ia 1n3 1p3 50
correction 23b 4ke 75v aee bt0 ny<5k yr
correlate 5hg aa0 aa1 be7 bxg cos<13 2fx 6b2 kv
correlation 5h3 5hg aa0 aa1 be7 bxg cos<4h5 a9x
correspond 13 163 1ak 1av 1gk 1lf 4oo 4yd 6d3 6da 9ep aq axz<1lk
correspondence 13 1av 2gs 2yp 3d7 3fa 4oo 53i 53j 66y 6d3 73e aq<1uf 2nj be0
correspondent 13 1lf 2yp 4oo 4yd 5tn 63y 6af aq axz<10i 17t 4d3
corresponding 3lt 8p0 8qo id<17t 1pj 2fx
corridor 5z7<2mh
corroborate 1pw 1q7 1vs 1wx 2i6 3pt 5x0 782 ch cox ex ix na<13 13d
corrupt 20f 2wd 2xm 3a1 5qt 6tz 714 7xg 87g 8ka 9b8 9ds 9j4 9z2 awr cjc<31y 3g 43 5fi 7xh 8vn
cortex 68q 94h a5o
cortical 68q 94h a5o
cosmic 1o8 1zl 3of<a
cost 16e 1g8 2ci 2ou 41e 7l9 cpk<2y2 6n el
costly 16e 2ci 2ou 2y4 41e 67p 67s<2ch
costume 9mr<67 x4
cottage <1sv
cotton 880<1t 365 rc xd
couch 11i 254 2m8 5v4 620 c8u<1a8 1t7 9ob gc
cough 6zy<2j bnp
council aql<1ef 1z3
counsel 1cu 2a0 2vd 2ve 4or 5az 5t5 6ny 7o aey avr ya<208 g7
counseling 1cu 7o
counselor 2ve 4or 5t5 6ny 7o<208 2vd k4
count 139 1ca 1ik 1li 252 2jl 2y 45l 687 6cl 6uy 9mt 9mu b6 c0a es ya<1fg 77h aw cm
countenance 1cq 1kx 1ot 231 2fa 2fb 3yb 4x7 a68 pq sb t wy<4u 5t a67 sa
counter 1ik 1m3 2fg 2sg 2vh 2yr 4xl 7b 9lm 9ms 9mt 9mu bym ol<2lw 2mw 8lp b1 l0
counteract 217 2yr 4xi 5xg 7ke 7ni 97y cnf<25 28z 4yh
counterpart 3w1 4y3<3w4 42e
counterpoint 3ah 5i6 8wx 9ct a7s bed<1jy ug
countless 3cg 41m 4gx 67f 67g 6v7
country 1z4 arx asp ql<9
county <2h
couple 1ak 1j8 20p 21h 2k3 2n4 2ug 3or 3so 49g 49h 4qw 4qx 7x 9aj 9mv aog b1y c5q cme jx<6k3 d6 gj o sw
courage 15u 1u0 519<9up
course 10c 14f 192 1eq 24 2tf 3sx 6kl 6m0 7g4 95v bnd f4<1em 1iz bp e1 l lu
court 1l4 2sd 2yy 444 4ev 7zp 9ip cn2 cn3<1g 1z3 as7 jn
cousin <qy
cover 1ix 1zh 4p 57 5vx 61s 6u 9l5 9mw bpy c68 c69 ch9 cha mn<1ln 2ls 37 5s ws
covered 1op<5f3 5f4 5f5 8ix 8iy 8iz
cow 1et 7dk<1a5 cbw
coward 1et 2ak 4up 7dk
cowboy ay0<10h k2
cows 1a5 5yy
cps bne<4z
crack 167 1zi 3nc 47t 4rr 4tj 5rn 5zx 603 7h6 9a9 9mx 9w4 aku bsj c79 cgf<1c d fm jt
cracking 2d0 47t 4tj 71v 7h6 9a9 bsj c79 cgf<5s7 my
crackle 8ky c1p<1ov 2z 86 9mb cht
cradle <108 156 6z9 e lf
craft 2xq 4c4 5z8 699 7cs ay1 ay2 we<1bv 35q 62h 6p 75
craftsman 4c4 699 7cs ay1 ay2<1fn fb
crash 378 3l0 4rf 5pb 6gt 6hj 7ga 7h0 7h1 7h2 alz bqd bvs<18m 26f 2t0 3e gr
crave 2o4 2tt 3s5 48e 4po<32m 3d
crawl 1et 4c5 4up 5xx 6my 6sl 98z 99g ajj cdf<15l 2n 3 7m3 o0
crazy 17u 1ea 2zi 2zj 4i9 57m 584 5sv 8m5 kc<3fd 6q2 8e do
creak 1kh 47u 5gu 625 6hs zo<86
creaking 1kh 47u 5gu
create 140 1jq 1s 2bp 35s 3n 3sz 546 6h0 6nz ay ea fb<d7
creation 10 11 13y 140 15d 1m 35m 35s 38w 3n 3sz 6h0 6j ea gz vg<2r ze
creative 140 1bs 1m 2bp 35m 35s 546<3dw mt
creator 2fi 35s 4ay fb
creature 1jq 1s 3h6 4s6 6nz ay4<28 6rz
credit 44u 4mp bxl cj7 yv<1hy 4u bb1 m5 r s3
credo 5o1 6bj<6z
creed 5o1 6bj 6e3<6z
creek atu<4av 6mi
creep 1et 2wv 4c5 4up 5xx 6my 6o0 6sl 7ep 98z 99g ajj cdf<27q 2n 61 61a o0
crest 1zd 4u8 4y9 7fi 7g8 ary<1ag 3j 4u5 62 6lh
crew 49u 4p6 6ke<102 78t bo m
crib 6cb 7kr<1cp c59 cj9 ud
crime 130 28t 3a8 3ig 5u2 ax uc<wi
criminal 28t 3ig 3ih 3s6 5c3 5hv 5u2 75w 7k1 8bb 9z4 ax bx<1pd 5b9 5c7
crimson 228 2az 314 3c6 3xa 405 406 4hq 52b 5p7 660 661 6tn 6wz a13 a14<3c5 51 g ur
cringe 1et 37k 3sq 45m 4up 6my 6sl<2n
cripple <ko
crisis 2yz 3e5 481<22d 2ti
crisp 1o0 2nh 2yx 4q8 568 5rn 66e 6jv 6tc 71s 86a 8y0 985 9u0 ans bnn<13o 16w 23q 566 597 8xz
crisscrossed 8ph<5hl
criterion 1xw 6bb 72v 8v9<1w3
critic 4b 4c6 551 553 6o1 92g ay5 c25<1fn jy
critical 1cy 1va 22o 41f 4c6 551 553 57f 6o1<1n5 57e 7xy
criticism 1cy 1va 445 4b 551 553 768 92g<4t 6di
criticize 1cy 1va 445 4b 4c6 6o1 ay5 c25<25b 34b
crook 28t 2n 3ih 4h7 4i4 4uc 4ud 5c3 7k1 bx<3xf 7d
croon 6o2<cy
crop 1ja 2xy 3t0 494 4rn 5uh 6l8 6p0 7ae 7db 9n0 cag<19o 5o5 9nw cq kp
cross 1e5 1eq 1qh 25u 2fd 301 3wm 4c3 5r6 5r7 5rg 5z9 6p2 6su 7fk 7xz 8da 974 9v6 9vx and arz c0v jz lu mh qe<13o 1ag 37f 5d c gr
crossroads <103 2yz 6ac
crouch 2sx 37m 3qu 3rc 4er 99n 9cn c92<26c 2n
crow 2sn 4nw 6jc<33c 6mj
crowd 49u 4p6 6p9 9g apk bfg cfd lx<4um 7lh d5 m
crown 2tp<31z 4ak 4wp 73
crucial 16x 22o 3e4 688 8e7 ik j1<14 3e5 8e6
crucify 20u 271 2j7 2j8 48q 9gr byo cc9 qe<25 4b 4x8 80
crude 556 64r 80w 8op 8ts 9ye a0d bj1 blq<3e9 4j8
cruel 1b2 1b8 1ey 2ns mz xm
cruelty 1b2 3ix 8c4 8ex amf mz<3rg 9yy
cruise 374 5rf 7e8 7e9 ccw<27b 5re tr
crusade 10k 13h 1jl 35o 5m 87 b4 da lj r4<9fr c23 co ob
crush 194 1dt 1f2 1ji 1pc 20r 47m 49m 4e 4l1 4ww 544 56a 7au 7ce 7fn 7y 9au 9hy 9mz 9th anw b2j bln bsd e5<11u 1e6 1jg 2it 4l3 9g lb
crushed 48u 5gl 8u6<17z 1p6
crushing 46 4rj 4ww 7ws bu9 e5<19t 549
crutch <3xf
cry 16c 1db 1i 1sg 20 236 24x 2s2 33g 3ss 4mu 4p8 9b agc b7u b7v bi l5 yz<17 4d 6ep sl
crystal 4j5 au3 blg bts btu<1h3 1zk 5p
crystallize 328 46f 4j5 5ba 6gb 6x5 au3 blg bts btu p3<30 72q l6
cuba 94e at3 at4
cuban 94e at3 at4
cube 1sr 4q3 6vy 7y0 7y1 9nc bf6 buh<21m 2y 4m5 e
cubism 955 ark ay6
cubist 955 ark ay6<4dn
cuddle 3rd 4qn 5ct 7b2 dy<1r5 354 su
culminate 31z 6ce 6zv 7k4 al9 as0 bsi cfa nv<1p 32 lw ub
culmination 31z 52 5lf 6ce 6zv 71y 7k4 as0 bsi bup cfa nv u5 ue<11y 2a 30u
cult 57a 848<1w7 1z2 a7t
cultivate 1ks 22p 2vf 2xy 3t0 3zb 3zw 7db 9n0 cbf<129 23w kp
cultural 3mq 6a5 6bp 92y 93c 9y0<5j8
culture 3mq 6a5 6bp 92y 93c aqi bpl<1c6 23e 49e 64
cumulative 1lx gx rp<mo
cup <11g 30 cb rq s
curb 1bx 1f2 1fw 1pc 1rz 1uo 20r 25 2l7 2mv 31d 39s 46 e5 e6 hy ng ns nu<14s 2l5 2m4 4qa cc
cure 312 3gn 3x8 4f2 70j 84q 8fg bbw<23c btq oy ro
curiosity 1uz 32h 3e7 3hv 5ex mv x7<h
curious 1ay 1az 1uz 3e7 3hv a73 mv x7 xl<8bq 8e h9
curl 2m2 2yt 2yu 2yv 3vy 41p 4l4 4qj 58v 68k 70s 79n 7bt 7fu 7lt cgj i5<1j3 2n im lk
current 3e8 4ut a2e ari<6kl 7y5 7y6 7y7 7y8 7y9 f4
curriculum <72
curse 31p 461 46y 4n2 4np 4nq 6fc 6gc 6sk 6xj 76h 837 ait bix bz7<1jt 2sp 462 4d 4nj 4x0 6f9
curtail 31d e6 hy ng<bs4 cc
curtain 5zb 7ai 7ik<1a9 ato ox
curve 10c 14f 1se 1yb 3b1 3n4 40l 4h7 4h8 4i4 4uc 4ud 5ye 5yf 68x 6vo 6vr 7d 7fr 96l i5<1b 2n 2oi 2ys 3ph
curved 5ju<3n3 3n4 3n5
curving 5ju<3n3 3n4 3n5
cushion 3vq 3wx 61u 7c8 881 9n2<2m3 2md 43
cuss 2vp 461 4np 6sk 76h b34 ccb<1eu 20u 462 4d
custom 1l9 1mp 1ux 3e3 3jv 54m 7yb ckt wa<3tt 5vp 7yc bag o7
customary 1mp 1ux 2j3 3e3 wa<3da 7xa
customer 2vv<2v8
cut 10c 14f 1se 1yb 2iu 4za 5rq 5sc 5sd 7d 7y3 9n3 at c9z e i5 kq<13t 1b 2zp 45 7y4 k6
cutting 22u 5ai 5sc 80l 8c3 b9m bk3 c9z e<10f 16w 197 rd
cycle 1tc 2br 2g5 2lt 2mi 4c7 4dp 4jo 4tt 5he 5st 612 71x 7fw 7fx bne<1do 4y 4z aa bp gr
cyclist 2lt 4c7 4tt<4dp
cylindrical 21p 8q5<3lq
cyst <4i3
dab 18l 1ki 1y8 34r 4pv 6v3 79q 79v 7ar c6b<3b 5i 7ap
dad 6o4<10o
daily 1b5 1h5 2cw 3la<17o 2cv 43x
dam 9n4<5xr ct x5
damage 16e 1ds 28e 2y4 4mo 5sh 70o 71g fy<1g8 j
damn 2d1 46y 4nq 67n 6fc 6gc 7ya 837 ait bix mu qg<1jt
damned 5cn mu qg<5cm 9
damp 1ta 2m3 3wu 4vo 5m9 6m6 9n6 bk2 bt1<1q4 25 385 6yb
dampen 1ta 2m3 3wu 4ep 4is 4kj 4vo 5qx 727 9n5<1he 385 46 ko
dance 376 5sm 6ie 95n aq6 aya ayb cdn gl<104 1f 1si 2qh 487
dancer aya ayb cdn gl<k2
dancing 376 5sm 95n gl<1f 2qh
danger 1ir 1l6 1ph 1pi 22v 290 3lr 3mu aso bk8 oc<1v 29 ob
dangerous 1ph 1uc 22v 2bq 654 aso ej<1pi 3lr 8qb 8qc 8qd 8qe
dangle 3qq 9g3 9ts cpv<c87 c89
dare 3un 4nr 655 6g8 6g9 7ip cn8<46x 9z
daring 1s3 3c7 4nr 4zi 655 6g8 8it 9zc cn8 rg<1oo 3zk 46x 4zh
dark 15v 2h4 3gf 3lb 4ag 4hs 4iv 4yt bmi<16s 1gm 3c9 3ca 3cb 4af 51f 51g 7r4
darken 1hh bs0<4ra
darkness 15v 2h4 3gf 4ag 4hs 4iv 4yt 53x 8r6 a9r<1gm 4af
darling 173 1zv 2e4 2vm 355 79o<9j
darned mu qg
dart 2ip 36w 37l 3rr 5r5 60i 613 61r 62m w8<1t4 5b 62g gs i tm
dash 2ip 2x6 31m 37l 3rr 5hp 5r5 5s8 60i 613 61r 62m 9yc jf<1b0 1jk 4l2 5b 5r4 mh
data 331 6ks
date 4a0 4ua 4x9 4xa 6ze ayc bmf<1h5 7a6 bw ci jo mj
datum 6aq<2c
daughter 8jh ayd
dawn 90y ajo bmj bv9 bvv cnu<bk h3 rn
day 1h5 30r 3la 6zd<fw
daylight 30r<40
dazed 7to<2b4 575
dazzle 7gv y1<32g 5u chq
deacon <qu
dead 15o 5l0 7o6 8m6<1oy 3bk 501 502 7o5 7o7 9 dr fw
deadly 2ib 58i 84p 8jg 8y7 9xr<58h 8y6
deaf 3gt<1nv 7ye 9
deal 1i2 1iq 298 38j 3tv 41 410 7hl 7y 84 8b 95x ae af5 cj2 cku cq0 es f0 kr m3 m4<19w 1d5 33p 4jc
dealer 114 1kq 7hl ae aot aov b3m b74 m3<1fi 1fs 2ui
dear 16e 173 1yi 1zv 26x 2gg 2ou 2vm 2y4 67p 67s 7u5 b18 tb<1po 2b6 2ch 4b4 9j
death 1y1 2xt 2z4 6za 720 7gg cd<7f j
debate 1de 1i5 1i6 2sq 2vw 3e1 4a 4nb 54i 5kx 63b 75r 7ww 9d ahf b9 bxh g6 ya z0<1dd 6ge g7 l8
debris 4j3 7hf c4y<4j2
debt 6ub<af6
debut 5qk 7d6<13y 2r 6g2 7d5 ta
dec bmt
decade 6zi bd2
decay 4gl 4kh 4ki 4lt 6td 6ui 6yg 728 bbe<1w 2yc
deceased 1f3 3bk cd<15o
deceive 1ie 3s4 89d 9di ayq by h2 yu<295 332
december bmt
decency 2g2 3ko 65i 7yf 8fm 9zl<3zm 3zs
decent 1tw 21f 2g2 2gn 2o2 3ko 65i 7yf 9zl a02<181 1p3 5hj
decide 10q 165 1cd 1wn 35 3ea 3ob 46g 4ee 557 8m bx8 iu s0<1z 32 g5
decision 12q 1cd 258 35 53 8m ci cm<2q4 8l f1
decisive 1tq 22o 2yz 35 3e5 3ea 481 557 7yt bx8 s0<165 3e4 3ee 558 7yh
deck 1ti 29m 2cz 2ih 3qe 40a 96y 9oc au8 c7b eb x3<1t2 262 3x3 4i 9qy aoc
declaration 1a 1x1 7i2 aet<1x3 5 6ds
declare 12y 1a 1d1 1x1 1zs 2rc 4bc 4oh 5mr 6mx 7yi<2m gd
decline 12v 18s 21b 283 2ia 31b 44p 4gm 4id 4lg 6d7 6lm 6ui 728 8yj 9t ale bbm cfi cfk<2yc 48 fa
decompose 4ki 6td 6ui 6uj 728 bbe bbf bkd bq8<13q 4lt
decomposition 4ki 6uj bbf bq8 bt3 bt4<1gb 4gl 6yg
decorate 1ti 29m 2cz 2ih 2r8 39p 3qe 40a 4c9 4i 5qr 5qs 60m c81 eb x3<1l mg
decoration 29m 2cz 2ih 2r8 39p 4de 4i c81 eb<9a
decorator 4c9 4i 4sj b11<2x9 bv
decrease 21b 2yc 40v 40w 45 47n 4kk 71k 9t at bpg bqq kq<1bd j
decree 12k 12o 2r0 4ou j8 r8 s4<1a 35 44h
decry 2r9 30f 76f 835 aao ais<4nh
dedicate 10n 1a2 2ko 3tm 3ue 3zo 489 6ch 76q bwy cl1 g8 pp<6 74j u0
dedicated 7vc<53u 7vd
dedication 3zo 489 6ch 76q bwy cl1 g8 pp<1cl 659 jh
deduce 2pt 33n 3hl 3og 8b2 93 g2 y9<53
deduct 2pt 38c 3eb 3hl 3og 5rw 5rx 6u4 7np 93 9ei b80 bwg g2 y9<53 b gv
deductible 38c 3eb<447 7yj rf
deduction 1vi 33n 3a6 3a7 4xy 506 507 74a ba4 bal ck1 g2 y9<6tx 93 bak y8
deed 0 1jv 38x gk<2f 2hi
deem <z
deep 7tw 7ym 8f9 8n7 a6b<1eo 52y 5ge 7yk 7yn aum bn7
defeat 1e5 1fw 48a ayf cm8 lb mh<1dm 3u 48v 4x4
defect 1f4 2hk 31y 3k1 3q3 4cb 4rb 4xq 6xw 71h 7bx bhy ic<14h 22r 2oy 5t
defective 3k1 6xw 8h1 bj0<3je 5fi
defend 1s8 2m6 2rf 2w 34e 34f 55 5eb 5lu 6fl 7b 7t aow ap3 bu c0 ha r1 vf vq x1<14t 1i5 1k 6f
defendant 778 7kv avm
defender 19l 1ix 25e 25g 34f 55 5ue 6f 6mc 9ca bu<2w
defense 133 2rf 34e 55 9fi ap3 bzu<102 19k hz j9
defensive 132 133 34e 34f 5eb 7t vf<2et bf
defer 16a 1u4 2lb 3ll 4dz 4iw 4nv 4y0 5w5 5w6 6dx 6rw 6se<32v uf
defiance 3dy 3ed 4nr 6g9<46x x0
deficiency 1gw 1ps 40x 4xv 4xw 4zd 5jp ss<1bd kg
define 1sp 2fz 2yf 7l7 9w7 aex c0f cq6 oj z4<4yc gt sk
definite 3ee 7sd<7sc 7ys 7yt 7yu
definition 9w7 aex c0f cq6<2nh ez
deformation 1j6 1y2 2j1 4qf 6i5 948 9s axs bui<1ds j
defy 3as 3ed 4nr 6g8 6g9 7lz b81<25e 29l 9z
degree fp ih<9a p
delay 1uu 22z 31s 4xz 5w4 6pj 7lf ad3 bu5 bu6 ls uf<4lh c8
delegate 1rd 2up 3u3 4l 5pq 6o5 hq<6rh d7
deliberate 1de 2oh 2sq 2vw 3e1 3hc 4nb 5bd 5kx 63b 63c 75r 7ww ahf b9 ya z0<2dj 3hu g7
delicacy 1nj 40u 492 4pm 55c 8x6 9yd a7u<1b0 1c6 676 qf
delicate 3ef 55f 66p 8tp 8y3<167 55c 5l6 7yw 7yx hh
delicious 5g0<17j
delight 144 1dv 1dx 1f7 1ow 1yf 21z 2q2 34m 36h 48f 5w8 5w9 6bo 7e0 b3a kd wv zs<275
delighted 8lc<8lb
delightful 5g0<17j
deliver 1d8 1xd 1xl 2ht 2x2 39q 4qo 5wg 77w 996 cjj<1 265 7kh tw
delivery 1xd 4qo 5wg 77w 996 cjj<6gw 9h6 jb o3
deltoid <5it
demand 12p 1ep 24i 46n 5w2 6n 78 784 9gm ayg bbh kg pj rj<19y 1wo 4os 54
demanding 7yy<7yz
demeanor 153 1u2<16
democracy 1n6 3d8 3oh 49x 6bk 7k8 7k9 aau<1we 6z
democrat <jw r3
democratic 1n6 3d8 3oh 49x 6bk aau<55g 55h 7z1 7z2 7z3 7z4 uw
demon 2d2 2d3 2d4 2wj 4lr 4ls 6m8<1zq
demonstrate 19a 1d8 1kf 1vs 1x7 1xl 1zx 2qy 2rv 329 39m 3q 4ca 4ck 5r2 5wy 99 ar7 ex hu hv ja l1 n2 pu<154 ch cp gt
demonstration 1kf 35u 39m 4sd 5wy hv<1s9 adz hu
demythologization af4 bpa<45e
demythologize af4 bpa
denial 46o 75u aid cij<97p ey
denomination 1ip 6c9 6k8 7z9 aon<eu jm
denote 137 1w2 2so 4bc 5cf 5mr 6mx a99 c07 sl<1ip si
denounce 1f4 24p 2sp 2w2 4gs 4j1 4nh 4xe 6e4 6g0 834 9ik fh<259 4b sl
dense 1uu 1uv 2b5 3k6 40q 425 5a7 5kw 675 69c a0v<3gp 5kv uu
density 3k6 40q 5a7 5kw 5lv a0v cfh<2ok a0u
dent 1j9 21q 266 26d 26e 34t 3er 4re 63n 6ut c5i<18 1j6 fm ic
denunciation 2sp 4nh 4xe
deny 46o 46p 4vt 6o6 75u aid cij<32l 38b 4nd gv
depart 18d 1pk 20f 2ep 2vx 2wk 3py 3s0 3z8 43o 47q 4u6 5r9 6hg 6t8 7ea 8i f2 ml q6 tk vm<27l 5a ug
department ap9<49q 6b0
departure 316 4u6 7ea 8i cd cg f2 ml q6 rz tk<0 1y1 q7
depend 222 4mm 7w3 coy<1hy
dependable 1b4 218 2gj 2nd 3nw 3zn 55j 8vg 9z8<2gi 55k 5jq vs
dependence 222 2bu 34j 4kq 4mm 7nm bgy
dependency 10z 222 2bu 34j 3n9 3oe 4a4 4kq 4mm 7nm bgy
dependent 222 2bu 7w3 7zf coy<2v9 55l 55m 55n 7zb
depict 256 2fz 35t 42r 4s8 6el 8v 9es 9eu b3g ed oj z3 z4<6k 781
deposit 26g 4au 5n 64d 7bu 7my 947 9a4 9h2 9kt ar6 b8e cew cjy<4g9 6uf np
depravity 3a1 7xh 9z2<3zj wi
depreciation 2rb 4nk 76g bs2<at
depress 6jg 7e1 8vi 96m 99u 9q1 9st a5y an4 bjf c9k<4t2 7f6
depressing uq<1mk 2ax
depression 1eo 72i bhr bjh<2yz 63 zz
deprive 4wa 5ws 6cs 6y0 7i6 bpq<31b 38b
depth a3k<2h 4p bij ih
deputy 391 6o7 9c4 ayh ayi cl0<1ff 3z 4b9
derision 1id 2bw 334 6dm x2<e7
derivation 2pt 3b0 6kx aew bbi br0 br1 g2<108 93 ez
derive 2pt 3hl 3og 4w4 6kx 7yq 93 aew bbi br0 br1 g2 y9<4ko 53 d4
descend 2t9 3b0 3e 3zy 6kx 7yq 8yk akf ayj bdw qk<71w
descent 2im 2t9 3b0 3e a0j bdw<1gf 3 3zy 61
describe 13u 1sp 1wy 1x8 1xq 1zc 24b 253 256 2dk 2kd 2mx 2po 3qf 3xq 46u 55r ec eu ez oj q2 w0 z3 z4<6c 781
description 253 256 ael z3<4r 5
desert 1f4 246 2hk 2u8 3q3 4cb 4xq 5q4 bhy<14h 245 5a n
deserve 5mn 64l coi
design 1ae 22 26t 2qc 2vk 35n 3o 43c 4sj 5v2 5v3 6a1 7cu 7m 9n7 9rd be bxf cw eo j0 r2 yc<24f 35m eb pc
designate 12n 1ej 1ij 1ip 1rd 1xz 2ml 2rp 2so 2up 2v5 3u3 4l 5pq 5za 6c9 6k8 6o5 aon hq w0 ym<32i d7
designation 13g 1ip 24b 392 4l 6c9 74v 7z9 hq u1 w0<8k 8m eu
designer 2vk 35n 4sj b11 cw<2x9 fb r2
desirable 1tk 3f0 63j 7zh<1nc 7zi
desire 1u7 226 2tu 3d 3f8 43h 48w 4fe 4t5 651 6j2 6pe 6pf f5<2o3 36k 54
desired 7zi<7zh
desk 9n8<2mw
desolate 1f4 1zy 22u 246 2hk 2ng 2u8 31p 419 4cb 5af 5q4 6kw 6xj 6yh 9fp ajx ajz nw<245 4kk ln
despair 48x 6o8 7dz bje
despairing 5ac<dh
desperate 5ac 6o8 7dz 7qz 8qc<15u 1ev 1ph dh nf
desperation 7dz bje<9vm
despise 1x0 2x8 48k 4sl 6jl<26w
despondent 89h<dh
destination 12n 15m 1ej 24f 77y afc ym<2rn jp pm
destine 12n 1ej 1xz 24f 2v5 ym<32i 7m
destiny 11q 12n 1xz 2v5<1gh 29
destroy 1jr 1zy 549 5qf 7zj 9n9 ajy bkf c1z ln nw zj<ca2 lb u
destruction 15m 1jr 1p 26i 30e 31p 32 720 72w buj buk ln nw zj<2a 3u
destructive 1jr 549 a4c<2bk 7wq 7wr 7ws 7wt
detach 6kb 7a9 9ak zi<lm
detached 3m4 7pc 7vv 7w8<17v 2bg 7pd
detail 1vq 251 4h3 4of 6ft<4x 6ke 74j f0 ga iw
detailed 3yz 51u<un
detect 10d 19f 1rt 1sq 2f4 3l 5c 6o 79 8k 9k bj iq iv ov vz yg yx<gu
detectable 1n 37u 3hj 3k0 p1<17g n1
detection 19f 37z 5c a7f bya vz<2pf 3l ab7
detective 4cc s7<4d1 k3
detector 1sq 5c ov tn
detergency 8rw a3u c74<em
detergent 8rw a3u bm2 c74<3vv bm1
deteriorate 238 4gm 7nk bke bq7<31b 4kh
determination 12q 1cd 35 4mk 5c 74q 774 8k ci cm p4 s2<1b3 2q4 3l iu
determine 10d 117 165 1cd 1ci 1w9 1wh 20g 2qd 2yf 30t 55s 8k 8m 8z ci cm g5 iv sk w1 wk y3<19 23
determined 5e1 8s6 8vv<1pm 5e2 5k3 nf
detonate 31j 3r4 47d 53b 5zc 9ab brs
devastate 1zy 22u 31p 6xj 6yh 9fp ajx ajz nw<273 ln
develop 2if 2q3 4sh 64 6ul 73d cbe ho km<140
developed 7zk 8aw 8b6<5at 7zl 8b5
developer bpp ch3<fb
developing ch3<4gq
development 23d 23e 23g 2hg 2if 2tj 2yd 31f 3ou 3ow 44 4ko 64 72c bvd cbe km<5k j
developmental 2hg 64
deviate 1pk 20f 2ee 2ep 2wk 3a1 3py 3qz 3s0 3z8 43o 47q 4uq 6t8 7g3 bjn f2 ml vm<1b 3je 7ey ug
deviation 2ep 316 3s0 3z8 43o cg f2 ml rz<3rz 3z7 43n q7
device 5ps 9na<1ae 1qp 8t jb
devil 113 198 1vt 2d4 4lr 4ls 59 6m8 95 az fs o9 zw<145 1jx 2s2
devise 15p 1a0 1rq 2rd 2wa 3m 3t2 42w 43b 4cj ay cu e2 eo lo mt r2 x<11 4vy 6tv ad4 fk
devote 10n 1a2 2ko 3tm 3ue 3zo 489 g8 pp<6 cik q
devoted 53u 7vd an6<7vc
devotion 3tm 3ue 53u 8dr an6 g8<1a2 1e6 3tk 5vu
diagnose 74b 74c 97b<1y
diagnosis 74b 74c 97b<w0
diagonal 3h0 6ki 6kj 6vv<1eb 2db 2ur 6ko
diagram 5zd 6qy 7cx 9er 9ri<ec t9
dial <19 1so 9pf gh
dialect 255 2s6 5nz
dialectic <2qi beg
dialogue 4mz ahk<1dd 45u px
dialysis 9cs bsa
dialyze 9cs bsa<13q
diameter 674<67j
diamond bau<4iz
diaphragm <2m0 5zi
diarrhea 7xq 7xr bhn<2j
diarrhoea 7xq 7xr bhn<2j
diary 6cg 6o9 9nb<4t 60p
dice 1sr 4q3 6vy 9nc bf6 c31<797 e
dictate 12o 1xm 2s9 45i 55q 6b6 6d9 6n6 6oa 7l0 j8<1i4 2r0 438 742 mi
dictatorship 6oa 95r ard avl b62
die 167 1f3 1sr 1y1 2ib 2xt 2z4 4jg 4q3 6i0 6m7 72l 7gg bgx c31 cd q6<4v1 9n3 cby
diet 92l 9gt anh ani anj c3s c3v<1yv 2uk 9gs c3t c3u
dietary 92l 9gt anh ani anj c3s c3v<1yv
differ 12w 1dh 1ly 1zz 2z6 3ij 46q 4v 53n 6fi 6fj 8qm eh he ug
difference 12w 1ig 316 3ij 4a 4k7 4v bei cg eh f2 he ml rz ug v0<1dh 21l q7
different 3ij 53n 8qm 9wy 9wz eh he ug<1mq 1pk 2g7 3lu 5i6 5i7 5i8 8qh 8qi 8qj 8qk vm
differentiable 7wo<7wn
differentiate 1c5 4cd 4k7 6uv 9ef bei bwi cg eh f2 q4 rz<13a 1hu 44 b
differentiated 8uq<5ji
differentiation 1c5 316 4k7 6uv 9ef bp5 bwi cg rz<1vc 2ya
difficult 3yj 3yk 8d a06<1n7 3eg 3eh 3ei 3ej 55t 55u 55v
difficulty 1c3 3yj 5th 7jy 8d ft<av
diffuse 1cm 1wf 21e 27q 2iv 2om 2qj 2st 3d4 4e1 4pr 56i 5oh 5ze 5zf 8y au cn de ev w9 zq<7q cs gi
diffusion 27n 27q 2om 4pr au bbj cn<1w 40p w9 zq
dig 10r 25v 2ri 2xe 333 3o 5tf 6oj 6p6 6sq 7ac 9fc 9rn as1 av c5v hx u4<1j7 5z 63n 88 jr y
dignified 7zo 8nj<2fq 3el 7zp
dignity 2en 65l<1dz 3zv c5
dilate 2iw 2sa 3hp 3r2 446 455 456 466 467 4b3 ga<4ky l6
dilute 55w 5ry 6yu 719 732 8rv 99y bl7<55x 714 ko
dilution 5ry 6yu 719 732<30h 99x
dim 22u 3gz 569 63p 63q 65x 7r4 bg7 brz<15v 1hh dh
dimension 1cf 1ui a31<1h 30 4ob 5v
dimensional a2p
diminish 21b 2yc 40v 40w 47n 9t at<45
diminished 828 829<578
din 1y7 2al 2tc 383 384 3kz 7ky wc<as
dine 6kh anl c3d c3e<cq lc
dingy 11t 1mk 1ur 6y1 8nt 9w9 bjm ut<5gp am uq
dinner 6kh anl c3d c3e<104 f6
dip 35k 4ha 5qv 5qw 5sq 9nf 9rj c3y gq<21o 4ku 4lg 4ro fm ld ra
diplomat 4ce 55y ahl ayk<6mg k1
diplomatic 4ce 55y ahl ayk<55z
dipole <5yb
dipper 35k 9nf atp c3y<9ju
direct 1n8 2vy 3by 5cd 5ud 62 657 6r2 7zr 802 ayl cb4 qk sq u8 yl<25h 562 563 7zs 7zw 7zx 7zy ah s4
direction 11f 1cu 1em 7o<4s b5 qn
director 2vy 5t7 93f 9bz ayl cb4 u8 u9<2vb k4
dirt 11t 1mm 22w 24p 2b3 311 36e 46w 4j1 4kv 4q6 am ll ut<1xs 22t 30l blc
dirty 11t 1tu 22t 2b3 5dv 5qu 7tc 9z3 am ll<1mm 2b2 2el 3ct 3cu 3cv 52n 52o 7td 7te ut
disability 58q 6yf 736 bou
disabled 58q 6yf<2cq 9
disadvantage 2oy 39k<28w 682
disagree 12w 1dh 1ly 1zz 2z6 46q 4v 6fi 6fj 7w0 bg0 cpw
disagreement 12w 1dh 1pk 2z6 640 7w1 7w5 7wk<6wd eh
disappear 23u 3q8 4lf 4vb 5ok 6h1 963 ak2 b7d<1p rr
disappearance 23u 3q8 4lf 4vb 5ok 6h1 bqe<2a 8i
disappoint 48v 4sv 967<mh
disappointed 5k9 aoa<5k8
disappointment 48v 4sv 967<3p9
disapproval 24m 3su 6di aan ama bwx<1dy 4s dz
disapprove 18s 24m 3bf 3su ama bwx
disaster 16j 1o5 2bk bj4 q5<4in nw zf
disastrous 16j q5<mx
disbelief 3nv 550 69q 7xx<ep
disc 33w 3wz 5zi 6vn 9ng 9q4<2lx 3x2
discard 1qd 5oy 5p2 6ln tv<1kl 5ox h
discern 1kj 2bj 2f5 42k 6o
discernible 1kd 1kj 2bj 2f5 3q 5c 6o m2<17g n1
discharge 13p 18u 1qk 21c 2tf 39a 5pa 7kn 9j7 aje blb but c8a kn<2x 3ut 6i 8 cs y
discipline 12b 2xi 39s 5ax 5o2 69h 6nu 70 9zq e6 kt<14z 16 1c2 oi
disciplined 7x6 8nv<7x5 8nu
disclose 3rp 430 46s 6fy 6fz 6g1 bj sj z7<36 4v9
discomfort 1ha 1m2 2fe 2tv 4ik 53h<qc
discontinue 1lp 1s1 2km 3to 47p 4jl 4l5 cp8 zl<1p 32
discontinuity <6xb
discount 1i9 1v6 2j5 3hw 3q2 ba4 ck1<1hx 6tx 6ty at
discourage 1cv 1ou 24t 2vc 3k4 4t2 6jg 771 92<24m 7o
discover 10d 19f 1rt 1sq 243 2f4 2wa 3l 4ry 5c 6o 750 79 8k 9k bj iq iv ov vz yg yx<13x gu
discovered 5e2<5e1
discovery 243 284 38p 3l 4ry 5c 750 7hy bj cgy cm iv sj<0 2py z7
discrepancy 1pk 47q 640 7w1 7w5 7wk ml vm<eh f2
discrete 5ig 6xc<17v
discretion 7z7 8no a7u<1c6 4hv 90
discriminate 1vc 28w 3du 4cd 4zg 7re 9hs bwm cia<1kj cg
discrimination 1vc 28w 9hs bwm cia
discuss 1dd 788 f0 g7<1iq
discussion 1dd 1iq 788 f0 g7<71 pw
disdain 1x0 24l 2ia 2x8 3bf 3lm 44z 48k 4o5 4sl 6ai 6jl 6s9<12v 1dy 26w 2rb
disease 4i2<11p
disgrace 22k 2ty 2zw 5qt 658 7kf 89e aef bij byx cmp<4nk 7dx
disguise 5zg 7gu 9gf<4k ws x4
dish 37t 3c0 4ek 5zh ang c3i<21 30 4w qf s
dishonor 179 1ri 22k 2ty 2xm 2zw 3rh 4e6 4xm 658 7kf<283 a4 ka
disk 33w 3wz 5zi 6vn 9ng 9q4<2lx 3x2 7dc
dislike 1dy 7dh aan<4s
dismay 4nt 4sn 4t2 6j6 6j7 6jg 7e1 8vi 9st an4 avu bjf<3w 48x gm
dismiss 18u 1i9 1v6 2j5 394 3hw 3j4 3q2<1hx u2
dismount <2km 3e
disobedience 28z 3ed 5e4 5wz 8vy a08
disobey 28z 5e4 5wz 8vy<12v
disorder 1yn 1yp 21w 22b 26u 2zb 305 3nj 3zu 4ks 60 65j 69n<d1
disordered 4ic 537 5et 64g 6xd
dispatch 1fj 207 2hm 2ic 39i 7f0 7kn 81h 97v 9j6 a9<18v 1bb 1wy 6i 8i u
dispel 27n 47f 47g 7fg 8y au o6
dispense 10j 19u 1af 1ss 2kw 2vz 2y3 4k4 5tq 8p 9nh m6 om<15a cb
disperse 27n 2yl 30k 37g 47f 47g 8y au de o6 sz<13p 14e
dispersed 7vo
displace 18u 2ij 3 394 3j4 4ta 5de 6ku 6qc 7fh 8fh<u2 u3
displacement 241 2tn 3pz 4l9 bvh u3<18r 1gb 3 6id
display 19a 1kf 2jd 35u 3rp 3w2 ad afu<1l4 6v gt hu pu z7
displeasure 145<1e2
disposal 1qd 2l2 7im h0 tv<0 8q 90
dispose 1qd 1yg 4mf 4s 5oy 5p2 6ln 7im tv<14l 1kl g5
disposition 1qd 29k 4mf 4s 55p 7im a0w p0 tv<0 9us bf p
dispute 12w 1ig 2sq 2w 3p 3u7 4a 4v 6md 6ra 7kp 7wv 9d ai4 v0 z2<131 1dh g6 x0
disregard 1i9 1v6 20d 2j5 3em 3hw 3q2 3up 73w 73x 78l<1hx 2j4 ai
disrupt 12t 3l2 3r6 5sy 739 9pi bvk<4l5
dissection 4m6 9cr a85<2jk 5sc pe
disseminate 1cm 1wf 2iv 2om 2qj 2st 4e1 8y au cn de ev w9 zq<7q
dissent 12w 154 1dh 1ly 1s9 1zx 1zz 24n 2bs 2z6 3dh 46q 4v 4yo 6fi 6fj 7w2<q1 s6 x0
dissipate 27n 37g 3s1 47f 47g 79d 8y au o6<14e 1j0 29a
dissociation 9ad bi1 clk<2j0
dissolve ak3 bly btw<32 7fq
dissolved 8eu<5d8
dissuade 3k4 8kk aj1<7o
distance 413 52v 8p5 ame cgb p9<15i 2h 2ok 48l 673
distant 2ol 3cy 4jj 52y 532 6zh 8p5 ame<160 7tw 7tx 7u1 7u2
distaste 3h3<1dy
distill 30j 31x 4fk 4gn 4io 4l6 6ug 6um 6uu 6z5 71a 8fi 988 9ni 9rw bqf<1hp k
distillation 30j 31x 4gn 4l6 71a bqf<1w 30n
distinct 2nh 566 5i7 5ig 63x 6xc 7yu<17v 3ee 567 568 he
distinction 1c5 316 4ih 5kb 5kc cg rz<1vc eh
distinctive 1ts 528<1mh 2dk
distinguish 1c5 1kj 2bj 2f5 3r 42k 4cd 6o 776 cg eh f2 q4 rz<13a 1hu 4ob
distinguishable 5i7 63x 7wn<7wo he
distinguished 3el 4o 8aj<14 7zo
distort 11h 11k 1f8 1ib 1y2 2j1 2jp 2yv 4fo 4h9 4qf 5op 6i6 6y5 byt gg oa ps<24o 42 9s
distortion 11h 1ib 4fo 4qf 6i5 bui gg<1ds 8h
distract 1yn 1yp 22b 26u 3zu 60 65j 69n<4sq d1
distress 235 7dw ac bj6 jj tc<151 1dw 2hq 4in 66 d1
distressing 1tg 1uc 3ge 3gr 415 772<2o 3gq
distribute 10j 19u 1af 1ss 28s 2kw 2vz 2y3 6ob 7hb 7ud 8p 8y 9ha 9tf cs m6 om w9 zq<tt
distribution 28s 40p 6a2 9ha cs m6 om<0 2ok i1 pc
distributor 10j 1kn 1ss 28s 6ob m6<2xc 49k aw9
district 2uw 3om 7k0 at0<152 bs
distrust 1pz 2gy 2pe 32c 65h b6g<16 ep
disturb 1yn 22b 3rq 60 79i 7b0 as bv7 d1<6l
disturbance 22b 26u 26y 484 d1 fq<21w 3p
disturbed 17u 1ea 2zi 2zj 4i9 5l9 8gl kc<1oj do
disturbing 1uc 3gr<3gq
divan <620 9m6
dive 7f4 alk ayn<1r7 2im 3e 7f2 9lr cex
diverse 3lu 3yt 5i8<he
diversified 803<804
diversion 1f 1kz 397 3qz 4uq 75k 7g3 7zu 921 b4u<3qy e3
divert 1f 1kz 1r6 3hy 3qz 4uq 7ey<1b 27i 28v 4w9
divestiture 4wa 6cs<9hb
divide 14v 197 2bz 3du 3wy 6oc 6s7 6u0 748 95h 9eg asx bcz co0 lm zi<2z6 b
dividend <119 2y ba3
divine 2fi 2v6 3go 4ay 5i4 6du 88i 88j 8ne 9hg 9z6 av6 ayo bj2 cgp<1n 1pg cr qu
divinity 2v6 2xh 3go 43r 5i4 5np 74p 9z6<70
division 14v 197 49q 4rg 6x<1h 2j0
divisive 46q 6kg 7w2<7w0
divorce 9ad bi1 clk<3ud u6
docile 4c 4kr 5k4 5l8<5k5 8vw 8y9
dock 3v2 5y1 6sd 7c4<1ka 1t2 38c 7i6 b0 e
doctor 1t5 200 20a 93a bop nz rs<2xh 732 9n cb k
doctrine 3op 4dr 6z 94z bw4<2t
document 2e 3pt 4md 5nm 5zj 6d0 6ud acr c0t ex<4t 5g 6v 7r ch
documentary 2e 5gy 5nm 5zj 6d0 6ud 9zw acr c0t<1ct ne
dodge 19i 1d3 1fb 2a8 6b9 cj du qv wh yt<5ol ck ps yh
dog 10w 18z 1cb 1fz 1ny 1qy 1r8 1yy 20v 6nc 83 dv<2vp 4fb ab
dogma 7rg<6e3 6z
dollar bax<1ga 2y8 73
domain 2ux aoe kh<1eb 75 bs fo
domestic 2cu ayp<2x3 3fy 85l 85m 85n
dominance 15f 17l 80a 80d aj b88 ckw fu il v3<1bj
dominant 15f 16m 1lh 29c 3yh 645 80d aj b88 fu v3<16l 1d6 56c 56d 56e 80a 80b
dominate 15f 16m 1lh 22l 2or 2zx 2zy 3u0 4jk 5wm 6qk aj cqb fu il v3<1o 4yl mf
domination 15f 22l 5wm 6si aj<fu
dominion 15f 2uw 2zy 3om 7k0 mi<1z4 bs fu
don 4jy 8s 8zo<1fa 1g0 70b azv
donate 38k 3ts 6tw<tt
donation 28b 38k 3ts 6tw 7hi<fk ww
donor 6od 7ha tt<1es
doom 12n 1ej 1xz 2r9 2v5 30f 3uc 4o3 bmu ym<1a 24u 32i
doomed 502 522 5cn 864 aob<15o 3co 5cm 9 mx
door 5zk 9nj<2p0 c x9
doorman <b05
doorway 5zk<x9
dosage 3w3 6v5 70l bv3<oy
dose 1st 3v8 3w3 5tr 6v5 70l bh4 bv3<70k oy rw
dot 2pj 2yl 30k 3v8 8y 9tq apa bf1 cpe de o6 sz<13p 26n 6c 6vn mn
dotted 7ri<7rh
double 26r 3mo 435 5j0 5j1 5ua ao8 bbk bqx<1fv 23f 2i0 2n 3a 6b3 t5 vn
doubt 2at 2nm 3kx 3md 4ej 520 74m 779 bx2 bz9 ep<1tr 32c
doubtful 2at 2nm 3kx 3md ep<2as
dough 11c 88k ty<11b f7
downgrade <40k 7i
downright 2be 3yo 89c a0f<89b h7
doze 7pw<9ed bnv
dozen 5iy bd3<7
dozens bdh
drab 1mk 1ur 21y 3cr 56l 64p<3es g uq
draft 13i 1fp 2lm 2qa 2qc 3u6 4cf 4jp 7cu 8cc 9cc 9f6 9l6 9nl ac0 ao1 ayr b96 baw c3g cb2<14w 1e9 4j 9t9 cw k5
drag 20i 2hw 3tu 5p6 62e 6p8 6w2 7bb 7lq<29g 8s 92 a4v b90 li
drain 5zl 6ye 9al bu0 cg4<24 25i 2mj 31t 3ra 5rr ko xe
drainage 9al bu0 cg4<3ra
drama 1wk 1xb 2dl 2sy 4cg 4sa 56f 5mx 77l 77v 7d5 9uv a7 ag9 cb5 lq<aja xf
dramatic 1wk 1xb 2dl 2sy 3yg 56f 5mx<27 56g
dramatize 1wk 1xb 2sy 3r3 4cg 4sa 77l 77v 9uv<1ic 33u 4j
drape 5zb 7ai 7ch 7ik 9nm ca1<1a9 1l 57 6u ei ox
draped 5f3<1op
drapery 5zb 7ai 7ik 9nm ca1<1a9 1t ox
draught 2qc 7cu 8cc 9cc 9e8 9l6 9nl ao1 b96 c3g c47<1e9 2k2 a3k cw k5
draw 13s 13u 1qm 1sp 1x8 1zc 20i 2hw 2kd 2mx 3qf 3xq 6of 96q ak9 c1v c2 c2i cji ec li oj<4b2 4w4 6c h
drawer 4w9 5v5 6oe caa t9<bv s
drawing 13u 5v5 6oe c1v caa ec t9<2kc 45r 6v
drawn 3nq 8ia<8i9 dr
dread 15s 2c2 368 3bg 3w 4sm 8w 9f
dreadful 15s 1nr 8l7 8w 9f<2o hc
dream 1n7 2ts 74s a7z a80 aye az7 b0u ccs<1bt 1n 4f 695 b8 f5
dreary 1mk 1ur 56l 64p<3es uq
dregs au4 ceu<4au
dress 2k0 3vc 3vg 5q 5zm 67 6og 70a 70b 85s 85t 8kx 8s bo8 bo9 x4<3fz 7a5
dressed 7u7 7u8 84v 8ot<3d0 5h8 84u
dried 8zw<8zv
drift 10g 146 148 18w 18x 1fc 1g7 1sh 20j 20z 2xu 4tp 54g 6hd 6uk 7cq cd9 o1 r9 rb<1w 3ag c2
drill 1ro 26o 40s 73q 73r 7b8 9f2 9fd 9jz 9lc 9ld 9nn 9no<1hr 4c e ee kt oi
drink 13m 1e9 1yx 1yz 2k2 34l 44v 495 498 4f3 4pl 6oh 799 7mt 7mu 9dc 9ea<1qb 30n 6g 73n bt mg
drinking 13m 34l 799 7mt 7mu 9dc 9ea<of
drip 4gu akn alj ca0 cg3<3e 4us f4 oz
dripping akn<f4
drive 13h 18h 1jl 27h 35o 3qm 3wt 4dg 4tr 4uo 4ws 5m 5zo 61h 6oi 7et 7fz 7me 87 991 9np c3l da lj tm<1al 1t6 2q gh ob ti
driver 27h 4ws 6oi 7fz ays c3l<20e 7a azy
driveway 27h 4tr 4uo 4ws 5zo 7et 7me<1t6
drizzle 5qx 8zq c6x<1lu 25z 6ti
drone 1zw 3j8 4u4 58d 6ew 7g0 7g1 7g2 c09 cf6 ci7<1 1da 1fe 2lo
drop 3cc 40w 4gu 4u1 6hb 6v4 6vu 7f8 9nq 9t au0 btl ca0 co3<2yw 3e 40v 4lg 63
droplet 4gu 6v4 6vu
drought <bk4
drown c6c<12a 57 cd u
drug 1st 3w3 4dq 4pp 5tr 6v5 70l<6g 70k bky
drugged 80i<3eq
drugstore 5o3<1ap
drum 2s1 2xe 73p 7h4 ac9 ay3 beu<21p 244 4n 4sg
drunk 3eq 799 82y c3w<3fd 56h 6oh 80g 80h 80i 80j
drunken 1yz 56h<3eq
dry 2dh 2rj 8zv 9ux ad2 ayu bk4 bnj<8zw ao r4
drygoods <e8
dual 3mo 5j1 ao8<vn
dub 6pu cl4<2pi 393 so
dubious 2at 2nm 3kx 520 ep<2as
duck 19i 1d3 1fb 5qv 5sq 9ju ceq cj du qv wh yt<1t 21g 35k 7f4 ck
due 1m6 7p0 83a s3<1m5 57p 7p1 7p2 xw
dugout <3wd 3xb
dull 1ta 1ur 2m3 3es 3wu 4vo 51l 5co 65w 6je 7gi 8bt a4v<385 51m 56l 7rb 7rc 80o va
dumb 1uu 1uv 2b5 425 69c 7p6 b2a bkc<uu
dumbbell 2w0 39w uv<20o 62n
dump 24p 311 4gs 9ns<14l 1kl 2ms 7f8 abz bbg jr tv
dungeon 9po
duplicate 1do 1rv 26r 3w1 3w4 435 4y3 5ua 61m 8e5 9j3 9nt 9o2 b49 b4i bbk bqx cbc uy<13 13z 1pj 23f ou
duration 1od 2of 70r bm9
dusk 3c9 3ca 6zf<bs0 rn
dust 2yl 30k 4j3 5f4 6yv 7hf 8y c4y de o6 sz<13p 1jm 4j2 4pz 8 bl8
dusty 427 5f4 6yv<1op
dutch <ql
duty 19y 3jh 5e bag wg<5l
dwarf ayv bfs cph<28 4yb cly
dwell 1q 2ks 2ul 2we 3im 4ac 7lj 9i bx9 cqi x8<1k1 5f
dweller 1q 9i
dwelling 1q 4x1 95c x8<1ai
dwindle <9t
dying 56o 6za 720<2c1 7f
dynamic 56m a25<56n 80p 80q 80r 80s js
eager 2c1 491 al1<56o 56p
eagerness 2c1 3f7 491 630<2na 490
ear <1v5 68m a6t
earn 203 214 289 38r ayw<f
earnest 17w 1yi 2gg 2nb 5gq ib zu<1po hf
earnings 119 14p 214 289 38e 38f 38g 3g 4e0 4w2 4w3<118
earth 14c 2ef 30l 377 37q 4ao 4tz 4u9 5no 6sp 77 7a8 7ax 7ay 7bp 7bq 7f9 7fj ch8<1d 7gq 8 h
earthquake 5jn 6i2 7ef<fq
earthy 30l 556 5no 8g4 9ye a0d<3e9 8g3
ease 22m 2bv 2cv 2ly 36g 3ek 3gv 3hd 3r0 3uf 3yi 4ea 4ij 5a0 61e 6h9 6oq 6yi 70i 737 9xn bjj p6<11s 143 1tv 30y d8
east 3ew 6l2 80y<11f 80z 810 811
easter 80z<k5
eastern 810 811 816<3ew 80y
easy 2bv 3hd 3yi 4je 8lf amo<17j 2dj 3ek 7zm 7zn
eat 25l 3sl 493 lc ld<364 6g
eating 25l 3sl lc ld<of
eccentric 2zj 3ap 4bq 9xz bwa nj<3x
echo 17q 2g3 408 4og 4vi 66d a1c ai7 cp3<29f 2sf a1v
eclipse cqb<2ta 4yl
economic 18p 1bz 2c4 2ha 49y 5my 91d<3ey 3oa
economical 18p 1bz 2c4 2o1 49y 5my 8xk 9zx<3ey 5ky
economics aac
economist 1bz 49y ayx
economize 18p 1bz 2o1 38l 6ok 6rn 7in<281 tx
economy 18p 1bz 2c4 2ha 2o1 38l 49y 5ky 5my 7in 8nm 8xk 91d ayx<69b 9zx l qm
ecstasy 21z 36f 36h 5bl 9kg a8<1gn
edge 109 10a 13r 1jh 1ls 1x 2m4 5yu 5zp 65 6kz 6l9 6mn 9nv ayy bcs cg5 ckq<2ys 37 41g 79w bq gp
edged 8c3
edition 1vw 2h2 2z adg<1vv 3k 44k 6cw
editor 91e ayz bq3<adc
editorial 91e ayz<43y
educate 15p 1ck 1f5 1hr 1ks 20q 22p 2ji 2pl 2xi 2xj 3zb 3zw 8bc e1 m8 oi<23w 4c k
educated 49b 56r 5b2<16b 81b
education 1ck 1hr 2ji 2pl 3ho 4c 5bb 5nt 5nv 6ol 941 e1 m8<wf y5
educational 2pl 3ho 941 e1<3hn
educator 1f5 m8<1fn
eeg <45t
effect 18 18b 2bd 2c3 2hd 39v 3a2 4g 8c 9vu adl h4 mk<23 2g 5t bd hn
effective 2bd 2c3 41l 4g 81g a4r<2bc 3ex 81f
effectiveness 2bd 2c3 2fh 2oc 41l 81g<90
efficacy 2c3 81f a4r<41l
efficiency 3ey 69b<11e 1bw
efficient 2bd 3ey 41l 4g 69b<2bc 2c4 81h
effluent <11v
effort 13h 15 1jl 1qc 35o 4wl 5m 87 89 av da lj me u4<hx ob r
egg anx c52 c8j<7br 7w
eggs anx c52 c8j
ego 1p5 48m 4ch 8ni a6z<1bo 1dz 1uy
egotist 1p5 48m 4ch 8rg
eight 8sv<7 aqb c3
eighteen 8t4<7
eighteenth <1j
eighth <1j
eighty 8tb<7
ejaculate 6f2 a5h az0 bof boh c0k<1 kn
eject 21c 3pk 4gr 5q6 6i8 c6w kn<13p 150 27l
elaborate 1tt 1un 2iw 2sa 3hp 3r2 3tq 3yz 446 455 456 466 467 47o 4b3 4ld 51u 5qn 8kz ga<10 1ov l6 un
elapse 37n 6zp<gp
elastic 1n9 2oa 58u 638 639<16i 1na 1t 2c5 56u 81j 81k 81l 81m
elasticity 1n9 2oa
elbow <2mj 4pu cd7 i5
elder 5ie 6om<3x 5id rc
elderly 2ev 3zz 400 499<17a
elect 1kt 1nc 1z8 2xn 3pw 56v 5im 6km<19
elected 1kt 56v<56w
election 1kt 3pw 91f 97j<8l 97k c5
electoral 2xn 3pw 56w 91f 97j<56v
electric 4fl 5n8 6te 830 8xb amm<184 57n i6
electrical 4fl 5n8 6te
electricity 4fl 5n8 6te 8xb amm bv1<1g6 1yj
electrode 3w5<e9
electronic 91g 91h aa7
electronics 91g 91h aa7<2qf
elegance 1b0 3ez 87n
element 1lb 1p1 1vy 3a3 4ms 5p fv<2s 6x jq no
elemental 1p1 5p<17n
elephant <2rt
elevate 1en 1y4 2os 321 3f 3pj 3q0 3r3 3w6 47j 4ff 5rh 60s 61x gy k9 qo za<4l
elevation 1y4 2gp 321 3an 3f 3iq 4tx 4u5 5mq be5 go gy k9 mm qo<63 fp qa
elevator 3f 3w6 c7x
eleven 8sy<102 7
elicit 2q1 7ck f9 hd nc nx v<g2 rx
eligible 1kt 1nc<3f0 81o
eliminate 12a 3r9 5qg 5qh 72w 7wq aju ol zj<1jr u
elimination 123 12a 3r9 4wi bbo bom<1r3 21c pe
elite 1z8 5im 6km
ellipsoid 8q7<3lq
eloquent 1m4 2ni 635 6et a6p by4<50i
elude 19i 1d3 1fb 29l 3p5 5f8 5ol 7p4 8ag cg7 cj du qv wh yt<37o ck ku
elution <6um
embankment <614
embarrassing 3eg 8l8 a4b<8d hc
embarrassment 1oi 2oq 6ix 7du<1gn 1up 2ty 60
emblem 1ag 2g1 2rt 8p3 nj<1ae 1ve
emblematic 1ag 1ve 2g1 2rt 4bq ba nj<2g0 3nx
embody 1lr 2qd 63g 9f9 cq8 yj<12z 33u
embrace 1r5 2fl 354 3a5 3pc 3re 41t 4h2 5pu 6pg 6xf 73o dy h8<13n 18o 1le g4 od
emerge 2t6 5oe 5zt 73c 962 ajn btj<4u2 9v
emergency 168 480 59y<481
emission 21c 315 3ut bbp blb h5 kn<2x 4gr 5oe 8
emit 17 1nf 315 3ut 4f8 c0l h5<kn
emotion 8o7 94l ji
emotional 4zx 56x 8o7 94l ji xf<1m0 3f1 3f2 81p 81q 81r 81s
emphasis 13e 16c 255 2zq 3bo 45y 5jl 5jw 5o4<1d9 4if ig
emphasize 13e 1sf 2zq 4ig 783<56
empire 8bg<2ux aos jn
empirical 570 5tj 95d<571 81v 81w 81x
employ 10m 169 17m 17x 1a3 1f6 1q0 20x 2h0 4bl 4f7 4hm 6 6s ag em wn
employee 10m ag<7a
employer 1f6 ag<3y
employment 13l 1a3 25k 293 2jh 395 4hm 6 6s 88 ag<6p l
empty 16p 2ot 31t 3iv 3ra 4uu 59d 689 6xp 7bm 8ad 9zi<2e7 59e 59f 5a 5ao 86l s y
enable 320
enact 19b 39c 3ty 7d7<4ou a7
enclose 190 191 1lt 221 2n2 44c 58 5si 60l 6lo b0 rq t6<13r ui
enclosure 191 1lt 44c 58 6lo b0 rq t6<190 2e fn
encompass 2fl 3a5 4h2 6xf h8<1le
encounter 1dr 1ef 1is 284 37f 3l 4pd 5vc 7mf 975 9k ai0<1dh 1qn 3p 6hx bp7
encourage 1fo 2ie 2le 3f4 3uh an5 bl c0 d9 tf za<1z 26 36f
encouragement 2le an5 brw d9 tf yq<48w 4u 8r
encroachment 29d 2jn 2tk 37e 39x 42 4u3 4u7 4xn 5pl 7kq<2tb w1
end 15m 18t 1p 26i 2a 2co 2sz 2uy 30e 32 3u 436 4a5 4a6 7f fx jp pm ym yn<1jr 1za
endanger 1h0 1ir 1lq 30c 4it 9p oc<42 5f
endear <144
endeavor 15 2ju 2jv 4ci 89 me<3o
ending 15m 1p 23o 26i 2a 32 3u 52 7f abd bxi
endless 2e0 4jm 66u 7x1 84y 84z<3fu di uz
endorse 1fx 1kx 1sa 1wm 2l3 39u 3ps 3uj 471 523 6fh 6rt c0 mc pq vq x1<24v 26 76r sb
endow 1br 4x6 fk<320 tt
endurance 11m 15c 29b 4xt g3 p8<11l 66j
endure 11m 19p 1as 29b 4v1 6k0 7ly g3 mw p8 vh vr wu<27u 3as t
enduring 1ue 5fj 8jy<2f8 5ff
enemy az3 azn<7b 9 bz
energetic 227 2c8 9zg b4 if v5<1nd 3f6 574
energy 120 1g6 1nd 2c8 4n0 504 574 73h 87 8q1 9uz b4 da if v5<40e xg
enforce 17m 2l1 4xk 7kl b0a<5e
enforcement 2l1 4xk 7kl
engage 10m 14r 19d 1a3 1f6 3rl 3th 4bl 4e3 4hm 4lx 69r 6p ag i3 xn y4<36j
engaged 51o 5e7 6wo 8fa<2ea 3ce 5e6
engagement 1a3 1k 28f 4a0 4x9 4xa ag aip bzn gf wo<6g4 hz jo l
engender 10o 10t 16n 1h9 1xy 1z7 2ln 2w3 caf wm<23
engine 5zr 9nx 9q0 az4<29 2mb 3wt
engineer 12i 1a0 1fm 2ke 2qg 3by 3t8 4b1 5vl 5zr 74u 9q0 az4 b2k bn<20e 7m cw
engineering 2ke 2qg 3lx 3ol 4b1 74u<1g 70 wf wn
england 94v at7
english 94v ag1 at7<43q all ql
engrossed 2aa 8uy xn<15r 3mw
engulf 69r 73n xn y4<1i1 t6
enhance 4zk 5be a8s bqg bqh<127 k
enjoin 2s9 aht j8 s4<32j kx
enjoy 10n 1e6 1f7 278 36i 48g 9j a4l a8h c3z wv zs<27u 365 6
enjoyment 278 34m 36i a4l c3z wv zs<1yf
enlarge 2iw 2sa 3hp 3r2 3wq 446 455 456 466 467 4b3 5s0 5v 5zs 6vf 70w 70x 71c 9ny ga<2k 9u l6
enlarged 577 5bp<3f5 a
enlightened 28j 49b 5b2<9
enlist 13i 1fp 2lm 3u6 4cf 4jp 78x ciu<14w 38d
enormous 2dt 5w a37<a
enough 181 1lm 1tw 21f 2gn
enraged 1m1 qd xr<mp
enrich bpo<31 k
enrol 14w 1fp 1qg 201 2wy<h1
enroll 14w 1fp 1qg 201 2wy<h1
ensemble <apm aq0
ensue 18 2z0 8c f1 h4<7lc
ensuing 7ou<2a7
ensure 12e 1cw 24u 2i3 ix<12f
entail 1vi 2bt 3a6 3a7 6vj pl<4fu 4vy 4xx 5j 7ld
enter 14w 1fp 1ka 1qf 1qg 201 2tb 2wo 2wy 4hf 4p4 55g az5 cpx i3 x9<h1
enterprise 2jv 2uh 3f6 3zh 4ci by8 me<3o x
enterprising 3f6 3zh<2c8 82a
entertain 1r6 28v 4b2 7df<3c 4ml
entertainment 1kz 1r6 28v<1f
enthusiasm 2gl 3y5 490 579 a6x sd<1v0 xg
enthusiastic 490 579 a6x<3f7 57a 82b
entire 22q 3di 3dj 647 6xt 8sb 8u9 9k5<1mt 5j6
entitle 393 787 965 a4k abi<4x5 gy so
entitled 81o<1nc
entrance 1dv 1dx 1ka 1qf 1zu 22c 2ne 2tb 2vq 2x7 6s5 eg jx kd te x9<1qe 5y9 61 lr
entrepreneur 2jv 2uh 3zh 4ci 82a
entrust 105 3zq 4e9 4f5 4hh m7<tw
entry 2s8 33a 5qk 7d6 7r acn bb1<21a 2r
envelop 191 2n2 5si b0 t6
envelope <1zh 2n2 7d s
environment 13r 34g fo jq<c4
envision 19n 1bu 1cj 1g3 1g4 8v b8 ca9 cv i8 iz y7 yi yk<4f
envy 82c 9dk ana<1yt 277 3d
enzyme 6yt<6ys bkv
epic 3ia abx<1co a
epidemic <6i7 8cx
episode 9sv aja<bg ev xb
epithet <aeg z4
epitomize 1vv 3ap 43g 4bq a7y ap8<12z
epoch 3mh 6zn<bmf
equal 12d 1gk 1hm 1lk 1tw 29v 2ca 2m1 4y5 5of 63z bem fc<3bb 4zb 82d 82e ge
equality 1gk 1hm 1lf 2ca 63z<3yp c5
equate 12d 1gk 1hm 1lf 2i4 2m1 3b6 3ys 5nw 5of 5pv 6da aq bem fc<1lk ts
equation 12d 1gk 1hm 1lf 5pv 6da<5of c5
equilibrium 15g 4hb 6w0 a6u bb9 bpb<1gb c c4
equip 3h 3u5 3vf 616 9ht 9pp 9qb b2o xa<320
equipment 3h xa<8t
equitable 652 840
equivalent 42e 82d<2ca 2p
era 3mh 6zn<1xw
erase 9nz buk c96 zj<c97 u
erect 2dc 2mz 66z 671 7fa 87x 9ey<3f 3h1 3h2 5a2 cx
erotic am6<17y
err 18x 247 3pa 3z7 4tp 54g 6b7 6dy 6hd 6uk 8j 9y6 r9
errand <5ra
error 247 3b8 3z7 4ni 7xp 8j<1ch 2ho 9y4
erudite 1w8 3lw<2g9
erupt 2iy 3d5 486 4l0 4yq 539 53a 6i7<126 9v h3
escalation 71j 9a1<195
escape 14h 29l 2hl 37o 3p6 5f8 8ag az7 byk cj wh<1f 1rf ck du ku
escort 3si 4ua 4x9 4xa 7fo ayc az8 uj<19k bu bw qt
espouse 18o 28u 2kn 38v 3pc 49r 4dd 5pu 73o<19 d6 g4
essay 15 155 1g1 1rb 1vl 3rx 3sb 3sd 6ci 6oo 89 q0 yb<4t
essential 16x 178 17s 1oh 22o 2cb 2ej 41f 688 6n 78 j1 ss<14 2cc 57d 82l 82m
establish 1vs 2uq 329 3m 3n 6j bwt gz n2 qw<11 28m ch
established 3ju 3z6 5ee 8s5<1pm 3jt 8hv 8hw
establishment 12i 1ec 28n 3m 3w8 4h 5ad 5n1 6j bn fz gz h0 lo mb u7<2r c w x
estate 4fu<75 re
esteem 12g 14u 1gu 1sb 1w4 1wb 1yh 20k 277 2zu 6by 6xi 74n vu<7l bf kf z zt
esthetic 4zj 5kq 94q a9m aae<2a1 4zk 4zl 4zm
estimate 10p 12j 1c9 1f0 1md 1ne 1u 2k6 2qt 2rl 7j 9m jy og pr yd<5 94 b dz
etcetera <9tr
eternal 2e0 3k2 4jm 66u a2h bfr<2f8 di
eternity 2e0 3fu 3k2 4jm 7so bfr bn1<4y c6
ethical 2ny 5hu 6lj 82o<8pz
ethnic 3mq 6a5 6bp 8ks 9y0 b0f b2p<5j8
europe 94d apg aph au5
european 94d apg aph au5 ju<9i
evacuation 123 31t 3ra 7bm bbo bom<1r3 21c hp
evade 19i 1d3 1fb 3p5 5ol 7p4 82i cg7 cj du qv wh yt<37o byk ck
evaluate 19m 1c9 1n5 2me 3no 4be 4bf 4f0 4fa 4gf 4me 5h 7k dz el ir jy pd wp<q
evaluation 19m 74f 7k ir<dz pd
evangelism <2sr
eve bmh<1h5 30r
evening bmh<30r
event 18 2hi 39v 3a2 4g 8c bfj h4 mk<4hj hn
eventual 8gg<2ei
everyday 1b5 2cw 3z4 3z5 5ev 845<2cm 2cv 2ex
evidence 1d0 1x2 1x7 20s 2qy 3mi 3q 4q 6ea 6o c0e cp dj ex ja l1 n2 yo<2c 3s 72 75y
evident 1au 1b1 1kd 1kj 3q 4q 5c 6o 9v dj m2 p1 tp<n1 n7
evil 16s 2h4 2h5 2nw 3nz 3s3 5tx 9yy xm<2d2 2d3 2d4 3gf 3zj 416 59w 59x 7qk 87g wi
evoke 1jt 209 2q1 35p 43k 6bm 6fa 6fb 7ck f9 hd nc nx v<23 rx
evolution 2yd 4ko 6ul 73d bvd
evolve 2q3 2yd 4ko 4sh 6ul 73d<44
exacerbation 4t3 715 9a6 9ih<3ri 5s5
exact 1n3 2cf 3z9 3za 5w2 784 9gm ayg<2bn 4os 57k 57l 6n 82t 82u 82v
exaggerate 1ic 5s1 6dv 6f0<332 cnd
exalt 1cx 1e3 1e4 21z 24r 2hb 2kp 2zs 36f 57g 5vq 5xa 6pv 9je 9jg a8 bg8 xj zx<321 6d cz
exalted 2em 4o 9zk<3jc
examination 155 1y 24e 2se 32s 32t 4n4 6q 74g 791 7gs b58 d2 q0 s8 yb<71 aw pz
examine 19g 1rb 1y 2px 2se 2vg 2w1 32s 3vb 6q b6t d2 pe q0 s8 yb<1i7 kw
example 1in 1ou 1w5 26t 380 381 3av 5mm 6db ba et nj<1cv 1w3 2c 6y
exasperation 369 3ri 4t3 6j5<198 1e2
exceed 1pu 21v 3i4 4bj 4y4 672 6e1 k9 mm sp vc<1lo 4e
excellent 1lo 3nd 3ym a8q<1c
exception 1ht 3jo 69u 6ar<1v7 ba q1
exceptional 1ts 3d9 3jo 6ar<1mo 4m
excess 1oi 1up 2oq 3lo 3te 40z 42n 45z 4ex 79c 9gv a3f vc<2ek 2kv bis
excessive 1up 3lo 67c mm sp vc
exchange 14m 18q 4k9 4kb 5od 5wd 5wv 6ct 70y 82w 9gz 9h7 az9 cky w2 zp<19w 1hc 1xi 50 7ix
excitability 5jm 8rp 9uw<a6s xf
excitatory 141 2gm 73h m1 rv<1pq
excite 141 1e3 1e4 1pq 1yj 2gm 2lk 2za 3n2 6aw 8nn bb cbt m1 nx rv<42 d1 v
excited 1py 3fd 4zx 65c 8o8 kc xf<1m0 2fs 2gu 57m 82x 82y
excitement 141 1e3 2lk 2za 9bj a8 cbt cz m1 rv<2u4 as nx
exciting 57n<82z 830
exclaim 16c 1d1 1i 24x 2s2 33s 5xp 6ey aem<1a 4d
exclamation 24x 2s2 33s 6ey<17 6fw
exclude 18f 19t 1ht 1p2 3mf 3xd 4n7 4x0 69u 6w1 bia vk<12a 14t 4xv kx
exclusive 1ht 3mf 4n7 7vn vk<1wy 3kj 3kk 53z 8mu
excuse 132 1sd 1vr 1x5 2et 2f0 42x 44o 454 4bd 6ga 76v 76w 9io adr bzv j9 vf<133 2rf 4nz 4o1 55 adq ba
execute 18e 19x 1q9 2ic 4x8 5wu 6i 7ko ad8 cmc r vi<14z 39i 4g 4xk 52 u
execution 2hu 4x8 5wu 7ko 7z ad8<5td l
executive 1q9 4b7 6i 7ko aza cne h0<1fa 2vb bn
exemplify 1in 1w5 3av 45n 5b0 a7y ba et zg<1lr ga
exempt 15a 309 76w 8wn adr<4nz 5kk 8wo
exemption 15a 309 5kk 5qd<1qr 6ya bal
exercise 13l 1ro 25k 26o 293 3rv 6 6s 70n 73q 73r 9co 9oz boz<395 9d5 av oi
exert 25k 4wl 6s av cii<6 tu
exertion 4wl av u4<hx
exhaust 25i 3kl 5rr 99w b4z cja<11v 11w 237 31t 3xl tx
exhausted 8xn<dr
exhibit 19a 1d8 1kf 1xl 2jd 2rv 3rp 4ca 4ck 99 9bb ad ce7 co9 hu hv pu<1x2 7en coa gt
exhibition 2jd ad ar1 co9<hv
exist 11m 15c 29t 4ey 4hl 57o 5f c6 ne
existence 1mw 1o8 1zl 29t 3of 57o 5f 5nn c6 ne
existing 57o 5f 8jt 8mg c6<2cg 3jx 3ke
expand 31k 4ip 57w 71e 81k 83k<70w 9u
expanse 412 4y7 67i 6lp 90u cpb<4p fn ii
expansion 2iw 2sa 5s0 70w ga<195 21j f0
expect 12p 16t 1hz 303 43i 48o 49 4fc 4lv 97 pj<24i z
expectant 16t 1hz 2u1 2vh 40t 49 70f 7pl boi cce<7pk 89f
expectation 12p 1hz 303 48o 49 4lv 70f 97 boi<2t 302 6br
expected 57p 6y3<839 83a
expedition 1k4 5rb 5rd 6ry 8fc 9fr<9fq o2
expel 150 21c 3pk 4gr 5q6 97q b2l cl7 kn<lb u2
expend 13k 2ch 2y2 5rs 5wi 5wj b60 bbd tx<3g
expenditure 13k 2y2 5rs 5wj tx<5rr 5wi
expense ba5 bak<1g8 2y2 6hz bs2
expensive 2ch a3q tx<16e 2ci
experience 27u 2cj 3c 4uz 571 5o7 6aa 6j3 8c5 94p bp7 j3 zc<1ck 4v0
experienced 2cj 6aa<57r 83e 83f
experiential 571 6aa 94p j3<570
experiment 42y 5tm 7k7 ava cmz<kw ob pg
experimental 81w 81x<570
experimentation 42y 5tm 7k7 cmz<pg
experimenter 7k7 ava<1fq
expert 1bw 1by 2p7 2v 423 5j2 67z ar jv<hh
expire 1f3 1y1 2ib 2xt 2z4 4jg 6m7 6zx 9e5 bn8 cd cp9 q6<cp8 kl
explain 1x5 33m 6ga 76v 78o aev ez<133 2m
explanation 1vk 253 33m 6ga 76v 78o bza ez<5 er
explicit 137 3fh 5cf 9yg<57t 57u 5ce
explode 31j 3r4 47d 4kz 53b 5yz 5zc 9ab<48
exploit 1j1 1qc 25j 3rf 5va 6op 8n1 cla<395 6 r
exploitation 1j1 25j 294 295 3rf 5va 7l5 bpp cla<2j4 6s
exploration 12c 24a 42u 5v9 74d 993 bwk<1rr 5rb b9
explore 12c 1fq 202 20n 24a 2c7 3rw 42u 5tl 5v9 74d 993 bwk pg<74b 74c kw
explorer 202 24a 290 wj
explosion 31j 3r4 47d 4kz 71p brs<2t8 aje
explosive 5jm 87r 9o0 9uw<3gh 3my 53b rl
export ckl<ae cs d3 e8
expose 19a 2jd 3rp 430 46s 4v2 6fy 6fz 6g1 7aj 97c a2c ad bj sj z7<36 7gh gt
exposed 8nf
exposure 46s 4v2 97c a2c sj<66o j2 w1 z7
expound 2iw 2sa 3hp 3r2 446 455 456 466 467 4b3 781 ga<l6
express 17 1mr 1nf 2ck 2s0 2s4 349 4d 4f8 56 57t 58b 78m 9o1 o4<136 137 3fh 4 ab5 an wx
expressed 3fh 8uw 9yg<57t 57u 5jk
expression 12 1xj 2s4 4d 4jv 77d ja l1 xh<3yb 71 pu pw
expressive 1mr 349 4d 56<ms
exquisite 55c 5da 7qf 9yd<1r 3ef 3ez h6
extend 1o9 240 3am 3r1 4hi 4p 6fm cjo mn<2k
extended 1od 2of 5ch 5ci 8co ek<2dz 5cg 8cz 8d0 8d1 di
extension 240 2qj 3r1 cn<1wf 22z 5s0 e1
extensive 1mv 1o9 240 2op 5w<a h8
extent 240 3am 4hi 4p mn<5v fp
exterior 6l6 ase<1el 2h
exterminate 1zy ajv<1jr u
external 57x 58z 6vb 83t 8bv a2w a3i<2ct 57y 83l 83m pi
extra 1oi 2oq 3te 40z 42n 45z 4ex 4z7 9o2 cbc<2ek adg fd mo
extract 30j 4gn 6um 71a 7ck 8fi 9ni ac2 c6j<30h 6cf d4 rx y
extraordinary 4m 7up<1mq 3jo 3jp 5ew 5ex 5ey 8ik dk
extrapolate 13f 1vf 1vh 42q 42t 93 a8b bvx bwh<53 b g2
extrapolation 13f 42t a8b bvx bwh<93 94
extravagant 1up 3lo 67c 6r3 9d8<8xl
extreme 1za 3j0 411 6l3 7tx bfh bj5<1r 52y ih
exuberant 1um 1un 1up 2gl 3lo 3y5 4yy 67c 6jo brv sd<5jj
exultant 166 1dz 1yq 1yr 274 276 sd
eye 2aq 2uv 4r1 5ni 68n mr<1v 1v5 68m 85
eyebrow a5c<im
eyelid a5d bnq
eyes <2d
fabric 1t a0p<401
facade 9o3<1su yu
face 12 1s8 1ty 4jv 4na 4ya 6l4 6vg 77d a67 air asg la xh<1ar 1is 3j 3yb 4wx 5t
facet 2q6<pi
facilitate 2ox 3az 3gv 3uf 6h9 6oq 6yi 737 88q 8r<23 7lp d8
facility 1m4 29y 2ni 2p7 3ht 4rk 7nb 9bw ar i9<1bw
fact 44q iw<1gl 1h 2c 72
factor 1vy 2hc 3a3 4ms 6gz avs cj3<1dn 1kr 2yi 6x b ts
factory 9o4<3x1
faculty 1c0 78u aqh c24<91 w
fade 3q8 4lf 4vb 5fl 6go 72e 9bp ak1 alg bqe btg c2n c7a<238 23u 2a 3rs rr
faded 827<578
fail 167 1dm 1l3 2ho 3p9 4d7 6i0 72l 7k6 9vp ajm bgx bj7 cc8<4sv
failure 1dm 1l3 2ho 4d7 bj7 c2a cmx<11q 1ev
faint 2oe 569 5k0 5m2 63p 63q a2b<17g 8g vp
fair 418 57z 5di 652 7qe 9w0 9yw a3e<5wh 83x ar1 gj h6 hu m n4
fairytale <1xr af2
faith 1hy 1w7 1z2 2g6 5fq a9i avd vs<1a2 1ec 2t
faithful 49i 580 659 7fl 7n2<3fm 49r 4yz 581
fake 11k 16r 1f8 1fd 296 2jo 2jq 35x 3gd 3ja 3vm 43a 4cm 4ng 4s0 4se 6cy 7c 9dm 9pe azq ia oa sc yu<16q 9pd by n5 ud
fall 2hp 2t9 37s 3e 4ty 6hb 6lm 72j 7f5 7fb 7fc 8a9 8yj 8yk akf bmx cfi cfk<11x 2t5 fa
fallout <18 6yv
false 11k 54u ps<54t
falsify 11k 1f8 1ib 296 2jo 2jp 2jq 43a 4cm 4fo 5op 5pj 6av 6i6 6y5 7c ia oa ps yu<24o 50 ud
falter 1lg 1qw 1rx 2x5 36x 3ac 4oj 4tk b63 bhq cq7 w8<1 wt
fame 171 2zt 2zv<2zu kf
famed 171 1bh 2zt 2zv 4d9<1o7
familiar 11j 16f 1nm 2b7 2cm 2nc 2q0 5b1 637 9xv bw mj uj<2b6 2x3 588 842 845 fg qp
familiarity 16f 1b5 2b7 2cm 2cw 2q0 33e 3dq 51w 5b1 5fw 5hb 637 7zm 85w 8l2 9xv<2c 64i 65n 9vh
family 1i3 24c 2uf 34 4x1 5mv 5mw 6k3 6k6 b0o jm<49f bo qk
famous 171 1bh 2zt 2zv 4d9<1o7
fan 10n 278 9j9 9o5 g8 tb<127 4qt 9l gn
fancy 19n 1bu 1cj 1g3 1g4 1ov 2dm 48i 5gz 5h0 7cn 8v aze b8 cbv cv i8 iz y7 yi yk<1bt 1ch 3d 4f 8kw 8kx 8ky 8kz 8l0 8l1 zt
fantastic 1ax 1ng 3rj 4o 63l 695 8og 8ol dk zd<4m 8e
fantasy 5gz 5h0 695 7cn 8og 8ol cv iz<1bt 1ch 1wi 4f
far 160 2ol 8d3 8pw<2dz 3cy 52v 7ts 7tt 7tu 7tv 8pv
faraway 2ol 7ts 7u1<160 532
fare 1yv baf<1qb 2wp 2y5 6ba bse ld
farewell 14e 18d 245 27l 5a 6d4 tk<8i po
farm 26s 2vf 3t1 4cl 4wv 5zu 6ju 9b0 arb<4vw 88 cbf
farmer 26s 4cl 4wv<fb
farmhouse <1sv
farming 26s 2vf 3t1 4wv 5i3 9b0<3t0 5i2 6p
farther 7tt 7tv<160
fascinate 1dv 1dx 1zu 22c 2ne 2vq 2x7 68c 6s5 7e3 9w2 eg jx kd te<36j cp6 lr
fascinating 7pf 8bs<2ab 3hx
fashion 1n4 205 26m 35q a7t ay ei<26j 6a4 o7 p
fashionable 3fo 64o 84a 8ll<3ka 589 58a 846 847 848 849 84b
fast 6w 84i 8tz 9gs an c3t c3u<1nh 1ni 1pp 3fp 3fq 58b 58c 79e 84c 84d 84e 84f
fasten 2b 2no 3pr 4le 5zz 6or 7ak 977 c6f<34u o
fat 58e 58g 5gd 8xc a59<3ft 3km 5ks 84k 84l 84m 84n 84o
fatal 16j 58h 7sk 7yh q5<2av 557 58i 84p mx
fate 11q 12n 1ej 1xz 2v5 ym<1gh 29 32i
father 10o 10t 16n 1h9 1xy 1z7 2ln 2w3 wm<2xh 4do 4dx 6mw
fathom 12l 1or 2pg<33 9w
fatigue 237 3v5 4hx 4iu 4k2 5l1 6jf dr<1rd 238 6je biz
fault 1hi 247 3b8 3hm 3k1 46z 4ni 6xw 71h 71v 8j 9vr au6<1bf 1zi 22r 24q
favor 5pz 6iu 7j0 9in a46 a4j cm0<4s 5oa 6it cm5 en gy t z
favorable 4il 50r 681 6is 84r 8a2<58j 84s
favorite 173 1wa 1zv 2e4 355 79o 8lm a87<2pw 3ka 9j bz
fear 1k1 1yo 367 3k8 3w 48r 4sm 4zr 5ho 7dl 7dm 9f gm uh<1k2 1ym 773 ji
fearful 15s 1et 2ak 3w 3z2 4zr 59s 8w 9f<1lz 2o 51c 7r1
feasibility 41c nb<41b
feasible 26k 41b 41c 4rv 4xf 67x 68e 7j9 cf nb<1ox
feast 14y 6if c3o c3p<487 4pm 6kh c42 f6 lc
feat 1qc<r
feather <7ex sw w6
feature 1bn 3w9 6c3 7lb 8a adn pi<1cf 1ct 43y
feb bmn
february bmn
federal 5dz 870 b2i<2er 4fg 86z
fee 4g3 b6z ba9 cig<ba6 tt
feeble 2od 2oe 5i0 5k0 6ye 8vt a2b<8q2 vp
feed 25l 493 5w1 c3m cq ww<1qb 21 rq
feeding 25l 3sl 5w1 79h c3m cq lc ld<of ok
feedlot <5o
feel 12 15l 1hd 1j4 1kc 1ke 1pl 2f6 2gc 2p9 32e 3c 403 5o7 69z 6j3 79j bd j3 ki oh ov pb tn zc<1n 53 9ec ip p rk
feeling 12 15l 1hd 1i0 1j4 1kc 1ke 2hd 32e 3c 5o7 69z bd ki tn<2 rk
feelings 3c 6j3<48p
fell 1b2 1b8 1ey 2ns 6q1 7a1 bkx cg6 mz xm<18v 37n 9sr e sx
fella 2vp<1eu
fellow 11j 16f 1nm 2nc 2vp 6kc 6nm bw mj uj<1eu fg qs
fellowship 11j 2vs 6kc 6nm bw<1gj 2y1 4fz 76
female 5xr 6me 8e3 a1u<1s 8e2
feminine 4w 8e2 8e4 8vo a1u<5d2 5jx 6c8 8e3
fence 2m5 34g 3xw 617 61i 62k jq<114 14j 1k 58 6f x5
fervent 2f1 2tr 3y2 8a3<16v 1oq
festivity 14y 1la 2j9 3i1<1f
fetch 265 o3<a5 l m0
fete 14y 2j9 6if 6ig 911 ax8 c3o c3p<14x 487
fever 3o7 91i bhj<2j 2u1
feverish 3o7 7o0 91i bhj<1m0 8g
fewer 8ft<8fu
fiat 12k 12o 4ou j8 s4<44h
fiber 4j4 62r<16 8 95u
fibrosis <4i3
fiction 1wi 35l 3gd 45a 7xw 8of 91j azc<ps
fictional 1wi 45a 8of 91j
field 12b 4a7 5o2 70 arq as7 azg azh kt<19 1j2 7s bs l0 n
fiend 2d2 2d3 2d4 2wj 4lr 4ls 6m8 8jm
fierce 187 1b8 2an 2e8 3iy bjx xm xr<1r 2am 3ix nl
fiery 2dd 2f1 2tr 3y2 5al rh<16v 1oq 3h4
fifteen 8t1<7
fifteenth <1j
fifth <1j 1x9
fifty 8t9<2y8 7
fig ag5<45s
fight 10k 19e 1k 1ku 1rj 1s8 28f 2a3 2m6 2w 3de 3p 4a 4zv 5m 64x 6fl 7b 7t 8o 9az b4 b69 da gf ha r4 vf wo<1tx 89 9d co hz
fighter 10k 1k 1nz 25g 2aj 2eb 2m6 2w 4a 7t 8k4 da gf<2lp bu
fighting 1k 2a3 2ew 3p 4a gf kb<5ep 8o
figurative 5cg<8cn 8co 8cp 8cq 8cr
figure 10p 12j 18a 19n 1bu 1cj 1f0 1g3 1g4 1md 1zr 2lw 2yj 43m 4g4 8v 94 ag5 b b6 b8 c3 cpx cv i8 iz og pr x6 xx y7 yi yk<1bk 2mf 2yi 45s 4f ry
file 1wr 4ge 4on 5zv 6cp 6fe 76k 9f3 acq aiv ar9 azi c0s c72<130 1ww 37b 4q0 6ko h1
filing 4on 6fe 9f3 c0s c72<10e 2kb 2s8 5uc
fill 2yh 4lj 6un 6yy 6z8 7h 7lh 9an br5 sr<21f 8 88
filled 86h 8ho<16o 5e6
filling 4lj 6un 6yy 7h 9um br5<8 bbs f7 xd
film 1ct 33x 5ut 5uu 6c2 7d4 917 xb<2qk 5r 7r 99 h
filter 21e 3d4 6ur 7be 9to alj bbq cg3<13q 24 gi
final 1tq 3fw 5ds 6fr 6ik<2ei 2tq 3fv q0
finale 1p 23o 52 5qa fx ma u5 ue<18t 7f yn
finance 2kx 4vv 5nd 5wn 6bt 9h0<3g 6t 8q aac cj7
financial 2kx 5nd 5wn 6bt baq
financing 4vu 4vv 9h0<2kx
find 10d 19f 1dr 1rt 1sq 243 284 2f4 38p 3l 4ry 55s 5c 6o 750 79 7hy 8k 8m 9k azj bj cgy cm iq iv ov vz yg yx<0 2py f gu
finding 10d 4ry 5c 74q 774 77s 8k 9i2 cm<3l 3ub h
fine 67l 8m7 8qz 8xf ad9 bad cmj<1oy 2gv 3ez 6u2 7jw dp
finger 403 68w 79j 971 9ke a66 a7m c4c<1ij 6u 7u cr
fingerprint <13z 2nf 2ro 2ru
finish 12n 18t 1ej 1ks 1p 22p 23o 23w 2co 2sz 2uy 30e 3u 3ye 436 4a5 4a6 52 6nk 71y 7a5 7f 7w buf fx jp ma nv u5 ue yn<32 6xs
finished 84u 8jd<5f7 84v
finite 84w a4x<84x
fire 18u 2dd 2kg 2t1 394 3j4 4l8 4ph 4wj 5pa 71r 7ml 9o8 c2v c2x rh<1iy 2yb 5zy bs6 e3 u2
firearm 5zw<607
firecracker 4vm 5zx 7h6
fireplace 5zy<61j
firing 18u 2iy 2kg 394 39a 4ph 4yp 4yq 5pa c2v c2x c8a cqk cql<2a 2hz 5s9 e3
firm 1b3 2ui 3lk 87y 8s7 9zd 9ze 9zf a0t<101 1pm 23t 4le 56t 5a2 nf
first 16g 16h 1m 23z 28h 58m 7g 9r be9 h3 rt t8 u0<1j 2cp 58n 853 854 855 856 857 v6
fiscal 2kx 5nd 5wn 6bt baq
fish 4pk 9b1 9b2 9kd azk c60<100 1jf cr
fisherman 4pk azk
fishing 4pk 9b1 9b2<6t
fist <41v
fit 1aw 1ll 29j 2cr 3dg 3l4 58p 5sz 6os 71n 7ll 7m4 9dv a0o a42 zm<13 30 58r 85f 85h ei vl
fitness 1aw 2cr 3l4 58p 5bn 5gg a42<1tk 67y bkb
fitting 124 129 1aw 29j 3h 3vf 5bn 5gg 71n 72t 72z 7ll 9dv zm<1a6 1p3 3sc 5bm bl ox
five 8ss<102 1sr 7 c3
fix 165 1jx 1qs 1t5 1w9 1wh 20a 2b 2no 30t 3pr 3vz 4c2 5zz 6or 6x9 7ak 8z nz rs sk y3<19 5k 5qd ft k o
fixed 2no 66i 8fz bgh
flag 3wa 4u0 afq bew<1ag 4i 4u1 5y 6c 78b
flair 5hp 9yc bej brr<1b0 1br 8h
flame 2dd 4l8 4wj 71r 7ml bbr cqm rh<23r 2yb 75v dc
flaming 2dd 3y2 4l8 4wj 5al 5dc 71r 7ml rh<2yb 3h4
flank <107 3j
flap 2t7 2tl 36a 36r 3wb 4tl 6h6 6x6 7gd 99p ak8 cck ccl cdd cgi<6u th
flare 486 4l0 6i7 bbr bej brr cqm<126 23r 4ky 8h dc rh
flash 27y 2rw 2tg 3nk 3vi 3zd 5yo 63m 64s 65u 67m 6gk 6m4 9xq afx azb ch6 jg<136 1kg 2py 5u 9v ad zc
flask 9oa<9le
flat 2cd 40j 4h6 7y2 89s<1sn 3e6 aun
flatness 2cd 3e6 3j8 40j 51m 6eu 7rb 7y2 8xe a0z bvn<65w a2p eq jb
flatten bua bub<30 9s
flatter 5pn aea bze<6d
flaunt 2rw 9xq afx azb ch6<ad
flavor 12 15l 1c4 1hd 1j4 1kc 1ke 1px 280 386 387 3bm 3nl 3nm 3nn 4vp 4vq 6jy 987 a8p b59 ki<4r eq rk
fledgling 1m 3fg 7g qz<83g 86o k0
flee 14h 2hl 2w4<27r
fleet 2ip 36w 3fp 5fl 6go 6w 72e a2n ak1 w8<23u an gs
flesh 18a 1zr b9h c6k xx<1bk 1kl
flexibility 2cs 56u 58t 58u 638 66h 85j 8y9 a04<16 66g
flexible 1j6 2cs 56u 58u 638 639 66h 85j<16i 1n9 58s 85i 85k
flick 18i 1ct 2ql 33x 4va 4vc 7cc 7d4 cdl hs q8<27y 5r 81 99 9e a6
flicker 14i 29o 2tl 36q 36r 36w 36x 4td 4vc 7mm q8 w8<27y dc i jg
flight 149 14h 18y 1k7 2hl 37o 7ba ccv ccx cee cmd<107 2mq 39j 4i
flimsy 1bi 2oe 3ml 8vu xu<1pn vp
flinch 37k 3sq 45m<1rm
fling 1qd 4r3 5oy 5p2 5u7 6ln 9b6 c3n cj8 tv<15 1j0 1kl a6 vx
flip 18i 1u5 2ql 3ln 3um 3xj 4f4 4va 7eh 9ax 9ix c8l cd2 cdk<1b 35e 5sp vx
float 148 1g7 1r7 2xu 5sr 600 7em au7 azm b98 cd8<14a 155 1e9 3w2 4y bam
floating 10g 5sr 68a 7em 8s2 bfi rb<1r7
floc <8
flock 1z1 27m 2pj 41 49v 6ll 7y 84 8b ce2 cfc kr m4<49i 9g d5
flood 2xw 5ri 6tf 717 7g7 9d0 9jb bdd bqb c8s<192 1sw 41 4lj 57 7h
floor 2m7 4sz 6gq 96y 9oc au8 c7b<24g 262 60f 77 c
flop 6hc 7aq 8x9 99e cep<1dm 1l3 2im 378 3e 4d7
flounder 1qw 4to<1ku
flour <239
flourish 2xp 31k 4ip 4qr 57w 6ej 7if<1d7 2sw 9u agl
flow 10c 192 24 2tf 2z9 4ur 4ut 6m0 7g5 7mg al2 bbs bnd f4<1w 3 4z 5f 61
flower 11z 1hg 211 31i 4fr 4gi 4gj 6tm dn<44
flowering 1hg 31i 4gj 6ux 8e8<2yd 64
flowing 24 7g5 7mg 8u2 f4<1pp 61
fluid 2tf 6z2 87j 8ue 9wc a0r bll<5ja no np
fluorescence b8h<40
flurry 1ra 292 2tz 37i 37p 4sq 6iy<7du b93 wc
flush 11s 11z 1gz 1hg 1nu 219 228 314 3xa 405 5p7 6ia 6mu 6tn 7ab 9px b1e bu3 dn<17r 1gq 24 2j 51 chn
flushed 1nu 228 2az 406 6wz<1nt ur
flutter 2ip 2tl 36q 36r 36w 36x 4td 4tl 5js 7gd cdd cgi fq w8<21w 2t7 bh2 gs i th
flux 162 177 192 196 1gs 1hp 1r1 1r2 1sz 1y6 22x 2z9 4j6 4ur 6b 8uf 9h al2 bj9 c7 dx f3 f7 ht jd je jk<4i3 4z f4 rl
fly 149 18y 1k7 7ba 7o2 96v 9ce 9dz 9k2 9k4 9uj a6k aoz awb azl b37<18m 3bi 3wb 6h gh
flying 149 18y 1bb 1k7 3h9 6w 7ba 8fw ccv ccx cee cmd<3j9 v7
foam 2gk 2v2 4lp 5jg 5jh 63w 735 ao5 bbn<1zg 738 8
foamy 1zg 2v2 5jg 63w auy<2gk
focal 7s8 b8g<mr
focus 1i1 3zl 42h 9a7 9w8 b8g bs1 cp4 y4 yf<124 2nh 31v br p3 q
foe az3 azn<7b bz
fog 2by 308 382 52t 536 7gv 7r5 7tl b8i y1<4fj 4k bjt y0
foil 1e5 1qh 2fd 301 9od a8s bqh jz mh qe<3ah 5d 8v a8r
fold 13o 1j6 21r 2n 3q7 49i 6nl 7bd 7fl c4e fx ma<34v 4ll
foliage 2xz 8j3 b9o bow brf
folk 2uf 85x agk<9 qk
folklore <a9p
follow 1k8 4cn cey dv<h4
follower 1k8 4cn 9l ab cns<2i
following 1k8 38v 49r 50f 7ka 7ov 83 84s ab cns dv<2a7 2um 3 84r
folly 3o9 3zp 426 57a 57m 5sv 8m5 8qu 90c 9j0 bz2 nm uv<16 2jc 424 8j
fond 175 1te 1ys 2dm 3y1 48i 5cu 90b<16y 174 nm
fondness 174 175 1te 1ys 2dm 3o1 3o2 3o3 48i 5cu cbv<xf zt
food 100 1qb 5mc 79h<1h3
fool 20y 26b 3s1 4co 4k6 4nm 4nn 5sv 79d 9dg axd b15 bz2<1ie 1j0 20o 398 4bv h2
foolish 1f9 2w0 3zp 426 6pq nm uv<2h8 2h9 3o9 90a 90b 90c uu
foot 2wq 5xz 98t a63 cdr<3g 747 ars
football azo<2lr
footstep 1kb 23y 27g 2yk 36y 36z 37r 4tq 4uw 6hk cgg<1qv
forbid 1qq 2fc 2qu 3q4 473 5d 6cu 6gj kx nu ol<s5
force 18j 1gx 1l2 1qo 2jt 2p2 2p3 2xu 2xv 3bo 3kc 3tz 40e 4dt 56t 759 7cq 80q 81 81i 9kp c2 c6i f8 li<23 2p1 5e ig x
forecast 10p 12j 1dl 1f0 1md 1p4 1x6 3kq 4ns 4oc 5a4 6ae 6an 6gm 6n5 og pr se<sf
forefinger <68w
forego 1qr 1ud 2a6 4ye 5q5 5xl 6as 7i3 ajq bab bac cn1<282
foregoing 7oq<2a5
forehead a69<1bn
foreign 2ct 58x 6vb 8bu xl<1nl 58y 58z 8rv
foreigner 1nl 6ot<2i 4es
foremost 7q1 7qm<2ai 510
foresee 1m3 2vh 4xl 6ao 74z ca9 ol y7<4f 73m
forest 2us 4ri 5mj au9<1jn 77
forestall 1m3 2fc 2vh 4xl 5d ol
forfeit 1qr 5q5 7i3 8di bab bac ckf<0 282 6u2 6u5 8dh
forge 1rq 2jq 2rd 2wa 3t2 42w 4cj 4s0 7c 9dm 9f4 9oe 9p1 9pe ay azq azr can cu e2 eo ia mt r2<gp
forget bw5<1hs cje
forgetfulness <a72
forgive 4o1 b2u<15a 32w
fork 6vx 71t 71u 9ah a2x ats bes<197 30 7c9 a2 ee
forlorn 89i<dh
form 107 1a0 1ci 1cn 1lb 1u6 2kb 2oi 30 34 3m 3wc 3ya 4r 5p 601 7cw 7m1 9f5 9sw agu bn co2 fi g5 mb si x<1ld 1uf 1v8 434 db j5
formal 2qa 3fz 3li 6bc 85y 8hq 9sm<3jl 6ie 85q 85r 85s 85t 85u 85v 85z 9or
formation 107 28n 2kb 30 3m 4h 63 6j fz gz lo mb u7<1z0 2r 5v1 h
former 5fb 5fc 8jq<be9 dl
formidable 63r 8ar<27
formula 2rd 33t 4rw aeo afd cu<2rn 5
formulate 1rq 1xc 1xe 2rd 2s5 2wa 30m 3t2 42w 441 453 45x 4cj 4rw 77b aev afd ay cu e2 eo gc j5 mt r2<56 ce
formulation 13x 1xc 30m 4rw 77b cu e2 gc<jb kj
forsake 1f4 246 2hk 2u8 4cb 5q4<245
fort 34a 3wd 3we 4rs 602 798 7fm c21<1iu 3ws 58 d5
fortify 1hf 1tb 34a 3u5 3wd 3we 4rs 5s4 602 698 98f apo ef<31 58
fortitude a29<1u0
fortress 4rs 602 798 7fm
fortunate 3g0 555 7pm<3g1 554 591 861 862
fortune 11q 1g5 299 3g1 5cw 6t9 7p<1gh 6u9 hn
forty 8t8<7
forward 3bz 7q3 8nb a4e<15t 2af 2fo 7q4 7q5 a9 awg
foster 3u1 3zx 4o4 7kj za<156 d9 tf
foul 1tu 36d 3g3 4qz 4vr 5e8 5ik 5z2 6xy 733 83z 950 98o 9do a1b b3e bb6 bfk bjl bjs bl5 ble xq<2es 3a 3s8 593 7s 83y ct ll
found 1zf 248 2uq 2ym 3m 3n 6ak 6j gz qw<11 214 28m
foundation 248 2uq 2ym 5g9 9of gz<1ck 1e 3xi
four 8sr<1sr 7 c3
fourteen 8t0<7
fourth bd0 c9c cmb<1j 1x9
fox 1hv 1rg 1v1 2a8 2jr 2tz 3a0 5pt 6qz af3 cj qv y0<30i 734 by h2
foyer 5yc<1g
fraction 2bz 3dk 748 7bf 9eg bcz blk<2s b bcy rl
fractionate 7bf 9ai bbt blk c7z<13q
fractionation 7bf 9ai bbt c7z<197
fragile 1bi 2oe 3ml 55f 66p 7yw xu<167 1pn 3ef
fragment 10e 4l3 6eo 7va 9sx<10f 1an 1hi
fragmentary 10e 6eo 7va 9sx<3dk
frail 22r 3h5 55f 66p 6ye 8q2<167 1o1 5i0 5yk
frame 11i 18a 1zr 254 2m8 3vp 5v4 9de 9oh bn5 c9s cnk xx<1am 1bk 1lt 58 6x gc h2 ow
framework 26t 439 7d8 a0p ow<401 bc
frank 562 634 657 8hm 9z1<1n8 76w 7a6 ju n7
frantic 1py 65c 7o1 kc<1m0 2gu
fraud 16r 296 35x 3gd 4ng 4nn 4s0 4se 7c 9dg 9dn sc<1rg ax by
freak 2ah 2dv 34j 4cp<2wk 7dp
free 15a 1qk 2z7 309 399 3g5 3r9 49a 4d5 4wi 8j7 ajc<2cx 5f6 867 9 y
freedom 15a 309 6wk<6ya
freehand 8iu<1oo
freeway <3wi
freeze 1hk 1o0 1ry 4xj 6tc bbu boo bq1 bsu cqj ls tg<4gk hy wt
freight 26h 35c a9 ot t2<14a 8u bai wx
french <45q ql
frenchman <ju
frenzy 17u 1py 369 3bh 3o6 cc1 kc
frequency 16l 53m 6zt bcr bdz<11e 4z bcq
frequent 10u 16l 1ap 28p 36m 4a8 4ef 4eg 53m 6zt bcr<16m 26 4t7 868 uw
fresh 3jr 597 65p 697 8bz 8i1 9y1<1oo 869 86a
freshman 1m 3fg 7g 854 qz<16h k0
fret 2zk 36a 4sw 6wy 6x6<1ha 1k2 1sl xi
friend 1gj 1zp 25g 277 2cy 55 avx bfb c0 clj d9 fg mc<jw qs
friendly 2cy 6is 8a2 9vh fg<1eh 1nm 599 59a 86c 86d 86e
friendship 1gj 1zp fg<1gi
frighten 1yl 3w 5xb 9sl amq gm<7fg cz
frightened 1yl 2a2 4zs<1lz
frightening 15s 5xb 7dn 8w 9f gm<9ii
frightful 3jp 3z2 50x 59s 8w<2o 4m
frigid 1tf 2de 2dg 2o9 8dt<16w 2df
fringe 1mg 3cm 4he 9oi<13r 4i 65
fringed <5j7
frivolous 3ma 9vb<8rx 8ry 8rz
front 1su 4ya 510 6l4 6vg 7ow asg c1w<1w6 2ut 3bx 3j 7q1 la
frontage 4ya 6vg 9o3<11f 1su 4p
frontier <4am 70 bq
frost 1o0 6tc 8a8 ano boo bq1 c8q cqj<bbu blj fy
frown 4ju 5un 6ef bo3
frozen 1tf 2dg 86f<2df 59b
fruit 14p 1js 2n3 4fs<478 5r
frustrate 1e5 1qh 20u 271 2fd 2j7 2j8 301 48q jz mh qe<5d 80
frustrated 5k9 aoa<5k8
frustration 1e5 1qh 271 ayf mh qe<19s 1e2 48v
fuel 4wj 6yz 9gk cit ckb rh<cz
fulfil 18e 19x 1ln 1nq 1q9 2ku 2u6 2yh 4at 6i dp r sr vi<1ll 21 4g 52
fulfill 18e 19x 1ln 1nq 1q9 2ku 2u6 2yh 4at 6i dp r sr vi<1ll 21 4g 52
fulfillment 18e 1ln 2u6 6i sr<3p7 48t
full 16o 22q 3di 47z 53v 647 6xv bis btm<1mt 262 2l 59c 86h 86i 86j 86k h7
fullback <7s
fumble 2vo 3uy 7k5 969 96a 972 9hj c5w cfr vv<1j2 1l3 cr gr
fun 2ja 9vc afa hb<1f 9vb bh
function 1iw 1nn 21j 28i 2jg 2jm 2ov 2z1 3ai 3tl 4gp 56s 9bh 9i1 bsx k1 t5 wd<1e 1iv 1lm em wg
functional 17x 41a 59g 6 67w<3g8 86m
functioning 4gp 86n t5<1nn
fund 288 38o 4eq 4g9 4gb 4vu 4wd 4we 5xq 7ib<11b 14o 4ga 4vv gx
fundamental 3mj 5ga a9b j1 n0 yf<14 17n 6gz dq
funds 6u7
funeral alp<jh
funny 1ay 1az 2ja 3ky 3zr 45g 45v 4by 5m3 62x 68f ca hb mv x7 xl zy<2rk 8e 8g ao
fur 30i 7q6<5q 5xw
furious 187 1b8 1m1 1me 4hz b94 bjw qd xm xr<2am mp nl
furnish 1gd 2xc 38u b1 ck9 ok ox
furniture b1 ck9<ox
fury 17u 187 1m1 1m2 1me 1py 2an 2e8 369 3bh 3iy 3j1 3o6 5jz 7m7 cc1 cc4 kc nl qd xr<ig zv
fuse 162 177 196 1gs 1r1 1r2 1sz 1y6 22x 6b 9h 9oj bt9 c7 dx f3 f7 ht jd je jk<1hp 3h 3wp 72p
fusion 1gs 4kl 6b jd ru<1gr
fuss 10t 151 1ra 292 2zk 36a 37i 37p 6x6 80 cck ccl zn<1k2 1l7 484 wc z2
futile 419 5lh 8n0 a3y a4w<8ym
futility 5lh a3y<a3x
future 3jy 5au 5gj 66t 6z6<3kr 8jv 8jw e8
fuzzy 2by 6bf 7q7 9wa 9yi y1<2ag
gadget 2bl 3ve 6ou
gag 2rk 3h8 4d2 4k6 4nm 5z0 6ov 767 9md 9ok c5m c9h ca ci8<1hq bh lg t0
gaiety 5il 6ja<2u3
gain 203 28a 2k 2l 38q 3p2 4w4 5om 680 6tu 6v2 b7y lw qr xv<1uk d4 en f rf
gallop <1kb 4tu
gambling 34h 34i 3rk 797<1f 3s3
game 1g9 1ma 2nx 2vn 30d 34h 3rk 66m 85g 9v0<15u 1f 1s 2cq 34i zr
gang 2un 49u 4cs 4p6 6ke 6kf<25d 76 bo ee m
gangster 2un 4cs aq4<bx
gap 4rr 603 7mh 9x1 att jt<4as fn sy
gaping 8ib<5em
garage <1kp
garden 604 7da azt azu<159 3xz 4al
gardener 7da azt azu<10m
garment 2k0 3vc 3vg 5q 67 6og 8s x4
garrison 34a 3we 4rs 798 7fm c21<1eh 1iu 3ws
gas 11w 2sn 33c 4li 6ei 6g5 6g6 6g7 6nb 6q0<1ic 6yz 6z2 a3 bli
gasp 2k1 30w 3sj 3sk 4ol 5ug<4jr 5uf
gate <1x 2mh 6tt gh
gather 1a4 1lx 1r0 1ru 1sc 2kl 39 3b9 3wf 4a1 4qd akh c5x d5 jo m qi rp<1t9 2l 53 af
gathering 1sc 2kl 39 3wf 4qd 4xr c5x d5 m rp<1ru 1t9
gauge 1c9 1ne 1u 2k6 2qt 2rl 7j 9m jy yd<1j5 1xw 413 675 9w b cm
gaunt 2cn 669<dg
gay 2aw 2n8 3i2 488 52g 632 88u 88v 9vg amv anc b0p zy<2b0 2dp up
gaze 1rn 5um 7gm b64 ch0<85
gear 2m9 605<129 1al 1tc xa
gender 5nk 66c 6c8 bwn
general 1no 43d 7uk 805 8cw 9x7<1fa 4mx 86q 86r 86s 86t 86u 86v iw uw
generalist <9n
generalization 13f 1vf 1vh 42q 43d 746 74o 805 8cw c15<1vd 1vg 2
generalize 13f 1vf 1vh 42q 42t 43d 93 c15<1 53 cn cs
generate 10o 10t 13w 16n 19o 1h9 1js 1xy 1z7 213 21i 2ln 2n3 2w3 5gc 5uy 6ox 7cj 9om bnh wm<10
generation 13w 1h9 1z7 bnh<30u 9
generator 13w 5mu 6ox 7cj 982 9om<1a7 5zr fi
generous 3gb 7oc 872<3gc 505 59l 59m
genesis 13w 1h9 1xy<ze
genial 86c 89z 91l 9vi<2cy
genius 1jz 1o4 28x 6oy a6e ar hi jv<1bs 2v io qq
gentile 8ks b0f<2va
gentle 1yk 26v 2bx 2l8 2ly 2z5 393 4bz 4hn 4hp 560 5dx 5fr 5wt 64n 65m 6kn 8c2 8dm 8ey 965 aqs<2dq 355 5d9 d0 gy va ve
gentleman 78t 8on azv b7c clf<fj
genuine 186 1gl 2z3 3yu 3z3 59n 5ix 6w5<1po 2gx 59o
genus 86r<4r
geometric 8p2 91m a9v
geometry 8p2 91m a9v
german <ju
germanium <fv
gesticulate 1d7 2iq 6ee a1<4
gesture 1d7 2iq 6ee a1<3s 4 i
get 4lq 50s 6mr 70v 7na ar3 ar4 ar5 bp6 f ho nr y5<317
ghetto <ash bfu
ghost 6b8 6fd 6m9 7dq a79 ccu vd<1w0 4en 7d0 9c 9o
ghoul <ra
giant 1oa 204 2du 2w5 3ao 3ic 5bw 9jj aoq av4<1s 2uh a
gift 1br 28b 4x6 5ow 6od 7ha cq fk tt ww<320 4fv 5wb
gifted 873
gigantic 1oa 204 2w5 9jj aoq av4<a
giggle <1dc ca
girl 4ji 8jh ayd azf qx<4w 6me 9j
girlish 5eh<8f
give 1na 4wc 5ow 6od 7ha 7hg 7id a1z ae5 ww<2m 2oa
given 1hw 2qb 3hk 402 4z0 9x2<16y iy
glad 5mi 7su 87w<189 87u up
glance 5ul 7gx 9ej cgs<7v 85 e0
gland 4k1<1bm
glare 3cd 4ju 5un a0y bo2 cho cqp<1rn 29n 5u 6xh 707 dc
glaring 51i 7wm<dd
glass 6z0 8u0 9oo azw ck8<1h3 58 chh rq s
glaze 6z0 azw ck8<2o6 3ye 7w
gleam 14i 1mb 2o5 4vd 51j al5 chm q8 xo<12 1kg jg p5
gleaming 1mb 2o5 4vd 51j 7r7 al5 chm<dd jg p5
glee 1o6 3i2 4nw 5an 6jc hb zy<48t 6ja
gleeful 1o6 1yq 2u4 sd zy<2dp
glide 1k6 27d 2in 4uv 5r8 7f1 cdh cdi cef ceg<149 18y 1xf 3
glimpse 5ul 7gx cgs<3s 7gl e0 j2
glint 14i 29o 4vc 5ul 7gx 7mm 9ej q8 xo<12 5u 85 jg
glinting 1lv 1mc 2th 7mn xo<dd
glisten 14i 1lv 1mc q8 xo<12 5u
glitter 14i 1lv 1mc 29o 2th q8 xo<12 5u jg
glittering 1lv 1mc 2th 7mn xo<dd
globe 1pf 2ef 4ao 6sp 6vt 9op bpd<2mf 2yw 622
gloom 21y 2ax 2u7 3cb 3cr 55b bjz<6jd 9f rk
gloomy 1mk 1tg 1ur 21y 2u7 3cb 48u 55b<15v uq
glorify 1cx 24r 2hb 2zs 57g 5vq 5xa 6pv buu buv xj<6d 77l
glorious 2zs 3c1 4o 59q 7mb v8 xj xk xp<27 875 876 h6
glory 24r 2zs 3c1 59q 7mb a0x buu buv v8 xj<1ti 1u8 kf sd
glossary 77n acb
glow 2o5 4vd 8xq b8l bgu cct chn cqr<12 1gq 1kg 3c 40 dc p7
glower 4ju 5un 6ef bo2<1rn 707
glowing 82b b8k<40 579
glue 2sv 3bd 6yp 6yr b2x c67<bks c6f o
glycerine <bkt
gnaw 3v3 7wr<34o 4kh c7t
gnp <el
goad 1ao 1dk 25t 4nl 4ps 4pu 79t 79u 7e2 7kk 7n<4pt 80 tf yq
goal 12n 1ej 606 pm<jp nt
goat awx cb6<20y
gobble <ld
god 2v6 366 3go 3wl 74p 88i av6<4ew i8
goddam mu qg
goddamn 7ya mu qg
goddamned mu qg
goitre <4i2
goitrogen <kj
gold 3j5 52a 662 7sw 9on bat bkn<1of 219 2o7 g
golden 3j5 52a 555 5a1 662 9on bat bkn<1of 3gj 554 g
golf azy<7s
gone 1f3 3bk 8de 8jp<15o 2e1 dl
good 14u 17p 29z 2nu 2ny 3hq 3zm 59t 5eq 5hx 7ob 88c e8 ij my<1nq 1tz 2d0 3lj 505 59u 59v 877 878 en
goodness 17p 29z 2nu 3hq 59t 5eq 5hx 88c ij my<1tz
goose 1f9 2h9 39w 5am uv<25t 357 4co c4i
gospel 5o1 6e3<6z aek agk
gossip 116 1xs 342 343 464 465 4br 6f7 78c 7uv azz<10i 1xq l7 l8
gouge 2jt 2vt 34t 5u6 63n 7hj bae c5i<1j7 28c bot ic
govern 152 1ce 2zy 3tx 3wg 428 5ub 6oz 6rg bnk cls jn mi r8 ri wk<1o 35 6n
governed <apd
government 152 3tx 428 aaa b3c cls jn mi<1c2
governmental 8lk<8lj
governor 152 3wg 6oz mi<1so 2wu
gown 9or 9os bp3<5q 5zm 67 aqg
grab 1jf 2i2 4qp 5tw 6ne 79k c6h cgk cju<38 5i d4
grace 1ti 29m 2cz 2ih 3ko 3qe 40a 4c9 4i 54w 5qr 5qs 60m 87m 8c1 a02 eb x3<3zs
grade 1j 1vb 2ki 2on 2zo 2zp 3t9 40k 44d 4ct 4mb 4mc 59z 7i aq1 wq<2oj 34 7ab 7k m
gradient 2oj gq<21l b5
gradual 40k 59z<5a0 87o 87s
graduate 2kh 4kw 6e6 893 97r 9ot als cj4 cj5<14j 2da 69 7hs 9n
graduation 2ki 4kw 4mb 4mc 6e6 7i 87o 97r als cj4 cj5<1x8 9g0 nv
grain 5j3 6jx aua<11u 1h1 34y 9s gi
grammatic 6bu 933
grammatical 6bu 933
grand 1ax 1fg 2en 304 3hi 417 4o 5hs 5w 65l 67d 6v1 9wo dk xk zd<27 3x0 4m ve
grandeur 2em 2go 3el 3jc 4o 59m 656 8gr dk v8<1b0 2ny
grandmother b00
granny b00
grant 2sb 32w 3tr 41h 4vz 5ov 7ho 7hq 95b b01 b02 b9x ba1 cil cim cir cj0<2y1 4wc 8p kz
granted 2qb 4z0 9x2
granular 5j3 aua<8tv
grapevine <1xs 6to
graph 45t 91n axa cbk<6k 7cx
graphic 45t 57u 8uz 91n<3fh 3mw 8v
graphite bl0<4iz
grapple 1jp 298 5ss 5tg 6t4 c8h od<19e 38 ee
grasp 13n 1jo 1jp 1my 1rl 1vn 1vo 25p 28y 2wc 34p 38 3jz 421 42z 4yk 5x 68c 7e3 df g0 lf od su sv<1bq 2p1 33
grass 494 4rm 4rn 79a b9c<4pj 4rp 57 fh
grateful 87u 8l5<1ow 87v 87w
gratification 275 3tp 4pn 6wf<1gn 2ku
grave 1th 1uc 2bq 2gd 2mo 2nb 3he 4ec 5v7 654 7c3 9ou a4i c61 ej zu<14 2rr 4q1 4q2 62 6za hf
gravel 113 198 1v1 1vt 2rm 2u0 3uz 3wv 45h 59 5j5 95 az fs ku o9 y2 zw<145 1hv 4j0
graveyard arv<jr
gravity 17w 1th 2ax 2gd 3he 3mb zu<2xr ib
gray 65z 85a 8hh 8i5<128 17a 1nk 51 5e0 5y4 8s x
graze 494 4rm 4rn 5uh 6l8 6ld 6p0 97a 9e7 c4r c9y<229 25l 3sl 68 c4s cq
grease 11t 1mm 2b2 2b3 4kv 4q6 6z1 am ll ut<22t 4j8
greasy 2b2 3ft 6js 6z1 a1m a5j<58g am
great 1bh 2d0 3hf 3ib 5ew 5w<14 4m a my qr
greatcoat 9ov<3vw
greatest 2gp k9<1c
greatness 171 1bh 1mv 1ob 2dt 3hf 3hi 3i6 3i8 3ib 54q 5bq 5ew 5w 7od 876 901<40t ik
greek 952 ag3 avi<ju
green 22h 2ba 5m4 6l7 8ei b91 bi9<51 8g az6 g n
greet 134 6p1 76y ew<4 48 c0o
greeting 134 76y bzr ew<po
grenade <9la
grief 36b a8n<an0
grievance an9 cbu<1yt z6
grill 986 bs8<23k 2mm 32s ow
grim 1tj 2n9 3zf 5fs 8l6 8qy 9xj<2g8 hc
grimy 11t 6y1 bjm ut<am
grin 1mj 231 6eg 706 78p
grind 10r 2xe 3o 4l1 5rv 5tf 6oj 6p6 6sq 73p 7aw av bsb bsc hx u4<10s 194 1jg 4l3 88 gl ih
grip 13n 1j2 1jo 1jp 22c 25p 2ma 34p 38 5ss 5tg 5yi 68c 6s5 6t4 7e3 9w2 lf od su sv<1rl 1sk 36j 3vd 6tg
groan ah4 b03 c1 c1i<17
grocer <1fi
groom 15p 233 2k0 2xi 2xj 4wq oi<23j 2wo 6qf b0j m8
grope 972 c5w<25s 5i 89 cr
gross 5dt 6tt 84m 86s 8z5 cjg<1no 38r 3o0 58e 8gk rf
grotesque 1ng 2ah 3rj 4cp 63l 9jm<1si 3c2 8e
ground 14c 1zf 248 30l 377 37q 4tz 4u9 53 5no 77 7a8 7ax 7ay 7bp 7bq 7f9 7fj a77 bdn c5t ch8<2ym 34v 4c 8 h
grounds 1x4 1z 23 3mi 3xz 4q 51x cp dj<2c 4a7 j9 n
group 25d 3k 3ta 4m9 bkk<1eb 34 d5 hl
grouping 25d 3k 3ta 4m9 74e a7q<hl
grove 9ow<2us 604
grow 21d 23d 23e 2t6 2vf 483 4k8 64 9u<2l 44
growing 23d 23e 23g 2hg 31f 3ou 3ow 44 64 km<5ux
growl 47x 4oz 6fx 6hl 6p3
grownup 30q 3x 5d3 5xs bi6<2e5
growth 21d 23d 23e 23g 26s 2hg 2k 2l 31f 3ou 3ow 44 4z8 64 9u arb bbv km<2yd
grudge an9 cbu<1yt 4sk
grumble 1fr 24w 2si 47x 4dk 4o6 4oz 6fx 6hl 6p2 6p3 7h7 c1<6e z6
grumbling 24w 2si 47x 4o6 4oz 7h7<5cq z6
grunt 5y5 c1g
guarantee 1cw 24u 24v 4ny 76s ae6 b04 b7h b7o<1di 1ii 33d mc
guard 34f 5eb 5lu 795 7je 9ox aow apq b05 b7m b7n bu<39e 6f xt
guardian 19l 1ix 25g 34f 55 5ue 6f 9ca bu
guerrilla b06<2xo
guess 135 1c9 1g5 1ne 1u 2 250 2d 2k6 2qt 2rl 4mh 7j 7p 9m 9y bwe ce jy pf sg v4 yd ye<49 b cf pt
guest 7it 7iu 9qq b07 b08<116 2vv x6
guidance 1cu 2l4 3sg 4wy 7o 82<2jx 8q
guide 10b 1g2 1k9 1s4 1y5 1z9 1zb 2l4 2qz 3j3 3sf 3sg 3y 4cu 4cx 4dc 4wy 82 a9g b55 cf1 chl o8<1o az8 chk et u8
guilt 50j 5b9 6wj an2
guilty 50j 5b9 6wj an2<3hm 7p8 8bb
gulp 9e8 c47<1 13m 2k2 6r
gun 39j 4pi 5yh 607 6n1 6p4 b5g<1fj 1iy 4eh 5yg ef
gunfire <2hz
gunman 39j 4pi 6p4 b5g<1fj 4eh
gunner 4pi 6n1 9lv 9lw 9lx c2w<10y
gush 6ep 6i8 6ia 7z8 9og 9oy brj bu2 bu3 bu4 bzg c8p cc3 cg1<24 6d cg2 f4 ja
gust 148 1g7 1mf 29p 3ci 7gf<k5
guy 199 1id 20m 2pk 2ra 45d 6p5 x2<5yr 79m fj i8 l2
gymnast <fe
gymnastic 1r9 29s 3rm 5so 92m
gymnastics 29s 3rm 92m<1r9
habit 13l 1mp 2j3 a6w<1ux 64 67 wa x4
haggard 2cn 3nq 669<dg dr
hail 2r6 76d ads bzs<134 335 4fm ew h
hair 2ag b9g im
haired 2ag 9jx im<513 7q6 7q7 7q8 7q9 7qa
half 7vi<3dk 3dl 6x
halfway 1ei 2ap 85b<1nk 3dk mr
hall 5yc 9p0<1g 5o 5z7 60v
hallway 9p0<5z7
halo a0x ben<1u8
halt 1hj 1hk 1lp 1ry 1s1 225 22z 23p 27c 30d 4tc 4xj 71z 85g 9kn e4 ls tg zl<2cq 3u 5d fr wt
hammer 2lc 9f4 9oe 9p1 9p2 azr c4w can<262 3xh
hamper 1x 4p5 92 b2 bql c5n<39k 5yk
hand 41v 93x 997 ac3 b0j c0x c4d tw<10r 1k9 2qo 91
handbag 5yj 7bl<s
handicap 1l8 3k4 4p5 58q 6yf 736 771 92 a45 b2 bou ua<1c3 39k 68 c20 en
handle 19l 19z 1iq 1j2 2ma 3ip 3pq 410 6p7 8q a65 ah ai bcv f0 sv<1o 33p 3vd 7u af
handling 19z 1j2 3pq ah le rw<5i 8q
hands 49p 8ng<5ue f8
handsome 3gc 3zg 40y 7qg 9yo 9yp 9yq<3gb h6
handspike <1sl
handy 1tm 7n1 7x8<29y 2bl 7mz
hang 9p4 a6g c88 c89<1br 4x8 7f8 a0o
happen 31n 47e 6a 6gl 6gp ajl bc2 bsf<299
happiness 2u3 3gj 591 6wg<1gn
happy 2u3 3gj 591 5mi 6wg 9wg<189 3g0 5a1
harangue <33v
harass 206 2j6 433 4cv 4cw 80 az nc zn<59 a2
harbor 7df chc<29e 3c 4k ask gv
hard 3n6 3yj 3yk 5a2 8d 9z0 ej<180 1n7 3eg 3eh 3ei 3ej 55t 55u 55v 5a4 87x 87y 87z
harden 9ac 9ao a20 bbw brm brp btq btr<43
hardtack <ant
hardware 608<2n0 5p 8t
harm 122 1ds 313 5a5 5ns 5sh 68 70o 71g 7e fy to<j
harmony 11n 2nk 3aq 3fa 3gm 46i 730 7v7 88a agf bun kz<2nj 3t jc ri
harness 609 9s5 a4n bqk c8b clu<1j1 1o 1x 3xe b3 o
harsh 1b2 5fx 5fy 62w 64r 8c4 8tv a1e<5j3 hc
harvest 1ja 2xy 60a 7ae 7db 9f1 9g1 azx b09 cag<11x 18 19o 2kl 39 y
haste 1bc 31u 37j 3ha 3hb 4lk 5b 6xo gs hw v7<22n 3 6w
hasten 1bc 2i7 31u 5b 6i9 6rm 6w 6ww 980 cab dw hw kk<4g d8
hat 3wh 70c b0b ckr<2jm 4jy
hatch 4k0 7cl 9vy bbx boj c5d cap caz<1gc 4q7 63h bsm
hatching 4k0 9vy bbx boj c5d cap caz<1gc 63h
hate 26w 6jk amb<7dh ji
hateful 5dw 64z 9xi<2el 8dp
hatred 26w 6jk<ji
haul 20i 2hw 35a 3tu 5p6 62e 6p8 7bb bd5 li<1qm 6h
haunt 10u 16l 36m 4a8 6b8 7dq 7e7 7iw 99a a79 cf3<1v 4t7 ab
haversack 7es 9kr awe<1sj
havoc <as
hawk 114 1fs 1kq 3ls 6gf 6lb 6qr 6r8 9hd b0t<1iz 6zy 9l7 m3
hay <239
hazard 10h 158 1g5 1g9 1ir 1l6 1lq 1pi 1s3 1u 202 290 299 2jw 3lr 3se 4cr 7p 9m 9p oc rg wj ye<22v 89 9qt hn sg
haze 2by 382 536 7gv y1<4fj 7mp 80 y0
head 10b 17i 1bo 1fa 1kv 1y5 1z9 1zb 2lj 3y 4lz 5t6 7eu 7ff cq1<2p 7fe lv u8
headache 1cc 1k1 1k2 364 uh<4i6
headed 8e9 8ir<2e5 3jq
headlight <1sw
headline abj b0c<4oi
headlong 1bc 3ha 7q4<7q3 v7
headquarters <9qv
heal 312 3gn 3x8 4f2 6uo 84q br9<125 ro
health 1nt 6xl 8zp bf9<bip
healthy 1gq 1nt 2fv 6xl 8uo bf9<1nu 1pa 2gi 88f 88g 88h
heap 35d 3d1 3dp 41 6k1 6sa 7b6 7bk 7y 84 8b kr m4 qi rp<1l 7h i6
hear 243 3l a6t b79 bj chr iv<1n 4uy s8
hearing 39z 3sw 4vg 7gy bjb<11r 4ae oh oq
heart 1ma 2aq 2nx 2uv 3mv 4r1 51a 7dy a5f mr<1u0 1v 1w1
hearth 5zy<1v 61j x8
heat 16v 23q 2n7 2ye 363 3kv 5xn 60b 66f 724 7ic 8a4 9p5 a7o<1g6 1ub 42m v xf
heated 8a5 8aa<16v 3h4
heating 2ye 724 7ic 9p5 bst
heave 2tm 3pj 3q6 4k3 4uh 6h5 6h7 6hf 721 7bc 96k 99c c8i<3v 7c9 a6 o5 qa
heaven 912 a6h<2h
heaving 2k1 30w 4ol 4uh 6hf 7bc 96k 99c c8i<o5 oe qa vx
heavy 3gp 3gq<3gr 5a7 88k 88l 88m 88p fd yj
hebephrenic 8qt<do
hedge 19i 1d3 1fb cj du qv wh yt<218 2m5 58 72f ck
heed 15r 39z 3sw 42g 69s<1l5 1v5
heedless 1nv 65g 7s4 9vm a7e<3gs 3gt 51v
heel 1ny 4ug 6nc xs<3a 4fb 6ky cey gl jp ly
hegelian <9l
height 2gp 321 3an 3iq 414 4u5 5a9 5kn 5mq a1o a3n gy k9 mm<1ui 2os fp
heighten 5be 6gy bqg btk<127 2k 3f
heir 6sh 7i7 b0g m9<1fl 2v9
helium <fv
hell 5ng 694 ajd as8<2h 60
hellenic 52k 952 ag3 avi<52j
help 157 19h 1es 26 28k 2c0 2ox 39t 3az 3gu 3uf 3z 4kg 8r a3v cn9 d8 ro<2ow 4yi 67v 7a 7lp k
helpful 67v<2d8 3gu 3gv 88q 88r 88s
helpless 7zb 89j 8m0 a4u<2bu dh
hem <17 sx
hemisphere as9
hemorrhage b0h bh6 bon<7e kn
hen 9js<3v1 5xr 9jn anp
herald 2r6 6e7 76d 77t 9kl ads bzs<134 335 36 3s 4df
herd 6p9 9g apk bfg cfd con<1ee lx
hereafter 3jy 5gj 6z6 bmc
heritage 6tv 7i7 96d a0h<ds nr
hero 10k 25g 2aj b24 da<3y bu yj
heroic 10k 2aj 3hi 3ia 5w 9wo b24<27 3c7 a abx
hesitate 1lg 1rx 2x5 3ac 3y7 42f 559 b7j c8 wt<uf
hesitation 1lg 1rx 36x 3ac 3y7 42f 4oj 559 80t 8b0 906 cpn<9va wt
heterogeneous 3gw 9x0<1nw
hidden 5ic 5lq 8r8<2ga 2h6
hide 22f 4k 4qc 57c 71q 7gq 9jv asa bkx ws<t6
hideous 1tu 36d 3c3 47b 4vr 5e9 8w<2es 3c2
hideout 7gq asa
hierarchy 88w<bp x
high 2da 3gx 4ih 5kb 80j 898<182 1nx 5a9 5aa 88x 88y 88z 892 893 894 895 899 89a ih
higher 894 895<2da
highroad <3wi
highway 3wi<1t6
hike 1fc 5r0 678 7f7 a39 bpj ce3 ce4<1uk 3f 3qj
hilar 943 a52 b99
hill 2gh 614 6lq 9qm cah cai<4h c qo
hillside <fa
hilum 943 a52 b99<br
hinder 1l8 1s0 307 42c 4p5 50g 60c 92 b2 e4 jz ua<14t 39k 5d al
hinge <4hj 9pm o
hint 2gq 2qz 33k 46d 4eu 4gv 6e8 6v6 7gt 9c sh<136 3s
hire 10m 1a3 1f6 2xg 38a 39g 3tw 44f 44g 4bl 4d4 4g1 4hm 4jn ag<0 f g9
historian <9n
historical 5fd 8od 93p aad bm6<dl ne
history 3hg 44e 5fd 780 93p aad bm6<1ww 43q 4jd bm7
hit 13j 18m 1ya 26f 3a 3b 3p0 3p2 3xh 47a 4pj 7v 9e b0l c35 c9b d lw<1qc 2hn 5i 7u t4
hitch 13i 1hj 225 23p 27c 30d 4jp 4tf 5qz 5xv 6pb 78x 7eq 9m1 a75 b0k cem hs ls tg<1v2 2lz aa fr o
hoarse 7ro a1f<2al
hobble 30d 5qz 6pb 7eq c5n cez<b2 c5p ua
hold 115 13n 15i 1jo 1jp 1vo 22z 25p 31s 34p 38 4xz 5hc 7lf b4o g0 lf ls od re su sv tu uf<1bj 1rl 5x c8 u8
holder 25q 6pc 9p7 b0m cjt<2v7 2wn
hole 5c4 60d aub bf0<1j7 3a bn6 fn jt
holiday 4f9 4jf 7m0 9gp<15k 4je 6zd
holler 1db 1i 1sg 1xp 20 232 24z 25a 345 346 4c3 4o7 4o8 4o9 4oa 4p0 8ui 9b auc bi c1 yz<6e 6m5 l5
hollering 20 232 24z 25a 345 346 4o8 4o9 4oa 4p0 9b<1i
hollow 1ah 1j7 2ot 3iv 4ap 5uz 689 7ac 8ui 9fc 9zi as1 auc<17q 1eo 2e7 31t 5jc 6m5 y
hollywood 7yg<3e9 ki
holster <9l0 9sz
home 1q 3fy 4x1 53e 6k6 95c 9p8 as5 bjo cn5 x8<1ai 1d 2cu 37d 39f 3vl as4
homely 53e 64p 8ku as5 bjo<53d n9
homer <13j 2i0
homesick <3f8
homesteader <10z
homogeneity 2d9 9ww<3yr 64a
homogeneous 2d9 9ww<5a8 88t
honest 1b4 2nd 2ny 3nw 3zn 89b 8so<1po 89c vs
honey 173 26x 2vm tb<9j g
honeybee <2lo
honeymoon 6qf<4jf 7m0
honor 14n 14u 17p 1gu 1mi 1sb 1u4 1wb 20k 3et 3zi 479 5x4 6ji 6pd 7hh 9a 9zj kf mg<14k 2nv 73 g4 ka
honored 5hi big<3lj
honour 14n 14u 17p 1gu 1mi 1sb 1u4 1wb 20k 3et 3zi 479 5x4 6ji 6pd 7hh 9a 9zj kf mg<14k 2nv 73 g4 ka
hoof 2wq 98t a63 cdr<5xz gl
hook 28c 32r 34j 4g2 60e 69o 75l bv6 c6q cnj<15b 2pd 3a 7d 9m1 cam
hoot 1xg 2d1 67n 76e 78d 78g 78j 78k 9jo c1k l3<1i
hop 96s 96w 98u 9p9 alo b0q cen<14b 18k 4t6 6ie 6to lu
hope 1u7 226 43h 48w 4t5 651 6j2 6pe 6pf bzj cch cq9<2u1 36k 3d 97 bxa
hopeful 1bp 302 50q 74s 7o9 89f aw4<16t 1er
hopeless 879 8ls dh<2o 3gz 5ac 89g 89h 89i 89j 89k 8lr
horde 49n 4ub 7m3 apj<103 1ee 9g
horizon <4aj ii
horizontal 89m<4h4 89n
hormone 41s<1ut
horn bkw c7r<4qq 6e9
horrible 3z2 50x
horror 1ol 4sn 6iw 6j7<2tx 3w
horse 3v4 9pa 9sk aqv<1eh 21 9oz ow
horseman <6rj
host apj b0r b0s c42<1ee 28 28v 3x 4b2
hostess <b0r b0s
hostile 16u 1e7 9fm<1eh 1nz 3h3 5ag 5ah 8a1 ha
hostility 16u 1e7 21x 3h3 3t4 4zw 5ah 7b 7v8 a2 ccg<6jk l
hot 16v 3h4 66f 8yy 8zh<2dd 5al 8a3 8a4 8a5 8a6 8a7 8aa 8zg nl
hotel 60g<5o
hound 1ny 2jj 2w7 37c 3rn 5xy 6nc<4fb 83
hour 5hf rn<bm8 p9
hours bm5
house 1ai 1sv 2ui 39f 60h 9nd cpj<101 103 29e 4yj 5o aps x8
household 4x1 6k6 b0o<bo
housewife 85m<b7w
housing 1ai 39f 60h cpj<3xe 5s c
hover 2x5 42f ceh cpn<1k7 3ac
howl 1y7 232 25a 344 345 46r 5ui 6f3 6hn 6sz 9b af8<17 20 86 ca
huckster 114 1fs 1kq 3ls 6gf 6lb 6qr 6r8 9hd ahn b0t cj1<38j 4b8 m3
huddle <1df 27m 37m 9g
hue g<128
hug 1jo 1r5 354 3re 41t 6pg dy<13n 37
huge 1ob 5w<a
hulk 1oa 2du 2w5 3ao 3ic 3yh 4hc<29i 3xc
hum 3ce 5e7 6wo 7lx 7nd 9jc ako<86 cy kb
human 1o1 3v7 5n0 91o 9wm<3h5
humanity 1o1 5n0 91o 9kc 9wm<3k 3v7
humble 1p6 2zr 7dx 8gx 8w5 98m 9zt ajf amh bfn bii<26z 3ku 5gl 8w4
humiliation 7dx 98m ajf amh bii<2zw 5qt 6ix zg
humility 1p6 9zt ami<16
humor 2di 2kv 3f2 6jn 6ph 76b 9ve a4z ao bh<4pn 9vc
humorous 632 9ve a4z ao bh<2dh 2di 3h7 3h8 5am 5an 8ac hb
hunch 135 1w1 37h 73k k8<bd
hundred 8td bd4<7
hunger 2c9 2o4 2tt 3s5 48e 4i0 4po 5ao 6wp 79b<122 1u7 3d ac
hungry 1du 2c9 2o4 4i0 5ao<3f8 8ad
hunt 1iz 2jj 2w7 37c 3rn 5xy<1z5 35a 83 cfx
hunter 1iz 2w7 37c 7ad c33<20n 62l
hunting 1iz 1rr 2jj 37c 3rn 7ad c33 cr tr<hx
hurdle <18k 1v2 x5
hurl 10v 18h 1a1 1jk 1qx 2hv 3ro 4da 4e4 ca8 tm w5<4d a6 vx
hurried 1bc v7<3h9 3ha 3hb 8ae
hurry 1bc 31u 37j 3ha 3hb 4lk 5b 6i9 6rm 6w 6ww 6xo dw gs hw kk v7<22n 3 7n
hurrying 1hn 1ho 1ni 5b 7fy 84d dw gs<3 an
hurt 122 142 1dw 235 2tw 313 4i6 5a5 5b6 5ns 66 68 6hz 6wx 6xn 7dw 7e 95 ac br4 jj qc tc to<16z 1ds 26y fy
hurtle 10v 18h 1a1 1jk 1qx 2hv 3ro 4da 4e4 tm w5<a6
husband 18p 1bz 2o1 38l 6ok 85n<20p 281
hush 1hq 1p8 1ta 1u9 36g 3y8 4vn 6vz 7nh 9t7 bu7 d0 p6<46 4jw
husky 7ro a1f a26<1pe 2al
hustle 1ra 292 294 2jr 37i 37p 3a0 6pi 7ia b67<14j 19j 6m wc
hut 3ad 9pc<3xb
hydrocarbon bli
hydrogen <11w fv
hymn <24r 26p
hypocrite 16r 1fd sc<by
hypothalamic 94k a5q
hypothalamus 94k a5q
hypothesis 135 16d 1u 20t 250 46c 4mh 7j 7p 9y bc ce sg v4<1h 2s7 pt
hypothesize 1u 1vg 1vz 20t 2pr 2qe 3f3 46c 6s4 bc ce pf<49
hypothetical 1u 1vz 2pr iy pf v4<16d bc
hysterical 3bh 8gm kc<1m0 1oj
ice 1lv ano bav blj c8q<4j5 4l7 bau bsu h
icy 1tf 2de 2dg 2o9 59b 874<16w 2df 59p 86f
idea 2 3b7 4f 4ly 4mv 743 751 752 7cm 7j 7l 9x 9y a9o yd<2d 94 be
ideal 1w3 2 23x 2wi 3b7 5t8 8k8 bx4 bx5<2f7 4yv
idealized 8k9<2f7
identical 3yq 5bj 7rj 8qg 8ql<1pj 5bi
identification 13g 1hu 1ip 24b 2pn 2ru 6yj 73s 74v w0<3q 8k b7
identify 13g 1hu 2dk 2pn 2po 2ru 3yq 6yj 74v 9uo bx3 q2 w0<137 ci kv z
identity 13g 1hu 24b 2po 3yq 5bj 73z 7rj 8qg 8ql 9uo bx3<2pn 3yp 62q bdl
ideology 1we 7mv<1vg 1wc
idiom 255 2s5 2s6 5nz 93v 94x a0n gc<1xc 1xj ei
idiot 31s 6pj 8ma<20o
idiotic 2h8 2o0 334 44m 6pj 8ma 8qs<do nm
idle 1fe 396 51p 62v 8ry 9go b5p bgk<224 3ma 51q
idol 366 3wl 43e 6pk b33<1w3 6sc i8
ignite 2iy 2n7 363 3d5 3kv 3wp 4yp 4yq 539 53a 5xn bby bm4<4yr v
ignorance 81d 8b7 a9q
ignorant 81c 81d 8b7 a9q
ignore 1i9 1v6 20d 2j5 3em 3hw 3q2 3up 73x 78l<1hx ai
ill 11p 1ea 30z 4i1 70h 87a 8a1 8g<16u 1q3 2o 2zb 3o5 3o6 3o7 5lz 5m0 5m1 5m2 5m3 5m4 5m5 5m6 5m7 5m8
illegal 5c7<3ig 3ih
illiterate 81c 8ct<8cu 8cv
illness 11p 1q3 8g
illuminate 1gm 1sw 1u8 23i 328 40 40c 46f 4hr 5ba 6gb 6lf 6x5 6yn 9qh caq p3 p7<4i l6
illuminating 331 8be
illumination 1gm 23i 328 40c 46f l6<p7 z1
illumine 1gm 1sw 1u8 23i 40 40c 4hr 6lf 6yn p7
illusion 209 2eg 3pe 5gz 5h0 6be 7cn 9di cv h2 iz<1ch 1w6 2jf 3s4
illustrate 1in 1w5 45n 45s 5b0 60j ba cak cat et n2 zg<35t 4i ga
illustration 1in 380 381 3av 45n 45s 60j ba cak cat nj<2c 45r 6v pu
image 19n 1bu 1cj 1g3 1g4 1lr 2cp 35t 3ap 3oq 43g 63g 8v 92n 94c b8 cv i8 iz y7 yi yk<4f 5t 6v 6y chf et
imagery 4f b8 cv
imaginary bcw<2y
imagination 1bt 4f 51t 696 b8 cv mt<1bs 2p6
imaginative 1bt 2p6 4f cu mt<2bp
imagine 1bt 1u 2 2d 4f 9m 9y b8 mt pf ye<49
imbed 35h 5vz 60k 9cy 9gj bbz<263
imitate 16q 1k0 3gy 3tf 3tg 6nx ou<13z 29f 4s9
imitation 1k0 3ja 3tg 765 9pd a9k af9 ia<3tf 6z bh n5 ou
immature 22h 6jz 8ea 8ef 8ei 8f a0l bi9<17b 1on 3ir 3jm 5eh 5ei 5ej 5ek 5el 8eb 8ec 8eg 8eh
immediacy 1nh 40i 530 563 58c 5fe 8gi a0g<1bb 69v
immediate 40i 40n 530 563 5fe 8gi a0g<161 3jx 802
immense 1ob 5w<a
immigrant <6q7
immoral 2nq 3zj 5hw 8fr<1pd 2ee 5dj
immortal 2v6 3go 74p 8fv a2m
immortality 8fv a2m<66v bmc
immunity 5kk 5qd 6ya 8wm<1qr
impact 39x 42 47h 5pl 6t7 9hx c9a<18 3p 4r6 9e w1
impair 1ds 31y 3uy 71g 9ap 9fo aue ic<fy
impart 1h2 1kr 27s 2hy 2qm 3dt 43v 4fn 4fp aaz ae5 cjl e9 i4 o4 pn<36 m0
impassioned 2f1 2tr 3y2<1oq
impatience 56p 8k1 9v9 amk bhu<fs
impatient 56p 8k1 9v9 amk bhu<2c1
impede 19c 1s0 1t0 60c 8kh 92 945 9qu ct e4 ua<14t
impending 7u0 bgn<161
imperfect 22r 3h5 5fi bds<1o1 3k1 8ka
impersonal 5e5 aar<3ji
impetus 148 2xu 7cq 96j cd9 t4<18h c2
impinging 37 39x 7v 9e
implement 17m 18b 19x 2d8 2l1 4ln 4xk 5pe b0a cl9 xc<52 5e 6 8t
implementation 18b 19x 4g 4ln 6i cl9<0 2l1
implication 1vi 33h 33j 33l 3a6 3a7 3a8 4xy 6gd 6vj pl vb<93 pk z8
implicit 3fi 7mq<3b5 57v 83i
implore 32m 46k<32n
imply 1vi 2bt 33h 33j 3a7 3a8 46z 5u2 6gd 6vj 836 a9a ax pl<33i 4xx 56
import 138 2g 33h 33l 3a6 a0 ckk pl si vb<6ot ae d3 e8 pk
importance 14 3e4 4if 8m1 dq ik<el ka
important 14 22o 2oz 3e4 4if 8m1 dq ik<16x 1o2 2gf 3e5 3he 3hf 3hg 3hh 3kd 3mg 3mh 3mi 3mj 3mk 5ap 5aq 5ir 8ah 8ai 8aj 8ak n0
impose 1i4 2l1 4w8 5wl 6u3 7kl 9da a8m akg<38t 4 5e
impossible 5l3 8lr<3nr 8ls
impotent 8lt a4t<8lu 8lv
imprecation 4nq 6gc<46y z8
impress 27 3ex 3f1 4r8 5kj 6im 6l 96p afl bxm cbr<2hq
impression 1i0 2hd 32e 9vu bd cv fm yk<11g 2 5t yi
impressive 27 3ex 6l bxm cbr xk<2c3 2dl 3hi 5ar 8an 8ao 8ap 8aq 8ar 8as 8at v8
imprint 4r8 547 96p afl cll fm<11g 2ru 42d 6ed mf
imprison 1go 1l0 2l6 2la 2w6 3qr 3wn 7jt
imprisonment 1go 1l0 2l6 2la 3g6 7jt<1s5 221
improve 125 2bo 2zm 4cy 516 5k 5qq 67r bbl bl i4 k
improved 5at 7qq 8ay<7qp 8av 8aw 8ax
improvement 125 2zm 31e 5k bl d9 k<1dq
improvise <298 7z
impudent 15t 1u5 3ln 3um 450 633 ys<3bz
impulse 55i ald atg ca4<2t7 f5 hm
impurity 5gp<11v
impute 1m5 1m6 42o 42p s3
inability 2cq a6q<2p
inaccurate 7n4<3b8 7n5
inactive 4z3 fr<7ne 7nf
inadequate 1ul 4zc 5ka 9xt biq<1ps 4zd 7nq
inaugural 16g 1m 23z 984 u0<qb v6 z9
inaugurate 981 984 9r aj8 ajt u0<39b rt t8
incapable 7nq 7rw a43<4zc 7rx 8wm
incentive 1z ba3 gk js<fl
inch bcs cg5<gp
incidence 94n b8m<bdz
incident 47c 5gb 94n b8m<1p2 8mn 8mo 8mp fq
incite 0 15y 1dk 1qi 1xv 206 25t 2q 30g 3kv 3pu 5xm bz1 f9 gk hm js<23 s9
incitement 1if 1xv 25t 35p 470 5xm 7n bz1 f9 gk s9 v<2ss nx yq
inclination 29k 4ha 4mf 4s 55p 6vp 6vq gq<21o bf
incline 1uh 1yg 29k 2o3 2oj 48j 4ha 4s 5rj 6vp 6vq 9s1 fa gq xs<4vg 63 7f6 ly
inclined 16y 1gp 2db 2h7<189 2dm 3h0 3hk 89q 8az
include 1ky 1le 2p0 8mv 9a5<31 t z
income 118
incomplete 3dl<1mu 3dm 7vi 7vj
inconvenience 151 1k2 2pc 3ej 63s 63v 6xk 7x9 95 fs zn<3yj 42 4ik
incorporate 2ix 2lg 4ll 51y 5le 7la 8bi 8zl 9iu<1le 4qu vt
increase 195 1uk 21d 2k 2l 2t8 4z8 6v2 9u<1bd j
increased 3f5<577 826
increasing 5lx<3o4 5ly 8zk 8zl 8zm 8zn
incredible 54y<54z 7xw
incur 4lq<7gh
indecent 3e9<556 7yg
indefinite 7se<51z
independence 2cx 4hu 55o 7zg<6wk bm
independent 2cx 4ht 4hu 55o 7ze 7zg<3g5 6mf 7a 7zc 7zd
index adv afi<44q 5y 7jm beb g5
india 93u at8
indian 6mi 93u afz at8<afy
indicate 1de 1i6 1ij 2gb 2ml 2pz 2rp 2so 3r 3s 42s 44s 45k 476 5za 77c sf yp<24k 36
indication 1i6 1ij 2so 3s 44s 45k c06 c07 sf<2r2 5g q2
indicator 476 9pf adv sf<3r 44q 4ja
indictment <2f z8
indifference 3dq 3y6 48l 540 56b 56y 81t 8ab 8al 8br 8rq 9vt am3<9v2 9vs am2
indifferent 3gt 3y6 48l 540 8al 8br am2<1nv 2bg
indignation 36e 6j4<zv
indirect 561<7zt 7zu 7zv 7zz
indispensable 2ej 41f 57e 688 78<178 57f
individual 1og 1qa 24h 2n5 2nn 31o 5fo 7zd ux<28 29 2bb 3db 3dc 55o 5fn
individualism 2nn 3db 6mf 7rl a9l ux<16 2t 6z
individualist 2nn 3db 6mf a9l<ux
indolent 51q 62v 7ne 9dl 9v3 9v4<4z3 51p
induce 1dn 1vf 1x4 1z 29 2i7 2ll 2wr 3cl 746 980 bb cab dt js mq nq<13w 4g 53
induct 28j 390 49b 4ah 4cf 6pl b0z b8n cbd k0 qb<1ky 4si 7bh tz
induction 13f 1vf 28j 2q1 35p 390 746 b8n cbd qb tz v<1vd bb jh
indulge 1ex 2kv 304 39y 3tp 4pn 6qa 6qm 9zs c3x cmr<21 25i ai
industrial 8b5<8b6
industry 1jw 2c8 5v0 8jx 9zg aox<6t p4
inert 62u 7nc 8o9 a2a bgl
inescapable 524<2av
inevitable 2av 8mc<1xz 524 7sk 7sl 8mb
inexpensive 83d a3s a3t<57q
inexperienced 83g<3fg
infancy 1ex 2zn 4bs 4jh<22h
infant 1ex 2zn 39y 4jh<2vr
infect 1y3 2zc 3m7 4k5 6up 6xy 70m ab8<3a1 4wc 6l 733
infection 1km 1o3 1y3 2zc 3m7 4k5 6up 70m 92h<47c
infectious 2zc 3m7 4k5 6up 70m 92h ab8<1o3 5ij
infer 13f 1vf 1vh 2pt 33n 3hl 3og 42q 42t 8b2 93 9m bwe g2 y9<53 cf
inference 13f 33n 93 g2<y8
inferior 8w4 hj<2rq 3ne 3nf 5kd 5ke 8w5 8wd 8we 8wf 8wg 9l
infernal 2d3 2wj 5ng 694 9z7 as8 mu qg<16s 1f3
infield 6pn<n
infiltrate 5vi 6ur 7j8 b0x cdu cdv cdw<28o 7be gr
infiltration 5vi 6ur 7be 7j8 cdu cdv cdw<3t6 bbq
infinite 3cg 3fu 41m 4gx 5nb 5o8 67f 67g 6v7 7mr bn1<3b5 84y 84z 850 ds
inflict 1i4 5wl 9da a8m akg<4
influence 117 1ci 20g 2gr 2i8 2p1 2qd 2xf 2yf 32o 3kd 42d eg g5 mf w1 wk y3<12r 18 23 42 90 nq
inform 2c 2sj 331 3hn 6g0 6ks 72 75y 8be b0y b82 fh<4
informal 2cv 59a 5ed 65n 9xn bin<2cw 2cy 2eu 85w 85x 860
information 2c 331 6ks 72<2p z8
infrared 8z8<2h6 6zt
infuriate 369 3ri 6j5 kc qd<4so
ingenious 2p6 7ns 9wq<29y
ingest 10s 2v8 324 3kl 4gh 6a7 6a9 6g of<ks
ingredient 1vy 3a3 4ms<5p 6x
inhabit 1q 2ks 2ul 2we 3im 7lk 9i cqi x8<5f
inhabitant 1q 9i
inherent 4y1 57v 5bg 6w7<3fi
inherit 7i7 96d a0i b0g<14j f
inhibit 1f2 1fw 1pc 1rz 20r 2l7 2mv 46 7j6 8pg e5 ns nu<1x 25 73v ua
inhibition 1rz 46 73v kx nu<9zr l
initial 853<16h 2rs 76r
initiate 11 16g 1fm 1m 28j 2bp 2r 33p 3n 49b 4cz 5b2 6pl 6qu 7g 9r b0z bk dt k0 qb qz zh<1ky 23 9 9n g7
initiation 11 13y 140 15d 16b 1jv 1m 1z 23z 28j 38w 390 3n 5b4 6j 83e 9zu byq dt gz qb tz vg<2r 65f jh nq
initiative 16g 1m 23z 28m 39b 3f6 3zh 4ci 5ql by8 v6<2r
inject 99b 9cz bla bor c43 c9q<31 4k4 4pp rq
injection 99b 9cz bla bor c43 c9q<190 30h
injure 26z 2nt 2u9 3s2 57h 5ea 68 6gu 6h3 6hz 7e 9aq br4 e7<235 fy v
injured 16z<5b6 5b7 8b8 8b9 8ba
injury 122 313 3s2 5a5 5ns 68 6gu 6h3 7e to<2t0
inlet 9ph<bt
inmate 4o2 axv<4dy b2y r5
inn 9pb coo<60g
inner 3fk 3kj 83r<2cl 83s vk
inning bn5<6x
innocence 1mi 220 23x 5b8 5gm 5gn 5je 5lo 6wi 9zp<65a
innocent 220 4b4 5b8 5je 5lo 6wi 9zp<2dn 3ms 8z2
innovation 11 13x 13y 140 15d 1m 22 38w 3n 60n 6j cu cw eo gz vg<1bs 2r ea
inorganic 2ey<5f0 8im 8in
input 1z 25b 4oe 5z bb m1 rv s9 sn<263 2c 3r 5 5p
inquire 12u 1uz 1xo 2px 2w8 32h 4cc 576 5tk 825 aw b84 h9 pz s7<1i7 4 s8
inquiry 12c 12u 1i7 1xo 32t 338 4n9 5tk pg s7<aw pz
insane 2zi 3o9 426 do<17u 5i9 8qr 8qs 8qt 8qu 8qv 8qw nm
inscribed 8v0<3mw
inscription 6ch 76q ac5<1cl 4t 9ci
insect 5y2 b85
insert 190 191 263 44c 60l c73 rq<3r6 58 786 bg o
inside 3kj 4a9 6l5 83s 83w bxn<1el 2h 83r 83v vk
insight 12l 17f 2hf 2pg 2py<5x 69v 69w amj
insignificant 1pn 2zr 8dx 8el<2e7 3ml 5cz 5is
insinuation aiw c05<5pn 6gd
insist 4nc 6fp 74y 9i9 by5 na z5<32m 74x
insistence 168 1gx 1l2 4nc 6fp 7kt 7m6 9i9 by5 uy v1<22n 46n 5x8
insistent 168 1gx 23l 26r 480 6fp a4h agt bgq uy<1n1 v1
insolence 15t 1u5 2a9 2af 3ln 3um<65o e7
insolent 1ty 1u5 2a9 3ln 3um 9yu
insoluble 89k<dh
inspect 116 24e 2k7 2w1 3sv 4t8 4ve 6n4 6q 6rr 6ue 9cu aqr<1y d2
inspection 2k7 4mi 4t8<6q
inspector 24e 2w1 d2<4d1 k3
inspire 1dj 1if 1xu 21z 2kp 36f 3pu 470 4cz 573 6az 6f8 6gg 6ng 75i 9ia v2<1z cac cz tf
instal 4rk 5qm 7c6 i9 qb tz
install 4rk 5qm 7c6 i9 qb tz
installation 28j 390 4rk 5qm 7c6 i9 qb tz<2r jh
instance 1in 1w5 380 381 3av 45n 5b0 ba et nj zg<2c ga
instant 11y 168 1gx 1nh 40i 480 8ju a4h bgq bn3 ch2<1h7 3jx an v1
instinct 86j<16o 420
institute 3m 3n 6j qw<11 76
institution 11 13y 140 15d 1ec 1m 38w 3n 5ad 5n1 6j 9pg gz vg<1ux 2r 3w8 x
institutional 1ec 5ad 5n1 9pg 9qd
instruct 1g0 3hn 4c 5l8 6b1 byr e1<s4
instruction 1hr 2rn 3ho 3sy 4c 5bb 5nt 5nv 6ol e1 m8<2ji 443
instructor 1g0 4c 4kr 9c1 9cb<1f5
instrument 2d8 2f 2mb 5v8 615 7d3 7ie 8t 96h 97h<18n 1jy 2e 3h 3z 77y
instrumentation 2d8 5v8 7d2 7d3 7ie 8t 96h<18b
insufficient 1ps 40x<5ka 8w1 8w2
insulate 22e 4lo 5ih bhz<28w
insulin <41s
insult 4nj 6dl 8p7 9il byy byz<26z e7
insurance 4g7 76t acx bk6 cix<218 6yd j7
insure 12e 1cw 24u 2i3 4g7 76t ap0 b10 ban bk6 cix ix<12f 24v 6f
intact 22q 3dj 6xt 8sb<1mt
intake 4jq 5uf 6g 9ph of<2x 9e4
integer 2yi<2y
integral 22q 3dj 4y1 5bg 6w7 6xt 749 a9w<1mt 94
integrate 2ix 2lg 31w 4ll 51y 5x3 749 7jr 8bi 9eh 9iu a9w<4qu b
integration 2lg 31w 4ll 5x3 749 7jr 9eh bqu bqv<dx
integrity 3eo 6xu<3zn
intellect 1i5 2p8 53 5gx 692 qq ry<1c0 io
intellectual 2do 2p 3k7 5gx 692 9xl qq<3hq 8bk 8bl n8 v9
intelligence 1wv 2fr io n3<72 91
intelligent 2fr 2fv 8ul io n3<1o4 1pa 3hr 3hs 3ht 5jd 8bm nd
intelligible 323 33 3ze 4lw 9yf df g0 g1<1my
intend 1cn 1cs 24f 2g 5pp 6eb a0 be pk s1 si ym<136 7m
intended 3hu 50k<3br 5bc 5bd 8bp
intense 1b7 1r 2ay 80k ig<2e8 2e9 3cq 3iz 3j0 3j1 5da 8f0 8f1 8f2 8f3 8f4 8f5 8f6 8f7 8f8 8f9
intensify 126 127 195 1b7 5s5 71j 73i 9a1 abg ig<2k 2l
intensity 126 127 1b7 1r 2ay 2e2 71j 73i 8do 8f2 a1g g ig us<5v ih
intent 1cs 22 2aa 4mj 4rx a0 be s1 s2 xn<15r 2g pm
intention 22 4mj 4rx 5pp 8bp be s1 s2<97d pm
inter 6ih 7jf<7c0
interaction 5h4 5ob af<l
intercept 1ab<1jf 6b5
interchange 14m 18q 18r 1vj 285 318 4kb 5od 5rp 5wd 5wv 70y 9h7 bp8 pa w2 zp<50 5ob i1
interdependence 2yq 55l 5h2 5iq co1<4h5
interdependent 2yq 55l co1<2bu
interest 19d 1cc 1v0 1yo 36j 3hx 67q 68b bw1 cp6 uh<1uz 90 ak v xv
interested 5db 8bq<2ea 3hv
interesting 3hx 68b<3hy 8bs
interface <1el 2qw 6ac
interfere 19s 2lh 2r1 39o 6pp clx<af ua
interference 19s 2r1 39o 485 clx<0 19c 60
interim 6zq 8kd<1os 4y
interior 3fk 3fy 4a9 6l5 83o 83v bxn<1el 2cl 2cu 2h 83n 83w
interlace 35g 3pp 627 7cg 9dy b7b<gg lf
interlocking 35e 3pp 6h2 718 7cg 8sm bt6<2i2 9e hg
interlude <4y hu ta
intermediate 1nk 2lh 3j6 6mg by2<4mz 85a 85b 85c 85d 85e n4 rl
interminable 2e0 4jm 66u<di
internal 3fk 3fy 83n<2cl 2cu 83o
international 58z 5dq a3i<2ct 2ef 2uo
interpose 2lh 2r1 39o 6f2 6pp 9gi 9gq bzx<12t af
interpret 26q 2pq 3pf 4od 6bd 6ek 6k 6po 6v 8bd aeu rx z1<33 33m 7z
interpretation 26q 2pq 3pf 4od 6bd 6k rx z1<1vk 2jf 6y ez
interpreter 26q 33o 6k 6po 6s8 add b12<2qw 6mg jw
interrelation 7m8 8pi be8<1e
interrupt 12t 3r6 722 739 9pi bv7<32 4l5 b8f
interruption 12t 1hk 1lg 2ta 32p 3r6 739 7kb c8 cqc<4y 5w4
intersect 3wm 7fk 7xz 974 arz<37f
intersection 3wm 7fk a8x bel<1eb 6b5 jl
interval 1x9 4y a30<1eb 5h p9
intervene 2lh 2r1 39o 6pp<3j 6a af
intervention 2lh 2r1 39o 9gi by2 bzx<5n i3 oq
interview 1xo 337 46a 4n9 4nu ai5 b13 b14<1df 2se l8
intimate 1dj 2b7 2bt 2gb 2gq 2q0 33k 46d 4c1 59a 637 65n 7u6 8s8 a95 aiw bin c05 c08<17y 2b6 2cy 33j fg sh
intimidate 9ii aj1 ccj r6<4t2 gm
intolerable 3nr<5l2 5l3
intonation 1da 3uu 4ok 4p1 4p2 4p3 5sw 5xk<1d9 2je 5sx
intone 1da 3uu 4p1 4p2 4p3 5sw 5xk 666 6es 6ev 9ja 9m8<1 cy l9
intricate 8sn<hg
introduce 13y 190 191 2q0 33e 3n 44c 60l 60n 6g2 6qu 6r0 cg9 rq vg<11
introduction 33e 5qk 6g2 7d6<2r 2sj ac8 bg
introductory 58n 7or 851<16h 2a5 v6
introject <1w4
intrude 2jn 2w9 422 42a 4u7 4vf 5bh 7kq<1i4 1ka tr uc
intrusion 29d 2tk 37e 4u3<1qf 1zk 2tb
intuition 135 1w1 69v 73k<bd
inure bra<4kq
invade 29d 2tk 37e 4pe 6k5 8by 9fv 9hi ajw bit c4j<1ka 7lk a3
invariant 1to 5ll 9wu a2i<pi
invasion 29d 2tk 37e 4pe 4u3 9fv ajw c4j<2tb 3t6 zq
invent 1rq 2rd 2wa 35l 3t2 42w 45a 4cj 9f7 ay b65 cu e2 eo mt r2<7cl
invention 13x 13y 1rq 22 35l 60n cu cw eo vg<1bs ea
inventory 38o 4eq 4we 9tm<4ge 5y 696 7jm 8u
inverse 1gg 2ae 6vi 800 99q<2ad 801 k7
invest 14o 1br 2tp 2wb 4g6 4wp 4x6 5q0 7iv 9h1 9iv fk<320 3h tx tz
investigate 1fq 2px 2w8 4cc 576 5tk 825 aw kw pz s7<1y s8
investigation 2px aw kw s7 s8<5l pg
investigator 12c 1fq 338 4cc 4d1 kw s7<10x 2v k3
investment 14o 4g6 9h1<2kx 631 68i
investor 14o 2wb<2v7
invisible 2h6<5lq 5lr 8z8 8z9
invitation 4n6 4sx 63k 7bh 7it 7iu ai1 cbm<9w1 adp py
invite 1ok 2gr 2pd 2xf 4n6 4sx 63k 7it 7iu ai1 b07 cbm<32j 54 cz v
invoke 1jt 209 43k 46j 4my 6bm 6fa 6fb 96g ai2<1io 54
involve 1ep 1vi 29g 2yn 3aj 431 4hf 4xy 6n 78 i3 kg pj rj<1ky 8a ak
involved 1tt 2ea 50l 5iv<3br 3j2 5db 8fa 8fb hg
involvement 14r 1v0 29g 2yn 36j 3aj 4p4 4xy 7jc bfd bw1 i3 uh<1ge 1uz
inward 2cl<3fk 3fl
iodine <fv
ion 91p auf<6lw
ionic 91p 953 ag4 auf
ireland 94w at6
irish 94w at6<497 ql
iron <1pe 4qi 9oq 9q xc
ironical 2dh 2rj 7w6 9ux 9wf agz<ao
irons <b2
irony 20m 2dh 2g8 2rj 5ia 766 7w6 9wf agz<6ez bh
irregular 3rz 54d 5ha 64b 8ox a2r b06 bhm<1n2 2xo 5hb 8u
irregularity 3je 3rz 54d 54j 5ha 64b 82p 8h0 8ox a2r bhm<2j 3ry
irritate 113 198 1ha 1vt 2tv 59 95 az bgr bk0 buz fs o9 zw<145 715 rv
irritation 151 1ha 59 7ds 7dt bgr bk0 bq4 buz fs zw<1e2 6y4
island <77 at0
isolate 22e 4lo 5ih bc0 bhz bwp<13t 28w 34 f
isolated 3m4 54e 8rt<17v 1n2
isolation 22e 4lo bc0 bwp<3ud 6iv 6xb
isotonic <184
isotropic 5bi a0e<5bj
issue 1ca 1ed 1gd 1li 2he 2ky 2kz 2ww 2wx 33q 44k 49j 5oe 5zt 61l 73c 7jq 962 98 9gl ajn bas bcf c1q ok<1cr 28s 4 7q
italian 6ml 94a at5<45q ju
italy 94a at5
itch 229 37v 3pn 6a0 6rq 6wu 8jc am7 ccr cgu<1ha 2zc 3d ac f5
item 1vq 251 4h3 4of 60o aci<4x iw nn
itemize 1vq 251 4h3 5vn 60o aci ack aff<13g 77i
ivory 52c 65y bkw c7r<404
jab 1a1 1ao 4ps 4pt 5pd 7bo b61 c4k c4l tm w5<2iq 3b 5i ti vy
jackass 1f9 2h9 39w 5am uv<4co 9k9
jacket <2n2 3vw 67 6jw
jaded 8xo<dr
jagged 82q<3fc 5j7
jail 1go 1l0 2l6 2la 2w6 3qr 3wn
jam 1ee 41 49m 49o 6x9 7fn 7y 84 9j8 c1o qi<12t 6jr 7bn 81 9g ft lx
jap <avj
japanese avj
jar 6fk 7eb 7lo 9pj ak5 bg2 hs<4n 6l 74 7ln
java ao6<1yx
jaw 116 1cz 1fr 1ia 1wz 1yw 20w 343 34o 464 465 4br 6f7 78a 98s a5u a6a axc yr<1 1bn 1us 4b 7aw l8
jazz 1a8 1zn 264 2k4 3sn 48d 4cq 7vx 8pl ahd<35y 7x px
jealous 82c 9dk ana<2gy 3f8
jeep <i6
jeer 2ri 333 6dn 6rp byh l2<6dm l3
jeopardize 10h 158 1g9 1h0 1lq 1s3 30c 9p rg wj<1l6 5f
jerk 3pi 4rq 4tf 4ti 5jr 5xv 6pq 700 7cc 7eb anr b87 bhg hs nh uv<1e8 4z i li
jerky 1f9 2w0 3zp 5jr 6pq 87q anr bh2 hs uv<1e8 3gh uu
jesus 39r 3cs 3ov 4fh 52i
jet 6i8 9og 9oy c6w c8p cg1<149 24 2lp 2tf bl3
jew 93r avh
jewish 93r avh
jimdandy 9pk b16<2wi
jimhickey 9pk b16<2wi
job 38m 3mu 4lx 4wr 5tv 6p 7j4 7ji b5z rg<14o 5r 88 ag ud wg
join 1lc 1qn 21s 28o 5pg 7il c9x cot gj sw<1jc 6vk jl
joint 1lc 21s 3m5 41w 7il 7xf 976 9pm 9pn anm bs7 c9x cot<13t 3m6 5ii 6vk 7ll
joke 1ng 2rk 3h8 3rj 4d2 4k6 4nm 6ov 6qz 70p 767 b15 ca<1bi 1f 4 bh c9
jolt 4rq 4tf 4ti 5jr 700 7cc 7eb ak5 hs nh<74 d1 i
journal 60p 6cg 6o9<1cr 2lv 4t bb0
journalism 4d3 9cg ab4<wf
journalist 4d3 6cg 6o9 9cg 9nb ab4<6t5 9o
journey 27a 27b 2i 2il b7s o2<1k4
joy 144 1o6 2dp 2q2 2u4 2u5 34m 4t0 7e0<3c ji
joyous 2dp 2u4<1o6 3i1 3i2 5bl
judge 10q 1c9 1l1 1n5 1ne 1u 1xx 2k6 2qt 2rl 2sh 451 4a2 4me 5c6 74h 7j 7k 7xy 91q 91r 9c2 9m aaf dz jy l9 s0 yd<12y 4b6 4bh b k1 q
judgment 1c9 1l1 2q4 3ub 4me 552 74h 7j dz l9<0 2d iu
juicy 5gd 8s9 a4y<17y 3km
jumble 306 43j 4qy 4s1 5sb 5u9 7md 9sn bpv bwb<2qe 305 4ks lp
jump 14b 18k 1rm 2hx 40o 4bm 4tm ado aka al7 bph bpi bvm nh<2t8 31q 6ha 6r a4
jungle <1d 2us arm
junior 5ei 5if 85d<1nk 6s1 8f 8rj 8rk
jurisdiction asd<2uw 90
jury <105 w
justice 10q 1l1 4a2 57z 5bm 5c6 652 840 91q 91r 9c2 aaf s0<4b6 dz k1
justification 132 133 1sd 1vr 4nz 76x j9<5xf es ez
justify 132 133 1sd 1vr 1x5 2et 2f0 2rf 42x 44o 454 4bd 4nz 76x 832 j9 vf<13d 4o1 55 bzq
keen 12l 1or 2d0 46r 4dh 5da 68d 693 80l cca<17f 1r my
keep 115 11a 14t 15i 19t 1kk 25m 2fc 2jy 34v 5hc 7lr 9p6 9po ek gv wr<4g5 tu
kerygma <2sr
ketosis bh5<2j
key 24b 2dk 2po 3ns afo eu j1 n0 q2 w0 yf<14 1vk 2o8 bum
keynote <1d6 1wt 2 33v
kick 141 1e4 1xp 3c4 4o7 4v3 6e 770 96z a8 c6s c6t td<1e3 3v d gl i2 q1 t4
kickoff 1m 28h 7g 9r ajt h3 rt t8 u0<2r bk
kid 10l 17b 22i 22y 2vr 488 af7 bz3<11u 1fl 4nn l3
kidnap 6pr 7bi 9dp 9dq<25n
kidnapper 6pr 7bi<bx
kill 18v 207 48a 7ag akc bk7 c65 cm8 cqd u<2a 32 4x4 nw
killer 207 39i 7ag bk7 u<1c3 29
killing 18v 7ag 8ac akc c65 cqd u<119 2a ao
kind 2dq 34 4r 5oa 89z 9yn 9yx g3 mw<3i3 434 8c1 8c2
kindly 3i3 64w 64y<2dq
kinetic 80r 8fx<3j9 56m
king 6l1 6ps 8gt ar0<1zt 4ih b5x bz
kingdom 6l1 6ps ar0 bjp<2ux arx kh
kinship 1e 1gf 49f 6pt 6vd qy
kiss 7b3 dy<5i 6jq 7u
kitchen <1g
kitten <234
knapsack 7es 9kr awe<1sj
knee 9kb<41w
kneel <7c1 i
knife 1a1 79p 9pq b61 bf7<68 ef
knight 5fa 6pu 7xs cl4<393
knit 4s4 9pr c5g cal<1t 4q8 sw
knob 4r7 9ps<2ma eb oz
knock 18l 1id 1jd 1ki 1y8 1ya 2pk 31m 34q 350 4px 4ql 4rh 5pc 6ho 6ht 74 79s 9lo chv jf<1va 3b 4qk 7v zf
knot 3c8 42b 4r5 6ib 9pt ber<11h 1h4 1z1 2b 35g lg
know 1vm 242 2wc 73m 8c5 bvy ip ul
knowledge 2p 3k7
known 1o7<171 8c6
knuckle <1jg
label 1xx 259 2sh 451 477 dz l9 q4 t7<12y 1ip afk cg o z3
labor 10r 2xe 3o 5m 5tf 6oj 6p6 6sq 7qy 87 av b4 hx u4<1gc 1ku 4v0 5l 75 88
laboratory <bs
laborer 10r 87 u4<2xq
lack 1gw 4xv 4xw 5jp ss<kg
lacking 3ff 40x 4zd<3fe 4zc
lacy 4ax 5hm 8l0<1ov 5hl
lad 2vp awq<1eu 2wg
ladder 4r5 6ib<1ds 1hi 626 fp
laden 1sy 59c 6sd 9d1 c9n ot t2<16o 7h y
lady <4w
lag 1go 1l0 1zw 23v 2l6 2la 2w6 3qr 3wn 4lh 4u4 5w7 6zq 72m 72n cqf<1k8 35f 4y 5w4
lagoon <2v3
laity 5i5 apc<2um
lake 2v3<bt
lam 27r 2w4 37o 3p6 9o9 c7g op<2hl 5a lh
lamb b18<20y 234 4b4
lamp 60q<b1
land 14c 2ux 377 37q 4tz 4u9 5oi 5oj 6lr 77 7a8 7ax 7ay 7bp 7bq 7f9 7fj<14d bs h m0
landing 14c 377 37q 4tz 5oi 5oj<1qe 1t2 c
landmark <1bl 2ti 2u 474
landscape <1wd 4i 7da asr ed
lane <618
language 1wg 45w 4db 7cy a8c pw<1wl 5g
languid 62u 822<575
lantern <60q
lao 95e
laos 95e
lap 7b4 979 9pu c3f cpc cpf<13m 3j 3wb 4pq a62 kh
lapse 37n 3q1 4lc 4tw 5on 6zp<1p 2ho 4kf 8j c8
large 2op 3zg 40t 59m 5ir 656 a a33<1o8 1o9 1oa 1ob 1uj 2dr 2ds 2dt 2du 2dv 2dw 3i6 3i7 3i8 3i9 3ia 3ib 3ic 3id 5bp 5bq 5br 5bs 5bt 5bu 5bv 5bw 872 dq
larger 3i7<a
larva 8eb<1s
lash 1je 1s6 1td 2i1 2mc 2mt 2xd 2zd c77 op<3b 4te i2 im lg lh
last 11m 1p 1tq 23o 29b 3fw 4jg 52 58o 6fr 6ik 7gg 8ch 8jr cd fx ma u5 ue<1j 3ar 3fv 5ca 7f 858 859 dl
lasting 1ue 29c 2f8 2f9 3ay 66v 8d7 8v5 a58<3k2 3mx 5fj 5fk di
latent 4z5 7nf<1lw 4z3
latest 64o 7y9 846<1wv 3e8 3fo
lather 1je 1s6 1td 2i1 2mc 2mt 2xd 2zd 2zk 36a 4sw 6m1 708 735 91s 9tc aug bv2 c8v op<121 2v2 2xq 4lp lh
latin 95f ag2<9i
latter <bea
laugh 1dc 2rk 3h8 4d2 4k6 4nm 6ov 767 ca hb<17 bh
laughter 1dc ca<17
launch 2uq 3m 3n 9m0 bsg c8o gz qw<28m 2q 7g t4
laurels 14n 3et 7hh 9a kf mg<73 ka
lavender 7sy b9d<a16 g rc
lavish 1un 3zg 417 59l 8pp 9d8 cj6<1j0 3gb
law 10q 4a2 6cr a90 a91<1h 2f
lawn <4a7
lawyer 208 9bx 9cf<1fn
lay 1rw 2mn 2qp 2u 2v0 5i5 5n 62 6o2 7c0 8x 9jt abw agi apc c91 t3<1co 2rz 8qa lo
layer 2md 4aa 9jt aax c53 c91<2h 4h 68z 9js
lazy 51q 62v 84g 9dl 9v3 9v4<3fr 51p
lead 18 1cb 1g2 1k9 1kv 1y5 1z9 1zb 2lj 32x 3y 7d9 7ff 7ld 83 8c f1 mk<3uv 4q 4si 7fe 9q en
leaden 65w 88p<2b8 3gq
leader 1k9 1kv 3uv 3y 49z 7ff a6c bie<3w9
leaders 3y 49z<w
leadership 3uv 3y 49z a6c bie<91 c5 w
leading 3uv 3y 4ih 5cy 5kc 8yl<182 2mu 3by 5cx
leaf 2ql 2xz 449 4va 8j3 b9o bow brf<1t8 ab1 km
league apx bss<76 d6
lean 1uh 1ul 1yg 21o 29k 2o3 3pg 48j 4s 4ug 7cf 8n 8w1 a1n dg gq ly xs<1hy 1nj 1ps 2cn 2n 3fs 58f b5
leap 14b 18k 2hx 36u 376 40o 4bm 7f3 ado aka al7 bph bpi bvm<241 2t8 6ha p9
learn 10s 1bv 243 325 3l 43f 6a8 70 a7v adh aw5 b21 b7 bj iv ks kt xz y5<244
learned 16b 1w8 3lw 9zu ip<2g9 56r
learning 16b 1w8 3lw 9n az2 f ks y5<1ck
lease 2xg 38a 39g 3tw 44f 44g 4d4 4g1 4jn 6px 7hc b1d b4h b9u cm4<f g9 j7 re
least <69i
leather 11u<1je
leave 14e 18d 245 27l 2vx 5a 6z7 tk<2r5 317 4yi 8i
lecture 111 1cz 1fr 1ia 1wz 20w 330 77x 9c3 9eo aix b19 b1a yr<3sy 4b 4c z9
lecturer 330 b19 b1a<111 1f5
ledger bb0<4gd 60p
leer 1pz 6do bo0 bo1 chp<1x0 85 xh
left 5ht 838 8ps 9pw a64 b1b b2n b5r<2u 41v 6kg 8pt 8px 8py n
leftfield 9pw b2n<n
leg 6vx 71t 71u 7xe 8wy<41u b3
legal 5c5 8yo 9ya<1q1 5c6 8cd 8ce
legend 3l7 6cd 8oe azc<1wj 6ca
legendary 6cd 8c6 8oe<1o7
legislation 28q 5wk ad0<3tx
legislative 28q 92e
legislator 1ff 28q<2wu
legislature 28q 2uk<1z3
legitimate 2np 5lk 8cd 8hv<133 1q1 5c5 5ee t
leisure 3hd 4je<2kt
lemma <1d2
lemon 1px<1c4 2o7
lend 1kr 50u b1c baz ck3 i4
length 1od 2of 413 67j<1ui 4p 673
lengthening 3al 3td bs5 coj<wr
lengthy 1od 2of ek<di
lens 60r<1bm 2qm
less 8fu 8wf<8ft hj
lessen 21b 2yc 40v 40w 45 47n 9t alc at bqi<rr
lessening 45 47n 9t bpg<j
lesser 5bz<ap
lesson 1ou 6db 9d5 adm<1cv 2g 3sy
let 1cq 1ot 2fa 2fb 7j5 bp6 pq t wy<1z 317 9bo sa
lethargy 575 62u 7nc 81t 822<2od 9v1 bgl
letter 2rs 6px 7hc adp<1wl 26n 289 2rq 5zj 7dd r0
lettering ac5<4t
level 2cd 2zo 40j 4h6 60f 7ab 7i 89n 8vh 9px b1e c34 fp ih<1j 1jr 25h 414 5jq 89m p
levy 1fp 2lm 4w8 5wl 6u3 78y 9hu b4a b4b<13i 38t 3u6
liable 402 5c8 682 8p9<2dy 5hk
liberal 2fo 3gc 3zg 40y 51n 7jg 7wg 7wi 8pt 9yo 9yp 9yq aaq b1f<3gb 3x 7wh 8ps
liberalism 7wh<1we
liberate 1qk 2z7 399 49a 4d5 4ht 4hv 7jv cmi<13w 39a
liberty 2cx 2z7 399 4ht 4hv 7jv 7zc cmi<4hu 6wk 6z7
library <1ad 1g
license 1cq 1kw 1wm 2l3 32u 3ps 5kf b1g b1h bgc t wy<2f 4hv ky oo
lick 1dt 2rg 351 352 4qm 5pi 7b4 979 97l b3i c3f c7c c7d c7f cf nb vy<13m 33 4au 4e 4pq 5i i2
lid 3wh 70c a5d b0b bnq ckr
lie 35i 3j 4ac 7lj af1 bys cq3<2u 5f ps
lieutenant 391 6o7 9c4 cl0<3z
life 11l 1m8 29a 2cg 3m3 6ap 7l8 b1i bfu<c6 j3
lifeless 4hw 59e 7o5 7o7 7om a1s<15o 59d 7o6
lifelike 1tv 2fu 41j<1p9
lift 1en 1y4 2os 3f 3pj 3w6 47j 4ff 4tx 4u2 5rh 60s 61x 7c9 go o5 qa qo<8r zk
lifter 3f 4bk 4ff ty<fe ra
light 1gm 1mb 1sw 1u8 23i 2ff 2iy 3d5 3wp 40 40c 4hr 4yp 51e 52h 6lf 6yn 7rd 88n bby bm4 cer p7<14c 4yr 7t7 7t8 88o j4
lighting 23i 2iy 4hr 4yp 4yq cqk cql<1a7 1gm 5s9
lightning b8p<jg
lignite bl3<bl2
like 2dx 2gt 2tu 365 36l 3ii 3lt 7di id p2<1pj 3d 4r z
likely 22s 2dy 2fp 2oo 3ik 642<3il 3kr 5c8 5c9 7xu 8cg
liking zt
lilac 7sy b9d<g rc
limb 41u 6tp<10a 2s 68v b9q
limit 165 1bg 1h6 1sx 1w9 1wh 1x 2uz 30t 65 8z 9hq b2 bq bxo bxp cc hy ng ph r6 sk wz y3<19 1za 25 45 4p 7f
limitation 1bg 1h6 1x bd6 cc ph<1ce 2oy
limited 58b 5cb 8ny 8pf 9o1<8cl 8cm 8nx 8pe
limiting 4kd 6vc<ng
limp 30d 5qz 6pb 7eq cez<lv
line 13u 1sp 1x8 1zc 2kd 2mx 2ur 2ys 2yx 3qf 3xq 4q7 6ko c59 cpm ec oj<107 25u 2ro 3j 6c 8h
linear 139 1oc 31 a2q<5it
lined 8u8<17z
linen <1t rm
linger 1zw 3ab 4c8 6pz 7g0<3ay 5a
linguist 5nc 92k aah aai b1j b1k<10x
linguistic 5nc 92k a5b aah aai b1j b1k
link 1e 1jc 1lc 1mz 1qn 1vd 21s 22g 2bi 2fy 2iz 2lz 2n4 2pp 2zl 3bp 3bq 4h1 5ph 60t 60u 6va 6vk c8c ke kv lg<1gr 2b 8h o q
lint <1t 4j4
lip 1 15t c1f ys<2m4 2sg
liquid 1hp 30n 4j6 5d8 5ja 7tj a0r bj9<177 1mn 460 5jb 6z2 8eu 8ev 8ue 8uf bll
liquidation 12a 5qh 7ah<2a 2ic nw
liquor 1yz 34l 56h<30n 496
list 4ug 5vn 5y 77i 7cf 7jm gq ly xs<251 b5 h1
listen 39z 3sw 42g 4vg 69s 7gy b0e<1i1 1l5 1n
listener 4vg 7gy 7gz b0e<79
literal 186 1gl 2z3 3yu 57k 5ce 6w5 8kv<2cf 2gx 5cf 6dy n9
literalness 186 3yu 57k 5ce<9x4
literary 85z 8cs 92f aag abp<85y
literature 8cs 92f aag abp<4t wf
litter 9kz<1ac 234 4j2 4qh 8
little 1bi 3jm 5dk 62f 676 679 761 8am 9yr ap<172 3ie 3if 5bx 5by 5bz 5c0 5c1 5c2 5dl 8f
live 11m 15c 1q 29a 29b 2ks 2ul 2we 3im 4ey 4hl 500 66b 6ap 9i b1l x8<17q 3bj
lively 1na 1nd 36u 3y3 40d 47k 47l 56j 8ut a1z if xg<1n9 56k 5jj 80m 80n v5
liver 1q 29a 2we 52e 5m0 b1l<9i ur
livestock 5xq
livid 407 7oj 8b8<16z mp
living 11a 11l 1kk 1m8 25m 29a 2cg 3m3 6ap 7l8 7ms 8oj b1i<1p9 3b5 4g5 9 c6 j3
load 1sy 269 26h 35c 5yz 6sd 9d1 a9 bdc ot t2<2n1 7h 8u d3
loaded 11s 11z 1gz 219 59c 6mu dn<16o 17r 7re
loading 1sy 269 26h 35c a9 bdc ot t2<11e 2n1 8u
loaf 1fe 3ab 4c8 6pz coe<100 396 6jt
loan 50u b1c baz ck3<6ub j5
loathe 1ol 8dp amb<26w
lobby 5yc<1g 4n3 9
lobe a5p<2yt oz
lobule <a5p
local 1ek 3oj
locality 1ek 3oj 4ar 4dl 5nj<1ze
locate 106 10z 14q 15j 1d 1hl 2uu 4ab 5n 5pk 5xi 6li 7hx 8x b1m jr wd<1iu 38p cm
located 5in<3mc
location 14q 15j 1d 1hl 26g 27j 35w 5n 5pk 7hx 7lu c8f t3<8k h
lock 224 2j2 35e 3pp 58v 68k 6h2 79n 7am 7cg 9dy 9pz<1al 2b 718 b0 im lf
locker 7am 9ls 9pz<2b 9u6 i7
lodge 1wr 1z5 3kh 4wo 5x6 5zv 64d 6cp 6py 76k 7bu 7l1 7l2 9nd 9pb aiv azi com coo<130 1q 1sv 39f 76
log 30o 6q1 7a2 9bt blm<1h4 7a1 7r afi
logic <1c2 2qi 438 691
logical 1tp 2b9 2np 2nr 3b4 3l3 4yn 5lk<1q1 nd
loneliness 246 2n6 2u8 3mn 3mr 4ib 5j9 7yv 8ua 8ub<22e p0 zz
lonely 2n6 2u8 3mr 4ib 5j9 7yv b0i
long 1du 1k3 1u1 2dz 2wf 48c 4m0 8wz 9x cpi di dm xz<1od 2e0 3d 5ci 5ck 5kn 8d2 8d3 8d4 8d7 8d8
longer 1k3 272 2wf
longing 1du 1k3 272 2c9<f5
look 112 12 15l 1hd 1j4 1kc 1ke 1rr 1w6 20n 4jv 63f 6rs 77d 85 e0 ki tr xh<3yb 5t d2 oh rk
looking 85 8n9 e0<1rr 2fm oh
lookup bcb<4go
loom 2w5 3ao 3yh 4hc 4yl<12 29i 35r
loop 2yt 2yu 3vy 6uq 7bt cam gb<2b 7fs aq2 cal lk
loophole <60d 6cx
loose 1qk 1ye 23s 2i5 2z7 399 49a 4d5 5ed 7v4 bte c83<2eu 358 7v5 rr
loosen 1ye 23s 2i5
loot 11c 1rs 28d 2kf 2wt 3t5 4fy ckh cki ty<11b 6m
lord 1fg 2en 2fi 3rt 4ay 6qk 9c5 a4p abh aj cl3<393 r8
lore a9p
lose 4d7 c2a<tc
loss 6u5 966<21b 2ho 2oy
losses cje
lost 2e1 502 5cm 5f1 8dh aob y0<5cn 8dd 8de 8df 8dg 8di 9
lot 10j 11q 19u 1af 1ss 1z6 2kw 2vz 2y3 41 7y 84 8b 8p kr m4 m6 om<14v 1gh n
lots bdh
loud 2e2 2rw 3nk 3vi 3zd 63m 64s 67m 8do a1g<2e3 8dj 8dk
lousy 1tu 2d1 52n 5dv 67n 6cy 9z3<2el 2o am
love 10n 173 1a8 1e6 1f7 1zn 264 26x 278 2k4 2vm 3sn 48d 4cq 5cr 9j a8h tb wv zs<365 7x a8g am6 ji
lovely 7dj 7qh 9w0<5cr h6
lover 10n 1zn 264 26x 278 9j g8 tb<9l
loving 174 1te 6jj<175 5cu 5cv 8dq 8dr 8ds
low 890 896 8dn bfn<605 891 897 ih va
lower 7f6 99u 9q1 a5y bva c9k<45 5yn
loyal 1b3 2f2 2nz 3fm<2f3 580 582
loyalty 1a2 1b4 3nw 581 582 g8<1e6 659 or
lucid 1b1 2np 2nr 3cw 3l3 52r 63o 6tl 6x5 9w6 p3<15z 1mn nd
luck 11q 1g5 299 3g1 5cw 6t9 7p<1gh hn
lucky 3g1 4il 50r 5cw 681 6t9<3g0
lug 1f1 1sk 356 5yq 9lz c85<4qz 6h oz
luggage 1sk 356<1aa
lull 1u3 3xr 6zs 71d bju cbn d0 p6<143 1hq 4ir c8
lumber 30o 6q1 7a2 9bt blm ce9<7a1 9kx
luminous 1mb 2o5 p7<dd
lump 2ce 2d5 31h 3me 49d 4d8 4i5 4ma 5a6 8tt 9gh a7p aud b1n c71<10f 2j 4m9 gx
lunch <cq f6 lc
lunge 18h 1a1 1qx 2hv 36o 4da 4e4 tm w5<3
lunkhead <b6b
lurch 1qw 1qx 36o 373 3qv 4eo 4tk 4to 8n 98w cod hr tm<3 3ab 48a i
lure 2gr 2i8 2pd 2xf 32r 34j 69o 75l 9ks 9w3 bv6 cnj<1at s9
lurid 407 7r8 8rl 8yz 9xj agr<3m0 dd nl
lurk 3ab 4c8 6pz 9iy aw1 aww b1o c30<3aa 4k
luxurious 1un 304 417 5av 5hs 67d b7g xk
luxury 304 417 59l 5av 5hs 67d 8pp c3x<1gz 9zs a3q
lyric 45w 4db 7cy 81r<1co 1wl 4j 56x
lyricist 45w 4db<9o
machine 1aj 60w 60x 6q3 ca5<10 4h x
machinery 60x ca5<1aj qm
mad 17u 1ea 1m2 1py 2tv 2zi 2zj 3o9 426 4i9 65c amp bht kc qd<2gu do mp nm
made 8vz<1pr
madman 5i9 6q2<110
magazine 9q3 adf<1ed 43w 5r 98
magic 209 2eg 3pe 6bl 6bn 6s2<2jf n6
magician 1jt 209 2eg 3pe 6bl 6bn 6s2<k2
magnetic <8du
magnetism <2xr
magnificent 4o v8 xj xk xp<27
magnified 577<3f5
magnify 1ic 3wq 5s1 5v 5zs 686 6dv 6f0 6vf 71c 72k 9a2 9kk 9ny<2k 332 70x
magnitude 5v 686 71c 72k<11e ik p
maid 4ji 5d2 b1r<ayp qx
maiden 16g 1m 23z 4ji 5d2 b1r<qx v6
mail 3pl 4ed 4ov 6e5 96t 998 9q6 ab3 ab5 arj b1s b5b<1ac 1cl 71 7b7 d3
mailbox <1sn
main 1o2 7ze 86b 8f3 auh<14 1r 2mj bt
mainland <77
maintain 115 11a 15i 1zs 25m 287 2jz 2lf 341 3kt 3qg 3sh 482 5hc 6u8 ey na<4nc tu
maintenance 25m 287 2lf 3al 3qg 6u8 79g<11a 9ic nz
major 3io 5cx 67h bcl<12b 20q 5cy 70 8dv
majority 3io 67h bcl<6zb b6
make 10 1dn 1jq 1s 1x4 1z 29 2i7 2ll 2q5 2wr 317 353 3cl 6nz 99l ay bb cnd cx dt js mq nq<4r
maker 10 1jw 2fi 2uj 30 4ay 4h cx fi<101 fb
making 10 1jq 1tl 26j 33r 35m 35q 3ak ay bvg cu cx lo sm<1aw 5p 5ux
malaise 7ug<4ik
male 1eu 3v0 5d1 a1t fj<1s 8e1
mama b1p<10t
mamma a5z b1p<10t
man 10y 1o1 3v7 5d1 5n0 78t b7c clf fj<1eu 3x 78u 88
manage 19l 19z 298 2vy 3ip 3u2 4bw 4dm 6p7 8q 93g ah k4 u9<1o h0 md
management 8q ah u9<bn
manager 2vy 4bw 5t7 75z 93f 9bz ccd u8 u9<2vb 2xj
mandatory 75b 81n<2uw 2v9
maneuver 10b 1g2 1qp 1s4 1y5 1z9 1zb 2l4 3j3 3sf 4cu 4cx 4dc 82 946 9fj a92 b6m c1y c2e c3a cks i0 o8<1o 25c 3 5pr
maniac 5i9 6q2<110 aze do
manifest 1au 1b1 1x7 2qy 3q 47e 4q 9v bth dj ex ja l1 n2 p1 tp<2f 7r cp n7
manifestation 1x7 31n 47e bth ja l1<3s 6gx pu
manifold 23f 5ly 5uk 8tk bc4<2k 2mj 4s9 rm vn
manipulate 11k 19j 1f8 296 2jo 2jq 3pq 43a 4cm 5pm 7c 7ij 7p5 ia le oa yu<1j2 28e mf ud
mankind 9kc<3k 3v7
manner 1n4 205 26m a0a ei<1u2 4r p
manners <1u2
manpower 49p<f8
manufacture 1jw 1rq 2uj 2wh 35l 45a 5uw 5v0 5v1 9df 9f7 b65<26j 362 6t 7cl
manufacturer 10 1jw 2uj 2wh<101 fi
manure bld<7g9 blf
map 21j 6qy 7cv 9q7 bsx<15j 22 24a 6k 6v
maple <1h4
mar 31y 3uy 4rb 71h 7bx 9ap 9fo aue bmo bot ic<5t fy
marble <2lr 2mo 4j0 4ku
march 1zx 37b 39m 5r2 5wy 6q5 7er ar7 bmo cgd cge<154 1qu 3ql 7eo w4
marching 37b 39m 5r2 7er cgd cge<1qu
margin 1ls 1mg 4hd<119 1bd 65
marginal 1mg 4hd 4he 5d5 903 9oi<3cm 3it 902
marine 8c9<10y 1ft 8ca 8cb
mark 1c5 1vb 1xx 25u 2ro 2sh 477 4mb 4mc 4ob 6c 7i 95a 9q8 aj4 alr bw6 c2f eh f2 q4 rz t7<13a 1la 3s 474 73 ir o sf
marked 5as<n1
market 1fs 3ls 4lm 5wf 7i0 7i1 823 8qf 96b 9h9 on<4wf 75 9q9 ae aox m3
marketable 1kq 3ls 4lm 7i0 823 8qf
marketing 14l 3ax 4lm 7i1 96b 9h9 ae m3 on<5or i1
marketplace 4lm 5wf 7i0 9q9<3wr
marksman 6q6 a6n<4eh
marksmanship 6q6 a6n<1bv
marriage 28u 2kn 4xb 92o bfv<1gr 3tj 6k3
married 28u 4dd 5d0 92o bfv<8dz 8e0
marry 28u 2kn 4dd 4xb 6ii<28i d6
mars 93y aui
marshal 2l9 3ur 71i<1l 39 cf1
martian 93y aui
martyr b1u tc<2xl 310 u
marvel 2eh 48n 77a b83 c02 dk zd<48 4d
marvelous 1ax 2eh 4o 54z 643 aj9 dk zd<4m 54y n6
masculine 8e1 a1t<5d1 6c8
mask 5vx 5zg 7gu 9gf aq7 b1v c6m cha chb<104 4k 5s 6u ws
masquerade aq7 b1v c6m chb<104 1rh 5zg 760 7gu 9mr
mass 1aq 260 3d2 41 4a1 7y 84 8b a22 kr m4<538 lx
massage b1w<5to cb le
masses 2um btz col<3k
masseur <b1w
massive 2ob 5br 5bs 88l 8uh a36<3gp 8ug a
mast <493 61c b9n
master 1bx 1o2 22l 3rt 3u0 4p9 6qk 9c5 a4p aj b1q b7e bvz bw0 hi il v3<14 1f6 1o 2w 4e bv bvy r8
masterpiece <3xy r
mastery 15f 1bx 22l 25 3u0 6si aj bvr bvz bw0<1bw 5wm fu
mat 42b 4qv 51m 6m3 a0z bvn<51l 9qn gg
match 13 163 1ak 1av 1it 1j8 21h 2n4 2tq 2ug 49g 49h 4y5 aq fc jx<1lk 3w4 3wp ge gj zr
matching 8e5
mate 1ak 1j8 20p 21h 2k3 2n4 2ug 3or 3so 49g 49h 5n5 7x b1y jx<1s 4e 6qh gj qs qy sw
material 1t 5mk 644 7xm 8 8e6 8km 9qa adu<17h 3oa 72 7xn 8e7 no xa
materialize 31n 47e 6gp bc2<6a
mathematical 8lq 8tu 93w a9u<1ox
mathematics 82t 93w a9u<43l
matter 1ca 1li 2he 687 69i np<2pb 2pc
maturation 23d 23e 23g 2hg 31f 3ou 3ow 44 64 bc3 bqz c03 km<2x
mature 2e5 30q 31f 3is 4ie 64 7zl 8ed bbv bc3 bi8 bqz c03<3iq 44 5d3 5d4 77b 7zk 8e8 8e9 8ee
maturity 2e5 30q 3is 3x 4ie 5xs 86o<6ze
maximize 411 72g 72h bde<1j1 2k
maximum 3j0 411 5aa 72g 72h 8ej bde<2uz 6uz 8ek 8z
mayor <2wu
meager 1ul 7oe<7of
meal f6<bn2 qf
mean 1cn 1cs 1vi 2bt 2g 2nq 3a7 3jd 5dw 5pp 64z 6bq 6br 6eb 6y2 8tq 9xi a0 be pk s1 si<136 2el 2eo 4xx hh
meaning 138 2g 33l 4ow a0 pk pl si vb<2 3iu
meaningful 3iu<2e6 vb
meaningless 2e7 44l<3iv 8el 8em
means 18n 2hc<18b 2y6 8t
meanwhile 6zq<4y
measurable 249 8ak 8en 9w<14
measure 15e 19m 1n5 249 2me 3ar 3no 3pv 4be 4bf 4f0 4fa 4gf 5h 7k 8en 96 9g0 9w ad1 el ir jy pd wp<1qp 2f 349 35 hl
measured 2oh 3hc 5bd 5hq 63b 63c a1j agx<2dj 2g5 3hu
measurement 249 3ar 7k 9w wp
meat 16x 1e8 2e6 3dr 4wm j1 n0<100
mechanical 1al 3iw 5nl 5p1 aa8<8eo 8ep
mechanics 3iw 5nl 5p1 aa8<2hu 2qf
mechanism 3iw 5nl 5p1 8ep auj<2hu
medal 2r8 39p 4de<9a
meddling 8bw 9yt<5bh
medical 88e 90q 91t 9ch aa3<6q
medicine 70k 88e 90q 91t 9ch 9cw aa3 oy<1s5 1st cb
medieval 5fa 6pu<dl
meditate 12h 185 1c8 1vu 20c 2pu 47 69t a86 h9 it ni v9<q
medium 2qk 3j6<1qb 71 8t jq n4
meek 3ku 3y6 56b 5k5 65e 6j0<16a 1p6 5k4
meet 14x 1a4 1aw 1dr 1ef 1is 1nq 2ku 2u6 2yh 37f 4at 5bn 6hx 6mb 975 cpq dp jo sr<21 5bm
meeting 14x 1a4 1dr 1ef 284 37f 4xr d5 jo<1sc 6hx m
melancholy 1th 2ax 2u7 6jd 8c0<3i0 bhr uq zz
melody 176 2rx 5d7 7d1 a7h<3t
melt 72p 8uj b20 b8r bch bsv<1hp 2ye 6b btw
member 1fh 68v apf aqw bdt bfc<4x bo qs
membership 1fh apf aqw bdt bfc<1gi w
memorable 85p<590
memorize 325 43f a7v b21 b7 xz<244
memory 325 327 43f 4m0 73u 9qc 9x b7 dm xz<1c0 608 6y
men 49p<f8
menace 1h0 1lq 30c 9p<22v 56 5f aer c9
menarche <bk
mend 1t5 20a 610 6uo 7cb br7 br9 nz rs<125 1t9 5k k
mental 3os 41z 91l aal n8<17i 3k7 8kp 8kq
mention 1d4 1io 1wu 20b 2sc 2wl 348 4mp 4oq 4ot 4sc 5z 6dh aec c16 eu iq q2 sn yv yw<2m 9a
merchandise 10 114 1fi 3tv 5wc 8u ae on<e8
merchant 1fi ae
merciless 3ix amf<3iy 8ew 8ex
mercury <1ub 9q
mercy 64v 9gu<48z
mere 5fu 86p<59i 6lx n9
merge 162 177 196 1gs 1r1 1r2 1sz 1y6 22x 2iz 3us 437 4kl 5pf 6b 9h c7 dx f3 f7 ht jd je jk nn ru<31w
merger 3us 4kl 6b jd ru<2lg
merit 5ml 5mn 64l a3o coi<1bf 9y8
merriment 2ja 6ja hb<1f 2u3
merry 1nd 2j9 3i1 3i2 3y3 488 632 9vg amv anc if xg zy<2dp v5
mesh 224 2j2 35e 3pp 3ww 4s5 6h2 718 bt6 c80<1t 4qv 9e fz
mess 6x9<305 4ks f6 ft lc qf
message 1cl adi<12m 5g 78r
messenger 4df<2i
metal 1of 4ix 9q<3j5 5df 5dg 7w c7 fv
metallic 1of 4ix 9q<1t 3j5 5df 5dg xd
metaphor 8cp<6ez
metaphysical 81z 8ge<16d n6
meteor auk<40
meteorite 6ls 94j<auk
meteoritic 6ls 94j
meter 5hq a1j agx<9w a1i c5c
method 1uw 5es<wb
methodical 1uw 5es 9xb<8ie
metropolis 5nh 6l0 apu buy<4ad
metropolitan 5nh 6l0<aw7 r5
mexican 958 at2
mexico 958 at2
micelle <6lw
michigan 9b4
micrometeorite <6ls
microorganism 5xt<28
microscope 93n 9qf<3wq
microscopic 5c0 8m8 8z6 93n 9qf<1oy 3o0 ap
mid 80v<80u
middle 1ei 2ap 2aq 2uv 4r1 80u 85c bn7 mr<1nk 1v 6x 80v xy
midnight <rn
midst asc<4a9
midway 1ei 2ap<mr n
midwestern 818<817
mighty 8lx<17k
migrate 6q7<4tb
mild 3ku 5d9 65e 65m 6j0<1p6 8ey 8ez
milestone <2ti q4
military c29<2eb 8fc 8ff f8
militia aqu<w
milk 7tm<1j1 1yx 31 qf
mill 4l1 5rv 9o4 bsb<3x1 4qj 60x c7y
millennium <6z 6zo
million 8tf bdf<7
mimesis <1wu 4i2 a9k
min bmv<ag0
mind 17i 1bo 2q4 39z 3sw 42g 4lz 552 69s 752 a9o b6u clp q<1l5 24n 2d 2p ah is qq
minded 3hk 402 8is<16y 3jq
mindful 1pb 3y9 69k ip<3lh hd
mine 5uz 9fl c2p c3b<1ah 1j1 31c
mineral 8in bko<2ey 8
mingle 306 43j 7md 90r aod aw0 ht je nn t1
miniature 5c1 9qg 9qh bqr caq<ap ed ou
minimal 3it<5d5 5d6
minimize 2rb 72f 76g 888 bda byu<45 4nk
minimum 3it 72f 76g bda byu<2uz 5d5 5d6 6uz
mining 5uz 7ac 9fl c2p c3b<9fi
minister 3ug 88r 91u 92u 9c6 ay7 clw<291 3i 4ce aza qu
minor 10l 17b 22i 22y 5cz 8dw a3h<8dx 8dy
minority 8dw a3h<6zb b6
minute 11y 1h7 1nh 1oe 5by 677 7s1 bmv<ap fw un
miracle 2eh 862 aj9<2hi
mirror <42r 61k 7gn
misbehavior 3ry
miscellaneous 1nw 3yt 5lm 9h<2h3 3gw
mischief 1ny 3bw 59 650 7qk 889 o9<2nw 3ry
misconception 1ch 740<2
miserable 16k 1gv 2d7 2t2 2ua 3nf 82n 9wr<3gk hj mx
misery 16k 1gv 2d7 3nf 53g<zz
misfortune 4im zf<11q 60
misgiving 1pz 2pe 32c 368 6bi 8r4 bxu<1ym 97 ep
mislead 332<1k9
misleading 1ie 89d h2
misplaced 8dd<2e1
miss 18f 1hs 1p2 1rf 1v7 20d 3ok 42j 4ji ccf cgx cnx qx<1dm 3d 4w 7k6
missile 1t4 56n<9se ef
missing 3ff 8df<2e1 3fe
mission 1re 75a 7jn 9d6 aqz b23 d7<1rd 5l i0
missionary 1re 2up 9d6 aqz b23<1g0
missouri <6mj
mist 308 382 536 8zr y1<4k 4qg 57 b8i
mistake 247 3b8 3pa 3z7 4ni 6b7 6dy 740 8j 9y6 ahv bw9<1ch 73z
mistaken 11k 54u 8q0<1pd 54t
mistress <1f6 1zn 4w
misunderstand 1ch 6b7 740 ahv<rx
misuse 9d7 9fg bq5 c39<13k 6 6s
mitigate 5bf<132 45
mix 162 177 196 1gs 1r1 1r2 1sz 1y6 22x 353 5x3 6b 711 73g 7bg 7jr 9h ao0 bt2 c7 dx f3 f7 ht jd je jk t1<31 319
mixed 1nw 9h<3gw
mixing 353 6b 711 73g 7bg bt2 ht t1<dx
mixture 1nw 31r 353 6b 711 73g 9h c7 f7 je t1<f3 no
moan ah4 b03 c1 c1i<17
mob 1ee 2un 41 49o 4cs 6kf 84 aq4 qi<76 9g lx
mobilize 2iv 2l9 3p1 3ur 6tb 71i ahr br8 c28<39 c29
mock 6dn 6rp bz0 l2<16q 1k0 ai x2
mode 1n4 205 26m 92w bdr ei<p
model 11i 1w5 26t 27x 2c5 2mf 2qc 35v 3qw 439 5mm 5ur 611 670 6n2 6q9 7d8 9ex 9fa 9qj a9f b25 et xt<1k0 3z 4h 4r 6v ad bc hk
moderate 1bx 1uo 20h 25 2lj 32x 418 8ez 8pu 8x7 b26 e6 n4<14s 3j6 3x 5d9 5dh 5di 72m 8fj g7
modern 3j7 3kn 40g 589 7t9 80x a6j<2fo 3fo 8fk 8fl
modernity 3j7 3kn 40g 589 7t9 80x 8wu<a2e
modernization 72c 98g<5k ac6
modernize 2if 72c 98g 98i<1ju
modest 418 679 8fj<8fm 8fn n4
modification 1hb 2z 43 4kd 4kx 4s3 6vc 70q 9qi j w3<5j ou
modifier 1hb 43 442 4b0 4kd
modify 1hb 21l 3vu 43 442 4b0 4fi 4kd 525 526 5j 6vc 9qi j w3<31
modulation 1da 4ok 4p1 4p2 ago agq cba<1d9 1xd pn
moist 5m9 bk2<1q4
moisten 4is 4kj 5qx 9n5 c6x<1he 25z
moisture 1he 4is 4kj 8zx bqa<6yb
mold 11i 254 2c5 2kb 2mf 35v 3m 3wc 3ya 4h 4s2 5ur 601 611 7ci 7gp 9ex 9fa 9qj fi<21m 22w bce s
molecular 1h1 2ed 93d bkp
molecule 172 1h1 2ed 31l 93d bkp<8
molten 8ev<5d8
moment 11y 1h7 1nh 1oe 3mg 5ap a4g<2oz 30p fw
momentary 1h7 1oe a2k<5cl
momentum <40e
monastic 90g azs<2wz
money 11b 6ts axg<b9v
monitor 24t 27z 2vc 336 3u2 5uo 9qk b3p k4<bu m2
monitoring 27z 5uo<2k8
monk 90g azs<2wz
monkey b0w b41 b6x b6y c82<10l 3i le
monocle <60r
monologue <pw
monopolize b27 bik bil cih clt<1o tu
monopoly b27 bik bil cih clt<5wf fu
monotone 3j8 6eu 6ew agp c09 ci7<1d6 1da
monotonous 3j8 6eu 6ew 80o agp<3es
monotony 527 9wv<1to
monster 1oa 204 2ah 2d2 2d3 2d4 2ds 2du 2dv 2wj 4cp 4lr 4ls<2wk
monstrous 204 2ah 2d2 2dv 2ns 2wj 4cp 5sk 63l 9jm<16s 3c2 a
month 3le 6zj bmm
monthly 3le 6zj bmm<17o 2qx
monument 4m3 60z 92v 9s6<c jr
mood 3f2 6jn 76b 92w bdr bjy
moon 7r6 a80 aye b8s<396 40 6zj ad h
moonlight 7r6 b8s<40 88
mop b5u c75<26b
moral 1tz 8fp 8kp adm<2g 8fq n8
morale <p0
morality 1tz 5hu 6lj 82o 8fp 8fq<hm
morning 90y ajo bmj bv9 cnu<6d4 bk ew rn
moroccan 957 at9<ave
morocco 957 at9<11u
mortal 1og 1qa 24h 2ib 2n5 31o 58i 8ew 8jg 9xr a2l<28 29 3ix 58h
mortality 1og a2l<4z a2j
mortar <4n 7ao
mortgage ckn<ciz
mother 10o 10t 16n 1h9 1ra 1xy 1z7 292 2ln 2w3 wm<1l7 4do
motif 3on 9ql a97 agg<1ae 2 2ry
motion 1d7 223 279 2iq 3v 6ee 701 7e6 a1 i<4 5j
motionless 4hw 5dp fr
motivate 0 15y 1qi 1xv 2q 30g f9 gk hm js<23
motivation 15y 1qi 30g 5n2 gk hm<0
motive 15y 1qi 3wt 3z1 5n2 7s6 9ql agg aul gk hm<1ae 2ry mq
motor 3qm 3wt 3z1 4dg 4tr 5zo 7s6 991 9np aul<1aj 4an mq
mound 35d 3d1 3dp 614 7b6 7bk 84 9qm cah cai qi rp<4h 6lq c
mount 1ug 2gh 31q 371 3qo 47r 47z 5ab 5y4 6lu 9kq 9qn b29 bt7 c6d<11 2l 3v4 kp o o5 qo
mountain 2gh 41 5ab 6lu 7y 84 8b b29 kr m4<qo
mountainous 2gh 5ab 5bt 6lq 6lu<17z a
mounted 7pb<50m
mourn 4dh bga cc7<1la 36b
mouse 2wv 4c5 6o0 7ep 7qv<3v3 bh7 le
mouth 1 111 17 1nf 1xh 2s0 2s3 41q 41r 468 4di c1f px ys<4 63 68j 7u jt sc
move 279 2i 2ij 3 38x 3v 3z1 4ta 4tb 5de 5pr 61 6ku 6qb 6qc 701 7e6 8fh 94r 94u i o0<5j 8m
movement 279 3 3v 4ta 4tb 7e6 94u i<5j
mover 279 32d 4ta 4tb 6ku 6qb 6qc 701 b3x<1fm 2i 2xq 49k
movie 1ct 33x 7d4<5r 99
moving 3j9 5dm<5dn 5do 8fw 8fx 8fy
mph <2pz 4z
mud 188 4j7 4r9 6lt 6z3 c6o<22w 7ao aeh ll
muddy 188 308 3cu 4j7 52t 6lt 6y1 6z3 8nt 9w9 atr av3 bk1 blo<1q4 5gp 741 7tk am ll
muffled 5co 8ix<1op va
mulch <5s
mule <9tb
multiple 6b3 a34 vn<3mo 5j0 5j1 8tj 8tk 8tl 8tm a8v
multiplicity 8fs a34 a3g vn<5v b6
multiply 16n 23f 3sp 4jz 4m5 5ly 5uk 6k7 70e bc4 bca wm<2k b
mumble 47v 4dk 78f ah5 aha<1 17 34o
municipal 4ad 85l<2cu
murder 1fj 207 2ic 39i 7qt 97v 9j6 cmc<1ib u
murderer 1fj 39i 7ah<207 bx
murmur 24w 2si 3in 47v 4dk 4o6 78f c1 c1h<1 2j 6e z6
muscle 66k 934 a5a<2p5 awv gr il
muscular 2ob 5jy 66k 819 8ly 934 a5a<17k 180 81a
muse 185 1c8 1vu 20c 47 h9 it ni v9<2q3 q
museum <1ad
music 176 1fk 2je 3t 42l 4dj 8dl 8es 8et a7k<2pi
musical 176 2je 2rx 42l 8es 8et a1d a7h a7k<1ct 6eq 8eq 8er
musician 1fk 2je 35z 3t 42l 4dj 615 a6l<bv k2
musketry <1by
muster 13i 3p1 3u6 7as<2l9 39 m
mute 1ta 2m3 3wu 3y8 4vo 7p6 7p7 7ye b2a bkc<385
mutter 24w 2si 3in 47v 4dk 4o6 78f ah5 aha c1 c1h<1 6e z6
mutual 2yq 3yy 4h5 5h2 5iq 6vh 95w<5h3 5h4
muzzle 9ok c5m ci8<1hq 3h lg
myriad 3cg 41m 4gx 67f 67g 6v7
mysterious 3fb 57s av5 y2
mystery 3bl 3fb 53y 57s bv5 ku y2<1wj
myth 3l7 abt bp9<1wj
mythological 3l7 6cd abt aof
mythology 3l7 aof bp9
nag 1fr 1ia 237 24w 3v5 4k2 byv<364 3v4 4m1 6e
nail 18g 1ez 1jd 1wq 2vj 2x6 3po 9qo jf st<2b 38 d md o
naive 3ms 65a 8nw<3mt 5je 8un
naked 2zz 534 6qg 6xq 6xr
name 13g 1io 1nb 1zm 24b 2c6 2i9 2po 2ru 2vi 392 3od 6yj b2b eu hq q2 so u1 w0<137 259 2uf 2zu 6j d7
narrative 1il 1xr 36 3dd 77k<ms
narrow 3o8 5rz 67e 8cm 902 bto<23t 2z 5cb 5mg 74q 7rg 900 903 auz
nation 1z4 ql<9 aqj
national 3n9 6mh 7ju 86z 8g1 8ms<3ki 870 8g2
nationalism 2f2 2f3 2nz 6qo<1b4 2ts 6z
nationalistic 2f3 2nz 6qo 8g2<2f2 8g1
native 8ns avb<1p7 28
natural 1tv 28r 8g3 8gb 8gy afp<2eo 8g4 8gc qr
nature 9us<16 1zl 29
naval 91v apn
navy 91v apn<1eg a15
nazi <r6
near 2ik 3cz 4um 7n0 8g9 8px a2y ajh<36n 52w 52x 5ht n5
nearby 52x<3cz
neat 5kz 9zz ri<29y 3ez
necessary 178 17s 1oh 2ej 6n 78 7sl rj ss<2av
necessitate 1ep 4xx 6n 78 kg pj rj<7ld
necessity 178 17s 1oh 2ej 6n 78 rj ss<kg
neck dy<2s 355 77
necrosis <2xt
nectar <1ut 492
need 15y 17s 1ep 1gw 4fe 4xw 5n2 6n 78 8pn gk hm kg pj rj ss<4iq
needed 1oh 78 bir<178
needle 1dk 4nl<266 2ml 80 xc
negative 3q4 4nd 4x4 7nx 87c 8lp a4q aie bwu<1ly 2fg 2o 46o s6 xb
neglect 18f 1hs 1i9 1p2 1rf 1v6 1v7 20d 2j5 3em 3ok 3p9 42j 73w 73x 7k6 9vp bi5<2j4 4id 63e
negligible 415 5d6<3it
negotiate 4mz 6qe 7o4 85k ahk<g7 gr
negro 4b5 7qs<518
neighbor 1ek 4ar 4dl 86d apt<1jh 1q h
neighborhood 1ek 3oj 4ar 4dl 5nj apt bd7<103 1v 1ze
neighboring 40n 542<2bi
neither 7vj<3dl
neo 8fl<3j7
neocortex 951 a5n<68q
neocortical 951 a5n
nerve 1ma 1ty 2a9 2af 2nx 3mv 51a 77o 7dy 93h a5l la<1tx 1u0 36c
nerves 2zg 3nt
nervous 1yp 2zg 3nt 3y0 6j8 82x 93h a5l<184 3fd
nest 3rd 4qn dy<1q 2un 35h 39 asn su
nestle 3rd 4qn 5ct 7b2 c7k dy<1r5 3j su
net 119 1tq 3ww 4ax 4e0 4s5 4w2 4w3 5ds 6kp 9ew 9qp 9ug 9uh<118 14p 1jf 28a 2ei 35r 606 62d
network 3ww 4s5 6kp c1a c80<1t 3xl 4 qm
neurosis 1oj 94i bhp
neurotic 1oj 94i bhp<110 3jb 8gl 8gm 8gn 8go 8gp
neutral 5e5 8o9 9iw a2a aar<3ji
neutralism ae1 b2c
neutralist 9iw ae1 b2c<jw
neutralize 1fj 217 4xi 5qh 7ah 7ni 97x 97y buc<4yh ko u
newborn 5ej<1ex 8f
newcomer 1m 3fg 7g qz<4bg k0
news 1wv 6dd<72 ev
newspaper 43x<1ed 43w 5r rm
next 40n 50f 52z 5au 66t<161 2a7
nice 2g2 2o2 5g5 65i 8gq bhf<1oy 5du 5hj
niche 4ts 61j 6vl<11g b0 bfm
nickel <1ga 34z 9q
nigger avf<4b5
night 3lb bmi
nightclub 9lr
nightfall 3c9 3ca 6zf<rn
nightmare <22d a7z
nine 8sw ap1<7 c3
nineteen 8t5<7
nineteenth <1j
ninety 8tc<7
ninth <1j
nitrogen <11w fv
noble 1fg 2en 3jc 656 6kn 8aq 9wp abh bic cl3 ve<27 2em 5dx 5dy 8gr 8gs 8gt 8gu 8gv 8gw
nod <1d7 4 5rj a1
noise 2g3 485 5gt 86 88b a7l ah3 bvo<1i 2pi 60
noisy 5gt 7t4 ah3<2b0 3kz 3l0 3l1 5gu 5gv
nominate 1nb 1zm 2c6 2i9 2vi 392 3od aiy b2d bfa bzd cl6 hq u1<19 6j d7
nomination 2i9 392 aiy bfa bzd u1<hq
nonexistent 3fe<3ff
nonfiction abq<abv
nonsense 2e7 44l 8em<eb
nonverbal 7ux 7uy 7uz<ms
noon <rn
norm 3jd 6bq bwf cmy cof<1xw 43n
normal 2eo 2pa 33t<3jd 8gy 8gz
north 2eq atf be2<1d 8h3 8h4 8h5 8h6 8h7 8h8 8h9
northeast 8h6 8h7<11f 1d 2eq
northern 2er 8h4 8h5<2eq 3jg 5dz 8hf
northerner 3jg 4fg<1zo 9i
northward 8h3 be2<2eq
northwest 8h8 8h9<11f 1d 2eq
nose 37w 422 42a 4vf 68y 69f 69y xq<1su 27w 379 81 tr
notable 171 1bh 2zt 2zv 4d9 5mo<1o7 hk
notch 4as 9ag c51 c5e<1d 26d 5sd 7r
note 1d4 1d6 1kd 20b 2k8 2wl 37u 3k0 3n7 44r 50p 5z 6o 79 8xu adq b2e iq n1 sn yg yw yx<2m 6ev
noted 171 1bh 2zt 2zv 4d9 8au<1o7 n1
noteworthy 3mk 5mo<dq hk
nothing bd1 bro
notice 10d 19f 1kd 1rt 1sq 25b 2f4 348 37u 39e 3k0 3l 3n7 44r 45c 50p 5c 5z 69x 6cj 6dt 6fn 6o 76l 79 8k 9k a7d b2e bj bxs iq iv m2 n1 ov po sn vz yg yv yx<1d1 1v5 2sk 48 gu py
noticeable 37u 3k0 3n7 n1 p1<17g 180 3hj 5as 6o 8au
notify 2sk 6dt 6fn 76l 7ue
notion 1i0 29q 2hd 32e 55i 9qr bd<1h 2 5o6
nourish 1q7 1qb 2lf 5mc 5w1 79g 79h 9cx qf<21 cq
nov bms
novel 3jr 697 9qs abr b2f<1oo 1wi 2lv
novelist 9qs abr b2f<9o
novelty 3jr 3nk 3vi 697 8i1 9y1<5o6 64k a6i x3
november bms
now <30p
nowhere <4ii
nuclear 7s9 7xc<mr
nucleus aq3<1ei jl
nude 2zz 534 6qg 6xq 6xr<9tk ed
nudge 1ao 4pu 96o b2g<18j 4n0 81
nuisance b2q<95
numb 3y6 7gi 7ny 8ro 8rq bhc<1lz
number 15e 1aq 1ik 2q8 2y 3b3 45l 45o 5h 5vn 5y 6cl 77i 91w a7 ack b b6 c0b lq<13g 1bd 1ip 34 3r pv
numerical 2y 8o0 8tu 91w<5gr
numerous 8fs a3g
nun b2h<2rs 2wz
nurse 7df c3q<1l7 3c 4w ai cb
nut b9n<39 4ft 5yp
oak <1h4 212
oath 2r4 461 4np 76h c11 gd<462 6g4 pp
obedience 1l5 5e3 5ww 65k 9hh<2lb a04
obedient 1l5 5e3 5ww 65k 9hh<1ok 3jh
obey 1l5 5e3 5ww 65k<124
object 1s9 1zz 24n 4yo a8g aiz h s2 sq yl<24m 6c5 pm
objection 154 1s9 24n 4yo aiz q1<3ti 71 x0
objective 3ji 5gy 6d0 7mw 9zw s2 sq yl<4yw 5e5 60r 8hi 8hj ne pm
obligation 19y 3jh 4nx 5e bay bdk bji bzm<6ud
oblige 19y 1qo 4nx 5e 5x6 a74 af6 bdk bji bzm<1z 7kd
obliterate 57c 5qg 71q ajv bry bud buj ws zj<12a brx
obscure 2zr 308 382 4ii 52q 53x 59r 5ic 64t 741 9yh a9r y1<2ga 4k
obscurity 4ii 52q 53x 59r 64t<ka
observation 1kd 1rt 2k8 39e 4v8 5c bxs m2 yg yx<5z e0 iw wp
observe 10d 19f 1d4 1kd 1rt 1sq 20b 2f4 2k8 2wl 3l 50p 5c 5z 6o 79 8k 9k bj iq iv m2 ov sn vz yg yw yx<2m 37y gu
observed 5e2<5e1
observer 1kd 1n 2wl 39e 4oe 5c 79 cgz sn<2v
obstacle 1v2 9qt<1t0 92
obstruct 19c 1l8 1s0 1t0 307 42c 8kh 92 945 9qu ct e4 jz<4k 5d ua
obstruction 1l8 1s0 1t0 1v2 307 ct<19s 92 c
obtain 4lq 50t cok d4<5f f
obtainable 50t d4<1m7
obvious n7 p1<8hm 8hn dj
occasion 2ti 2to bjc bn2 cac<1zf 23 6zl
occasional 1b5 54c 5hb<1n2 5ha
occluded 8bh<8bf
occupant 1lj 2ge 2hr 2kr 3ad r5<9i
occupation 19d 1lj 2hr 4lx 4pe 4wu 6p 9hi r5 uh<ho
occupied 51o 5e6<3ce 5e7 8ho
occupy 19d 19r 1cc 1lj 1v0 1yo 2ge 2hr 2kr 4wu 6z8 7lh r5 uh<1q 3i
occur 6a 6gl ajl cnv<1ld
occurrence 6a 6gl 7y8<2hi 6w6
ocean 5cc 8ca aum bdg<bt
oct bmr
october bmr
odd 1ay 1az 7uq 82s bdm mv x7 xl<1mq 8e
odor 27w 2ph 37w 3g3 3g4 4v5 4v6 4v7 5mt 7gj xq<p pb
offense 130 26z 28t 3a8 3ig 7ds 7oi ax e7 uc<102 3ul wi zv
offer 1dg 4w6 4w7 5u7 6fm 7hz 9c cjo clh cnw<15 32d
office 1eg 1iw 28i 2jm 2z1 3jl 3ox 9qv<wg
officer 6q8 6qh bxx k3<10y 4mx 6pc k1
official 1eg 1iw 2z1 3jl 3ox 3tl 5h9 8hu aqn k1<2fw 4b6 8hq 8ht
officiate 1iw 28i 2jm 2z1 3tl 9bh 9i1 k1 wd<1iv 7io
offset 1m 217 28h 4xi 4y6 4yh 7g 9r b89 h3 rt t8 u0<15g 18 215 d3
offspring 1fl 31n 6gp 9ji<18 1s qy
oil 3ft 4j8 6js 8j2 9qw blq<bz8
oily 2b2 3ft 4j8 6js 6z1 8j2 a1m a5j<58g am
old 17a 1om 57r 842<16f 2cj 2ev 4jd 5ef 8hx 8hy 8hz 8i0 8i2 8i3 8i4 8i5
older 2ev 3zz 400 499 57r 5ie 6om<17a 2cj 5id
omen 1dl 1p4 2gf 3bw 3kq 4ns 5gi 6ae 6gm 6n5 7pn pr<aj8 sf
ominous 1dl 3bw 650 683 7pn
omission 18f 1hs 1ht 1v7 cny<1v6 8j bi5
omit 18f 1hs 1ht 1p2 1rf 1v7 20d 3mf 3ok 42j 69u<12a
onlooker <112
onrush a2 a3 e3<2tm i0
onset a2 a3 e3<bk i0
onslaught a2 a3 agn bz6 e3<1wg 60 i0
opaque 7tk<52t 7tl 7tm
open 28m 31a 39b 3jj 3r5 4f6 5f2 5ql 690 713 8i7 8mt 8nf 9qx ajp alq asj bpu bti c6g ckp sy<1v 3ki 6l6 8i8 alu t8
opened 5em 8i8<8i7 8ib 8ic
opener 39b 4f6 7a7 9qx ajp c5l sy<bk
opening 28m 39b 3r5 4rp 4rr 5ql 7mh alq c6g jt sy v6<16g 58m 851 852 bk fn jh
opera <629 6er
operate 1nn 1so 20e 2j2 2jg 39d 4gp 56s 5we 5wo 6qi 9e3 9fj c2e gh i0 t5<25c le u8
operation 224 35e 39d 4go 5we<kb
operational 17x 41a 5ep 6 67w<2ew
operator 20e 39d 6pi 6qi 7ia bdl gh<1zt 21j 29
opinion 1l1 2d 7l 9y ad6 pt z<2f 2t
opponent 12s 1it 21x 28g 2fg 2wm 2yr 6jm 7b 7kx 7t ha s6<16u
opportunity 11r 299 3jn<1gy
oppose 12s 1it 1s8 2m1 2m6 2tq 2w 2wm 5q3 6fl 7b 7t alv ha vf<1k 3ah g6 la
opposing 12s 1it 28g 7b 7t ha s6<16u
opposite 1gg 1i8 1it 2ae 2wm 50 5km 6vi<j5 k7
opposition 12s 1it 1s8 2g7 2wm 5q3 7mf 7t 8qj k7 la<1e l x0
optical 5ni 68n
optimal 515 a3p<2ai
optimum 515 a3p<2ai ij
oral 8ux<5jk q0
orange <g
orbit 1q8 28y 29h 3aw 4uj 9sj ii kh q9<4p 7fs fo qn
orchestra 7d2 aq5<9ss
orchestration 12i 5v8 5vl 7d2 7d3
ordain 1z5 2ko 32i 39c 3ty 4wo 5vt<4ou 4wp
ordeal <5x2 zc
order 12o 152 1ce 1xm 2on 2s9 3wg 428 45i 4kt 55q 5kz 5ub 6b6 6d9 6kr 6n6 6rg 753 758 7i aht brd j8 ri s4 wk wq<1i4 1z0 32j 35 54 5v
ordered 1tp 2b9 2nr 3b4 4yn 5er 8io<17c 8ip
ordering 4kt 6kr 753 758 7i brd wq<1z0 3t8
orderly 5kz 9xb 9zz ri<1ft qt
ordinary 2ex 3z4 53l 6y2 9xu<10q 1gh 2lt 5ev 8ii 8ij qu uw
ore bkq<bko
organ 1bm 59h<1cr 1eg
organic 1bm 28 59h 5ez blf<8il
organism 28 59h 5ez 7l8<qm
organization 12i 1a0 28n 72y bn fz h0 lo mb pc u7 x<1v8 2l2 w
organize 107 12i 1a0 1fm 3by 3m 3t8 4b1 5vl 649 6qj 9r8 axw b2k bn fz mb pc u7 x<1l 7m ah
organized 8ie 8if 8yf<5es 8ig 8ye
orient 2ml 2rp 3ew 6l2 7m2 chk cps<27j 35 3j as9
oriental 3ew 6l2<816
orientation 1wa 1wc 24d 2e4 4h4 4zg<11f 5n bf
oriented 3jq<8iq 8ir 8is
origin 108 15d 1m 3b2 4xu a0j zh<3zy bel br ze
original 1oo 2cp 64k 7yr 855 8mk a9e<16h 2ez 3jr 3kf 8it 8iu ea et vg
originality 1oo 64k a6i<91
originate 108 15d 16g 1fm 1m 2bp 2ez 2r 2t6 3b2 3n 9r bk dt qz zh<1ld h3
ornery 1ay 9v6
orthodox 3jt<3ju 3jv
orthographic 6cc 93l
orthography 6cc 93l<2qo
ossification <3z6
oust 5q6 97q b2l cl7<u2 u3
outburst 486 4l0 6ep 7z8 brj bzg cc3<as ja
outcome 18 39v 3a2 4g 8c f1 h4 mk<3u hn
outdistance cgb
outdoor 8iw<5f2
outer 83l 83p 83u<57x 57y 83q
outfielder <azg azh
outfit 3h 3u5 3vf 616 70a 9ht 9pp 9qb b2o ckd xa<2m9 bo x4
outlaw 28t 3ih 5c3 7k1 ax bx<5c7 kx
outlet 27l 3wr 5zt 73c 77g 9jf
outline 13u 1sp 1zc 2fz 2qa 2qr 33y 3li 44b 4q7 929 9f6 ac0 aic ayr bxd c0z c10 ca7 cav cb2 oj<256 4j bq j0 j6 t9
outlook 12p 3os 49 4lv 7gr 97 aal n8<2t bf e0
outpost <106 3ws 6la
output 14p 19o 1js 21i 9nw ca3<10 3r 5r
outrage 179 1ri 22k 2es 2jn 2xm 36e 3jk 3rh 46w 47b 4e6 4xm 4xn 5dj 5e9 5ec 5ty 6j1 6j4 8zz 9db 9im b5f<4sy 5sk 60 9il a4 zv
outreach <5rl
outright 8nz
outset 1m 28h 7g 9r h3 rt t8 u0
outside 6l6 6vb 83m 8bv 8iw a2w ase<1el 2h 57x 5f2
outskirts <1ze
outstanding 1bh 1n0 1xa 22j 3hf 8j8 8wa<14 1c 5f6
outward 57y<83t 83u
outweigh 2or 56c a4m cog<1lh sp
oval 8q6 bep<3lq
overall 86t 8gk<1no 5dt
overcast 2b8 6we 6y9 7mp 7uc au1 bbb<1hh 3ro sx
overcoat 9ov<3vw 3vx
overcome 1fw 273 4p9 lb<4e v
overflow 5ri 6hv 7g7 9ez cfz<192 7g6 f4
overhead <9od ba5
overhear <chr
overlap 6ac 9pu cou cpc cpf<1ba 3af 3wb 6y mn
overload 5z2 bpw<1sy 7h t2
overlook 18f 1hs 1p2 1rf 1v7 20d 3ok 42j 4yb asf<3j 62 cgx
overnight 8d8<di
overnighter <5yi b08
overpayment <2l0 fl
overpower 273<4e v
overreach 544<1l3 sp
override 3ua 4mn 97x buc<12k 1lh 4tu 4xi
overrun 29d 2tk 5ri 6hv 6k5 7g7 9ez bit cf9<4pe 7g6 7lk lb
overseas 58y 8cb<2ct 8c9
overtake 273 7fv aji<gp v
overthrow 2x1 3fn 3rq 3ua 4mn 7j1 97s 97t brc d1<12k 2a as
overture 824 ahp ajr c0n cp1<3t 9c zh
overturn 2x1 3fn 3ua 4mn 7j1 97s 97t 99s cds<12k 1b 2hn 99i
overwhelming 8f1<1r
owe ciz
owl 9jo c1k
owner 1rk 2wn 2y0 388 6tr 6xx 871 r0<1zt
ownership 1rk 2wn 2y0 388 6xx r0<1e 2jx
oxen 1a5 5yy
oxidation bc5<1gb
oxygen bpx<11w fv
oyabun <k4
ozone <11w
pace 1kb 1qv 23y 27g 2yk 36y 36z 37r 3qk 40h 4tq 4uw 74r bct bng<4z 9w g5
pacific 6w9 8k3<2bx 8k2
pacify 1yk 26v 2bx 2l8 2ly 2z5 4bz 4hn 4hp 560 5fr 5wt bfw bk5 cad<d0
pack 194 1ji 1yw 267 2un 3cg 3qn 4cs 4gx 4j9 6kf 6ql 999 aoc c7u qj<1l 1t1 35b 6h 76 7h
package 1jj 1sn 1t1 267 268 3qn 44j 4q9 4r0 6ql 9h4 qj<35b 443 s
packet 1jj 267 268 4q9 4r0 9qy qj<1cl 1t1 2lu
packing 1ji 267 268 3qn 4j9 7es 999 c7u<191 8 o4
page <2ql 3i 4oy c0b
paid 8j5 8n4 8n6<3km 8j6 8n3
pail <4n
pain 122 142 17d 1dw 2fe 2tw 30z 4i1 60 66 6xn 95 ac b2q qc to<235 26y 2j
painful 17d 1dw 1nr 2fe 2tv 4st 71f 7uf 8w<17e 2o 3d6 3jw 8j9 8ja 8jb 8jc hc
pains 25f 2ju 34k 81e me<15
paint 26l 314 34y 3xa 4dn 4s7 5tt 5v6 9cd b2r c6p ed<35s 3vx 4ja 6k 6lg 7w
painted 52f 5f7 8ga<8jd 8je n5 ur
painter 26l 34y 4dn 4s7 4zl b2r<9k1 bv
painting 26l 34y 35t 3oq 4s7 4s8 5tt 5v6 9cd c6p ed<1rc 2kc we
pair 1ak 1j8 21h 2n4 2ug 49g 49h 4qw 4qx 7x 9aj aog cme jx<1l cnv d6 gj jl m
palace 5ar 9qz<60y 9s7 jn
pale 407 5k1 7t3 7t6 7t7 9r9 a19 c5o<51 52h vp
pallid 407 5k1 7t3 7t6 a19<vp
palm 1j2 2ma 2r8 39p 3pq 4de a65 b9e bcv<212 7u 9a xy
pan <4nk s
pane 3v8 9r1 cao
paneling 9r1 cao
panic 1yl 2a2 6sr 7dn 7do 7dp 7dr bhs cmo gm um<3w 4sm 6x2
pansy azd<1et
pant 2k1 30w 3sj 3sk 3xu 4ol 5ug<4jr 5q 5uf
panting 2k1 30w 4ol<1t oe
papa 6o4<10o
paper 43x 8xg 9d3 ac7 b2t b7l bm0 c57 rm<2qk 43w 6ci 8
papers 2e 4md 5nm<4t
par 1gk 1hm 1lf<13j 21g c5
parade 6q5 9bb ar8 arg ce6 ce7<19a 37b 3ql 4a3 7en
paradigm 2cp 3ap 43g 94c<et j4 jm
paradox <aii
paragraph <14v 4j 4t
parallel 3w1 4y3<13 p2
parallelism 63y aq<p2
parameter <6gz 96 a8t a8u abm
paramount 2zx 56c a4m cog<v3
paraphrase <gb
parasite 55m 6pw 7ht<28 9l
parcel 1jj 1s2 1t1 267 268 38s 4q9 4r0 4w5 7jl 8p gw n qj<14v c5k s
pardon 1x5 9io b2u bzv<4o1 5oa 9gu ad5
parent 156 3u1 3zx 4do 6ve bi7 qk<28
parish <103 asd
park 2ba 6l7 97g bdj c8e cec<82 n
parking 97g bdj c8e cec<1qp bdi
parliamentary 7z1 7z2<1n6
parlor <1g
parody 766<a7 af9 bz0
part 10f 14e 18d 1mu 2bz 2s 2t4 2vx 3du 3ud 4x 5qe 5r9 6hg 8i 95h 9af 9i5 b5c lm q6 tk u6 zi<1e 2pb 5a h
partial 1mu 2dm 2s 48i 4x 6bx 8ji<16y 3dl 8jj
participate 2wo 4hf 4p4 55g 7jc az5 i3
participation 14r 29g 4hf 4p4 7jc i3
particle 172 1h1 2ed 31l 6lw<8 atq
particular 1ts 251 3d9 3ga 3yw 4h3 4of 5g8 86x a48 a8k<1d2 1mo 1np 3kf 4x iw
particulate bl8<8
parting 14e 18d 245 27l 5a tk<8i
partner 20p 28l 4bx 5n5 7x acz aou b2w<qs qy
partnership 4bx acz aou b2w<101 4gz j7
party 104 487 49t uj<14y 1z6 2to x
pass 1ff 28q 2uk 37n 3ty 4as 4ul 5t1 5wk 6qn 6zp 89y 92e 96u ad0 c2g c32 cis gr<1d 39c 6z7 gp r
passage 28q 2mg 39c 3q1 3ty 4tw 6cf bvi cdy<5wk bg
passageway 2mh a56<1bl 2mg
passenger 2wp aa<2i
passerby 4ul 6qn<2wq
passing 1b5 4u6 51w 5t1 6go 72e 7ea 7fv 89y 8kc 8r0 a2g a2k aji cd cis q6 tk<1os 1y1 2sz 3v 51v dp
passion 1oq 2n7 363 48b 8x4 ati bgt<226 xf
passionate 1oq 48b<2f1 5f9 8jl 8jm
passive 6w9 8z1 9v1 9v2 a05
past 4jd 8b1 dl<5fa 5fb 5fc 5fd 8jn 8jo 8jp 8jq 8jr 8js
paste 2sv 3bd 6yp 6yr b2x c67<262 4iy 6yo o
pasted 7pa<50m
pastel 7t8 7yx<3ef 52h
pastor 91u 92u 9c6 ay7 clw<qu
pasture 494 4rm 4rn 5uh 6l8 6ld 6p0 79a 9e7<25l cq
pat 18l 1ki 1y8 34r 4pv 79q 79v 7ej 7oy 9wi<25s 3b 50h 5i
patch 1an 26a 4al 610 6zm 7cb 82r 98h 9r4 br6 br7 xi<fw n rs sw
patent 1au 1b1 4q 9v dj p1 tp<2e 2f 38d h1 n7
path 1eq 618 7ez 7g4 cej cg8 cif lu qn<95v
pathological 4i3 8gp<1oj
pathway a5m<618
patience 5ff 8jz 9v5
patient 5ff 9v5 b2y<110 8jx 8jy 8jz 8k0 vh
patriotic 2f2 2nz<2f3
patriotism 2f2 2f3 2nz 6qo<1b4
patrol 6ka 9e2 apr aqm b2z cm2<19k 6kb 7je f8
patron 10u 26 28p 33f 36m 55 5x9 7he cio r1<1es 2vv r0
patronage 10u 1sa 26 33f 39u 3tt 44z 4o5 7hd aqy mc r1<25m 2rb 4o4 9 os
patronize 10u 16l 1ap 28p 33f 3tt 44z 4ef 4eg 4o5 6r0 7he aqy r1<1kk 26 4o4 af
patronne <r1
pattern 1ae 1ci 1l9 26t 2fj 2ft 2mf 2pa 2qc 30 33t 35n 439 4sj 5ur 7m1 a9f b25 et g5 o7<13 1k0 1v8 eb
pause 1hk 1lg 1rx 2x5 32p 5w3 7kb c8 wt<12t 4y uf
pavement 9t5 blp c56<62j
paw 41v c4d tw<25s 4qb 5xz
pay 14p 19o 214 21i 289 2l0 2n3 38e 38f 38g 3g 6qp fl<38r 4 ciy
payment 2l0 38f 3g 7ig 9ir ciy fl<1g8 i1
peace 1yk 26v 4hn bfw bk5 cad<11n 1e1 30b ri
peaceful 6w9 8k2 8z1 a05<8k3
peak 11z 1hg 1zd 2gp 321 3an 3iq 4u5 4u8 4y9 6uz 7fi 7g8 899 dn gy k9 mm<62 bd6 fp lw
peaked 11p 1q3 8li<5g1 8g
pearl 3cc 52c 65y 6v4 6vu co3<2yw 39 404
peasant 2b1 6qq 9c7 b30
pebble 5j5<1zk
peck 41 7y 84 8b 970 c7l kr m4<3b 7b3 ld
pecs 92t a5x
pectoral 92t a5x<x3
peculiar 1ay 1az 1ts 3ga 3yw 7ss 7ur mv x7 xl<1mh 1mq 1np 8e
peddler 1kq 6qr 6r8<1fs b74 bx
peel 2v1 4q5 6jw 9be 9r2 9r5 anz b32 b5l b68 biw bod c54<34s 4q4
peer 12d 1hm 2ca 4y5 fc<1fg 85
pen 1rp 4j 619 61a 9o<b0
penalize 14z 1s5 8nq
penalty 14z 1s5 6u2<2oy a45 fl
pencil <bl0 t9
penetrate 12l 1or 2pg 5vi 7j8 b0x bvv gi<1ka 28o 33
penetration 12l 2pg 3t6<1qf 2p4 69w e3
pennant <3wa 9a afq
penny 6ua<1ga
pension <7hq
pentagon <6kq
people 2um 9 apd btz col<1q 2uf 3k bty
perceive 17f 17g 1n 1vn 2hf 2pf 3hj 564 73l 79 8jf oh<g1
percent bdy<21k
percentage 4w5 bdy k6<21k
perception 2pf 69w 73l<2p 6y a8o
perceptual 940 oh
perch 9s8 bcu cer<14c 26c ass b3
perfect 2ec 2f7 72x 82u 98d<2cf 5fg 5fh 8k7 8k8 8k9 k
perfection 366 43e 6xs 72x 8k7 98d b33<1w3 5k
perform 1zq 2hu 7io 7km 7z k2 pv ta wb<6i
performance 2hu 2jf 7z 960 pv ta<99 hv l r
performer 2qh k2 ta<4b2
perfume 3g2 4v6 4v7 592 9r6 9r7 a7i bo7 xq<233 2ph
perilous 1h0 1pi 9p 9z9 bk9 oc<1ph
period 17o 6zu<4y 6x
periodic 17o 1cr 54c 648 6zu<1n2 3la 3lb 3lc 3ld 3le 5he 5hf
periodical 17o 1cr 648 6zu<3la 3lb 3lc 3ld 3le 5he 5hf 98
peripheral 3cm 4he 8mo<1mg 5gb 7sa
periphery 1mg 3cm 4he<65
perish 1f3 1y1 2ib 2xt 2z4 4jg 6m7 cd q6
permanent 1ue 2f8 66v a58<3k2 41p 5fj 5fk
permission 1kw 2r5 32u t wy<4u oo
permit 1cq 1kw 1ot 2fa 2fb 32u 5wp 641 7j5 pq t wy<2f oo sa
perpetuate 3td coj<15h
persecution <3rg
persist 164 16m 1u1 23n 29c 2f9 3ay 645 6st 9g6<15h 70r
persistence 164 1u1 23n 2og 3n8 9g6 dm uz<1ue p4 wr
persistency 164 1u1 23n 3n8 dm<p4
persistent 164 1u1 1ue 23n 29c 2f9 2og 3ay 3n8 3zf 85o<1n1 590 5k3
person 1og 1qa 24h 2n5 31o 68h 7lv<28 29 xx
personal 5fn 62q 8hl 8kn 92s<17h 3k5 5fo 8hk
personality 62q 92s<ds
personify 1lr 1qa 24h 41n 63g 68h 6qs 7lv ah0 yj<12z s3
personnel f8<ap9 x
perspective 37x j4 z<1wc 5t
perspiration a5i bc6 bok<1ut 2x
persuade 12r 2ss 2wr 41k 5ki 8kj cnn<1z mf
pertain 11d 15q 1a6 1pv 1w2 3ae 5hh ak
pertinent 11d 15q 3ae 5hh 9wh ak<3lf
pervade 21e 3d4 4pr 56i 5oh 5ze 5zf au de<gi
pet 173 1wa 1zv 2e4 355 79o a87 dy<1s 25s 9j and
petition 1wo 2xb 32j 46m 75c 75e 7z0<54 py
petitioner 297 2xb 75c<1er b39
phalanx <1us 9g
phantom 1w0 4az 7xl vd<6be qp
phase 30u cae<5t 7cp
phenomenon hn<2tj
philosopher 2qi 2ws 3op 4dr 56z 6bg 6z<9n
philosophical 2qi 2ws 3op 4dr 56z 6bg 6z
philosophy 2qi 2ws 3op 4dr 56z 6bg 6z 94z bw4<2t 43q
phone 1xf 3xn 43z 440 47w 4bp 4n5 757 77j 9nu chx
phonologic 91x aaj
phonology 91x aaj
phony 16r 1fd 3vm 7c sc<16q by
phosphate <4jb
photo 1am 5na 5us 6us c0u cq5<6v
photograph 1am 5na 5us 6us c0u cq5<6v 7r
photographic 1am 5na 5us 6us 82v<2cf
phrase 1xc 1xe 2s5 441 453 45x 93v 94x e2 gc j5<1xj 2qn 56 5sm 753
physical 17h 2qf 644 7xn 8gc 91z<5fp 7xm 8gb 8kl 8km 8kn 8ko
physician 200 93a bop
physicist 2qf b35<10x
physics 2qf 91z b35
physiological 8ko<17h
pianist 3x0 b36<1fk
piano 3x0 b36<a1h
pick 2pw 6dk 6qt 74i 762 8l 9um ay8 c70<19 1z8 21i 35p 39 4b iu xd
picket 37z 4d6 7gr 9r9 c5o<1zx 39m 6kb
pickup 1wq 9ra st<1zp 2my
picnic 9br bwd c2c cdm<3o 4jf f6 lc
pictorial 2fu 3oq 41j 6el 8v ed<1cr 1p9
picture 19n 1bu 1cj 1g3 1g4 26l 2fz 35t 3oq 42r 4s7 4s8 6el 8v 92n 9es b8 cv ed i8 iz oj y7 yi yk<4f 6k 6v c4
picturesque 7qi 7t5<2b0 h6
piece 10f 1an 1jy 3wj 610 7cb 98h 9r4 anq br6 c3h lp qh yy<2s 3t 60o gj ld sw
pierce 1a1 4qq<6l ch1 gi
pig 1ez 5y5 8xm b5o c1g c1l st<234 29a k3 ld
pile 1ee 35d 3d1 3dp 41 49o 513 6k1 6sa 7b6 7bk 7q8 7y 84 8b a57 b9w kr m4 qi rp<1l 6ts im lx
pill 9rb<3w3 6ay 9tx
pillow 9rc 9s8<9n2
pilot 149 18y 2cp 7yr 9ce 9dz a6k a9e aoz awb b37<82 et gh
pimp b38 c3k<1ew 21
pin 5dd 9ho 9jd c4b c7q<6cl 7b9 a2 bm q4
pinch 11c 168 21r 357 47m 480 4ak 4bk 4el 59y 5rt 5ru 5u4 5y0 6v6 7af 7bd ty<13o 1ja 481 6m 7e ft sv
pine 1du 272 2wf 48c 6in<1h4 1k3
pink 18l 1ki 1y8 1ya 6ho 6ht a17 chv<211 b5r e g
pinpoint 9vw c5b cjd<11y 7hx xi
pioneer 11 13y 3n 4cz 6qu<10z 1fm 23 24a
pipe 24y 2mj 6hq 7ca bev bi zo<14a 20 21p 4i 4sg xe
pirate cj9<25n 2wt 3xc 6m ra
pistol 61b<5zw
pit 1it 2tq 2wm 3yd 5ng 694 6ut 7c2 alv b9b bek bhe bhh bps ha<11g 4ap 4rb la y
pitch 18i 1kq 1qx 2o8 35f 36o 3ph 3qv 4f4 5p3 6gf 6lb c8k hr<2u 3e 4r3 q3 vx
pitcher 10v 14g 1jk c8k<2vl 2xz 4n b6v
pitching 36o 3qv<2hj i
piteous 16k 1gv 2t2 2ua<mx
pity 16k 2t2 2ua 48z 4t4 7e4 7v6 9ym<1yu 36b 64v zf
place 14q 1d 1j 1rw 1vb 2ki 2mn 2on 2qp 2u 2uu 2v0 2zo 2zp 35w 3t9 44d 4ct 5n 62 68z 7i 8x jr sq t3 wd wq<1ek 1iu 2p 4l br
placement 14q 1hl 1l 26g 27j 35w 5n 7lu 8x c8f t3<5oc b5
placid 15x 1e1 1u3 3gg 3z0 6w8 6y8 amn<3ch
plague 206 29d 2j6 433 4cv 4cw 6k5 80 8cx az cf9 nc zn<59 71f aok q5
plain 1au 1b1 1xp 4q 4s4 5go 6e 9pr 9v aun bjg c1 dj n9 p1 tp z6<1p7 5ft 5fu 5fv 77 8ku 8kv n7
plan 22 2vk 3o 43c 5v2 5v3 6a1 7m 9hm 9n7 9rd 9rg be bxa bxf bye cw eo j0 r2 yc<2 ec pc q s1
plane 2cd 2lp 3e6 40j 4h6 9re 9rf c4x<1k6 4q0 8h e fp
planet 91y auo aup b50<9l
planetary 2ef 4ao 8s3 91y auo aup<5dq
plank 4jc c3j c6a<30o ae0 c3i
planner 22 7m 9rg cu cw lo r2
planning 22 5v3 7m 9hm cw yc<3u4 5v2 er
plant 1jn 1rw 35h 3m 3n 3x1 5o5 5vz 60k 6j 9cy 9f0 9gj 9rh bbz qw<11 263 28 3vr 4wd 6b9 fd
plantation 9ow<106 4fu 604
planter 1jn 9rh<4cl 7a 9rm
planting 1jn 35h 5vz 9f0<3t1 5n
plaque <60z xi
plaster 7ao<1ar 34w c7
plastic 2c5 35v 4s2 547 639 66g cll<1h3 1n9 3dw 5kj
plasticity 2c5 66g
plate 34z 3x2 9p8<3vl 60j 7w
platform 1t2 acm<2e 60f c
platonism 4e7
platoon <ap2
play 1fk 1xb 2hj 35z 45o 45p 4cg 4ds 4sa 5mx 6eq 77v 7d5 7s 80e 82 96i a7 ag9 bn6 c1y c3a cb5 fd lq o8 wb<3 99 ge ta
player 1fk 2je 35z 3t 42l 4ds 615 7s 95o a6l a7 fd lq<k2
playing 1is 2hj 35y 35z 397 398 3b3 4sg 7s 96i a7 bnu lq ta wb<2qh l
playmate <bw
playwright 1wk 1xb 4cg 4sa<9o
plead 2ve 32n 44i 4or<132 1a 4my c12
pleasant 144 1ow 1yf 5du 9xf cci<8gq 8l4 8l5
please 144 1ow 1yf 2q2 48f 5du 5w8 5w9 b3a cci ccq<275 36l
pleased 8lb 8nl<2fq 8lc
pleasing 144 17j 5w9<3tp 5g0 8ld 8le 8lf 8lg
pleasure 144 1ow 1yf 2q2 34m 5w8 7e0 ccq<2pw
pledge 1di 1ii 33d 44v 495 498 4f3 4pl 6qv 6sf 9gy aio bzk cjp<1e9 1fh 38k 7ii mg pp
plentiful 1be 1um 40y 41 67b 7mx 86g 8b a3b
plenty 41 67b 7mx 7y 84 8b kr m4<1be
pleura 942 a5e
pleural 942 a5e
plight 1di 33d 6qv 6x7 aio aip bzn<1ii 76p ft
plod 1fu 370 5r1 5r3 5y6 6pm 6qw 6qx 6sv<1qu
plot 4al 5zd 6qy 6ro 74t 7cx 9er 9ri a93 abu<1wj 22 6em 7cv 7m n t9 yh
plow 1iq 410 7dc f0<33p ee
pluck 28c 3mv 4g2 5ru 6pi 7ia 7r2 b67<15b 1qm 3zk 6m li
plug 1fo 1ji 1yw 2mk 34o 359 4qm 6r7 c45 vy<23n 5yq 6jp 7b1 co d q3
plumb 89o 9fy bxq<269 5ae 69 74d 9l8 9w
plumber <4c4
plumbing 9fy bxq<we wp
plumpness 84l
plunge 35k 4ro 5sq 7f4 9rj alk ayn bsg ceq<1r7 37l 3e 6hb 7g gi
pocket 9rk cjh<6m 6u7 fn
poem 1co
poet 4sb b3b<9o
poetry 4sb 8cq 92p agv<jb
poignant 5dn 8jb a50<17d 5dm
point 10b 1g2 1ij 1s4 1vq 1y5 1z9 1zb 251 2l4 2ml 2rp 2so 3j3 3sf 4cu 4cx 4dc 4of 5za 6b5 7m2 82 br c34 o8<1d 1o 1vy 25h 2g 3j iw
pointed 5g1 7zx<1n8 5g2 8lh 8li
poise 36c 3lz 3zt 6wn 9k3 awf bgg c9w<13v 6w0 ceh ie kp
poised 3dn 82f ie<1mx 3f9
poison 514 8y8 a4d<3a1 a4c u
poke 1ao 1zw 2lc 351 422 42a 4ps 4u4 4vf 58d 5pd 5wx 7bo 7g0 7g1 7g2 c4k c4l cf6 tm vy w5<1fe 1sj 2iq 7b0 d ti tr
polar 2g7 3cp 628 8xx a9j bee bef k7<7st 8xy he
polarity 2g7 3cp bee bef<k7
polarization b8u bgf buq bur bus
polarize b8u bgf buq bur bus<13t lm
pole 2g7 61c a9j bcu<25q 2d bqp ju t4
police 6ka 9e2 apr aqm b2z cm2<7je f8
policeman bxx k3
policy acx ae0<42s j7
polish 1ks 22p 23w 2o6 47o 4py 51k 5t2 5yt b4d bls buf c4v<23j 30m 65s 6xs 72x k p5
polite 2o2 3uq 54x 5h6 64n 7xt a0c<1n4 54w 5h5
politeness 2g2 2o2 3uq 54w 54x 7xt<l
political 5tb 8lj 92q 92r aab<8lk
politician 2wu 5tb be6 r3<3y 6ro
politics 2wu 5tb 92q 92r aaa aab b3c be6 r3<2d wf
poll a8a b3d cm1 cm3<1ja 39h 6lh f pg
polls <2u
polynomial <21j
polyphosphate <4jb
pond 6lx<2v3
ponder 185 1c8 1vu 20c 47 h9 it ni v9<q
ponderous 2ob 88m<3gp
pony 6cb 7kr<1cp 3v4 9oo
pool 6kd 6lx<1ah 25d 2v3 76 cjk x
poor 16k 1gv 1ul 2t2 2ua 4iq 8pm 8pq<17s 8pn 8pr 9 mx
poorly 11p 1q3<8g
pop 170 27t 3fj 52l 64m 6o4 akq brt bru c2u ci4 ci5 k8<10o 3a 4ph 9s
pope 932 b3f<avg
popping akq brt bru c2u ci4 ci5
popular 3d8 3ka 52l 64m 6bk 7z3<1n6 8ll 8lm 8ln uw
popularity 3ka 52l 64m
populate 1q 2ks 2ul 2we 3im 9i bty x8<7h
population 1q 2ul a9y<2yi 3k 9
porch 3x3<c
pore 1i1 3zl 42h 5c4 7s7 a54 bf2 y4 yf<41o bf0 q
pork <1e8 ba7
porous 5c4 7s7 a54 aub bf2
port 8py ask<14c 1b 5ht 7gc
portable <5de 9u9
portal <a5k abn x9
portentous 1dl 2gf 5gi<3kp dq
portion 1mu 1s2 2s 38s 4w5 4x 8p gw k6<1e h m6
portrait aib c0m<z4
portray 19b 2fz 35u 3w2 42r 4s8 4sf 9bi 9dj 9eu aib b3g c0m ed hv oj yj<33u 6k a7
pose 19b 27x 3qw 5u0 670 6n2 6q9 760 9bi 9dj 9xp cmu xt<153 1ie 1rh 64h ad db
position 1rw 27j 27x 2hh 2mn 2qp 2u 2v0 37x 5n 62 7k2 8x b5 j4 t3 xt z<1wc br
positive 2ar 5g3 685<4zf 6c6 6c7 8lo uo xb
positivism 5g3 685 7sh 920 a9t b3h
positivist 685 920 a9t b3h
posse <6ka
possess 1rk 2wn 388 80b b4o coa r0<15f 8a
possession 1rk 2wn 388 5o9 8gn r0<1e 2jx ati kd
possibility 16d 1gy 1lw 1ox 20t 6aj 6bh bc ce<1h 42v 97 c6
possible 1gy 1lw 1ox 22s 6aj 6bh<1er 3kb 4z5 8lq na nb vi
post 14q 1iu 1iw 3ws 3x4 6la afe asu c0p c9v cn5 wd<2mz 2u 34w 4l 6p sl
posterior 7op al in<2a4 50g 68l
postpone 4dz 4y0 5w5 5w6 6dx 6rw<uf
postulate 1ep 6dr 6n 74x 75d 78 aeq af0 kg pj rj<1d2 32k 74w
posture 13v 27x 2hh 32a 3qw 409 5u0 670 6bw 6n2 6q9 7k2 9xp a4s cmu xt<153 1uq ad bf
pot 311 62b 9rm<35h 4n s
potassium <9q
potency 17l 1lw 22s 2fh 2fp 2oc 8lw aj bgw il<1bj 1gy 90
potent 17l 2fh 2oc 5g4 8lw 90 bgw il<17k 3kd
potential 1gy 1lw 22s 2fp 642 6aj 6bh b8v<3kr 4z5
potentiality 1bq 1lw 1ms 22s 2fp<1gy 420
potter b41 b6x b6y c82<3i 4c4 4wu
pottery <62p we
pound 2lc 2s1 2td 2te 351 5wx 61h 9s0 c9l ce9 th vy<d ti
pour 2z9 49n 4ub 4us cg2<24 lx
poverty 4iq 8pm 8pq
powder 5rv 8tw blt bsc<1h3 9o0 bt3 oy
powdered 8tw blt
power 17k 1iw 1ms 2z1 3ck 3jl 4yu 5g4 90 91<21 2p
powerful 17k 2ob 5g4 5jy 66k 8vq 90<17l 180 2fi 3kc 3kd 8lx 8ly 8lz
practicable 26k 41b 41c 4rv 4xf 67x 68e 7j9 8m3 cf nb<1ox 2fj
practical 2fj 2ft 8ok a3z a41 o7<17m 1p9 8m2 8m3 8m4
practice 1l9 1ro 26o 293 2fj 2ft 3lg 5uq 6s 73q 73r 7m1 9co a3w o7 wa wn<18b 7z kt oi
praise 1cx 24r 6d<3tk 4u 7k
pray 32m 46k 46m 5vu 75e ace<32n 75f
prayer 46j 46m 4my 5vu 75e ace<3tk py
preach 2sr 44y 4ne 4nf 5x8 b3j jw<330 7n
preacher 4nf 75x b3j<qu
preaching 2sr 44y 4ne 4nf 75x<1cz z9
precarious 1h0 1pi 1tr 3ev 8rd 9p 9xc 9z9 bk9 oc<1ph 3eu
precaution 2ao 41y 8ki 9e1 c2z<3pv 41x 9zv
precede 1ud 2a6 4ye 5xl 6as 7fe adj ajq b3k cl8 cpg<3j
precedent 1ud 2a6 4ye 5xl 6as adj cpg<1wt 2a5 4a2 ba
preceding 2a5 8b1<15p 2a6 7oq 7or 7os
precious 5mp 67o 67s 8yr<hk nk
precipitate 1bc 3hb 4fm 66w 7mi bkg<1h3 3e 4g v7
precise 1n3 1oy 3z9 3za<2bn 5g5 8m6 8m7 8m8
precision 1n3 3za<3z9
predecessor 6e7 77t b3k cl8<3s
predict 10p 1c7 1dl 1m3 1p4 1x6 2ps 3kq 48s 4ns 6ae 6gm 6gn 6n5 pr se<7p sf
predictable 8mb<8mc
prefer 1wa 24d 5pz 6ir 6iu 7e5 7j0 8l 95g<365 3g gy
preference 1wa 24d 2e4 4zg 6ir 7e5 a88<42v en zt
pregnant 138 2g 4ow 7pk 86i pl vb<16o 3iu 7pl
prejudice 74k c20<39k 6bx mf
preliminary 824 ajr cp1<2c7 zh
premix ao0<f7
preparation 1gp 22 2fk 2h7 30m 3u4 4rw kp vl yc<er kj
prepare 15p 1a0 1gp 1jx 1qs 3m 3u4 3vz 43b 4c2 69j ay bgo cbj kp lo r2 x<11
prepared 1gp 2fk 2h7<189 8md 8me
prescribe 12o 1xm 2s9 45i 55q 6b6 6d9 6n6 j8<1i4
prescribed 3tl 5h9 5io 85u<1pm 2fw 3fz
prescription 12o 45i<2rn oy
presence 3ke 6w6 a96 asm<bd c6 qp
present 19a 1d8 1kf 1xl 24k 2mp 2rv 30p 3jx 3ke 3tn 45p 4ca 4ck 4sd 6sb 6w6 6y 7hr 99 a96 ag7 ag8 asm b3l ba2 hu hv pu<2m 5fe 8jt 8ju 8mf 8mg fk gt
presentation 14n 1d8 1kf 1xl 24k 35u 3tn 4sd 77w 7hr hv<1xk 9g7 hu
preserve 115 15h 23c 281 287 2jz 3kt 3qg 3sh 482 6jr 6rn 6yk bjq bq9 cq4<15i 1jx asb gv kh
preside 20h 4du 4dv 4dw 4wz 6r1 9c8<1o
president 20h 30s 32x 3ru 4du 4dv 4dw 4wz 5t4 7ja 94m
presidential 3ru 4du 4dv 4dw 6r1 94m
press 168 1dk 1gx 1jg 1l2 1ql 2p3 43w 470 49m 4qi 573 6f8 7fn 7kt 7m6 7n 7y b8w uy v1 v2<1aj 1li 22n 7o 7u 9g bua
pressing 1if 1ih 1jg 1ql 41g 4qi 4qs 6w4 7n cbi t0 v2<18j 2s v1
pressure 168 1gx 1jg 1l2 1ql 1qo 2jt 2p2 2p3 3kc 3tz 4dt 4qi 4qs 7kt 7m6 7n b8w cbi t0 uy v1<18j 22n 5e mf
prestige 5hi big<ka
presume 1hw 2qb 2rh 3il 3un 6ag 7ip 7n9 7xv 96c 9yv bns iy<49 c9 cp
presumption 1hw 2qb 3un 4z0 6ag 7ip 7q5 9yv bns<93 9yu e7 iy
presuppose 74w a83<1hw 33j
pretend 1fd 1g5 1rh 1u 35x 6dw 6q4 7c 7p 9m ia sc ye<24o 4w1 sg
pretty 7qj 87d<2o h6
prevail 16m 1lh 29c 2f9 2or 2zx 3ec 4jk 4p7 645 6st bm cok<34c 5f 70r
prevent 14t 19t 2fc 5d ol
prevention 14t 19t 4n7<19s
previous 5fc 7os<2a5 dl
prevision 1c7 6ao 74z se<1vm 6ad y8
prey 6r2 c48 sq<1s 25j 2xl 79a
price 16e 28e 2ci 2ou 2y4 41e 4mo 67p 7l9 a7r cpk<1bf 1g8 bxk ci el
priceless 67o 8yq<nk
pricing 28e 4mo a7r<ir
prick 1ao 1j9 21q 266 26d 26e 34t 3er 3u8 3v6 4i8 4re 68s 6n3 79t a7n b9f cgv<4pt 7fa fm to
pride 166 1dz 469 58k 7de amy<16 3c 48t
priest 4dx<qu
primary 1o2 1p1 3kf 5p<14 17n 3pw 5g8 8mj 8mk
prime 11z 1hg 1pt 2nl 856 857 9ob 9oj bt9 dn<16h 1c 2y 30q 34y 7h kp
primitive 80w 8nw avc bj1<aeo j5
principal 1jz 1o2 5t6 6sc co8<14 1f5 2y6 6ub fd
principle 438<1w4 43d a90 a91
print 1ed 25u 2ky 2kz 2ro 2ww 2wx 361 44t 4ob 6c 7dd 98 9ro 9rp ae4 b3n<10 13z 1tm 26n 3s
printing 361 44t 6cw 7dd 9h3<2qo 6t 98
prior 1ud 50e<50d b6e
priority 1ud 2a6 4ye 50d 50e 8rh
prison <c4
prisoner 3g6 4dy<1ev
privacy 22f 3fl 3k5 4k 8mq 9ur<22e
private 22f 3fl 3k5 5fo 8mq 9ur<2cl 3kh 5fn 8mr
privilege 6iu 9in a46 a4j cm0<en t xw
privileged 3kj 8mw 8wo<8mx 8wn vk
prize 12g 14n 1gu 1pt 1sb 1w4 1wb 1yh 20k 28d 2nl 2y7 38h 3en 3wo 4fy 4fz 6th 7cd 9my 9pl 9py ckh cki nk vu<1c 9a fk sy z
pro b3r<fe yp
probability 2oo 3ik 5c9 95i 9x3<5h
probable 2oo 3ik 5c9 642 9x3<1er 2dy 3il
probe 1rb 2px 2se q0 s7 s8<3rw 5v9 gi kw pg
problem 151 2pc 55t 6e2 8o3 8yb<1c3 afb ft
procedural 19q 2jg 3oz 3ti 4ze 6cv
procedure 19q 26k 2jg 38y 3oz 3ti 4ze 6cv clq t5<44j 5l oq
proceed 19q 38y bse by7 ek lv oq w4 wr<6a l7
proceedings 38y oq
proceeds 1js 213 4vs<118
process 19q 19z 26k 297 2ld 2qv 2xb 38y 3oz 3u9 4gq 5bo 5x1 a7c aoy b3o byb c7n clq rw<2p 42 9z ah b
procession 31e 379 3ql 4lu gp lv w4<3 zh
proclaim 16c 1cx 1d1 24r 2hb 2rc 2zs 33s 57g 5vq 5xa 5xp 6ey 6pv 77u aem aeq xj<1a 341 6d 787
proclamation 2rc 33s 4oh 5xp 77u<0 5
procreation 3sp 4jz 70e<wl
procure 38d 5ot b38 b3q c3k<21 d4
procurement 38d 5ot<nr
prod 1ao 1dk 206 25t 4nl 4ps 4pu 5pd 5xm 79t 79u 7e2 7kk 7n 96o b2g f9 w5<81 ti yq
prodigious 1dl 204 2ds 2gf 3jo 6ar a9h<4m a dq
produce 10 26s 2q5 2uj 2wh 362 3sz 4si 5r 6ju 8u 9bc ajs ay ch5 ea fi<100 ad
producer 10 1jw 2wh 362 ajs chj<1dn fb fi
product 10 5r 8u a8v ae<96 e8 ea rl
production 10 5r 5ux 9bc ch5 chj<0 1d8 2jd ea
productive 13w 3g7 5gc 5k7 67t 67u 684 7cj 8my<1pr 8mz
productivity 3g7 5gc 5k7 67u 8my<11e
profess 2qs 2sl 32y 452 4c0 by1<12x 1a 32k
profession 32y 452 by1 wf<2re 6p
professional 1fn 3rt 8n3 b1x b3r hi<3x 4bh 8n4 fe
professor 9c9 b3s<6mo
proficient 1bw 1by 2p7 423 432 5n6 67z ar jv<hh
profile <22j 4j 6em 6k acu
profit 119 203 28a 4e0 4w2 4w3 680 xv<118 38r en f
profitable 3km<5gd 8n6
profits 119 34c 38q 4e0 4w2 4w3 6tu<118
profound 3mj 5ge 7yn 8f4 a6b a9b<1r 7ym 8n7 8n8 dq
program 13b 22 2qw 7m 9hn acm b3t bye cn ev j0<1c2 2 2e 75n 99
progress 31e 379 3bx 3qb 4lu 6ic avq bl br2 gp lv w4<2if 3 44 61
progression 31e 379 3bx 4lu 6ic gp lv w4<3 61 bp
progressive 2fo 7wi 8zm b1f bds r4<3kn 3x 5lx 7wg 8nb
prohibit 1qq 2qu 3q4 473 6cu 6gj kx nu<s5
prohibition 2qu ad2 aj2 ayu bnj byf cmh kx<46p 6cr j8
project 170 22 3at 3fj 3o 43c 4rz 4wr 7go 87 9ar afw u4<4 5l a5 gt j0
projected 8bx<170
projection 22 43c 7go afw oz<1c7 c j0
proliferation <21d 64
prolong 115 1q7 2lf 3al 3td 8d2 bs5 ek<15h
prolonged 1od 2of 5ci ek<2dz di
prominence 23h 27t 31g 37h 3au 3fx 3hz 3oi 4yf 6xh 7wl a4f k8<ik ka
prominent 1n0 1xa 22j 6xh 7wl a4f
promise 10p 1c7 1di 1ii 1m3 1p4 1x6 2ps 43h 48s 4t5 6g4 6gn bzj cch cq9 pr se<1a 7p 97 pp
promising 1bp 302 50q 8cg aw4<2dy
promote 19v 1fo 1xt 2ie 2le 3f4 3q0 3r3 3uh 4b8 bl c0 c1x co d9 gy k9 q3 za<26 4l 6d
promotion 2ie 3q0 7kj co d9 gy q3 za<3qb 5j yq
prompt 0 15y 1bb 1dj 1qi 1xv 2q 30g 3pu 40i 4cz 58c 6gg 75i 8oa 9rq aga agb b3u bzc f9 gk hm js<1z 23 an vl
prone 89t 8az<16y
pronounce 13c 1xe 1xx 2sh 451 463 6f4 6n0 90w ah7 ah9 dz l9<12y
pronounced 5as<n1
pronouncement 451 l9<1x1
proof a8l adz<10 12e 4q 5h 6cw yp
propaganda 5o0 6dc 6r4<72
propagandist 5o0 6dc 6r4<10i
propagandistic 5o0 6dc 6r4
propel 0 15y 1qi 1xv 2q 30g 80s 96j 9rr f9 gk hm js t4<23
proper 1p3 3zs 7oz 86y 8oi<1np 3ko 50h 5gf 5gg 8nc 8nd 8oh
property 14q 1cf 2uu cjr p re tu<1h 5o9 ds
prophecy 2ps 3kp 6du bzz c04 cgp se<1c7 1x6
prophet 3bl 3kp b3v b3w bzz c04<ayo
prophetic 2ps 3kp 6du b3v b3w<1p4 3kq 5gh 5gi 8ne
proportion 21k 2gs 6vs 731 73e a2v a31 bdx<4hb 5v 69 730
proportional 53k 68g 7ui be0<3d7 96
proportionate 11n 2nk 2yp 3d7 3fa 53j<3f9 53i 53k 7ui
proposal 1xk 2s7 cl<1dg
propose 1cs 1dj 1nb 1xk 2gq 32d 4eu 9c b2d b3x be cl cl6 p4 s2 yl<19 1a 7m s1
proposition 1d2 1xk 32d 4w6 9c cl sh<1dg 2s7 5
proprietor 1rk 2y0 388 6tr 6xx 871 r0<1zt
proprietorship 6tr r0<2y0
prose 831 abv agm<jb
prosecute 14r 3rl 3th 4e3 7ku 7kw 9i4 b3y i3
prosecution 14r 3th 7iq 7ku 7kw 9i4<3u9 wr
prosecutor 7ku 7kw b3y<208 k1
prospect 12p 1m9 1q5 49 4lv 97 ax3 j2 tq<12c 22s 2t tr
prospective 3kr<2fp 5gj
prosper 7if
prosperity 1pr 300 5hr 5k6 6xz<4il
prosperous 300 4il 50r 5a1 5hr 5k6 681 6xz<17r 1pr 3gj
prostrate 89s 89t<a6
protease blu<6yt
protect 19k 5gk 5s 6f bu c2s<28k 34e
protection 19k 218 29e 2gj 5s 6f 6yd<30b 6u
protective 5gk 6f 7s2 8y4 c2s<3ks 3kt 5l7 8ng 8nh un
protein 6ys
protest 154 1ly 1s9 1zx 1zz 24n 2bs 3dh 4yo bzw<6e gd q1 s6 x0
protestant 154 3dh 6mk bzw<2va ap5
protestantism <43t
protrude 170 23h 27t 3at 3fj 9ar k8<9s
proud 2fq 8as 9wp<1p5 27 8ni 8nj 8nk 8nl
prove 1d0 1vs 1x2 20s 329 3q 4q 7lc cp n2 yo<ch
proverb <1xj
provide 1gd 21 2xc 38u 459 6nf 6r5 c1r ok<28f sm
providence 88j 9hg bj2<11q 19l
province 4ai 54v 5n3 bjr<kh
provincial 4ai 54v 5n3 9c7 b30<k1
provision 21 22 38u 459 541 7jq c1r cin ckc ok yc<458 4gb er
provisional 459 541 bnl bnm
provoke 1xv 206 2j6 2q1 35p 3n2 433 4cv 4cw 80 az bb f9 hd nc nx s9 v zn<23 59 9z
prowess 69a bv
prowl 2wv 98w ce1 cod<1qu 3ab
pry 3wo 422 42a 4vf 6th 7cd 9my 9pl 9py<12u sy tr
pseudo 16r 296 35x 3gd 4ng 4s0 4se 7c sc<16q by
psyche 17i 1bo 4en 4lz<2p 6s6
psychiatrist 6r6 aa5<2xa
psychical 17i 1bo 4en b3z<n8
psychological 6bs 8kq 93i<n8
psychologist 6bs b40<10x
psychology 6bs 93i b40<43l
pubescent 513 8ec a57<2ag 8ea
public 3ki 7ut 9wj<2ba 8ms 8mt 9 w
publication 2ky 2kz 33q 360 361 98 c1q<3xy 5g 6t 9h3
publicity 3ki 9wj co q3
publicize 19v 4e2 4oi 7q<36 sl
publish 1ed 2ky 2kz 2ww 2wx 33q 360 361 44k 44t 49j 61l 98 9o 9ro 9rp ae4 b3n<10 7q
publisher 1ed 2ww 2wx 33q 361<1fn 2ui r0
pucker 3wf 4qd 62g b7a bex c5g<21r 4q8 sx
puff 2k1 30w 3ci 3sj 3sk 5ug 61e 70i 8l1<1g7 1ov 2ls 2r7 4jq 4jr 79f
pull 13s 1at 1qm 20i 2ac 2hw 2q7 44n 4rt 6of 96q 9rt b8x c2 li<2q 4uo c6i en
pulley <60w
pulp 883 b9h c6k<4l1 adf bkz
pulse 2td 2te 7ec ald bnf ca4 th<10 2t7 4z
pump 9ru a5f c4i<1iy 61v c4h
punch 351 352 4qm 6r7 9rv c7c c7f c7p vy<d ee i2 ti
puncher 4qm 6r7 9rv ay0 c7p<6na ee
punish 14z 1s5 8nq
punishment 14z 1s5
pupil 12b 20q 5t9 m8<201 6t6
purchase 389 3pb 4fw 4fx 5oq 6th 7cd awz<117 4fv f nr
pure 1p7 2ec 3cq 4io<2ay 3gm 3kw 5go 8nr 8ns
purify 20l 220 23x 2wi 30j 31x 4gn 4io 6uu 6z5 988 9gd 9rw<k
purity 1mi 1p7 220 23x 31x 3cq 3zi 4io 5gm 5gn 5lo<2nv
purl 1yd 21n 4uk 6i3 6i4<24 4s4 86 xd
purple 5dy a16 az1 bid<128 51 bic g ve
purport 13h 1cs a0 a98 be p4 s2 yl<2g 32k s1
purpose 1cs 1wn 22 2ov 3ai 4mj 4mk 4rx 97i be p4 s1 s2 yl<1b3 35 em pm
purse 2yx 5yj 7bl c5h<1sj bpe rf s
pursuant 545 7iq<3dv
pursue 10w 14r 3rl 3th 4cn 4e3 545 7iq a82 ab c5y dv i3<28g cr
pursuer 10w 14r 4e3 83 ab<4cn
pursuit 14r 1k8 3rl 7ka 83 a82 ab c5y dv<1f 3 a81
push 10r 120 18j 19v 1fo 1xt 2c8 2xv 3o 4b8 4n0 4qs 4ux 504 5m 61d 81 81i 87 9kp b4 c2 co cpt cpu da hx q3<1ku 2q 3xj 6d 7n
pussy 68r 8ru<5ij
put 11i 1rw 254 2m8 2mn 2qp 2u 2v0 5n 5v4 62 8x c38 t3<6 gc
putt <3a 3rs 7s
puzzle 1v1 2rm 2u0 3uz 3wv 45h ku y2<1hv 47 6e2
puzzling 53y y2
pyrex <6z0
pyrometer <62a
python <qp
quack 5tj bnt<200 c9
quackery 5tj 95d bnt
quaint 585 586 849<3fo 8e
quake 11o 2ir 36t 5jn 5js 6i2 6r9 7ef ali<gn lt
qualification 1tl 23a 33r 3ak 45b 5q1 bvg sm<1aw 3rb 5
qualified 8fo 8nx 8ou<8ny
qualify 1cg 1tl 23a 33r 3ak 3yl 45b 5q1 71o<1lm 43 4wq l9
quality 13a 1cg 1mh 1pt 1ua 23a 2nl 33r 3ak 3ns 3yl 4ok 4yc 71o 9wl<1c 1cf ds ih
quantitative 5gr<8o0 8o1
quantity 15e 249 5h 7k 96 9w<1bd 1h hl
quantum <5h 96
quarrel 2sq 2w 3p 3u7 4a 4n1 4v 6md 6ra 9d v0 z2<9ko g6
quarter 5yv 60v 7li ash bd0 c9c cmb<4rg 6x 748 com u
quarterback <7s awd
quarters 60v 7li<1ai
quasi 8qp<17t
queen 8gv<5y2 6qs c1x
queer 1ay 1az 1e5 1h0 1ir 1qh 2fd 301 4it 88v 9p azd b0p jz mh mv oc qe x7 xl<42 5d 88u 8e
quell aef bu9 c41 e5<46 sr
query 12u 1i7 1xo 2w8 32t 4n9 ai6 pz
question 12u 1i7 1xo 2nm 2se 2w8 32t 3kx 4n9 779 afb ai5 ai6 b13 b14 bx2 bz9 pz<1tr 1wt 9z ab9 l8
questioning 12u 1i7 32h 32t 3nv 47 4ej 69q a73 a9n h9 pz s7<2gy 3e7 py
quick 1bb 2ni 2p7 3fq 3h9 3ht 6w 7nb<an n3 v7 xy
quicken 1hn 2kp 3o4 3qt 6ly 6w 9uy dw kk<126 m1 rv
quiet 15x 1e1 1hq 1p8 1u3 1u9 3gg 3xr 4vn 5cp 5gs 65x 665 6w8 6zs 7nh 8mi 8o5 bju cbn d0 p6<143 4ir 8o6 ie ri va
quietness 15x 1e1 1p8 5gs 665 8o5<1u9 2u2
quirt <1td
quit 1lp 1s1 2km 2su 2vx 38z 3q5 3to 472 47p 4jl 4u6 5ay 6cq 6gh 8i ciq q6 zl<4vx 5a
quiver 11o 147 1h8 27f 27v 2ir 2tl 36r 36t 3n1 3oo 5js 6r9 a8 cdb lt td um vo w8 zx<1aa 223 3w i
quivering 11o 1h8 27f 2ir 36t 3n1 3oo cdb lt vo<223 i
quote 1io 1wu 2sc 4oq 4ot 4sc 9g9 b42 yv<7hg ac2 gb
rabbit <1iz 30i
race 37j 5b 6ij 6k2 6w 78s 95s alt alw ap7 dw hw kk<3k ge zr
racial 6k2 95s
rack 270 2jt 2vt 5u6 61f 7hj ak0 bae c9e<1kb 28c 395 4su ow zj
racket 3l1 5su 86 88b 9b5 9dr 9rx a7l akr b43 b4m b7p bvo cmf<14y 2jv 2pi 3a
racketeer 9dr b43<bx clv
radiance 15w 1kg 29n 2ff 4ys 59p b8k cct cqn dc p5<1gq 40 5u 6wg
radiate 15w 2o5 4vd 4ys 5xj 7ls 8sh 8ws a5r b8y bf5 p5<12 2gs 315 3am 5iu h5
radiation 4ys 5xj 7ls 7tf b8y bc7<1g6 3ut bbp
radical 4e5 5eg 6i1 8mm bkk<17n 5h 6ym
radio <3x7 4
radioactive 7tf bc7
radiochlorine <bkl
radish <b9l
radius <2h 67j
rag 113 198 199 1vt 1xg 20u 271 2j7 2j8 48q 4rl 59 5xc 61g 6ma 6sn 95 az fs l3 o9 qe zw<145 35y 43x 6zg 80 l2
rage 1m1 1m2 369 6wb 7m7 7x7 9bk bgs bgt cc4 qd<226 4hq 4hz c9 zv
ragged 57j 65t 8xp 90j<1q6 3fc dr
raid 2wt 9fw cf8<25w 37e 38n 3t6 a3
rail 9ry ced cff ck5 cpr<1lt 1sl 3x5 6e x5
railing 9ry cff ck5 cpr<9qa x5
railroad 3x5 9rz<1l2 9u2 a9
rain 1lu 5ma 6ti 7br<1b9 4fm 7mi
raise 1en 1y4 2gz 2os 371 3f 3pj 3w6 47j 4ff 4tx 4ue 4uf 5rh 60s 61x 678 7bc 7f7 bpj c7x qo<1uk 2jw 2k 2q 4d 4vw fa
raised 826<3f5
raising 156 1y4 3f 3u1 3zx 4o4 4tx 7kj 8zn go<5lx qa
rally 2l9 3p1 3ur 7as ahr c28<1qc 39 6uh 73b 7at m
ram 1jl 2lc 41 49m 4rf 5m 5pb 61h 6gt 7y 9s0 c9l<26f c8t ee ti
ramrod <4dm
ranch 7j3 9s2 b44<4wv 5zu
rancher 7j3 b44<4cl
range 10g 146 18w 18x 1fc 1q8 1sh 20j 20z 28y 29h 3aw 421 4ae 4rm 4y8 4yk 5bu 6ld ii o1 r9 rb<2uz 4p 63 db n
rank 1j 1vb 2be 2ki 2on 2zo 2zp 3t9 3yo 44d 4ct 67t 7i 7wm a1b bfl wq<1lo 2es 2ur c5 f8 h7
ransack 1rs 28d 2kf 2wt 3t5 4fy 9ff c5z<25w
rap 18l 1ki 1y8 1ya 34r 3b 3hm 4pv 4qk 5pc 6dk 6ho 6ht 762 7ej 7v<1xi 6dj 74 l7 ta
rape 179 1ri 1rs 22k 2kf 2xm 3rh 4e6 4xm a4 b9z c9d<ln
rapid 1bb 1ni 84e dw kk<an
rare 7um<1mo
rat 1f4 24p 32z 342 3ne 52o 6rl 75y 77f 7kc cnm fh<3v3 4xq 7a 88 ag b0y
rate 19m 1j 1vb 27g 2ki 2on 2zo 2zp 3t9 40h 44d 4ct 4z 74f 74r 7i bai bib coh ir wq<21k 2y5 7k
ratify 1fx 2x4 46h 7jk<7jp
rating 19m 74f 7k bib coh ir<1j dz ka pd
ratio 11e bdx
ration <1kn 1yv cc k6
rational 2p 2zh 3k7 8bk 9xl bcy nd<2do 2fr 3l3 5gw bcx n8
rationale <1vk
rationalize 132 1sd 1vr 1x5 2et 2f0 42x 44o 454 4bd 5vm j9 vf<12a 55 q u7
rattle 9jq cdj cht<1t3 3v2 gn
rattlesnake 9jq cdj
raucous 667 bfy<2al
raw 2zf 5b7 8oo biv<16z 2zz
ray 15w 2xs 5xj 71l 7ls 7mo a5r b8c bf5 brk dc<3am 40 bf4 h5 rw
razor <709
reach 1q8 28y 29h 3aw 3p2 421 4ae 4y8 4yk 5oc 5rl ab2 bp0 bxw c7o cf5 ii lw<14d 1bq 2uz 4 4p i
react 1gb 28g 2fs 2k5 3m1 48 4eb 72r 7b 8pa 8pb b8a bkr ha
reactant 72r bkr<rl
reaction 1gb 2k5 48 72r<2 2x c2
reactionary 7wf b45<2vu
reactivate <bq0
reactivity 2fs 3m1 a6s<1c1
read 4m4 742 a8d aiu b46 b47<1 8a 98 rx
reader 375 4m4 4vs 6ri 742 768 b46 b47<2vv 4c6 9n
readiness 1gp 1m4 2fk 2h7 2ni 3ht 630 69j kp vl<2na
reading 1i6 2pz 4m4 777 a8d<6aq a8c z1
ready 15p 1gp 1jx 1qs 3u4 3vz 4c2 69j 7pq 8md 904 bgo kp vl<189 1m7 2fk 3l4 8oa 8ob 8oc
reaffirm aep<33z
real 1gl 2z3 3m8 4yx 5f 8oh bcx c6 ne<1ga 3l5 3l6 4yw 5gy 8od 8oi bcw hf
realism 186 1gl 2ft 3m8 4e7 5h1 6rc 6rd 8m2 8p1 a41 arl ne<2z2 a3z
realistic 1p9 4e7 6rc 6rd 8p1 arl<2ft 2fu 5h1 8oj 8ok
reality 186 1gl 2z3 3m8 4e7 4yx 54s 5h1 6rc 6rd 9x5 a8f ne<2z2 644 j3
realization 1vp 4mq 7co 9f8 g1<5wh 5x yy
realize 1vp 203 29t 38r 3l5 3l6 4mq 5x 7co 9f8 ayw df g1<242 f
realm 6l1 6ps bjp<2ux kh
reap 2xy 60a 7ae 9f1 9g1 azx b09 cji<39 4w4
reappear <9v
rear 156 1ug 29i 3u1 3x6 3zx 4do 50z 6lc 6le 6ve 7fa 9ey al asi bi7 in qk<107 12 2u 2ut 3f 50y ces
rearrange <1l
rearward 3x6 50z 511 6lc 6le asi<2ad 50y
reason 1de 1i5 1zf 248 2p8 2vw 2zh 3ds 42s 53 5gw 6re 8l3 8m nd ry y8<1c0 24k bho ez q
reasonable 1pa 2zh 418 5di 5gw 9xk 9yw a3e a40 a4a bho<2fv 3l8 n4 nd
reasoning 2fr io ry y8<er nd
reassemble <lp
reassurance 9ib c13 cbq<x1
reassure 9ib c13 cbq<75j d0
reb b5w
rebel 3t3 4d0 4xo 54j 9hz b1z b5w cnl<154 2x1 r4
rebellion 3dy 3t3 4d0 4xo 4xp 583 5nq 9hz cnl<8o x0
rebuff 3uo 4n8 4pf 5vd 6fv 73y 7pj lj<24l 6fu 7t e7
rebuild 3qh 7cr 98k<cx
rebuke 1cz 1fr 1ia 1wz 20w 75w byp yr<1cy 4b
rebut 5pj 6av 75s adb ai8 ai9 b48 bwv<32l
recall 2 2pm 2pv 4m2 66d 77m 9x aj6 b7 cjz cma cp3 dm hd is y6<137 29f py
recapture <18c 25o 2hq 3c cas
recede 37a 3p3 3p4 ak3 hp
receipt 14j 2hs 4e8 76u acw<12m bws ho po
receive 14j 2hs 2v9 3x7 4lq 4uy 4uz 68m 7sb j3 zc<1n 4v0 f
receiver 14j 2v9 3x7 4uy<6mr 9nu
recent 8js<dl
reception 14j 2hs 4e8 6d6 76u ab7 aq8<104 ew ho
receptionist 2hs 4e8 6d6<b5a
reciprocal 2yq 4h5 5h2 6vh 801 95w<5h3 5h4 6vi 800
recite 1il 1xr 3dd 46v 6g3 6qd 77h ac1 aik aiu<4og 7z
reckon 10p 12j 1f0 1md 1u 2 2d 2lw 2yj 43m 4g4 94 9m 9y b b6 j4 og pf pr pt x6 ye z<49 7l ry
recognition 12x 1hu 1vp 2pn 44u 4ia 4mq 73s bvw bxl g1<21u 4u 5x b7
recognizable <17g 2dk
recognize 1kj 1vp 2bj 2f5 2pn 42k 4ia 4mq 6o 73s bvw po<242 9x g4
recognized 7n8 8hw<5ee
recollect 2 2pm 2pv 9x b7 dm is y6
recollection 326 327 4m2 73t 73u 90s 9x hd is y6<43f b7 xz
recommend 1ih 2r3 2r7 33b 46l 4u v2<6d cl
recommendation 1ih 2r3 2r7 33b 5n7<1cx 1tn 2r2
reconcile 11n 2bx 48y 4bz 4hp 4mr 58t 6a6 72z ahz bun by3 zm<69 730 g4 kz
reconsider <z
reconstruct 2ii 3qh 548 6ab 6xe 744 7cr 7ki 98k b4e<1ju ce cx
reconstruction 3qh 6ab 744 7cr bq2<is nz z1
record 1ww 2pz 33w 3t7 3wz 4gd 4m3 5uv 777 7r 9q5 9s3 9tu acn cgo<281 2y 3q 77c r
recording 33w 5uv 9s4<3r
recount 1il 1xr 3dd 46v 6g3 6qd ac1 aik<1ik 2jl
recover 18c 1ko 1qj 2x0 3o5 6uh 73b 88d alb bov<125 4lc f
recovery 18c 1ko 3o5 6uh 73b alb bov<0 6uo bl
recreate 1f 1xu 2hj 2jc 2kp 397 4t1 5sg 5vw 6ly 703<120 tf
recreation 1f 1kz 397 5sg 703 921 bpn
recruit 13i 14w 1fp 1qg 201 2lm 2wy 78y 9hu b4a b4b civ<ciu h1 qz
recruitment 13i 2lm 78y civ<r
recur 1do 23l 3dz 3l9 6h4 9i8 a44 cnp uy<6 6a 77m
red 2az 3c6 405 406 4hq 52b 660 661 6wz 72b a13 a14 baj<3c5 4e5 g rf ur
redcoat <1ft
redeem 2x2 39r 4fh 59v 5oz 95j<14m
reduce 2iu 4za 5px 5rq at bqt kq<285 45 729 7iz
reduced 578 897<827 828 829 896
reduction 4kk 5px 71k 729 9t at bqp bqq bqt kq<1gb 5j
reek 593 7h9<2ph 33i 4v5 h5
reel 193 1qw 21n 373 4eo 623 62o 6t0 8n q9 tl w7<3xx lk lz xb
reelect <1kt
reenact 19b 7d7<39c a7
reexamine 5pe 6a3 9i3 axj bx7<1y
refer 11d 15q 1io 1w2 1wu 20b 2sc 375 5xo 6ri a99 ak eu q2 yv yw<27i 34
reference 1io 1wu 2sc 348 474 475 4mp 4oq 4ot 4sc 6ck 76n sn yv yw<1d4 2qq 476 4j 5z
refine 1tt 22p 23w 3tq 3yz 47o 4ld 5qn 6uu b4d<31x k rw
refined 1b0 5h5 87n 8um<5h6 5jd 87m 8om 8on
reflect 17q 185 1c8 1vu 20c 29n 47 5hn 61k 7gn aus h9 it ni p5 v9<1ij h5 q
reflection 12h 2gw 47 4ml 7gw it ja l1<b9 id pu
reflective 12h 29n 47 5hn 9vk 9vl a1v amz ni v9<2do 2gw
reflector 61k 7gn
reflex 6r 8zb<2k5
reform 88s bt0 ny r4<5k 5m k
refrain 4yi 79e 92z agj cbb<3t
refreshed 8xq bgu
refuel 9gk<cit ckb
refund 6ty 7hw 7ig 9hf baa<2l0 3g fl
refusal 283 44p 46p 4vt cmm<46o
refuse 12v 18s 283 2ia 44p 46p 4vt 6d7 6o6 7lz<11v 29l 48 gv
refute 5pj 6av 75s adb ai8 ai9 b48 bwv<32l
regain 18c 1ko 1qj 2x0 38p 3l 9k azj<f
regard 15r 2d 2yn 39z 3aj 42g 431 4o0 5um 6d5 7gm ch0 j4 pt z<1rn 1v5 1vq 7l 85 ak ew
regardless 3gs 63e<1nv
regime jn mi<j0
regiment 95k app<1o 4l mb
regimental 95k app
region 2h bd7 bs xy<1d
register 1qg 4ge 4on 5zv 6cp 6fe ach acq b4f cb7 cgo cm7 h1<14w 1ua 4gd 7r
registrant b4f h1
registration 14w 1qg ach cb7 h1<1qf 1wm w
regret 36b 773 8k6 an1 cc5 cc6<12v 3c ccf zz
regular 2fw 868 8va 8yd<10u 1ft 1uj 3n0 3nx 5h9 8ov 8ow 9l
regulate 117 152 1ce 1ci 20g 2qd 2yf 3wg 428 5ub 6rg g5 ri w1 wk y3<1x 23 35 69
regulation 152 1ce 8vb<1h 2r0 3n0 fu
rehabilitation 98j bsz cna<2ii 5xf
rehearsal 26o 5uq<1ro
rehearse 1ro 26o 5uq<7z
reign 16m 1lh 2or 2zx 4jk<2zy bn4 mi
rein 609 9s5 a4n bqk clu<1bj 1o 1x 4tc 9tp tg
reinforce 1tb 31c 5vh 6ax 75m 9ig<1hf 4c
reinforcement 1hf 1tb 31c 5vh 6ax 75m<1wx bb i0
reiterate 1do 1rv 45e 5hd 6uq 9g4 9g5 bc1 gb<36
reject 18s 1hx 24l 24m 283 2ia 2x8 3bf 3su 44p 6ai 6d7 6s9 cmm<12v iu
rejection 18s 1hx 24m 283 6fu<0 c4
rejoice 166 1o6 1yq 1yr 276 2gl 2u4 2u5 3y5 4t0 6f5 6jo sd<274 3c 76a
rejoicing 166 1dz 1yq 1yr 274 276 2u5 4t0 6f5 sd<17 2u3
rejoin 2sg 75t<28o l0
relate 11d 15q 1e 1mz 1vd 1w2 22g 2pp 2zl 3bp 3bq 46v 4h1 7m8 95y ak be8 c0d ke kv<1il q
related 2fx 8oy bdq<2fy 5hg 8oz 8p0
relation 1e 1gf 1il 2k3 3or 46v 4gz 4hg 7m8 7x c0d kv qy<6g3 hl wl
relationship 1e 1gf 1gi 49f 4gz 4hg 6pt 95y qy
relative 12d 1gf 3b6 4gz 4hg 4m8 53k 68g qy<28 3d7
relax 1ye 2i5 2kt 705 amo bte<230 23s rr
relay <12m 6ij 6k4 997 gh
release 1ed 1qk 2ky 2kz 2ww 2wx 2z7 33q 358 399 39a 3q5 3qs 44k 49a 49j 4d5 4gr 4k1 61l 7jv 98 c7m kn<1d1 1w 7q 8u a5 r
relegate 1i3 1qq 1v9 2kk 2ue 3oy 3u3 49l 49s 4bt 4xd 5q9 5vo 75 7iz 97o abc jm<150 33a 4l 4mw
relent cpl
relentless 164 1tj 1u1 23n 2n9 2og 3zf 5fs<1n1
relevance 3lf bdp<1ge
relevant 3lf bdp<3lg 5hh
reliable 1b4 2nd 3nw 3z3 3zn 55j 5la<55k vs
reliance 1hy 1i0 55n 69p bge<1v3 222
relief 1fv 1oz 30y 36g 38i 391 4ij 4wt 6ip<216 22m 48h fc
relieve 15a 1fv 309 30y 36g 3r0 4ea 4ij 4wt 5bf 6ip 99v 9r0 avw b4g p6<143 39a k
relieved 8bx<170
religion 1w7 1z2 2g6 5fq avd<1ec 2t
religious 1w7 1z2 2g6 2wz 5fq 9yk 9yl<1pg 8kr 8r4
relinquish 1qr 2su 358 3q5 5ay 6gh 7i8 ad7 ciq cn1<4vx tw
relish 1c4 1f7 1px 280 36i 386 387 3bm 3nl 3nm 3nn 48g 4vp 4vq 8uu wv zs<490 eq
reliving <j3
reluctant 3y7 80t 8b0 906<905
remain 2f9 2kq 2yo 3a9 3ay 5zq 7m9 bdu bp4 ek
remainder 2yo 3a9 5n9 5zq 7hk<14l 2y 4x
remaining 838
remand 1go 1l0 2l6 2la 2w6 3qr 3wn<99f 9z
remark 1d4 20b 25b 2wl 45c 4oe 5z 69x 6cj iq sn yw<2m 5
remarkable 1az 3mk 5ey<4m dq
remedy 1qt 2bo 312 39l 3gn 3pd 3x8 4ke 6rf 70j ny<23b cb oy
remember 2 2pm 2pv 326 327 6de 9x b7 cko dm is y6<4vy
remembrance 326 327 4m3 6de 73t 73u 90s 9x cko y6<44u xz
remind 4m1 9rq a8i acp aga agb b3u bzc
reminder 24t 2vc 336 4m1 a8i acp<bu j3
reminisce 4m2 a7x hd is<327
remnant 3a9 5zq bdu<2yo
remodel 3qh bq2
remote 2ol 3cy 4jj 52v 6zh 8ci p9<160 5ca
removal 1kl 1r3 97u u2 y<18u 2j0
remove 1kl 1r3 97u hp u2 y<p9
removed 2ol 3cy 4jj 6zh 7u2<160 532
renaissance <5vw
render 19o 1gd 1js 213 21i 26q 2n3 2pq 2xc 38u 3pf 5uy 6ek 6po 8bd ok<10 317 7z
rendering 1cp 26q 2pq 33o 3pf 4od 6ek 6k 7ma rx<1vk 2jf pv
rendezvous <14x 1a4 4a0 62
renew 1ju 9j2<4kc
renewal 1ju 98j 9j2 bc9 bsz bu1 cna<1rv 2ii 6un
rent 2v4 2xg 35j 38a 39g 3tw 44f 44g 4d4 4g1 4jn 4rc 4rd 5se 6px 7c7 7hc b1d b4h b9u cm4<213 3r8 f g9 jt
reopen <sy
reorganize clm<mb u7
repair 1qt 1t5 20a 215 216 2bo 2ig 36m 3pd 4a8 4ke 6rf 7e7 7hn 7iw 98c asl ba8 ny nz rs<1v 23b 3g 5k k
repay 2sg 479 6ty 75t 7hw 7ig 9hf 9ir baa ckg<3g l0
repeal 1gg 1i8 1vj 2id 2li 3k3 3qa 3uw 46e<28r 3q9
repeat 1do 1rv 23l 26r 3dz 3l9 435 45e 4og 5hd 61m 6h4 6uq 7l3 9g4 9g5 9j3 ai7 b49 b4i bc1 cb9 gb uy<13z 36 6a
repeated 23l 3dz 6h4<1n1
repel 18h 1ol 36d 3c3 3uo 4n8 4pf 5e8 5fz 5m 5vd 6fv 7pj lj<145 24l 7t 81
repertory <1ad
repetition 1do 1rv 23l 26r 3l9 7l3 agy cb9 gb<wr
repetitious 1do 1rv 23l 3l9 7l3 agt agy<5hd
replace 18r 1fy 1hc 285 3pz 5py 6sw pa u3 w2 zp<1ju m9
replacement 18r 1fy 1hc 1oz 285 318 38i 4k9 4w0 7iy bw3 pa u3 zp<1fv 42e q7 w2
replenish bc9 bu1<7h
reply 2sf 457 4eb 6fs l0<2m 5
report 1wy 1xq 253 46u 55r 77q c0h c1s ez z3<2e 2sj 6dd sl
reporter 77q<10i
repose 1u3 1yk 26v 2kt 3gg 705 c94 cnr coz d0<1e1 35i c38 ie
repository 1ad 92v 9s6 b4j<4c1 i9
represent 12z 1ve 2g0 2z8 4xh 4yd 55h 5lb 6y 73 9ep 9eq 9et 9id aq b6k cn7<1iv 1lk a0
representation 12z 24k 2z8 4b9 4xh 6k 6v 6y 7kv 9id<ea or
representative 12z 1in 2g0 33u 380 381 3av 4xh 55h 5lb 6rh 6s8 axr ba cn7 nj<1ff 1n6 2c 2g1 3nx 6qe 8p3 jw
reproach 20w 6dj aed<130 2zw yr
reproduce 13z 16n 3sp 4jz bca wm<10 4og
reproducible 8n2 9y7
republic 3oh 49x 7k8 7k9
republican 7z4<1n6 jw r3
repudiate 32l 6gh<12v 1hx 75u
repulsion 1ol 4pf 5vd 6iw lj<2tx 9fk c2
reputable 3lj 3zm<17p 5hi
reputation 2zu 6by 6xi 74n<kf
repute 2zu 6by 6xi 74n<7l kf
request 1wo 32j 54 75c 7z0 py<12m 32h bxy
require 12p 1ep 1gw 1xm 4fe 6fq 6n 78 97 ahs kg pj rj s5 ss<24i s4
required 1oh 75b 78 81n bir<178
requirement 12p 178 17s 1oh 2ej 6n 78 pj ss<19y
requisition 6fq 7hu 96e s5<46n 4w1 5ou
reread <4m4
rescind 1gg 1i8 1vj 2id 2li 3k3 3qa 3uw 46e<28r
rescue 2ht 2x2 39q<18c 7kh
research 12c 1fq 20n 2c7 338 3rw 42u 5tl pg<aw kw
researcher 12c 1fq 338 kw<10x
resemblance 29f 9wx<id
resemble 29f 9wx<13
resent 1yt 4sk<7dh
resentful 7ok<509 50a
resentment 1yt 4sk 50a 5ag cc0<1e7
reservation 23a 3uk 45b 4xc 75o 7l4 asb<1a3 5 ep
reserve 32f 38i 38o 391 3kg 3uk 3yn 4g0 4gc 4xc 4zz 6am 6sg 75o 8p6 cik<38b 3zs 4ga 54 fe gw
reserves aqu
reservoir <1gd 2v3 9tt
reside 19r 1lj 2ge 2hr 2kr 3ad 9pc coz r5<1q
residence 19r 1lj 2ge 3ad 60y 7le 8s4 95l 9s7 as4<0 1sv arn
resident 19r 1lj 2ge 2hr 2kr 3ad 8s4 r5<200 9i
residential 19r 95l
residue 2yo 3a9 5n9 7hk blv<4x np
resign 16p 1qr 2su 38z 3q5 472 48y 4mr 4wk 6cq 7i8 ad7<g4 tw
resignation 38z 472 48y 4mr 4wk 6cq<2e 48x
resist 154 1ly 1s9 1zx 1zz 25e 2bs 3dh 3vq 5vb 6mc 7lz 9fk 9o6 aho b0n c2j<29l 7t s6
resistance 12s 25e 5q3 5vb b90<hz l
resolution 1b3 1wn 258 3fm 3lk 4mk 558 5pi bxt cf nf s0<16 2e 8k
resolve 10q 1b3 1wn 258 3ds 3ea 3fm 3lk 3ob 46g 4ee 4mk 558 8m 8uk 97i bwc iu nf p4 s0<16 2e 32 35 cf kz
resonance 17q 2g3 408 4vi b8q<1ua 6vd
resonant 2g3 33i 408 4m2 4vi 86 a7x b8q hd is v<17q 1pb
resort 36m 4a8 7e7 7iw 9i8 a44 asl cnp<1v 2ow 6 60g 8r
resource 2ow 4g5 51t 696<2p6 41d
respect 12g 14u 17p 1gu 1sb 1u4 1w4 1wb 1yh 20k 3aj 3ll 431 5x4 6ji vu<1vq 3uq bf g4 kf z
respectable 14u 17p 2nu 2ny 2ob 3zm 54q 5hj 5w<2bm 2g2 3lj
respectful 1u4 48r 5ho 6bz<2g4 3ll
respective 2bb<ux
respiratory 6zw 95m kl
respite 1hk 32p 32q 5w3 6he 6zr 71d bsn by6<2ta 4ij 4y0 c8 wt
respond 2k5 2sf 3m1 457 48 4eb 6fs 8pa 8pb b8a l0<2m
response 2k5 457 48 4e8 6d6 l0<18 2x 5 ew
responsibility 19y 3jh 5e 5hk 8yc 9vq bjr<kh
responsible 5hk 8yc 9vq<8p8 8p9 mq vs
rest 2kt 2yo 32q 3a9 4ac 5n9 6zr 705 7c1 7hk bnc by6 c94 cnr cq3 oe<32p 4x c8 fr
restatement 45e gb<5
restaurant 2mm<5o
restless 3y0 8fy 8o4<3j9
restoration 1ko 1qj 2ii 4kc 6xe 7i5 7ki cjx<2zm nr nz
restore 1qj 1t5 20a 2ii 4kc 548 6xe 7i5 7ki 88d b4e b91 nz rs<1ju 7hw k
restrain 14s 1bg 1h6 1sx 1x 2l5 34v 4qa 65 6wm 8z 9p6 b2 bq hy ng ph r6 wz<25 736 7j6
restrained 1uo 8mi 8pc 8x7<8pd
restraint 14s 2l5 34v 6wm 9zr<221 2jx 9zq ph
restrict 1bg 1cg 1h6 1sx 1x 23a 31d 45b 5q1 65 7jz 8nh 8z b2 bq e6 hy ng ph r6 wz<25 43 cc
restricted 8fo 8pe<8pf
restriction 1x 31d 7jz cc hy ph wz<1ce 2l5 wk
result 18 2rg 2z0 39v 3a2 4g 745 8c cf f1 h4 mk<3u 4si 5 6a 7lc hn
resultant 18 2z0 4yg 66s 6b4 8c f1 h4 mk zb<2a4 3u a8w fp
resume 257 2qr 33y 3dm 4m7 6co j6<15h 4wn gb
resuspend <70u
retail 7hm 9hc b4k cpz<14l 3ax on
retailer 7hm b4k<1fi 6ob
retailing 7hm 9hc cpz<on
retain 2jy 4m0 cjb cpi dm ek xz<326 3al gv ui
retaliation 5xe c36 c37
retention 2jy 325 4m0 cjb dm gv xz<1c0 1rk
reticulate 5hl<28s 5hm 8ph 8pi
retire 37a 3p3 3p4 3r7 5qb 7is b4l bfp ckv hp<1lp 38z cma
retirement 5qb 7is bfp ckv<2a c5 hp
retort 2sg 75t bym<2sf 4n l0
retrace 6ab 744 ady cf4<37d ce
retract 97p aif<13s 32l 37k 4rt
retreat 37a 3p3 3p4 asn byg hp<1v 3r
retrieve 18c 1ko 1qj 2 2pm 2pv 2x0 9x b7 dm is y6<265 f
return 1ko 1qj 37d 4lc 512 5on 77m 7i5 97z 99f aln cjx<137 1dp 1qe 2f 50 nr
reunite <14x d6
revamp <1ju rs
reveal 430 46s 4v9 5gh 6fy 6fz 6g1 acd aij bj ch7 sj z7<36 gt
revel 1f7 2q2 34m 48f 5su 9b5 akr b4m b7p cmf wv zs<14y
revelation 430 5gh acd aij ch7 sj z7<2py 2sj
revenge 5xe c36 c37<14z
revenue 5dt 6tt b9y cjg cjv<rf
revere 2g4 366 367 3k8 3wl 43e 48r 6bz 6pk 9ge 9if am9 b0v b86<12g 7dj
reverse 1dp 1gg 1i8 1vj 2ae 2id 2li 3k3 3qa 3ua 3uw 46e 4mn 50 511 6il 6le 7jd 99i 99q<12k 28r 2ad 605 k7
revert 4lc 512 5on 97z aln<50
review 19g 1va 2k7 4ln 4mi 5pe 6a3 6ri 768 9i3 axj bs3 bx7<1y 21a 445 4ve 6q 9x pd
revise 3rb 4om 6cm 7j7 acc b4c<77z clm
revision 3rb 4om 77z 7j7 abo acc cb1<1r4 4t 6cm
revive 2kp 5sg 5vw 6ly 703 box<120 31k 4kc
revolt 1ol 2tx 3c3 3dy 3t3 4d0 4sy 4vr 4xo 4xp 583 5e8 5fz 5nq 5ve amc<36d 8o m1
revolution 2x1 3ot 4uj 4xp 5eg 5ve 6i1 92j lz q9 tl<1dp j
revolutionary 27o 2x1 3fn 3ot 5eg 5ve 6i1 7j1 92j q9<4e5
revolver 9s9<61b 9nj
revulsion 1ol 6iw<2tx
reward 479 6ax 6pd 75m 9a 9ig ckg kf mg<1dg 478 4c fl os
rewrite 6cm 77z abo b4c cb1<1im 4j 4t
rhyme 4sb aby b4n cb3<13 1co agw
rhythm 2br 2g5 2s1 4jo 71x 7fw 7fx 7h4 9xa c78 cb8 cdc th<1d9 4y 648 a9g
rhythmic 2g5 4jo 9xa a1i<5hq 8pl
rib 199 1id 20m 2pk 2ra 45d 9sa x2<1us 4s4 5z b3 l2
ribbon 1zj 27e 2r8 39p 3np 4de 5ku<2mu 9a 9qr h
rice <4qt 6jx
rich 11s 17r 1um 3g7 67t 67u 684 8po 8ys xk<5hr 9 dn nk
richness 11s 17r 1um 3g7 4yy 5cq 684 886 8b 8po dn<1be 1gz el p
rid 3r9 4wi ajc
riddle 21e 3d4 4pr 56i 5oh 5ze 5zf 9t6 au de<4qt 6e2 gi ku
ride 27h 2wp 3qm 4tr 4tu 4uo 4ws 6rj 7et 7fz 7me aa cgn<4t6 7lr o2
rider 2wp 4tu 6rj aa cgn<2i 447
ridge 6lz<63 7dc a6 c5u mn qo
ridicule 199 1id 20m 2bw 2pk 2ra 334 3h7 45d x2<e7 l2
ridiculous 2bw 2h8 2o0 2ra 334 3h7 44m x2<ao nm
rifle 1rs 28d 2kf 2wt 3t5 4fy<25w 5zw
rifleman <1ft 6q6
rig 19j 3h 616 70a 7ij 9sb 9u3 bt8 ckd cni<28e 2m9 2my 3wc ud x4
right 1qt 215 216 23b 2bn 2ig 39l 5gf 6u6 8pv 8pz 9sc 9y3 a00 a01 b2m ny xw<1n3 1p3 1vx 2u 50 5hu 6kg 8pw n
rightfield 9sc b2m<n
rigid 2n9 63a 66i 8xt a21
rim cpa<3wk 65 cd1 cpm oz
ring 17q 2g3 3wk 3xn 408 43z 440 47w 4bp 4n5 4vi 66d a1c akp b71 ben chy chz<664 aty chw
riotous 1um 1un 20f 2ee 2wd 3l2 4yy 6rb 6wc 9b8 bg1 brv bvk<8fr
rip 2ee 2v4 35j 4rc 4rd 5se 6rb 7c7<2wd 3r8 4un e jt l4
ripe 3is 4ie 5eq 8ee 8ob bi8 ij<3jn 5d4 8ed vl
ripple 1zg 47i 5zn 6hm 7h8 zk<4ur
rise 1en 1ug 1y4 29i 2gz 371 3f 47r 4ka 4tv 4ue 4uf 6gy 90x b4p btk ceo cet go o5 qa<12 2t6 3 61 9u fa
rising 1en 2gz 3dy 3t3 4d0 4tv 4xo 4xp 583 5nq 8jw 90x ceo go qa<3jy 61 8o
risk 10h 158 1ir 1l6 1lq 1pi 202 290 2jw 3lr 3mu 3se 4cr 9p oc wj<22v 2oo 89 ob
rite 3tj 938 939 9g8 bv8<wa
ritual 3tj 5vr 938 939 9g8 bv8<2j3 o7 wa
rival 1s7 3df 4pc 4y5 9z bz fc ge
river <4av
road 1t6 7ez cel<18n
roadway <1t6
roam 10g 146 18w 18x 1fc 1sh 20j 20z o1 r9 rb
roar 1y7 20 232 24z 25a 2e3 344 345 346 384 46r 4o8 4o9 4oa 4p0 5ui 6f3 6hn 6sz 78h 7gb 7h3 9b aks r7<1i 86 l5 lv
roast 199 1id 20m 2pk 2ra 45d 7xf anm bs7 x2<1va 23k l2
rob 28c 4g2 5u5 7i9 b4q<15b 6m
robber 7i9 b4q<ra
robbery 28d 3t5 5u5 7i9<1rs 2js
robe 70d 7ch 8s 9os 9ua bp3<57 5q 67
rock 1zk 36p 3mp 3qx 41k 4j0 61n 8n 9sd b4r c64 cda<8
rocket 56n 9se<62h go t4
rocky 1rm 1zk 3eh 3mp 74 8n 8v6 hs nh<17z 3my 8d
role 1iw 1lr 28i 2jm 2ov 3ai 4sf 765 yj<19b em wg
roleplaying lq<wb
roll 1tc 1yc 2yu 4qj 4th 4tl 5p9 6h6 70s 7lt 9sf cd1 lk<1b 5y bub q9 xb zk
rolling 4th 5p9 akp chy<2q 5u5
roman <6ml ju
romance 1l4 2sd 2yy 444 45q 4ev 5cv 95f 9b9 abs axy c1e<1wj 26x 4hg ag2 bys l7
romantic 2yy 5cv abs<174 b0u bv
romanticize <bx4 c9
rome <49z
romp 1r9 2jc 397 398 5sn 6rk 7ed aly c2b<1f 34c bm qx tj
roof 6d8 71b c4m<1zh 5s
rookie <k0
room 1g 53c 6py 9ne ank awm bdi cop<11r 1q b5 m
rooster 9jr<3v1
root 108 3b2 4xu abb b9l bpr co6<1cn 1jn 1ld 25v 2y 9u br
rope 9sg<25o lg
rose 7sx a18<a17 ao3 g rc
rosy 1nu 228 406 7pm 7sx a18<1nt g
rot 4ki 6cz 6td 6uj bkd bt4<238 4gl 4lt 6yg
rotate 27o 3ot a2d c26 ckz lz q9 w6<1b 1iv 7iy
rotation 27o 3ot 4uj a2d c26 ckz lz q9 tl w6<1b9 1dp 4h0 i
rotor <1sl
rough 17z 1ne 3eh 65t 7j 7lm bfy<2gh 3mp 5j4 5j5 8d 8u4 8u5 8u6 8u7 8u8 cbj jr
roughness 17z 2an 57j 5fx 5fy 5j7 64r 65t 7rn 7rt 8op 8ts a1e bjx<65r 9xg bjv
round 179 2br 2g5 2lx 3lp 44x 4jo 6vm 71x 7fw 7fx a2t a2u arr bpe bvp ff l4<13c 1pf 2lq 30 4b 4y 5cq 5i1 qn
rounded 3lq<8q5 8q6 8q7
route 1t6 7ez cej cel qn<27i 7ey 7f0
routine 3b3 3oz 3z4 3z5 45o 5ev 6cv a7 lq<19q 2ex 44j pv
row 4a 4n1 7ex z2<2md 2ur 4v 7ew av2
royal 5dy 8gw az1 bid<9si ve
royalty <fl
rpm <4z
rub 1j5 229 261 37v 3pn 6a0 6rq 6tg 6wu 6wy 79y a75<1ha 1v2 37 3pm
rubber 3ks 5z4 81l 87e<2m0 2o 7w 9nz blh
rude 65o 8oo
rug 9sh c4o c4p cqe<ox
rugged 3ei 3yk 55d 63r 8u5 a26<17z 55e 8d
ruin 1zy 5qf 7zj 9n9 ajy bj8 bkf ck0 cnc ln nw zj<31p 4gl 5o 6yh mh
rule 12k 152 16m 1ce 1lh 2or 2pa 2r0 2zx 2zy 33t 3tx 4jk 6oz 77s 9i0 9i2 aj3 bnk j8 jn mi r8<1h 1o 2rn 35 l9
ruler 12k mi r8<2me
ruling 77s 8lz 9i0<17k 3ub
rumble 47x 4oz 6fx 6hl 6p3 7h7<3p 61t
rumor <1xs 78c
run 13j 27r 2j2 2w4 39d 3am 3p6 3sc 4p 4ym 5pw 5r4 5we 5wo 6qi 775 78s 7k3 alt arh b4s bvb c0c cdx cgh tj<15 4a3 5a 6ij gs nt u8
runaway 14h 27r 2w4 aly c2b<bm
runner b4s b5q ckj tj<2i 2vl 4df bx
running 39d 5r4 5wo 7k3 7wy 9bm cdx cgh tj<1n1 224 2l2 o0
rural 5i2<5i3
rush 1bc 2tm 31u 37j 4lk 4uh 5b 6i9 6rm 6w 6ww 6xo 7el 8ae c2l dw gs hw kk<3 7n a4 f4 v7
rushing 31u 37j 4lk 5b gs hw<3 9bm
russia 94b ata atb
russian 94b ata atb<avb
rustle 6hp 7h5 7hv 9fn b4t<6m
rustler 7hv b4t<ra
rustling 3in 47v 6hp 7h5 7hv 9fn<2js va
rusty 8hz<1om g
sacred 1pg 90n<2g6 5i4 8q8 8q9 hk
sacrifice 5q5 7i3 ckf<0 14l 18v 6u5 7i8 cnw u
sad 1tg 3ge 3i0 415 6wh 772 zz<1o5 2o 5bk 8c0
saddle 1re 3xe 6ay 75a c8d<269 4as 61t o s5
saddlebag <1sj
safe 218 2gj 2nd 3ks 5z4 9z8<2gi 2m0 9n1
safeguard 8ki 9e1 c2z<3pv 4ua 6dg 6f
safety 2i0 6yc 9ox<1v 3p0
sag 4u0 bew<4u1 fm
sail 374 5re 5rf 5ro 6n9 7e8 7e9 8jk 994 995 9h5 9si b4v b7i ccw cd3<27a 27b 7ew c
sailing 374 5r8 7f1 995 cef ceg<18y 2jh 8i
sailor 6n9 7e9 b4v<10y 3wh
saint 20l 23x 2wi 59u 5cs 5t8 76i 92x apb b4w bx5<12y 2v6 367
sake 67q<496 be xv
salary 14p 214 289 38e 38f 38g 3g
sale 5wh 9hb 9he<bjc on
salesman a6o b4x
salesmanship a6o b4x<1bv
salient 1n0 1xa 22j 89q<2db
saline a1k<598
saloon 9kv<1g i6
salt 4jb 598<23c 25z 280 6jy eq kj
salute 44v 495 498 4f3 4pl 6p1 bzr ew<134 44u 4v5 6d mg
salvage 2x0 5p0 7kg 96f b4y b9t<2ht 39 39q e8 re
salvation 39r 5oz 5p0 7kg 95j<18n 2ht 6yc
sameness 1pj 3yp 527 9wv
sample 1g1 1vl 2ub 34n 3sm 61p 6at 6au 6kt 6so a9z auq<6a2 6g ba
sampling a9z<6a2 8l wp
sanction 1kx 41i 4x7 58j ae7 ae8 aw6 ky os pq sb t<2r5 4u 4x5 oo
sand 1ma 66m 7r2 9nr<22w 4q0 a29
sandal <61v
sandwich 2uc<263 lo
sarcastic 2g8 2rj<5ia 8qx 8qy
satellite 4uj 83q 9sj b50<13b 83p 9l xa
satire 20m 2dh 2g8 2rj 5ia 766<bh
satisfaction 275 48t 6wf<1gn 216 amx fl
satisfactory 1ln 1nq 9xs dp sr<3lv 5ib 8qz 8r0 my
satisfied 54a<3dx
satisfy 18e 1ln 1nq 275 2ku 2u6 2yh 3tp 4at 6wf dp sr<1ll 21
satisfying 3yv 5ib 5md<dp
saturation 1b7 2ay 73i g us<21e 9an
savage 187 1b2 1b8 1ey 2b1 2ns 34d 5sl 6qq 6w3 8x2 a07 b51 byo mz xm xr<4b 5kp a4 avc ff nl
save 281 2x0 2x2 5p0 6rn 7kg 7kh 96f b4y b9t bjq<19t 39q gv
saving 18p 287 2c4 2ha 2ht 2jz 38l 39q 39r 59v 7in cq4<18c 19k 59t 5ky l
savings <4g9
savor 1c4 1f7 1px 280 36i 386 387 3bm 3nl 3nm 3nn 3sm 48g 4vp 4vq 5up 69e eq wv zs<ci9
scale beb cf0<1xw 21k 26t 2xz 3ar lw
scamper 5t0 7ek cdg<hw tj
scan chh<25w 6q 8v cov d2
scandal 36e 46w 47b 5dj 5e9<1xs 60
scar 1j9 3yd 4qb 6ut 7c2 bek bhe bhh<2j 4rb ic
scare 1yl 3w 5xb 7do 7dr 9sl amq an3 bhs gm um<6x2 ccj cz
scared 4zs<1lz
scatter 27n 27q 2yl 30k 37g 47f 47g 4qh 77r 7g9 8y au c6z cn cpd cs de o6 sz<13p 14e 40p 4r2 w9
scattered 4ic 537 64g 6xd
scene 1m9 1q5 4af j2 tq<1am 1v 47c
scenery asr<1ek 9ti
scenic 1m9 j2<h6
scent 27w 2ph 37w 3g2 3g3 3g4 4v6 4v7 592 5mt 68y 69f 69y 7gj 9r6 9r7 a7i bo7 xq<233 p
scented 866 a1a<3g2 3g4
schedule 32b 6ba 75n 9hn<5y 7m j0
schematic 2qa 3li 6bc 9sm<5zd
scheme 2qa 3li 43b 5nu 6bc 6ro ahx b66 bxd ca7 cj qm yh yt<3k 6y 74t 7m ps
schizophrenic 8qw<do
scholar 10s 1w8 2g9 324 5t9 9n b53 ba0 ks<20q qq
scholarship 10s 16b 1w8 3lw 9n az2 b53 ba0<1ck 2y1 4fz
scholastic 5n4 61q 6kk 8r1 a7w aqc b31 bmk<2ws 9n
school 1ks 22p 3zb 3zw 5n4 61q 6kk a7w aqb aqc bmk ckx<23w 2pl 5o 7f2 m8 w
schoolhouse 5n4 61q ckx<5o
schoolmate <1zp
schoolroom 9mi<1g
science 10x 43l a6m<70 91
scientific 8r3<3lx
scientist 10x 43l
scoff 2ri 333 6dn 6rp byh l2<1i9 6dm l3
scold 1cz 1fr 1ia 1wz 20w 24w 2si 6p2 byv c1 yr<4b 6e
scoot 2ip 37l 3rr 5r5 60i 613 61r 62m<5b
scope 1q8 28y 29h 3aw 6y7 8z7 ii<3wq 4p fo
score 13j 1vb 21g 25u 2ro 3p0 4mb 4mc 5pw 6ec 7i 9q8 9vx b54 c0v c2f nt<1jy 2y 4pa 7r c5e ir jl
scorn 1x0 24l 2ia 2x8 3bf 3lm 48k 4sl 6ai 6jl 6s9<12v 1dy 26w
scot <ju
scout 37z 4d6 7gr b55 chl<2v 2wg 2wy azf m2
scowl 4ju 6ef bo3
scramble 19e 306 3qp 43j 4qy 4tn 5t0 5u9 7ek 9ky 9sn c8g cdg<1rj 372 4ks 7b0 hw
scrap 1k 2a3 2sq 2v1 2w 3p 3u7 4a 4j2 4j3 4q4 4q5 4v 5mz 6md 6ra 7a3 7a4 7hf 9d gf v0 z2<10e 11v 1an 239 8o g6 tv
scrape 1j9 21q 229 37v 3yd 4qb 4qc 5j4 79y 7c2 7rn 9so b56 c4z c50<1j5 22a 26d 2sx cfl ic
scratch 11c 1j9 21q 229 266 26d 26e 34t 37v 3er 3pn 3q9 3yd 4qb 4qc 4re 5j4 6a0 6rq 6tg 6wu 6wy 79y 7jo 9so b56 c4z c50 ty<11b 1ha 22a 37 bz fm
scream 1db 1i 1kh 1nx 1sg 20 232 24y 33g 347 4vh 9b abk af8 bi r7 yz zo<2rk 86 l5
screaming 1kh 1nx 20 24y 347 4vh 5an 8f5 8rn bi zo zy<1i 1r 3m0 ao
screech 1kh 1nx 20 24y 347 47u 4vh 625 6hs akw bi c1 r7 zo<1i 86
screen 1a9 1ix 2rv 4gt 57 61s 7bj 9cq b57 c68 ch9 cl5 cn0<19 1ar 1y 4xg 5s 6u gt
screw 1a8 1l0 1zn 264 2k4 2w6 3sn 48d 4cq 9sp<2b 4le 7x 9rr lz
scribe 4s9 aco axx cbh<10m 25u 4d3
scrimmage <1ro 26o as
script 449 45u 93x ac3 c0x cbl<2qo 4j 6cc
scripture 5ne 5nf 6cn
scrub 3q9 54n 7jo 90e arc<1j5 3qc 4jw
scrutinize 24e 2w1 3sv 6n4 6q 6rr 6ue 7gs<1y d2
scrutiny 24e 3sv 6q 7gs b58 d2<aw e0
scuffle 4qy 5u9 98x b5h c8g ce0<1k 1rj 3p
sculptor 4ec 4q1 7c3 car<bv
sculpture 2mo 4ec 4q2 5v7 7c3 car<2kc 4h 4q1
scuttle 5t0 7ek 7mh<s tj x9
sea 5cc bdg<bt
seal 4r7 9sq<1jb 2b 30i 34w 35 6n9 7b1 9na
search 12c 1fq 1rr 20n 25w 2c7 3rw 42u 5tl 6rs 7ad 9fe a81 bcb cr pg tr<4go aw d2 kw
searchlight <1sw
season 11x 1c4 280 2l8 2z5 6jy 987 b59 bmz brl brm<ko
seat 1t7 390 4ah 4cf 61t 6pl 9ss al ass in qb<4yj 6lg b1 b3 tz
seated 89u
sec bmw
secede 3r7 9ae cn4<u6
second 11y 1fx 1h7 1nh 1oe 1sa 39u 3uj 471 6fh 6rt bea bmw<26 7ix fw
secondary 1bi 8dy 8mp 8rj vj<107 1oz 1p0 3kg 5cz 5gb 5if 8ml
secondhand 5ef 8ml<1om vj
secrecy 22f 3fl 3k5 4k 7v2 9vf bu8<22e
secret 3bl 3fb 53y 57s 8j4 8r9 aqo bv5 ku y2<2ga 72
secretary b4j b5a<1fa 3z 4c1 9n8
secretion 1ut 4k1
section 1t8 1ze 4rg 5sf 6x anv aur bg<1v 2s 3t 4t auv lm
sector 6b0<2q6
secular 3oa 8qa 9uq a6y<2ha 5i5 5mk
secure 1cw 24u 2b 2no 30b 38d 3ly 3pr 5ot 5zz 6j9 6or 7ak 8rb 8re b3q ckm<3lz 4ny 8rc 8rf d4 o
security 218 2gj 2y9 30b 3ly 4wh 6j9 75p 7hp 8rb<2f 6yc amu
sediment 4au 947 b8e cew<26g cev np
see 112 19n 1bu 1cj 1g3 1g4 1vp 5x 6ru 7gk 7gl 8v 9k a7g b8 cv df g1 i8 iz y7 yi yk<1n 27u 4ah 4f
seed 2ez 2q3 4ft 4r2 4sh 9su b5y b9a<4ds 4fs 4vv 6az 7bz
seek 15 1g1 1rr 20n 3sb 6rs 89 9fe cr<3d 3v
seem 12 1w6 2fn 63f dj ki tp xh
seeming 1au 2fn tp<2fm
seep <24
segment 1t8 1ze 4rg 5sf 6x anv aur<10f 2s lm
segregate <28w 4lo lm
seize 1rl 25n 286 2hq 38 3sa 5ms 6mz 7hu 96e ns od vw<38n 79l
seizure 25n 25o 286 2hq 3sa 7hu bh1 vw<3s6 5ou ho
select 19 1pt 2nl 3kk 565 6qt 8l 8w7<1c 35
selection 19 24d 2pw 74i 8l bcg<1w 9h iu l
selective 19 3kk 565<vk
self a6z<1uy
selfish <8rg
sell 114 14l 19w 1fs 3ax 3tv 5wc aov b3m m3 on<12r 14m 9he
selling 14l 3ax 7i1 ae m3 on<i1
semi 9u3<2my 2tq
semiliterate 81b 8cu 8cv<56r 8ct
senate <2uk
senator <1ff
send 27i 2hm 3pl 4ed 4ov 6e5 6kv 6rx 7b7 96t 998 9q6 a9 ab3 arj b1s b5b ot wx<a5 d3
sending 27i 3pl 4ov 7b7<nq
senior 2ev 3zz 400 499 5id 5ie 6om 858<17a 3x 58o 8rh 8ri
sensation 1jz 28x ar hi jv pb tn<1yj 2pf 2v 2za
sensational 3m0 8ao 922<27 8rl 8rm 8rn
sense 1pl 2f6 2gc 2p9 3l8 3m2 403 4zm 50w 691 69z 73j 7wa 8rr bvu chi oh ov pb tn<1c0 1n 2g 33 5c 73l ip
senseless 65g 689 68a 7tr 7wc<7wb uu
sensibility 17e 1c1 1pl 2f6 2gc 69l amj<1uy 2p9 48p
sensible 1c1 1pa 1pl 2f6 50w 69l 73j 9xk a40 a4a tn<17g 2fv 3l8 ul
sensing 1n 940 a7f oh tn<2pf
sensitive 17e 1c1 1pl 2gc 2zf 3m2 48p 62s 69l 73j 9yz a1y bvu chi tn<17d 3m1 3m3 8rp b3z
sensitivity 17e 1c1 1pl 2f6 2gc 3m2 48p a1y<2p9
sensor 5c ov tn
sensory 2p9 4uy 7sb 8rr 922
sentence 2r9 30f 3uc 4o2 4o3 ab9 bmu<1a 6zk
sentiment 2d 7l 81p 8y5 9y z<2t
separate 13t 14v 17v 197 1c5 2bz 2j0 3du 3wy 4cd 63x 6oc 6s7 6u0 6xc 7pd asx cg co0 eh f2<1hu 3m4 43y 5ig 5ih 5q 7pc 8rs 8rt
separated 3m4 7vp 7w8 8b9<16z 17v
separation 13q 6xb 7a9 7fq a30 lm u6 zi<3tc j p9
sept 2uf bmq<qk
september bmq
septic 5ij<3m7 5ik 8ru
sequence 17c 1b9 2kj 9sv are bwq c00 m9<7i bp cm wq xb
serene 2bf 2u2 ie<1mx 535
serenity 1u3 1yk 26v 3gg d0<1e1 ie
series 17c 2qx 6d1 bp<1cr 6kr ev zr
serious 1uc 2bq 3hh 3hq 654 ej hf ib ij<14 17w 2do 2gd 3m8 3m9
seriousness 17w 1uc 1yi 2bq 2gg 3gr 3hh 3m9 3mb 5gq hf ib<16 ej zu
sermon 2sr 44y 4ne 4nf 75x<1cz z9
serpent 3n5 9jp
serum a5g
servant 157 2x3<4hk 7a
serve 1iv 2ov 3ai 6k9 7lp 9bo c1u cn6<1lm 4g 88 t5
service 5vs 6k9 98i 9bs cn6<49k 5l 71m 7x 8r t5
services <2jh
session ahi ar2<1a4 1df 6zk jo
set 165 1aw 1cd 1eb 1rw 1w9 1wh 2mn 2no 2qp 2u 2v0 30t 3l4 5in 5n 62 66i 8fz 8ip 8m 8x 8z 9ti bgh ci jl sk t3 y3<19 3mc 3rv 6v 8io bwt hl vl
setback 6il 7jd
setting 1q8 3g9 5ny 6y6 6y7<2mp fo jq
settle 106 10q 10z 12q 1cd 1d 1hl 1wn 3ea 3ob 46g 4ee 5n 5xi 6li 8m cev iu s0<258 32 9l1
settled 1pm 3mc 7rp<3ch 5in 5io 8s1 8s5 8s6 8s7
settlement 106 10z 12q 1hl 3oe 46g 5xi 72d apw btb bvc cnq s0<103 1d5 3m w
settler 106 10z 1hl 4a4 4ee 72d atd s0<6nj 6q7 6qe
setup 1a7 9de cnk<2jo ei xa
seven 8su<7 c3
seventeen 8t3<7
seventeenth <1j
seventh <1j 1x9
sever 2t4 7c5 9rs<13t e
several 2bb 8qk<he ux
severe 1tj 2e9 2ng 3n6 5ft 62w 8b4 8w 9w5 9wd ej<180 1r 5aw n9
sew 1t9 6rv 7ct 9ck b6n sx<35q
sewage <11v
sewer 6rv 7ct bj3 sx<4im 5zl
sex 17y 5nk 66c 6aw 8sa bwn wl<2x cg cz jm
sexual 5nk 66c 8s8 8sa wl<17y
shabby 64q 90k 9d9<1q6
shade 4ag 4yt 51h 63h a11 bg5 bg6 brh bri<1hh 26l 2g 5s 7bj a10 t9
shaded <51h 7r5
shadow 15v 18z 1fz 1w0 4ag 4yt 51h 7xl ayv bfs bg5 bg6 cph vd<1hh 1k8 48s 4af 4yb 6be
shaft 15w 19j 1rg 2ri 2xs 333 71l 790 7mo by dc<1x8 3h 40 4e 5z
shake 11o 1h8 36p 3qx 3sr 41k 61n 8n 99r afn c1j gn<1d6 1e9 27f po
shaking 11o 1h8 27f 36t 3n1 3oo 99r gn lt vo<223
shallow 7yo 8na a32<2fm 55a 7yl bt
shame 16k 22k 2t2 2ty 2zw 658 7kf 89e byx cmp<5e sp v zf
shape 117 11i 18a 1ci 1zr 20g 2kb 2oi 2qd 2yf 30 3m 3wc 3ya 4h 601 7cw 8h 9sw cq8 fi g5 w1 wk xx y3<1bk 1uf 23 ds
shapeless 8sd bey
share 19u 1s2 28b 38s 3d3 4w5 5u8 5wb b2v cjk gw k6<15 6 7hb 8p bb2 cou f
sharp 12l 1or 2nh 568 68d 693 7tp 8lh<17f 3cx 566 5g1
sharpen 79w 9a7 9sy 9w8 bs1<126 127 69
shatter 5s8<4l2 fy
shave 2iu 709 79x 989 9re 9rf c4x<233 e kq
shaving 6lv 709 926 97a 989 bpc c4r c9y cm6<10e 5i
shear 9jw c99<1ja 1y2 79x e
sheath 35b 9sz a53<1zh 5s 5zm
shed 3qs 6z4 7bz c8m c8z<4us y
sheep <20o 9l
sheer 10c 14f 1se 1yb 2be 3gi 3yo 5go 5kt 63o 6tl 7d 9ml 9o7 9ol bjg i5<1b 1p7 2d6 2gv 82 h7
sheet 2cd 3e6 4h6 ab1<6lp 7mk 8h rm
shelf 7yl<6lz b3
shell 5vj 710 796 931 9jy 9t0 al3 awl<2lq 3a 4pg btj
shelter 29e 3xb 6yd<14o 30b 5s at c
shenanigan 1ny 1rg 2a8 3a0 59 790 889 o9<3ry 3s4
shepherd <159 6p9 795 qu
shield 1a9 1ix 5vx 931 9e0 9jy 9t2 bu chc<4k 5s 6f
shielding 1ix 9e0<19k 9t2
shift 18q 1dq 241 27k 2tn 2xk 30v 318 322 36v 4k9 4l9 4w0 73f bvh cde hr<5j 6id bm5 j
shifting 27k 36o 36v 4tg 7v5 8yu cde hr<2h1 3 7v4
shine 14i 15w 1kg 29n 2ff 2xs 4ys 59p 5hn aus cqn dc p5 q8 xo<12 5u h5
shining 2ff 2o6 4py 51k 5t2 8wb p5 p7<1c 5l dd
ship 2hm 3xc 6kv 6rx a9 ot wx<27b 62i ag cf7
shipment 26h 2hm 35c 7f0 a9 ot t2<8i 8u
shipping a5 a9 wx<1ac 6t
shirt <5q 67
shiver 147 1h8 27v 2is 30x 3sr 5ak 6x0 a8 lt td um vo zx<3w 6r
shock 2es 313 36e 37t 3jk 46w 47b 4sz 6gq 6j1 6j4 8zz 9hx 9im b5f c9a cbx<24g 26f 2u0 3p 4sn 4sy 6r 6wt
shoe 61v 9lh cd6<1aa 67
shoot 18m 1ct 1iy 2hz 33x 39j 4eh 4pj 5ut 5uu 6c2 6p4 97w b9r bsk xb<4ph 68 6tq 7r u
shooting 1iy 2hz 39j 97w<2q
shop 10u 16l 1ap 1f4 24p 28p 2w2 4ef 4eg 4gs 4j1 4wf 4wg 5or 62p 6g0 fh<26 3sx 3wr cr d4
shopping 4wf 4wg 5or<3pb e8
shore 377 5oi 77 aut c4f<14d 1ls 1sm 25q 63
short 1ul 5cj 5cl 5ka 5ko 9d4 9xt biq<1oe 1ps 294 8d5 8d6 8d9 8x0 8x1 n
shortage <1gw 40x
shorten 44a 4km 5rz bs4<45 9t kq
shortsighted 9zy
shortstop 9d4<6pn
shot 1iy 2hz 7t1 9bn 9t3 c2o<11r 1ml 1t4 2q o8
shoulder <3f 6h ti
shout 16c 1db 1i 1sg 20 24x 2s2 33g 4mu 4nj 4p8 6dl 6mm 8hp 9b bi l5 r7 yz<1 17 4d l4
shouting 1if 1xu 20 4t1 769 yz<1i yq
shove 2xv 4ux 5p5 cd7<18j 81
shovel 25v 9rn c5v<1aj
show 19a 1d0 1d8 1kf 1vs 1x2 1xl 20s 2rv 329 3q 4ca 4ck 4q 5g7 99 afu cp gt hu hv n2 pu yo<1r6 1rh ch
shower 5ma b8z cj6<1j0 1lu 2t9 4qg 5qp 6ti bo5
shred 4rl 61g<35j
shriek 1kh 1nx 20 24y 347 4vh 6hq bi zo<1i
shrill 24y 667 6hq 7t2 89a bi zo<1ml 20 898 v1
shrink 37k 3sq 45m 4kk 5rz 6r6 aa5 ajk at bqs<2xa 45 9t
shrub 54n 956 b9j rc
shrug <1d7 a1
shudder 147 27v 2is 30x 3sr 6x0 a8 td um zx<2ir 3w lt
shuffle 353 98x 99l b5h ce0 ht je<1qu 27k le
shun 5q7 5q8 6xg 7jx byl du<150 ck
shunt 9t4 a5v cfw<27k 60k 7g3 a56 e9
shut 1jb 3xd 4qe 4x0 5en 5rm 61w 6w1 8i6 e4<14t 5eo
shutdown 3q7 ch4 ma u5<2a
shutter 1jb 3xd 4qe 4x0 61w<1a9
shy 7si 8w2 amr ams amt<1ps 4tm a6 vx
sicilian <6ml
sick 11p 17u 1ea 2zi 2zj 3q6 3w7 4i9 4k3 5m6 5p8 6sx 6x1 6yx 8g bhf kc<123 1q3 3o5 3o6 3o7 5lz 5m0 5m1 5m2 5m3 5m4 5m5 5m7 5m8 9 do
sicken 2tx 3w7 4sy 6x1 amc bos cib<31b 36d 4vr 70o
sickness 11p 1q3 5m6 6x1 8g cib<2j bj0
side 2ut<1el 2h 4mt bo xy
sidestep 19i 1d3 1fb cj du qv wh yt<1qv ck
sidewalk 9t5 c56<62j
sigh <17 kl
sight 2k9 69d 6eh 9el a6f a9d gu<1n 25h j4
sign 138 1fx 2x4 37u 3r 44r 46h 53q 5td 76j 76r 776 78b 7jk ac4 c01 c0r cjn clb j7 sf<1im 5g 7jp adw ag c g9 ms
signal 138 2gb 3r 3s 45k 476 76j 776 78b 8at afr b8f c01 cjn sf<27 36 4 4fl 5g f9
signed 53q<ms
significance 138 2g 2oz 33h 33l 3a6 a0 dq pl si vb<ik pk
significant 138 2g 2oz 4ow 54r dq ik pl vb<2bm 2gf 3iu 3mg 3mh 3mi 3mj 3mk 5ir
signify 138 1cn 2g 3r 44r 4ow 6eb afr pk si vb<77c a0
silence 1hq 1p8 1ta 1u9 3y8 4vn 6vz 7p7 7v2 7v3 9t7 9vf bu8 p6<46
silent 1p8 1u9 3y8 665 6vz 7v3 83i p6<3fi 5gs
silhouette <1zc 6k 7go ec
silk 7r9<1t
silly 1f9 2bw 2h9 2o0 4bv 8rx x2<10l 2b4 3ma nm
silver 1m4 2ni 5dg 635 6et 7ra a6p by4<128 1h2 1of 34z 50i 51 65z dd
similar 17t 2dx 3ii 8wv id p2<8qn 8qo 8qp 8qq aq
similarity 17t 2dx 3ii 8wv p2<3yp
similitude 2dx 3ii 3lt 3w1 4y3 id<3w4 p2
simmer <1ub bs9
simple 20o 3ek 3mt 3yi 5fu 65b 8si 9x8<2bv 3ms n9
simplicity 2bv 3ek 3hd 3mt 3yi 5a0 5it 65b 8si 8un 9x8<1tv 65a
simplified 7zn<2bv
simplify 5px 729
simulate 1k0 1rh 3gy 3tf 3tg 439 4se 6nx 6q4 7c 7d8 ou<13z 35x
simulated 3ja ia<3gy n5
simultaneous 183 1ba 23m 3af 40f zb
sin 1f9 2vo 2w0 39w 3nz 4bv 5hy 64u b5i cng vv wi<uc
sincere 17w 1po 1yi 2nb 9zh ib zu<2gg 5ix 8so hf
sincerity 17w 1po 1yi 2gg 3hh 3m9 3mb 5gq 8fn 9zh hf ib<16 1tv 9zn zu
sinfulness 3nz 5hy 64u
sing 26p 2rz 4ei 5sx 78e 78q 9bg afg akv al0 cy<1 26q
singer 26p 4ei 77j 78q 7cz ah1 cy<1fk
singing 26p 5sx 6ea 77f 7cz 8eq c0e cy<176 z7
single 2nn 3mm 6v0 ux<2bb 2i0 3a 3db 3dc 3mn 5iz c3
singular 1ay 1az 3dc 3yx 5ey mv x7 xl<1cn 4m 8e ux
sinister 1dl 3bw 3gf 4iv 650<16s
sink 3q1 4tw 4u1 7fd 9nq<1eo 1w 3e
sinner b5i cng<1ew
sioux 6mj
sip <13m 2k2
sir <fj
sire 10o 10t 16n 1h9 1xy 1z7 2ln 2w3 wm<1fg 3v0 6mw
sister awc<1fh b2h qx
sit 26c 99m ahj cfb
site 14q 15j 1d 2uu 4ab 5n 8x abn jr wd<1iu 2u n x6
sitting 26c 27x 3qw 89u 99m ahj ar2 cfb<ahi i jo
situate 15j 1d 26g 4ab 5n 5pk 9a4 b1m<cm
situation 15j 22d 4ab c4<2u ft
six 8st<1sr 7 c3
sixteen 8t2<7
sixth <1j 1x9
sixties <6zi
sixty 8ta<7
size 1uj 673<34 5v 7w c4 p
skedaddle <27r 2hl
skeletal 2cn 669<dg
skeptic 3nv 4ej 550 74m<qq
skeptical 3nv 4ej 550 69q a9n<2gy 7xx
sketch 257 2qr 33y 3dm 44b 4m7 6e0 9t9 aic ax6 cax<256 bh ec j6 t9 z3
skid 27d 2in 2io 5p4 61y 6hu 7ee 8tx 9lh b5j cd5 cd6<1k6 3f 4jc
skill 1bv a6m ks<91
skilled hh<5j2 8tn 8to 8tp 8tq ar hi
skillful 1bw 1by 2p7 423 5g5 67z ar jv<1oy hh
skin 19e 229 3qp 4qc 4tn 68i 6jw 9jv 9r2 9r5 anz b32 b5l b9p c54 c55<11l 1ar 34s 372 68
skip 18f 1hs 1ht 96s 96w 98u 9p9 alo b0q cen cny<14b 5a 8j cnx
skirmish 1is 4pd 5vc b5k<1k 3p
skirmisher 4pd b5k<2w
skirt 109 10a 13r 19i 1d3 1fb 3vp ay9 cj du jq qv wh yt<1ls 37 4ul 5q ck qx
skull <1us
sky 18i 35f 4f4 5p3 auu<4r3
skylight <9ui
slab <5yp
slack 188 1ye 23v 2yg 4kf 4r9 6lt 72i 72o 89w bpf bqw<23s 3em 45 4gm 4j3 73w 89v atr av1
slacken 1ye 23v 2yg 5w7 66x 72o<23s 45 rr
slacks <3xu
slam 2ri 333 34q 9bd ak4 akt alx b5m c4u cdo jf<1jb 47h 5z a6 bm d gl
slant 1uh 21o 36s 3pg 3vn 6c0 74l 8n 9ty atn bco gq ly xs<1wd 2n 2oj 3j 74k
slanting 3h0 6ki 6kj 6vv<2db
slap 96x al4 c7e c7h<3b 74 i2
slash 1je 1s6 1td 26e 2i1 2mc 2mt 2xd 2zd 6wv c62 c63 op<22a 5sd 77 e kq lh
slate acl cl2<24f 5y c4m cm7
slaughter 1dt 4e 78z 7qu c2d c7d<18v 2ic 48a u
slave 6rz 9cl clg<7a 88
slavery 9cl clg<6wl hx o7
sleep 3bu 4hy 4js 50v 69m b5n bna bnb bnv<2z4 4yj
sleeping 4js 69m 7pv 8o6 9ed<2kt 2x 4hy
sleepy 3bu 4hy<7pu
sleeve <1aa
slender 1nj 3if 40u 5mg 66a 67e 67l 8xh a35 a3d<2gv 3o8 ap dg
slice 21q 26e 6wv 9bp 9ta anq auv c2n c3h c62 c63 c7a<22a 3a 3rs 794 e k6
slide 27d 2in 2io 4uv 5p4 61y 6hu afm cfv<1k6 1t3 2t9
slight 1bi 1nj 2oe 3ml 3uo 3up 40u 4n8 5dk 66a 73y xu<1i9 1pn 5dl dg e7
slim 1nj 3if 40u 66a 67e a3d bc8 boa<ap dg
slip 247 27d 2in 2io 2yg 3p5 3pa 4kf 5p4 5vy 61y 6hu 7ee b9m bw8<1k6 31b 8j rd rq vv
slipper 9tb b5j cd5
slippery 2io 8tx<8ty
slit 1j9 21q 266 26d 26e 34t 3er 4re 61z 68r 6wv 9ta<1zi e fm
slop 188 3qs 6z4 9te b5e blo c90 ce5<100 11v 370 493 4j7 c9n cq
slope 1uh 2oj 4ha 6vp 6vq 9s1 fa gq xs<63 b5 ly
sloping 3h0 6ki 6kj 6vv 87s<2db 59z
slot <32b 4y 61z b5 c5
slovenly 8xm b5o
slow 1uu 1uv 23v 2b5 2oh 2yg 3fr 425 4lh 5w7 66x 69c 72n 84j<58d 84g 84h 9t rr uu
slowing 23v 4lh 66x 72m cqf<j
slowness 1ns 1uu 1uv 2b5 2dj 2oh 31s 3fr 3hc 58l 84j 8h2 8k0 8m9 8tr<40h 424
sludge 3cu 4r9 6z3 7nr 8ty<bkg np
slug 1fe 352 396 4bi 9go 9ln awp b5p bgk vy<1ga 1t4 d
slugger 352 4bi 7az awp<2vl 6na
sluice 6ia bu4<14a 716 7mk
slum 8pr<15k
slumber 3bu 4hy 4js 50v 69m b5n bna bnb
slump 23v 2yg 4kf 72i 72o bjh bpf bqw<2yz 378 3e 4gm 4u0 btl
smack 1c4 1px 280 386 387 3bm 3nl 3nm 3nn 4vp 4vq 5up 69e 7h9 96x 970 9l3 al4 c7e c7h c7l eq<33i 74 7b3 d
small 3jm 5dl 676 679 8cl ap<172 1uj 3ie 3if 5bx 5by 5bz 5c0 5c1 5c2 5cb 5dk 8f
smaller 5c2<ap
smart 15t 1bp 1u5 3cx 3hs 450 4i6 633 64o 66 6wx 84b 8f6 ac jj ys<3bz 7tp 7tq 84a n3
smash 1jd 2x6 31m 34q 350 3po 4px 4ql 4rf 4rh 5pb 5s8 bj8 ck0 jf<18m 4l2 6gs 74 d
smell 12 15l 1hd 1j4 1kc 1ke 27w 2ph 37w 3g3 3g4 4v5 4v6 4v7 5mt 7gj 7h9 9en ki xq<1n 33i p pb rk
smile 1mj 231 6eg 706 78p a68<56
smiling 1mj 231 65v 6eg 706 78p<up
smoke 61o 79f 9rl b92<3s 4fj 6g bcj h5
smolder <23r 2t1 3c
smooth 1pp 2o6 3z0 4py 4q0 55z 5j6 5t2 5yt 65s 87j 9nr 9wc a0b bls<23j 4wi 55y 8tz 8u0 8u1 8u2 8u3 8u9 r
smoothness 15x 1m4 1pp 3z0 55z 5j6 65s 6et 8om a0b<65r jb
smother 306 4ep 4qy 4rj 4s1 5qi 6wq 6wr 7md bpv bwb c9f c9g e5<305 46 57 b92 u
smug 54b<3dx
smuggle b5q ckj<ckk ckl
snail <1e8 39
snake 3n5 9jp<1k6 27e 3b1
snap 1jf 1o0 2i2 2v4 35j 3r8 47s 47t 4qp 4tj 79k 96n 9a8 afs ah8 ake bh9 bnn bzy c6h cgk cju<1 13t 1hi 5i 6jq 6zm
snarl 3c8 42b 4qv 4r5 6m3 afs ah8 bt5 bzy<1 17 72a gg
snatch 2i2 4qp 68r 6pr 79k 7bi 9dp 9dq<25n 38 3sa 6eo
sneak 11c 24p 2w2 2wv 32z 4bk 4c5 4el 5u4 5vy 6o0 7ep 8r7 8vn ce1 cf2 ty<2ga 2w9 6m fh tw
sneer 1pz 2x8 6do bo0 bo1 chp<1x0 231 56
sniff <27w 4jq 9en
snore 5gv 9e6 bnw<kl oe
snoring 5gv 9e6 bnw<oe
snort 1xg 3sj 76e 78d 78g 78j 78k l3<1dc 1i 4jq 4pp 6zx
snow 5f5 8iy b93 blx<1ie 4aa 4fm 7mi
snowball <2l 7br
snub 3uo 3up 4n8 4pf 6fv 73y 78l 8d6 lj<24l 5cj 6fu ai
snuggle 3rd 4qn 5ct 7b2 c7k dy<1r5 su
soak 28c 2xw 4g2 5qw 716 72s 98a bcc c9m<15b 1he 1w 3qd 4ro 7ii
soaked 80h<3eq
soaking 35k 5qw 716 72s 98a bcc c9m<1w 3qd 98p
soap 6m1 708 9tc aug<121 3vv 6tz
soar 5r8 7ev 7f1 99d 9a0 aki<149 1k7 4ka go o5
sob 501 6n3 7r3 bhl<236 3ss bhk
sober 1th 21y 2gd 2nb 3cr 3mb ib zu<70v hf
social 49e 5j8 86e 923<104 3mq
socialism 2uo 3cf 4em 6c1<1we
socialist 2uo 3cf 4em 6c1<51s r3
socialistic 2uo 3cf 4em 6c1<51s
society 11j 1z5 2vs 3kh 49e 4wo 7l1 7l2 923 bw<1gj 1z8 76
sock 350 jf<d
sod <20f 6lr 6p5 6yt
sofa 620 c8u<1t7
soft 5a3 65m 8y3 a1h va<3gl 3in 5co 5cp 5l6 880 881 882 883 884 885 886 8dl 8dm 8dn
soften 385 3vq 3wx 61u 6m6 7c8 9n6 bt1 cpl<43
soil 11t 1mm 22w 2b3 3om 4kv 4q6 5qu 6lr am arp ll ut<22t 30l h
soiled 11t 22t am<1mm 2b2 3ct 3cu 3cv 52n 52o ut
solace 143 4ea 5x7 6io 6sm 7q0 89l bim<22m 3ug 48h
solder <4ix sw
soldier 1eh 1ft 8ff c27<15k 5y3
sole 1ht 2n6 3mf 3mn<3mm 6ky rs xy
solemn 17w 1th 1yi 2gd 2nb ib zu<hf
solicit 1l4 2sd 2yy 444 46k 4ev 4n3 5po 6fo 6s0 by9<1z 54 7hz
solid 1h3 21m 3yv 72q 877 88t 8uc 8ug a0t btt<2d9 8h 8ud 8uh my np
solidarity <3yy
solitary 2n6 3mn 3mr 4ib 5j9 8ub b0i<221 3mm
soloist <1fk
solution 2rg 30h 745 cf<1eb 1uw 5 c7
solve 2rg 5pi 97l b3i bxt cf nb<12q 33 b
somatic 5fp<17h
somber 1th 21y 2ax 2u7 3cr<uq
someone 1og 1qa 24h 2n5 31o<28 29
somersault 9ax cd2<5sp
sometime 5fb<dl
somewhere <1d
son 6s1
song 26p 2rz 78e 78q 9bg afg akv b5s b5t cy<yy
sonny awq<2wg
sophisticated 5jd 8bl<2do 8ul 8um
sophomore 85e<1nk
sorb bcd c8y
sore 17e 1c1 1dw 1m2 2fe 2tv 2zf 4st 71f amp bht qd<17d 2zc hc mp
sorrow 36b 3i0 4dh 5bk 6wh 773 8k6 a8n an0 an1 cc5 cc6<bg9 tc zz
sorry 1mk 1tg 1ur 3ge 415 772<2o uq
sort 1v9 2kk 2ue 34 3oy 3tc 49l 49s 4bt 4gt 4r 621 6s3 75 9cq b57 cl5 jm<19 24c 434 4go p2
soul 17i 1og 1qa 24h 2n5 31o 4en 81s<28 29 6s6 9f9
sound 1xf 2fv 2gi 2pi 664 88f bkb ch1 chw chx<12 1nt 1pa 2gj 5jf 8uo pb sl
sour 668 7n6 8wp 8wr bki cid<1px 593 8wq eq
source 108 2ez 2q3 3b2 475 4sh 4xu ae3<2e 4md 6az br d4 i9
south 3jf ate be3<1d 8ha 8hb 8hc 8hd 8he
southeast 8hd 8he<11f 1d 3jf
southern 5e0 8hb 8hc<3jf 8hg 8hh
southerner b5v<1zo
southpaw a64 b1b<10v
southward 8ha be3<3jf
sovereign 2cx 4ht 4hu 56d 8gu b5x<3g5 r8 v3
soviet <aql
soviets <api
sow 4ft 4r2 9su b5y b9a<cn
space 2ok 4jj 53c 5nb 5o8 6lg fn<1d 1v ds
spaced 7vp
spade avf c5u<25v 4b5
span 1j8 21h 412 4qw 4qx 4y7 a2z<bm9 mn p9
spanish <45q ql
spare 1oi 2oq 3fs 3te 40z 42n 45z 4ex 8gj bjk cm5 xu<13k 15a 2ek 4yi 5p dg nt
spark 0 14i 1jv 1mj 29o 2q 2th 3v9 3xt 4gg 4gw 4vc 56k 65v 6tk 7mm auw bue dt q8<11 3y4 4gv h5 jg xh
sparkle 14i 1lv 1mc 1mj 29o 2gk 2tg 2th 2v2 4lp 56k 5jh 63w 65v 6tk ao5 auw bav bbn bue q8 xo<29n 3y4 5u 738 h5 jg xh
sparkling 1lv 27y 2tg 4lp 5jh 7mn<8vf j
sparse 7vq xu
spatial 1uf 5nb 5o8
spatter 25z 5qy 5tu 6hr 6tj 6v3 7ar 7mj ak6<1lu 26a 5tt sz
speak 1 111 17 1nf 1xh 2s0 2s3 33v 41q 41r 468 4di 53p 6f1 6ge 6ms 77p a6r l7 px ys z9<4
speaker 1 111 330 77p<6n0
spear <3at 7b9 ef xc
special 1ts 3d9 3ga 3yw 8ik 8ur<1dg 1mo 1np 4m 5ji ang
specialist 2x9 2xa 5t3 7jb 8us<200 2v
specialization 2x9 2xa 4k7 5t3 6uv 7jb 9bv bp5 btp<2ya 9bu
specialize 2x9 2xa 5t3 6ft 7jb 9bv bto btp c14<2z 3i 43 ga
specialized 5ji<8uq 8ur 8us
species <4r
specific 1np 59j 9x6 a8k<3g9 3ga 59i 59k 86w 86x 86y iw oy
specificity 59j 9x6<3yw
specified 59i<59j 86p
specify 165 1tl 1w9 1wh 30t 458 45f 54h 5wq 6dp 6ft 7l7 8z c14 es sk sm y3 z4<19 g9 ga
specimen <auq ba
speck 172 1h1 2ed 31l 6v6 9vw c5b cjd<6c 8 xi
spectacle 1n0 1xa 56g 9td<3w2 6eh vv
spectacular 1n0 1xa 22j 2dl 2sy 3yg 56g 9td<27 56f pv
spectator 112 37y 4v8 7gk 85 chg tq<79 9ru
specter 4az 6b8 7dq ccu vd<1w0 qp
spectral 1w0 4az 6m9 924 9xy a3j b8b qp vd<n6
spectrum 924 a3j b8b<2ud ii
speculate 185 1c8 1u 1vg 1vu 1vz 20c 20t 2pr 2qe 38m 3f3 3mu 46c 47 6s4 b5z bc ce h9 it ni pf rg sg v9<14o 49 q ry
speculation 12h 135 158 1c8 1u 1vz 250 38m 47 4mh 4zi 7j 7p 9y ce rg sg v4<4g6 bc it pt
speech 1 2s3 33v 6f1 77x l7 pw z9<17 1xh
speed 1hn 1ho 1ni 3fp 3fq 3h9 3o4 3qt 5b 6w 7fy 84i an dw gs hw kk<11e 126 3 40h 4z
speedy 1bb 1ni 3fq 6w dw kk<an
spell 25c 2g 33l 36h 4n2 6f9 6zm 78n 7kz bni c2t kd pl te<30v 4wt 77h a0 fw pw
spend 15k 2ch 2y2 5wi 5wj b60 tx<25i 3g
sphere 1pf 622 6b0 925 kh<2q6 fo
spherical 1pf 2yw 622 6vt 925 9op<3lp
spike 7b9<44 4fs 4qq 4xd
spill 2hp 37s 3qs 4ty 6z4 72j 7bz 7f5 7fb 7fc 7g6 9te b5e c7m c8z c90<192 24 2t5 4j6 4us
spin 14g 193 1j3 21n 25x 27p 623 624 62o 6n7 6t0 all cg0 q9 tl w7<27o 35l 3qm 4ut 992 lz w6
spine 266 3bn 5g2 b9f bf3 c4t<2s
spiral 193 2yu 3vy 7fu 8vk beo<1b 3b1 7d eb
spire 9tl<62c
spirit 12 15l 1gn 1hd 1j4 1kc 1ke 6s6 9up ki qp vd xg<62r rk
spirited 1ma 2nx 5jj 66m 7ol 80n 9uy 9v0<15u 2gl 3mv 50b 56j 8ut 8uu
spiritual 1w0 1z2 2g6 4az 62s 6m9 9xy 9yk 9yl qp vd<1pg n6
spit 6tj 7mj bnp<1lu 1ut 3pk atx c7q
splash 25z 5g7 5qy 5tu 6hr 6v3 79q 7ar 8iz 98r 9tg ak6 bfz c6b ce5<370 fq sz xi
spleen 508 87h
splendid 1lo 3c1 3nd 3ym 4o 7mb a8q v8 xj xk xp<1c 27 h6
splendor 1o4 2em 2go 3cd 3el 4o dk us v8 xp<1b0 5u
splinter 3r7 6lv 926 9aa 9ae bpc cm6 cn4<14v 2v1 4l3 u6
split 14e 14v 18d 197 2bz 2t4 2v4 3ud 3wy 4ic 4rd 5qe 5se 6oc 6s7 6u0 71p 7y4 9af 9i5 aux b5c u6 zi<1zi 4rc 7y3 bdb k6
spoil 1ex 28d 2kf 2kv 2vo 31y 39y 3uy 6qa 6qm 714 7k5 969 96a 9hj 9j4 b9z bce c9d vv<1l3 1rs 3s2 43 4lt ai
spoken 5jk<8uw 8ux
sponge 1fe 55m 6pw 7ht 884 b28<10s 261 9l bkh c75 c96 d4
sponsor 10u 16l 1ap 26 28p 33e 33f 4ef 4eg 55 5x9 6r0 7he cio r1<1es 1kk jw
sponsorship 5x9 r1<x1
spontaneity 8ti 8uv 9xm<1tv
spontaneous 8ti 8uv 9xm
sporadic 1n2<54c 54d 54e
sport 1r9 29s 2jc 3w9 5sn 6c3 6rk 7ed 7lb<1f 398 4f9 6p 8a
sporting 83x<4zh 57z
sportsman <fe
spot 1kj 26a 2bj 2f5 2nf 35w 37z 3cv 3qi 42k 4d6 4pz 62 6o 734 79z 7a0 7bx 9k bez c8w ic sq t3 vz xi<1tn bg br gu ll
spotless 7ta<52m
spouse 20p 5n5 7x<qy
sprawl 8d0 ao7 cfg<26c 35i cs xt
spray 31l 4qg 9d2 bd9 c6u c6v<1af sz
spraying 4qg 9d2 bd9 c6v<1rc au
spread 27n 27q 37g 3r5 4rp 77r 7g9 7j3 7vo 8cz 8me 8y 9s2 9tf 9x1 c6z cn cpd cs om sz w9 zq<2fk 40p 4r4 5ch 5zu 61 mn
spree 9b6 c3n cj8<4pn
spring 14b 18k 1na 2hx 36u 40d 40o 47k 47l 4bm 6h8 6hw 9f5 bmy co2<108 11x 1ld 63 km
springtime bmy<11x
sprinkle 25z 2yl 30k 5qy 5tu 6hr 6tj 7mj 8y 98r 9tg de o6 sz<13p 1he 1lu 98q b8z
sprout 6tq b9r bsk<23d km
spur 1dk 25t 4nl 5g2 79u 7e2 7kk 7n bf3 c4t<1ao 3b d9 tf yq
spy 19f 2k9 37z 4d6 69d 6eh 9el 9k a6f a9d bya gu vz<112 1n 27z s7
squad 102 ap2 c22<bo
square 3yv 5jv 5md 8j6 8q3 9zm<124 27j 2y 30 4m5 8h 8j5 8q4 8vl 8vm n
squared 8q4<8q3
squat 891 8x0 99n 9cn c92<1lj 26c 5ko 890 i
squawk 1xp 347 3c4 4c3 4o7 6e 770 7rm akw bi c1 r7<20 q1
squeak 1kh 1nx 47u 625 6hs zo<86 r
squeal 2qs 2sl 2w2 32z 4c0 5y5 c1l fh<12x 6hn
squeeze 194 1gx 1l2 1qo 2jt 2p2 2p3 357 3kc 3tz 47m 4dt 4r6 5rt 7ce 9mz 9th anw bln<1jg 2it 5e 9j baj
squint 7zt<4jv 561 6y4 85 e0
squire 7xs<4ua qt
squirm 1k5 1qz 1y0 210 2xx 5do 7ei<i
squirrel <30i 3v3
stability 1to 3mx 5jf 5ll 64e 7sn<9wt 9xe ri
stable 1to 3mx 5jf 64e 82g<29e 2gi 3f9 8v4 8v5
stack 35d 41 6k1 6sa 7y 84 8b kr m4 qi<1l 5y 9ma t2
staff 3xf 78u aqh c24<1iv 21 3xg f8 w
stage 2mp 30u 45p 4sd 6sb 7cp ag7 ag8 asq cae fp hv<11 1t2 6en
stagger 1qw 373 4eo 4tk 4to 8n<1l 273
stain 11t 1mm 2b3 3qi 4ku 4kv 4q6 4ra 4xe 51 5oo 6e4 98n am brg c19 ll ut<22t 26a 4ja 5t 73
stained 8je<5f7
staining 26a 3qi 4ra 98n brg<5qu
staircase 2mq
stairs 626<2mq
stairway 2mq
stake 10h 158 1g9 1s3 2vn 34h 34i 3rk 3x4 9p ba6 c9v rg wj<1l6 6c k6
stalk 2wv 710 913 99a bl1 bpt cf2 cf3 rd<2jj ab dv
stall 4c8 4dz<29e 9mj bu5 i7 tg uf
stammer 1rx 4oj b63 bhq<1
stamp 11i 1fu 254 35v 4h 4ov 4r7 4s2 6e5 6ed 74e 7a6 7ci 7gp 9bf aol c5c ce8<13a 21m 34w 4r8 73 aff jm
stampede <14h 61
stand 1wd 7l6 7lw 7mc 99t c93<25e 2mw 2u 7c1 b3
standard 1xw 3mz 3n0 6bb 72v 7ul 8v9 8vd<1w3 5jo 8v8 8va 8vb 8vc 8ve el uw
standing 3h1 5fk 89v 99t c93 ka<2dc 2f8 5y 89w 89x c5 i
standpoint 1wd 32a 7l6 7lw 7mc<6bw
star 1jz 28x 5cy 6m2 6sc 8vf ar b0c co8 hi jv<2v 5cx 6c 7z 8a fd
stare 1rn 5um 707 7gm b64<85 e0
start 18d 1m 1rm 28h 2r 2vx 4tm 5r9 6hg 7g 8i 983 9r bk c1t h3 k0 nh q6 qw qz rt t8 tk u0 ze<2jb 5a 6r
starting 852 983 c1t<170 2jb v6
startle 1rm 4tm nh<4sz 6r
startled 8wj<3ng
startling 8wk<3nh
starvation 6wp 79b 9hr c3r<4i0 5ws
starve 2o4 2tt 3s5 48e 4i0 4po 6wp 79b 9hr c3r<122 3d 7i6 cd
state 1z4 2ck 2m 2sk 339 4ai 5 54v 5n3 6qd 78m aen api bjd yp z5<137 4d cl ds jn
statement 1i6 2m 339 5 yp<2ry 3q
statesman <r3
static 1to 4hw 5dp 64e 7sn 9wt fr<1cy 485
station 1iu 6la 9tj asu bfm wd<2u bfl i9
statistic 43n<6aq
statistical a9x
statue 9tk<2mo
stature a1o<1gu
status bf8 bq6 c5
statute 8v2<44h 8v1
statutory 8ce<5c5
stay 19r 1hj 225 23p 27c 2kq 7le 7m9 ad3 bp4 bu6 cd0 ek ls tg<0 2mu fr j8
steady 1b3 3lk 5jq 79m 8rf 8v4 9jh 9lg 9xe 9zd 9ze 9zf b6i btc<1hf 3mx 8re 8vg 8vh 9j nf
steal 2io 2js 389 38j 3p5 4fx 5vy 6m 7ee 7lg ra<4fw 4pa 9b3
steam <4sp blz go h5
steel 2nx 3xk 7dy 87z<36c 4ix 9sy ef
steep 2d6 69r 73n 88y a2s xn y4<1i1 3gi 3gx 6lm 72s 87t
steeple 9tl<62c
steer 10b 1g2 1s4 1y5 1z9 1zb 2l4 2qz 3j3 3sf 3sg 4cu 4cx 4dc 4wy 82 b70 bzb o8 sh<1a5 1cu 1o 3v0 u8
stem 71z abb bpr co6 rd zl<1cn 1hj 21p cps xe y
step 1kb 1qv 23y 27g 2j4 2yk 36y 36z 37r 3pv 3qk 3rg 4tq 4uw 6hk 6mm 887 adx cgg cmt<1qp ai b3 cne o0
steps 626<1eq 2mq
stereo <1am
stereotype 54l 74e a7q a9c aol<34 6y
stereotyped 54l a9c<54k
stern 1tj 2n9 2ng 3zf 5fs 5ft 7yz 8b3 9w5 9wd al in<3x6 5aw 7yy n9
steroid <41s
stick 15n 1b6 25y 2b 2kq 2sv 3bc 3vh 3xg 3yc 64d 6yq 7bu cd0 uk<34u 3wo 6tp any xc
sticky 3bd 3eg 6yp 6yr 8zs 8zu a4b<1q4 8d uk
stiff 2fh 2oc 3zc 85v 8vr 910 a21 a51<180 3fz 41n 5dd fj
stiffen btd<1x
stifle 4ep 4rj 51d 5qi 6wq 6wr 6ws 727 9kb bsl c84 e5<41w 46 cd ct
stillness 15x 1hq 1p8 36g 4hw 4vn 59e 5dp 6y8 7om 7rq 89x bu7 d0 p6<1u9 4ir
stimulate 120 1dn 1g6 1pq 1x4 1yj 1z 227 29 2gm 2i7 2lk 2ll 2mr 2wr 2za 3cl 3n2 5vv 5ys 6on b4 b52 bb cz dt if js mq nq rv<230 42 v
stimulation 1z 2ll 9ec bb m1 rv s9<1w 2c nx wl
stimulus 1z bb m1 rv s9<2c
sting 294 2jr 3a0 3u8 3v6 4i7 4i8 4v4 a7n bha c7s cgv<19j 66 759 7e ac to
stipulate 1tl 458 45f 54h 5wq 6dp es sm<4ny g9
stir 1pq 1ra 1yj 292 2gm 2za 36v 37i 37p 3n2 5g7 b52 bb bfz cbs cz hr m1<fq v wc
stirrup <b3
stock 38o 3js 427 46b 4eq 4gb 4gc 4we 6k7 7ib 8ov 8vc 9tm bam bb2 ck4<2fw 2ma 2y9 3h 3n0 4g8 8u b3 tu
stockholder <2wb
stocking 4wd<ok
stoic 62t 81u<2ws 3x
stoicism 56y 62t 81u
stolid 56y 62t am3
stomach 19p 1as 5nr 68u 7ox 91k g3 mw p8 vh vr wu<1yg am5 t
stone 1zk 3mp 4j0 b9b bps c64<4j5 8 g u y
stool 311 4gs 4j1 62b bbg blc<123 1t7 32r 48 b9i km
stoop 2sx 37m 3qu 3rc 4er<2n 3x3 5rj cfu gq
stop 1hj 1lp 1ry 1s1 225 23p 27c 2km 3to 47p 4jl 4l5 4tc 4xj 71z e4 ls tg zl<0 12t 2kq 3u 5d fr
storage 1kp 288 2ms 5uc<1ad 2jy 6t
store 1ap 1kp 288 28p 2ms 38o 4eq 4gb 4wd 4we 4wf 4wg 5uc 5xq 7ib 9qc<1ad 3wr 4ga 608 gv
storehouse 1kp 2ms<1ad
storm 2am 5vg 6wb 7m7 7x7 8k5 9bk 9fu b8j bgs c2q c9r qd<29p 9ft c9 fq gi
stormy 2am 6wb 8k5 b8j bjv<1me 1mf 2an 3ci 7rr 7rs 7rt 7ru
story 1il 1wj 1xr 2m7 36 3hg 44e 77k 780<1wi 1ww c
storyline <abu
stout 5hz 66l 84n a27 bgv<1pe 1uj 58e nf
stove <60b
straddle 29h ii<db i j4
straggle ao7 cfg cfy r9<3k 4uq cs
straggler 146 4tp cfy r9<1zw
straight 3h2 54f 9tn<1t8 2dc uz
straighten brb c6r ces<4kt
straightforward 7zs 7zy 82k 8vl 9zm a0f<1n8 57b 5jv 7zr
strain 176 25f 2ju 2rx 34k 4qt 4su 5d7 5ti 6x3 6x4 704 7d1 9j9 9t6 9to av0 bhv c9j<13q 1y2 2zg 3t 4st 6 87 ft
strained 4zo 4zq 87k<184 1ns 3be
strait 900 auz<22d 3o8 atz
strand 34x 3np 4u9 77 9m3<1ci 246 37q 4j4
strange 58x 64j 844 8e 9xx<1ng 1nl 584 585 586 587 843 mv
stranger 1nl 3i5 4es<2w9
strangle 4ep 4rj 5qj 6ow b2 b9k bhb bql c9i e5<1x 46 bsl u
strap 1je 1s6 1td 2i1 2mc 2mt 2xd 2zd 9tp c5p op<79w 9p4 lg lh
strategic 5aq 5nu aay yh<14
strategy 5aq 5nu aay b66 yh
stratum 1i3 34 4aj 75 aax c53<4aa 68z 9
stravinsky <3t
straw 4qh 710 913 bl1 bpt o6<2o7 cs g xe
stray 10g 146 18w 18x 1fc 1sh 20j 20z 3qz 4tp 54e 54g 6hd 6uk 75k 7zz 8dg adk o1 r9 rb<1n2 2e1 36
streak 8kt 9vz arh c5a<128 1tn 4a3 jg tj
stream 192 24 2xw 2z9 49n 4av 4ub 4ur 4ut 6m0 7g5 7mg 7mk ari<148 1lu 223 3 6kl bt lx
street <11r fo
strength 3bo 40e 56t 5g8 66j 86w a48 a4s<1uq 41d ig p
strengthen 1hf 1tb 5s4 698 98f bqc<70n
stress 13e 16c 184 1sf 255 2rr 2s6 2zq 45y 4ig 4su 5jl 5jw 5o4 5ti 6ex 6f6 6x4 av0 bhv<13c 1d9 4st 56 6x3 ft
stretch 5rl 81m 83j 8d4 av1 bp0 c7o cfs<1n9 2dz 3rv 6lp 704 9s 9tn 9u i
stretched 85i 8d1<2cs 5ch
strew 4qh o6<57 cs
stricken 5lz 5m5 7nu<4zn 8g
strict 2n9 57l 5aw 62w 63a 64f 8xt<2cf 5ax 5ay 8b3 8b4
stride 1kb 23y 27g 2yk 36y 36z 37r 3qk 4tq 4uw<1qv 3qb lu
strife bg0 cpw<21w 8o
strike 18m 1ki 1ya 27 34r 3b 3ex 3f1 3xh 47a 4qk 5kj 6im 6l 794 7v 9e b0l<74 7u a3 e3 nt
striking 18m 1n0 1xa 22j 2dl 2sy 37 39x 3a 3b 3yg 4pj 7v 9e c35 d<27 5i
string 34x 35g 627 9l9 9lf 9m3 arf bpz c6n xd<1l 31 3w0 bp gp
strip 2mu 34s 4wa 5ws 6cs 6y0 9be av2 b68 biw bod<10f 6e0 y
strive 15 25f 2ju 2jv 5ti me<87 89
striving 25f 2ju 34k 81e me<15
stroke 4pq 973 9bn ak7 c2o<1y9 3v 794 7ex 7u bze o8
stroll <3qj
strong 17l 180 2fh 2oc 8f7 il<17k 1r 3n6 3n7 5jy 5jz 8vq 8vr
structural 7wp 86m<3dw 59g
structure 1bl 1v8 401 c<1u6 2p fz
structured 8il<5ez
struggle 19e 1k 1ku 1rj 2m6 2w 3p 3qp 4tn 64x 8o 9az b69 gf wo<15 372 89 av me
strut 6sj 98v 9k7 cdz<5yr
stubborn 5k3 a06<3n8 8vv
stud 2pj 9tq bf1 cpe<2mz 31 9k5 eb fj mn
student 12b 1w8 20q 2g9 5t9 9n m8<201 qq
studio <5yd
study 12b 12h 19g 1y 20q 244 253 2pu 2vg 3vb 46u 4m7 4mi 69t 6a8 70 8r2 adh b9 c0h che es kt pe ts yb z0<2e 47 6q y4 y5
stuff 2xv 4ux 5p5 5yq 79c 8 9b7 9gv 9tr c85 c8t<44l 4qz 81 h lc no
stumble 1qw 2t5 2vo 373 3pa 4tk 4to b6a bw8 cdp<247 vv
stump 1fu 2rm 9bf b9i ce8<1t2 31a 3x4 78w ku
stun 37t 4ek 6j1<d
stunt 992 cly<1qc 1s 7z ua
stupid 424 7to 8bn b6b uu<20o 2b4 2b5 7tr uv
stupidity 424 8bn 9j0 uu<8j a6q
sturdy 55e 5hz 63a 66l a27 a28 bgv<1pe 55d
style 1n4 205 26m 58a 5hp 6a4 6ca c17 ei jb<1c6 1im 4r 5g p so
subdivision aqx bg<3t 49q 4t 5sf n
subdue 1f2 1fw 1pc 1rz 20r 2l7 2mv 46 4p9 8pg 9gr cc9 e5 ns nu<25 4e 4ww
subdued 5cp 65e 65x 7rc 8pd<51l 8pc va
subject 12b 1ca 1li 1wt 2he 2s8 30a 33a 3n9 3ni 3on 4a4 5o2 6mh 6wl 70 7gh 7ju 7nv kt ns<375 42 4pb 4zn 8vx aj
subjective 8hk<8hl
subjectivist <qq
sublime 2em 4o 6z5 875 8q9 9zk<1pg 3jc 4li 59q
submarine anu<27d 2uc 35f gh
submerge 2xw 5qv 6tf bqb c6c cex<4ro 57 717 7fd
submission 2lb 2s8 33a 3ku 4iw 4nv 4pb 5k5 6j0<ami
submissive 16a 4nv 4pb 809<56b 807 808
submit 16a 2lb 2s8 339 33a 3tn 4iw 4pb 6se 7hr 809 aen b3l ba2 yp z5<375 cl
subordinate 1p0 3ep 3u0 4et 4hk 7zf 8vx bvr<2c0 3n9 3z 7i 80c bva j5
subscribe 1fx 2x4 5td 6qv 6sf 9gy ac4 byi c0r cjp x1<1im 38k 4w7 kz
subsection <1t8
subsequent 2a4<7op 8c
subside akb alc au4 bqi ceu<3e 7fd rr
subsidize 5ov cil cim<1kk 3g
subsistence 15c 4hl<11a 11m c6
subspecies ap7
substance 16x 2e6 3dr 4wm 54s a0 j1 n0 no pk si<2 4x np
substantial 3yv 54r 54s 5md 82m 9x5 no<2bm 2cb
substitute 18r 1fv 1fy 1hc 1oz 285 38i 391 3kg 4wt 6o7 6sg 8g7 ayh ayi pa u3 w2 zp<14m 42e fc fe n5 vj
subsystem <qm
subtle 29l 5f8<17f
subtract 5rw 7np 9ei bwg<b kq
suburb 927 as3
suburban 927 as3
subway 9qe<3x5 9u8
succeed 17c 1b9 2kj 6sh a78 b6c m9 md qr
succeeding 2a7 5au 66t<50f 7ot 7ou 7ov
success 2hn 38q 6gv md qr ub<300 3p8
successful 1pr 300<3na 5k6 5k7 8vz
succession 17c 1b9 2kj 4a3 bwq c00 m9<1w bp wq
successive 17c 1b9 2kj 2qx 6d1 bp m9<5er
successor 6sh a78 b6c m9<1fl fc pa
succumb 32v 6gi<cd sa
suck 26b 9e9 c3q<13m cqq of
sudden 3gh 66w<59y 87p 87q 87r
suds 2v2 6m1 708 735 91s auy bv2 c8v<7bw ao2
sue 297 2ld 2qv 2xb 3u9 5bo 5x1<9z
suffer 110 19p 1as 4v1 6xm 70g b1u g3 jj mw p8 tc vh vr wu<27u 3c 4uz t
suffering 122 142 1gv 235 270 2d7 2ze 310 3oc 4ba 4sr 4ss 6xm 7dw ac jj qc tc to<1dw 3gk 66
suffice 181 1lm 21f 67a<1ln
sufficient 181 1lm 21f 67a<2gn 8w0
suffocate 51d 5qi 6wq 6wr 6ws c84 c9g<3a4 727 ct u
suffuse 21e<bu2
sugar 11c ty<11b
suggest 1dj 1xk 2bt 2gb 2gq 2qz 33k 44s 45k 46d 4eu 6e8 9c a95 c06 cl sh<136 1a 33j
suggestion 1dj 32d 33k 4gv 4w6 75i 7gt 9c cl sh<2 2s7 2ss
suicide 8qd<18v 207
suit 1l4 297 29j 2ld 2sd 3dg 6os cn2 cpy zm<13 1ll 1zt 23j 46j 5q oq
suitable 1tk 3f0 58r 63j<1nc 2cr
suitcase 5yi<1sk
suite <5yd jl m yy
suited 1tk 58r 7u9<2cr 3d0
sulky 1tg 21y 3cb 84h 9v7 anb<15v 3fr
sullen 9v7<2b8
sum 139 15e 16x 1aq 1oc 29u 2e6 2jl 2q8 3dr 3st 3va 49c 4wm 6co 7no acg cqg j1 mo n0 rf<1ik 2m 96
summarize 257 2qr 6co acg cqg j6<2m gb
summary 257 7vw 8hr acf ags j6<2eu 5
summer <11x 15k
summon 2l9 2qv 3p1 3ur 43k 4oy 71i 7as byb<39
sun b8t bp2 cgq<35i 40 4v2 6m2
sundown <rn
sundry 1nw 9h<3gw
sunlight b8t bp2 cgq<40
sunny 2aw 2n8<up
sunray <2xs b95
super 3nc 5bv 7vk b6d<1c a h8
superb 2go 4o 878 xp<1c my
superficial 2fm 432 5is 62f 761 a32<1pn 2fn 8n9 8na
superintendent 4dm b6d u9<k4
superior 182 1c 21v 4ew 56e 9wn a47 b6e b7e<1pt 1pu 2go 2gp 2w 2wz 3nb 3nc 3nd 3y 5kb 5kc 8w3 8w6 8w7 8w8 8w9 8wa 8wb 8wc v3
superiority 182 1c 1pu 21v 4y4 56e 8ri 9wn a47 mm<22l 3yl en
supernatural 3fb av5 n6<29 2eg 2eh 8gd 8ge 8gf vd
supersede 18r 1fy 3pz 5py 6sw pa u3<m9
superstition <2t
supervise 27z 2vy 3ip 3u2 4bw 4dm 5uo 8q 93g 9qk b3p k4 u9<h0 m2
supervision 27z 3u2 u9<8q
supervisor 27z k4 u9<2qw 4ew
supper c49<f6
supplant 18r 1fy 3pz 5py 6sw pa u3<m9
supplement 1a6 1p0 1pv 3ae 3vd 448 4z9 50n 5sa 9a3 a3a c66<1uk 31 5p db o
supplementary 1a6 1p0 448 4bb 4et 4hk 4z9 a3a aom<mo vj
supply 1gd 21 2xc 38u 49j 6nf 6r5 786 7jq 9gl bas bcf cin ckc ok<28s 2m
support 11a 1fx 1kk 1sa 25q 26 31c 3uj 3xi 3z 471 55 5vh 9g2 9ic 9p7 a76 b3 bar byi c0 mc r1 vq x1<42d 8r i0 sb
supporting 25q 7qc 8wh 9g2<7qb vq
supportive 26 55 mc vq<1pv 1pw 5kf 8wh
suppose 1u 1vg 1vz 2 20t 250 2d 2pr 2qe 3f3 46c 6s4 74w 9m 9y a83 bc ce iy pf ye<1hw 49 sg
supposed 1u 1vz 2pr 8ck 8o2 iy pf v4<16d 8cj
suppress 1f2 1fw 1pc 1rz 20r 2l7 2mv 46 4ww 56a 73v 7j6 9au b2j e5 ns nu<25 bw5
supremacy 15f 22l 6si aj<fu
supreme 56d 8ek 8gh 8wc<1c 2ei 8ej v3
sure 1v4 3co 7rz 8rc uo<2ar 3ly 521 522 un
surface 1ar 1el 1rc 3vx 3ye 47j 4u2 690 7w bti<2q6 4aa 4tv 9v bq
surfactant bm1
surge 2tm 4uh 6h5 6hf 7el 7ev 7rr 99d 9a0 aki alm<195 24 f4 go zk
surgeon <200
surmise 135 1u 1w1 250 4mh 7j 7p 9y ce sg v4<g2 pt
surmount 4p9 cf0 sp vc<4e lw
surpass 1lo 1pu 21v 3i4 3nd 3ym 4ul 4y4 6qn sp vc<4e
surplus 1oi 2oq 3te 40z 42n 45z 4ex a3f<2ek
surprise 24g 9fu ajb c2q<1e0 5sy 6l a3 j
surprised 3ng<5kg 8wj
surprising 3nh 9xw<5kh 8wk
surrender 32v 48y 4mr 5qc 6gi 792<2su 48x 5wg 966 tt
surround 109 10a 13r 2m5 34g 3vp 3xw 617 61i 62k c2r c9f jq<37 6f a3
surrounding 531 art<161
surroundings 13r 34g jq<fo
survey 19g 1y 257 2k7 2k9 2qr 33y 3dm 4m7 4mi bwl che gu tq ts<4ve 6q d2 e0 j6
survival 11m 15c 29b 4xt 5vp bcg<11l 1w wr
survive 11m 15c 29b 4ey 4hl 4xt b6f cnz<lb
survivor 15c 4ey 4xt b6f cnz<1ev 1s
suspect 135 1u 1w1 2pe 32c 3ky 3zr 65h 778 7kv avm b6g bg3<7p 9y
suspend 1hk 1ry 6he 6yl 70u 9g3 bgj c8 c87<150 722 c88
suspense <2u1 9f ep
suspension 1hk 1lg 32p 6he 6yl 70u 71d 7kb bgj c8<2ta 4y c7 fr
suspicion 135 1pz 1w1 2pe 32c 3ky 3zr 73k 778 bg3<21x 65h bd ep
suspicious 1pz 2pe 3ky 3zr 6do<2gy
sustain 110 115 11a 1q7 25m 2lf 3al 3td 5mc 6u8 70g 79g 9cx ek qf<15h 21 4uz tu
swallow 13m 2k2 c46 c49 c9o<1 2ub 58 6g c1z of
swamp 188 2xw 6tf 9d0 9jb av3 bdd c8s<22d 717 7h
swarm 2z9 49n 4ub 7m3 aok<3k 7lx 9g lx
sway 36p 36s 373 3qq 3qx 41k 4te 4tg 5ki 61n 8kj 8n 9sd b4r b6j cda cnn ly nh<3qv 90 mf
swear 1zs 20s 2r4 2re 461 4ez 4np 6sk c11 ey gd na z5<1a 4d 76p
sweat 2zk 36a 4sw 4wl a5i av bc6 bok u4<123 1ut 4fk hx
sweep 412 4y7 5qo 5ro 6w2 7av 7lq 9lk 9ly alx b6h c76 cd3 cd4 cpb<261 29g 4bu bm ii
sweeping 5mf 5qo 7av c76<3qc 5me
sweet 20l 5cs 8er 8lg 9xf ann av7<176 17j 492 5cr eq
sweetheart 37t 3c0 4ek 8mx b6i<4w 8mw 9j
swell 2d0 31h 4i5 5a6<15d 2l 71e c9 fj my qo zk
swelling 23h 27t 31g 31h 37h 3au 3fx 3hz 3oi 4i5 4yf 5a6 k8<2j
swerve 10c 14f 1se 1yb 7d cfx i5<1b 1dp 3qy
swift 3fp 6w a2n<an
swim 1r7 5sr 600 7em 7f2 au7 azm b98
swing 36q 3qq 3rs 4te 8n 9ts b6j cpv<1t3 3 i2 kb mf
swirl 10v 14g 193 1yd 21n 27p 4uk 5rk 6i3 6i4 tl w7<24 lz
swiss <ql
switch 18q 1hc 241 285 2tn 318 38i 3xj 4k9 4l9 4w0 9h8 c8l w2 zp<14m 1so 50 9rz q7
swollen 1p5 2ot 48m 4ch 65d 6iz<2fq
swoop 4uv afm cfu cfv<2im 3e 4qp 9fw
sword 3xk<ef
symbol 12z 1ve 2g1 73 928<3r
symbolic 1ag 1ve 2g1 2rt 73 928<2g0
symbolize 12z 1ve 2g0 6y 73 9eq 9et b6k<a0
symmetric 2gs 66y 6vs<8ws
symmetry 2gs 5bi 66y 6vs 731 73e a0e<1uf 4hb p
sympathetic 1yu 2gt 3i3 43s 5kl 64w 64y 7di eg<2dq 8wt
sympathize 1yu 2ua 323 43s 6sm 7e4 8wt bdv ccn df<3c 4t4
sympathy 1yu 323 43s 5kl 7e4 8qq bdv ccn<4s 6vd
symphonic 94t agh<3gm
symphony 94t agh<aq5
symptom 2j 7sr<3s 4q
syntax <1v8 6bu qm
synthesis 33n 506 507 6ah 6uw 74a b6l g2 y9<y8
synthesize 6ah 6uw 74a b6l y9<319
synthetic 506 507 6ah 6uw 8g8 blh y9<kj n5
system 1c2 3xl qm<1uw 3k 8t np
systematize 5vm 649 72y pc<4kt
table 2mw 4dz 4y0 5w5 5w6 6dx 6rw 9cv ag6 aq9 cbg<2ud b1 uf
tabulate 9cv ag6 aq9 cbg<30
tack 1an 3wj 3xe 5rp c8d lp qh<10b 2m9 374 9qo gj sx
tackle 609 9sb bt8 c8b cnh<2m9 4na a2 o
tactic 946 a92 b6m cks
tag 10w 18z 1cb 1fz 1qy 1r8 1xx 1yy 20v 2sh 477 4rl 61g 83 dv q4 t7<7u ab o so
tail 10w 18z 1cb 1fz 1qy 1r8 1yy 20v 3v2 5y1 7c4 83 al dv in<7af 7f ab e
tailor 1t9 6rv 7ct 9ck 9sr b6n<129 35n 35q
tailored 5fv 7yc<7yb n9
take 1g2 1js 1k9 213 33x 3y 4vs 5uu 6z8 79l<118 13k 5ut
tale 1il 1xr 36 77k af2<af1
talent 1br 4x6<2v
talented 873
talk 1 111 17 1nf 1xh 2s0 2s3 330 41q 41r 468 4di 53p 6f1 77p 9c3 a6r aix l7 px ys<1xi 36 4 9eo f0 z9
tall 54z 55v 5kn 643 a3n agl<1uj 54y 8d 8wy 8wz
tally 13 139 13j 163 1ak 1aq 1av 1ik 1oc 21g 29u 2jl 2q8 3p0 3st 3va 49c 5pw 7k3 aq b54 c0a c0c mo nt<1lk 1wp 4pa 7r aw
tangle 3c8 42b 4qv 4r5 6ib 6m3 6w2 7lq ber bt5<29g 35g gg
tangled 1tt 5iv<3c8 hg
tank 9tt<1kp 34l 4n rw
tap 18l 1j1 1ki 1y8 1ya 34r 3b 4pv 4qk 5va 7ej 7v<3x2 4w9 6 74 e
tape 33w 3wz 5uv 9q5 9s3 9tu<2mu 7r 9s4 o
target 5ud 62 6r2 aj4 c48 sq yl<25h 2xl 474
task 22 3o 4rz 4wr 5tv 7j4 7ji 87 c3c u4<34k 4l 5l wg
taste 1c4 1c6 1g1 1vl 2hf 2ub 34n 386 387 3sm 5up 61p 69e 6at 6au 6ir 6kt 6so 7e5 ci9 eq<1n 1vc 6g pb zc zt
tattered 90l<1q6
taunt 113 199 1xg 5xc 6ma 6sn l3<az l2
taut 8x8 8xa 9xd bka<184 5kr
tax 6uc 7i4 b9y c3c cjv<34k 4w8 6u3 763 ci
taxi 9lq cei<aa i6
taxpayer <6qp
tea <1yx aq8 f6 rc
teach 1g0 3hn 4c 4kr 5l8 6b1 e1<4kq
teacher 1g0 4c 4kr 6b1 9c1 9cb<1f5 1vx
teaching 1hr 3ho 3sy 4c 5bb 5nt 5nv 6ol e1 m8<2ji 6z
team 102 6k4 b6p c22<25d bo
teamster 6k4 b6o b6p cek<6oi ays
tear 2v4 35j 3r8 4rc 4rd 4un 79c 7c7 9a8 9b7 ake bh9<13t 2j0 34s 4gu 5b 5su jt
tears 236 3ss<2x
tease 113 199 1id 1xg 59 5xc 6ma 6sn axy b34 c1e ccb l3<271 2j6 4rl 4w ccc l2
technical 1by 2ke 2qg 3ol 423 432 5j2 5n6<9do 9ra hh
technician 1by a6v b6q b6r<2v
technique 1by 5n6 a6v ar b6q b6r<1bw 1uw
technological 2ke 2qg 3lx 3ol<8r3
technology 2ke 2qg 3lx 3ol 4b1 74u<70 wf wn
teen 1on 3ir 4kp 6mt 6zc<8f
teenage 1on 4kp 6mt 6zc<8f
teenager 1on 3ir 4kp 6mt
telegraph 3xm 4f1 4op 6c4 6d2 6t2<1a7
telegrapher 3xm 4f1 4op<20e
telephone 3xn 43z 440 47w 4bp 4n5
televise 9tv ab6 c0i<13b
television 9tv ab6 c0i<3x7
temper 2l8 2z5 3f2 59 6jn 76b 7ds 87i 9ac 9ao 9v8 a20 bq4 brl brp zw<1e2 2oa 43 69 btr ko
temperature 1ub 42m
temple <1bn 5o
tempo 74r bng<4z
temporal 3oa 8ke 9uq a6y<1os 2ha 5mk
temporary 1os a2j<5fl 7a 8kb 8kc 8kd 8ke 8kf
tempt 117 20g 2gr 2i8 2p1 2pd 2xf 32o 32r 4sx 5po 63k 69o 9ks 9w1 9w3 am4 byd eg<12r 4n6 cz s9
temptation 2i8 2pd 32o 32r 4sx am4 byd<42d f5 w1
ten 8sx bd2<7
tenant 2kr 2xg 38a 39g<1q 6pc 6qp r5
tend 159 19h 1yg 29k 2o3 48j 4s qt<291 clp
tendency 29k 2o3 48j 4mf 4s 55p asy<1em 1yg a0w bf
tender 157 159 175 17e 1c1 1dg 1te 1ys 2zf 3y1 4w7 4xs 5ek 5l7 8xz ahq ane awk ciw cjm qt<174 17d 3vt 3z 4w6 8f 8y4 8y5 tt
tenderness 175 17e 1ys 2zf 3o1 3o2 3o3 3y1 5b7 5l6 5l7 8ds ane<1te 48z 66
tension 184 4su 5kr 6x4 704 8xa bka c9j<6wn 6x3
tent 3xo 4y2 5w0 5yv 6nd 9lu aru<1q 3xb 4ax
tentative 3md 459 541 bnl bnm ep
tenth <1j
term 45f 6zk sm<5 96 j5 so
terminal 1p 1tq 3cp 3fw 628 6fr 6ik 9tw jp<1za 3fv 9tj
terminate 15m 18t 18u 1p 2a 2co 2sz 2uy 30e 32 394 3j4 3u 436 4a5 4a6 7f fx jp ym yn<u2
termination 1p 2uy 8c abd bn8 cp9 f1 h4 mk<3u 7f jp
terms 16e 28e 2y4 4mo<1g8 c5
terrible 15s 1nr 1tj 2e9 3jp 8w 9f ej<1r 2o 4m
terrific 1ax 4o 7pz 8f8 dk zd<1r 4m
terrified 1yl 2a2<1lz
terrifying 7pz
territory 2uw 3om 7k0 arp<a8j bs
terror 1yl 2a2 6sr 7dn 7do 7dp b6s cmo gm<3tz 3w b0w
test 155 1g1 1rb 1vl 32s 34n 3rx 3sc 3sd 4n4 4ym 6oo 74g 791 9cp b6t cn0 q0 s8 yb<15 42y 4xg 71
testament 4vy ad4<2f 6bj yo
tested 55k<55j
testify 1d0 1x2 1x3 20s 340 3q 4q 6t3 aes cp yo<1a
testimonial 1d0 1x3 2r7 33b 340 5n7 92a aeb cp yo<1cx 3q 4u
testimony 1d0 1x3 340 92a cp yo<1x2 3q ey
testing 155 1rb 32s 3rx 4n4 4ym 775 9cp s8<5tm 6q aw
text 1wl ac8<2qq 6cf
textile 1t
texture 65r<1cg 403 a1d
thank bzo<136
thanks aiq<8r po
thaw 72p 8uj b20 b8r bch bsv<1hp 1ye 2ye 4fq
theater 629 6en 80f 92b 94y as2<5o 71 bs
theatre 629 6en 80f 92b 94y as2<5o 71 bs
theme 1wt 2he 2ry 3on a97 ac7<2 2rx 6ci
theologian 2xh 43r 5tc 6bv<9n
theological 43r 5np 5tc 6bv
theology 2xh 43r 5np 5tc 6bv<1c2 70
theorem <1d2 2
theoretical 16d 572 a9s bc<3f3 81y 81z 820 821 v4
theory 16d 20t 2qe a9s bc ce<1h 1vk 2t
therapeutic 312 3gn 3x8 5tp 70j 93m<oy
therapist 312 4f2 5tp<2v
therapy 4f2 5tp 93m
thermal 8a6<16v k5
thermocouple <62a
thermometer 62a
thesis <2rh
thick 5ks 5kv 7vm 8bo a0q a3m ahb asc<4a9 53z 5kw 8xc 8xd 8xi
thicket 90d ara
thickness 3k6 5ks 5kv 675 8bo 8xd a0q a3m ahb<1ui 463 65q 67k
thief 6m ra<bx
thieving 2js 6m ck2<3s6
thigh a62<41u
thin 2gv 5mg 5ry 67l 6yu 719 7vq 99y a1n a35 bc8 bl7 boa dg xu<1nj 2cn 3fs 3np 3o8 58f 5kt 5ku 8xe 8xf 8xg 8xh ko kq
thing 9tx<1vx c4 l
things <re
think 1u 2 2d 2pm 2pu 2pv 4ly 4mv 743 751 755 7cm 7l 8xj 9m 9x 9y b6u b7 b9 dm er is pf q y6 ye z0<49 ya
thinking 2fr 4ly 4mv 755 er io q<nd
third <1j 1x9
thirst 2c9 2o4 2tt 3s5 48e 4po<1u7 3d ac
thirteen 8sz<7
thirty 8t7<7
thorough 7s3 7vh<h7 un
thought 2 2d 3b7 4f 4ly 4mv 743 751 755 7cm 7l 9x 9y er q z<2t
thoughtful 2gw 3m9 3y9 7gz 8n8 9vn ib it<185 5ge 5kx 8xj hf ni
thousand 6v1 8te<7
thrash 7eg 99o 9bd 9bq 9o9 9ut c7g cdo op<gl gn lh th
thread 1zj 27e 34x 3np 4aq 5ku 9l9 o1 xd<3w0 9sa c6j er h
threat 1lq 30c 6sr aer b6s<1x1 22v 2sm
threaten 1h0 1lq 30c 9p<24s 4ns 5f
three 8sq<7 c3
threshold 5zk<9r pb x9
thrill 141 147 1e3 1e4 21z 27v 2is 4v3 9je 9jg a8 bg8 td um zx<2lk 3w cz lt m1
thrive 31k 4ip 57w 7if<9u
throat <2mg
throb 147 2is 2td 2te 7ec bnf th zx<66 ac lt
throng 1ee 41 49o 84 qi<lx m
throttle 1bg 1h6 1ho 1sx 1x 5qj 5y7 5y8 65 6ow 70z 8z 9mc b2 b9k bq c9i hy ng ph r6 wz<25 2mi 3xv bpo u
throw 7bo a6 ak7 b6v c8m vx w5<11r 2ls 2q 3v t4 y
thrust 18h 1a1 1qx 2hv 2p2 2xv 4da 4dt 4e4 4pt 4qq 4qs 4ux 5p5 759 79p 81 cpt cpu lj ti tm w5<1cy 2q 5e c2 i2
thud 3bt 47y 4pw 4vj 4vk 4vl<7v c1p
thumb 2ql 4va 68w 971 a66 b0k c4c cem<6u 7u aa
thump 2lc 2s1 2td 2te 351 3bt 47y 4pw 4vj 4vk 4vl 5wx th vy<d i2
thumping 3bt 3id 47y 4pw 4vj 4vk 4vl<a
thunder 1y7 24z 2e3 344 384 78h 7gb 7h3 7ru 9b 9l3 akx cqt r7<l5
thunderous 1y7 2e3<2e2
thwart 1e5 1qh 2fd 301 jz mh qe<5d
tick 47s 62l akj aky bws chu ci2<12f 6ec sx
ticket 477 acl acv ad9 bad cl2 cmj t7<1xx 2qv 5y 7jw
tide 2tm 6h5 7el alm<148 24 cd8 q7
tidings 1wv<72
tie 1jc 1mz 21t 2lz 39n 4x3 50o 5ph 60t 6va 9l4 ak9 bqj c2i cln lg<1gi 1gk 1hm 1sm 1x
tied 7qx 8yi<7qw vt
tight 40q 5eo 5lv 8db 8x8 9xd<5en 5kr 8dc
tighten 23t 4le 977 btd<1x
tilt 131 1ig 1uh 21o 36s 3e0 3e2 3pg 3vn 4a 4tg 4ug 7cf 8n 9d 9ty 9ul akd atn g6 gq hr ly v0 xs<1rj 2n 4v 6bx b5
timber 30o 4ri 7a2 au9<1sm 3x4 77
time 5z1 66q 6zl 8id 9tz ajg b6w bm8 bma bn9 buw bwz fw<11y 32b 69 9w g5 zg
timely 6zl 8id 9wi<3jn
times 23f 4m5 5uk
timid 2ao 7r1 7si amr ams amt ao9<2ak 7qv 9
timing 66q bwz<wk
tin <23c 34z 4n 9q s
tingle 147 27v a8 td um zx<3w cgu
tinkle 47s ci6
tiny 5bx 677<ap
tip 2hp 2qz 37s 4wy 9ns b6z b70 ba9 bzb cfj cig sh<1cu 6c 81 jp tt
tire 237 3v5 4hx 4iu 4k2 6jf 99w awo b4z ccm cja<238 25i 3wk
tired 3js 427 46b 4hx dr<3nq 5l0 5l1 8xn 8xo 8xp
tissue 35r 9ev 9uf b7t<rm
titer <66n
title 6ca 787 a4k abi c17<eu so
titled 8gs<ve
toast 44v 495 498 4f3 4pl 6jv 71s 985 9u0 ans<1e9 23q 6jt 6o8 mg
today <1h5 30p
toe <1jl 2s 3a 6u
toilet 311 3xp 62b bj3<1g 2k0 4im
tolerable 1tw 3lv 8xr<8xs dp vr
tolerance 1ot 5l4 aap g3 wu<5wp bf p0 p8
tolerant 51n 5l4 7jg 8xs 9yn aap aaq g3 mw<8xr
tolerate 19p 1as 1cq 1ot 32u 51n 5l4 5wp 641 7jg g3 mw p8 vh vr wu wy<14u 4v1 t
toll 2ci 41e 7l9 akk b71 c5r ci0<4g3 4w8 chz el
tomb 9ou<62
tomorrow <1h5 6z6
tonal 1ua 3ns 666 92c afo<8xu
tone 12 15l 1d9 1da 1hd 1j4 1kc 1ke 1ua 3ns 3uu 4ok 4p2 4p3 666 6es 6ev 92c a11 ago brh bri ki<1 128 1xd 2o8 51 rk
tongue 5nc a5b afy bf7<1bm 1wg 1xd 35y 7b4
tonight <30p
tool 2d8 68s 7ie 97h ay4 ee<18n 26k 27h 6rz aa xc
tooth 68l<18n 1bl 1us oz
top 1pu 1zd 21v 3an 3i4 4ak 4bj 4u8 4y9 672 6e1 6lh 7af 7fi 7g8 8xv k9 mm vc<1lo 2h 2ut 3j 5l5 62 7fv 8xw
topic 1ca 1li 1wt 2he 3on
topography <2oi
topple 2hp 37s 4ty<3e 81
torment 142 20u 270 271 2j7 2j8 2tw 2ze 310 3jw 3oc 48q 4ba 4sr 4ss 61f 6iq 6pa 7dv 9av 9u1 b72 bhd qe<1e2 66 68 80 jj qc
torn 8ba<16z
torso a5w
torture 142 1ib 20u 270 2j7 2jp 2tw 2ze 310 3jw 3oc 4ba 4sr 4ss 61f 6iq 6pa 77e 7dv 9av 9u1 b72 bhd bug<66 68 jj oa qc
toss 18i 35f 4f4 5p3 7eg 7eh 99o 9bq 9ix 9ut c8n cdk cdl<1b 4r3 a6 gn i vx
total 139 15e 1aq 1oc 22q 260 29u 2jl 2q8 2y 3d2 3di 3st 3va 45l 49c 53v 5h 647 6xv b6 co5 mo<1ik 1mt 96 fy h7 nn
totter 4eo<36p
tottering 8v7<3my
touch 11d 15q 1w2 1y9 1yj 37 4y8 5i 6fd 7u a7m ak c4a cbs cgw<1n 6l 9c 9e ei
touchdown <5oj nt
touching 1y9 37 4y8 5dn 5i 7u a50 c4a cgw<0 5dm 9e
tough 3ei 3yk 55e 63r 8y1 8z0 a28 awv<2w 55d 8d 8y2 bx ff
tour 13i 25c 4jp 4t9 5rc 6ss 78x bni cgc<27a 30v o2
tourist 4t9 5rc 6ss 8ln<2i
tournament alu<zr
towel <261
tower 2w5 3ao 3yh 4hc 62c 7p3 9u7 c7v c7w<29i 2lu 8h c
town apv<2vk 4ad
toxic 8y6<8y7 8y8
toy 1t3 2hj 9b9 9qg bnu bqr<61m c9 le ou
trace 13u 1sp 1x8 1zc 2jj 2kd 2mx 2w7 37c 3qf 3rn 3xq 4gv 5xy 6fd 7gt ady cay cf4 ec oj<1y 37d 3s 6c 83 9c
tracing 13u 2kd 2mx cay<3l 5v5 ec
track 10w 18z 1cb 1eq 1fz 1qy 1r8 1yy 20v 5r6 5r7 5rg 5z9 6su 7g4 83 9u2 cg8 cif dv lu<4q ab cg9 gr m2
tract 7jl a5m a5s n
tractor <2my
trade 114 18q 1fi 33f 3tt 3tv 4w0 5wc 7cs 7hl 8u 9h8 ae cj2 cq0 m3 on we zp<14m 19w 3ax 6p i1
trademark 32f 3yn c9t<1tn 4on q4 t7
trader 114 1kq ae aot m3<1fi
tradition 1ux 3e3 3jv 54m a8e
traditional 1ux 3jv 54m 9y2 a8e<3jt 7xd
traditionalist 29c 6st 7we 7xd 9y2<2vu 7wd
traffic 1fs 95x cku<5od 71 ae i1
tragedy 16j 1o5 2bk 94f agd q5<1wk zf
tragic 1o5 94f agd q5<3i0
trail 10w 18z 1cb 1fz 1qy 1r8 1yy 1zw 20v 7g1 7g2 83 dv<1eq 4q 4u4 ab
train 15p 1ck 1hr 2ji 2pl 2xi 2xj 39s 4wq 69h 6nu 8bc arf bpz bw2 ced e1 e6 oi<3ql 478 4c bp kt m8
trained 8nu<8nv
training 1hr 1ks 3zw 4wq 75z oi
trait 16<ds
traitor 1ie 5tz 841 9dt 9zo ayq b75<bx by
tramp 10g 146 18w 18x 1fc 1fu 1sh 20j 20z 370 5r0 5r1 5r3 5y6 6pm 6qw 6qx 6sv b76 ce3 ce4 o1 r9 rb<2wd 2wq 6hk lu
trample 1fu akz cea<68
trance 1dv 1dx 1zu 22c 2ne 2vq 2x7 36h 4n2 78n eg jx kd te<a71 lr
tranquil 15x 1e1 2bf 2u2 3z0 6w8 6y8 amn ie<1mx 3ch
tranquilizer 3xr 702 8vj d0
transcend 1pu 21v 3i4 4bj 4y4 672 6e1 k9 mm vc<1lo
transcendental 62s 8gf<n6
transfer 265 27k 2xk 5q2 6h 7ix 99h a5 b77 ccz d3 hr m0 o3<2ij 4l 7fh acv
transform 1r4 4h0 4la 4lb 5xh 726 bve
transformation 1dq 322 4h0 73f bve<21j j
transition 3q1 4tw 6ha 6hy 725 agq bvi bvj cba cdy<1dq 239 241 j
translate 1cp 1r4 33o 4lw 726 add b12 df<33 a5 gb
translation 1cp 1r4 33o 4lb 6id 726 7ma<4h0 61
transmission 13b 1km 1o3 1y3 27s 2hy 4k5 a5 pn<3pl 47c 71 bcn
transmit 13b 1ac 1cm 1h2 1km 1o3 1s4 1y3 27s 2hy 2qm 2xk 3dt 3xs 41o 43u 43v 45j 4aw 4bn 4ed 4fn 4fp 5b5 5g 5q2 a5 e9 ev o3 o4 pn wx<7q d3 m0
transmutation 1dq 322 4lb 5xh 73f al8 bsy<9am j
transmute 1r4 4la 4lb 5xh al8 bsy
transparent 52r 5kt 63o 6tl 8hn 8vm 9ml 9o7 9ol 9w6<1mn 2gv 5jv n7
transpiration <1w 2x
transplant 2xk 99h b77 bvl ccz<263 2ij 322 7fh
transport 14a 1ac 1dv 1dx 1f1 21z 2hm 36f 36h 5bl 5ya 5yx 5z5 6bo 6h 6kv 6rx 9u4 9u5 a5 a8 a9 aor kd o3 o4 ot wx<144 1gn 6t 8t bbj
transportation 14a 265 6h 9u4 a5 apa baf d3 m0 o3<2ij 2y5 i9
transpose 99j 99k 9ee bp8 bsw bvl w2<27k 322 50
transverse 8da
trap 5dd 62d 75l 9ho 9jd b78 c4b c86<35a 5zl 6a1 lf
trapper b78 c86<2w7
travel 1k4 279 27a 27b 2i 2il 3 3v 3z1 4t6 5ra 5rd 61 6qb 6ry 94r b7s cgm o0 o2
traveler 1k4 279 27a 27b 2i 4t6 cgm
traverse 1eq 412 4y7 5r6 5r7 5rg 5z9 6o6 6su a2z lu<1sm 2il gr mn
tread 1fu 1kb 1qv 23y 27g 2yk 36y 36z 37r 3qk adx akz cea<1ar 7ce c4g
treason 3fn 5tz 7kc 841 9dt 9zo b75<ax
treasure 2y7 38h 3en 6u9 7dg nk vu<1si 219 5o9 tb z
treasury bap<6u7
treat 19z 1iq 410 492 4gq 4pm 5to 8x6 ai aoy b3o cb f0 rw<33p 42 af qf
treated 5h7 5h8<8fg 8oq 8or 8os 8ot
treatment 19z 1iq 5to 788 ah cb f0 rw<19h 71 8q a0n
treaty 6dz
tree 212 4ts 6vl 6x8 9mq asv<1jn 82 83
treetop <4ak
tremble 11o 1h8 30x 3sr 5ak 6r9 lt vo<6r gn
trembling 11o 1h8 27f 36t 3n1 3oo lt vo<223
tremendous 1ax 2dt 3jp 4o 5w 8w a37 dk zd<4m a
tremor 147 2is 30x 6i2 7ef ali<11o 2ir gn
trend 10c 13h 14f 1se 1yb 205 24 26m 58a 6a4 7d aam asy i5<1b 1c6 1em 4s
trial 155 1l1 1vl 34n 3sc 3sd 4n4 4ym 5x2 74g 775 791 bvb<15 42y oq
tribute 5n7 aeb<2l0 4u 5u6
trick 1ng 1rg 2a8 2jr 3a0 3rj 4d2 5pt 6qz 70p 9dd af3 by qv<1f 30v 5ps h2
trigger 0 1jv 1m 1z 23z 2q 3v9 3xt 4gg 4gw byq dt<11 3wo nq
trill afn c1j<13c 1d6 463 cy
trim 1ja 2iu 3fs 4za 5fv 5rq 79x at bjk kq xu<15g 45 4i be1 dg e n9 x3
trip 0 1jv 1k4 2i 2q 2t5 3v9 3xt 4gg 4gw 5ra 5rd 6ry b6a cdp dt<11 o2 zc
triple 8tl 8tm<23f 2i0 3a 6b3 jl vn
triumph 166 1o6 1yq 1yr 276 2gl 2sn 2u5 3ec 3na 3y5 4nw 4p7 6f5 6jc 6jo bm sd<274 33c 34c 3u 6gv 76a
triumphant 166 1dz 1yq 1yr 274 276 3ec 4p7 bm sd
trivial 1bi 432 5is 62f 761 8am 8rz 9yr<1pn 3ma
troop 27m 49v 6q5 ar8 arg ce2 ce6 cfc<37b 7er 9g bo
trooper <1ft k3
troops 1eh c27<f8
tropical 6ez 8a7 8cr<16v 5cg
trot 6cb 7kr 98y 9cm 9k8 9ka b17 cdq<1cp 4e5 7eo o0 tj
trouble 151 1yn 1yp 22b 26u 2pc 30z 3rq 3zu 5th 60 63v 65j 69n 6xk 7jy 80 8o3 8yb 95 d1 fs zn<1c3 25f 42 484 6l av
troublesome 3ej 63s<8d
trough bet<11g 1eo 9m7 bap
trouser 3xu<5q
truck 2my 3tu b6o cek<14a 9p3
trudge 1fu 370 5r1 5r3 5y6 6pm 6qw 6qx 6sv<5r0
true 1b4 2gx 581 7n3 9zn bfq<186 31v 3nu 40m 4yz 580
trundle <1a8 1tc 9sf
trunk 9q2 9u6 a5w<1sk i7 rd
trust 1hy 1i0 1u7 226 3zq 43h 48w 4t5 55n 651 69p 6j2 6pe 6pf 7ir a9i apz awj bd bge m7 vs<16 1v3 36k 49 4mg 6kd re t
trustee 4e9 4f5 m7
truth 2gx 9y5 aek bfq<2z2 5 iw
try 10q 15 155 1g1 1l1 1rb 1vl 2ub 34n 3ob 3rx 3sb 3sd 3sm 3ub 4b6 5x2 61p 6at 6au 6kt 6oo 6so 89 ad6 ape b79 me q0 yb<35 6g
tsh <41s
tsunami <q5 zk
tub 4jx 5ym<4n
tube 5jc 7ca a55 bev cga xe<1bl 21p aa m0 t6
tuberculosis 5m7
tubing 5jc 7ca cga xe
tuck 190 3wf 4qd 62g b7a bex c73<13o 3xk 58 sx xt
tudor <r8
tug 10r 1f1 1sk 20i 356 3o 3pi 4rq 4ti 5m 87 9lz 9u7 b4 c7v c7w hx<13s 1ku 1qm 2lu 6h
tumble 1yd 2hp 37s 4ty 5sp 72j 7f5 7fb 7fc 7ft boy<2t5 3e 81
tumbling 29s 5so boy<3rm
tumult 3l1 3l2 6wc 7ky aml wc<as fq
tune 176 2rx 5d7 71m 7d1 9fz brn<2o8 3t 69 w3
tuning 71m 9fz brn<2kh
tunnel 9u8 atv cfn<25v 2mh 4ap gi
turmoil 9bj aml<as fq
turn 1b 1dp 2jb 2n 3a4 3qy 483 4h7 4k8 4uc 4ud 70t 7gc 97m<2tj 4la 7d
turned 668 8wr
turning 1b 1dp 3qy 50 70t 7gc 97m<3v 5j 6lv
tweed 8u7<1t 3xu
twelve 5iy bd3<7
twenties <6zi
twentieth <1j
twenty 8t6<2y8 7
twilight 3c9 3ca 6zf bg7<15v 40 4id rn
twine 11h 1yc 2m2 2yv 34x 35g 3xx 627 6t1 b7b c6n gg lk<3w0 9s
twirl 10v 14g 193 1j3 1yd 21n 25x 27p 2yv 4l4 5rk 624 6n7 gg tl w7<21r 27o lz w6
twist 11h 14g 1j3 1j6 1k5 1qz 1y0 1y2 210 21r 25x 27p 2cs 2j1 2xx 2yv 3a4 483 4k8 58s 5ps 70t 77e 9l2 gg tl w7<1b 1qp 2tj 9s w6 z1
twisting 14g 1ib 1j3 25x 27p 2jp 4h9 5jt 77e bug tl w7<oa w6
twitch 18i 357 3pi 47m 4ti 5rt 5ru 5y0 700 7eh bhg hs<sv
twofold 3mo 435 5j0 5ua<vn
type 1vv 3ap 4bq 9u9 ap8 bwa nj<1im 2rq 3x 4r 73z
typical 1ts 3nx 528 8gz<1mh 2eo 5lb 8yd nj
typography 6nt<44t we
tyranny 56a 6oa 95r ard avl b62<fu
ugly 1tu 2nq 3c2 3z2 50x 59x 653 87i 9v8 9y9<16s 2ah 3c3
ultimate 2ei 859<58o 5ds 8gg 8gh
ultracentrifugation bci cfq<bb8
ultracentrifuge bci cfq<9m2 cfp
ultraviolet 8z9 b95<2h6
unable 7rx 8lu a4w<7rw 8lt
unambiguous 57b<82j 82k
unanimous 3eo 6df 6xu 7vz nn<2bh
unavoidable 524<2av
unaware 7px a72<7py
unbearable 3nr<5l2 5l3
unbroken 8x3<5kp
uncertain 1tr 2as 51z 7sj 8r5<2at 7se 7sf
uncertainty 1tr 2as 2at 3ev 3md 51z 520 74m 7sj 7za 8r5 8rd ep
unchanged <527 7so
uncle <1es
uncomfortable 3d6 4ik 53h amg<53f 53g 7uf 7ug 7uh
uncommon 1mo 5ex x7<3d9 4m 7um 7un
unconcerned 2bg<3dq 540 7vu 7vv
unconscious 7py 7wb a71<1bo 7px 7wc
uncover 4v9 7aj<gt
undaunted 7r0<15u nf
underachievement <960
underestimate <7j bx6 yd
undergo 4v0
underground 8j4 9qe aqo<3x5
underlie <3j
underline 1sf 783 afh c0w<13e 6c
underlying 4y1 57v 5ga<17n 3fi
undermine 5xg 7ke c5j<1j7 28z
underscore 1sf 783 afh c0w<13e 6c
undershirt 9t8
understand 1vp 33 4lw 5x df g1<4mg
understandable 323 33 3ze 4lw 9yf df g0 g1<1my
understanding 1d5 1i5 24j 2p8 323 33 43s 53 5kl 5x g0 g1 ry<17f 1c0 1vm 4s 5
undertake 1cw 3o 4rz 6nw 76s cnh g9 j7<11 1ii 4na
underway 7y6<3e8
underwrite 4g7 76t ap0 b10 ban<24v 76s
undo 1zy 2i5 4f6 4r4 7a7 978 ca2<50 cnc
undue 1up mm sp vc
uneasy 1yp 2zg 3eu 3nt 3y0 3zc 3zu 6j8 7uh 8o4 amg<2c2 3ev 53h
uneven 3fc 64c 82s bdm<2ce 57i 57j 82p 82q 82r
unexpected 83b 9xw<83c
unexplored 8c7<3i5
unfair 83y 9d9 9z5<83z
unfamiliar 64j 843<844
unfitting a03
unfold 11z 1hg 3r5 4rp 6ux 83j cfs<44 4r4 4v9 9s
unforgettable 590<85o 85p
unfortunate 1ev 683 mx<16j 16k 863 864 865
ungainly 2d5 4d8 5mh 63t a1p a1q<1ns
unhappy 3gk 865 8la bg9 zz<2d7 hc mx
unheeding 1nv 65g a7e<3gs 3gt
unified 5le<vt
uniform 3yr 5a8 64a 8ow<2d9 2fw 8s
uniformed 7ua<3d0
unify 2iz 3us 437 5pf 90r aod aw0 cnt d6 ht jd je nn ru t1<28o 31w
union 1gr 28n 3so 5dz 7x 8ye apy atf b2i b73 bvq clo<2er 8yf wl x
unique 3yx 53s 59k 5iz 7us<1mq 1np 3mm
uniqueness 3dc 3yx 53s 59k 5iz<2nn
unit 437 bo bsr ru<2q9 4x x
unite 1lc 1mz 1qn 21s 2iz 3us 437 5pf 60u co7 d6 f3 jd ke nn ru<28o 31w 8a
united 8dz vt<5d0 5lc 5ld 5le 8yg 8yh 8yi
unity 3eo 6v0 6xu 8yh<3yq c3
universal 1mw 1zl 646 86u<16i 1d2 1no 2pa 9mv aj3 h8
universality 1mw 646 7rf<9x7
universe 1mw 1o8 1zl 3of 5nn a9y
university aqg<3w8 w
unknown 1nl 2zr 3i5 4es 4ii 59r 7oo bih<2w9 7on 8c7 aj5 bs
unleash c83<358
unlike 3ij 9wy 9wz eh ug
unlikely 5ca 643 8cj<8ch 8ci 8ck
unlimited 41m 850 8nz<3fu 5cc
unlined 8u1<1pp
unload <4qo 7bm
unlock <7bs sy
unmistakable 1au 1b1 4q 7th 9v dj p1 tp<15z n7
unnatural 3be 3je 3rz 64h 6y4 8g5 9xo<2ep 4zo 4zp 4zq 5dr 8h0 8h1 8h2
unnecessary 2ek<1oi 8gj
unofficial 2eu<5ed 8hr 8hs
unorthodox 54j 64b b1z
unpaid 5f6 8n5 8za avy avz<5ls 8j7 8j8
unpleasant 9xg hc<2fe 3k9 5fx 5fy 5fz 8l6 8l7 8l8 8l9 8la
unreliable 8qe<1ph 7za
unscrew <23s
unseen <2t
unspeakable 1nr 8q8 8w<1pg 2o
unstable 1tr 3ev 3my 8qv 9xc<2fs 3eu 5jm 5jn 8v6 8v7 do vo
unstained 7tb<52m
unstressed 5jx<8vo 8vp
unstructured 5f0 8ih<2ey 5eu
unsuccessful 5k8 bsh<5k9
untie 2i5 4f6 7a7 978 c5l<4r4
untouched 86k<16o
unusual 1mq 64j 7un 8e 9xx<1mo 1ng 53n 584 585 586 587 7up 7uq 7ur 7us mv
unwillingness 905 9va<p0
update <1wv 43
upgrade 1en 1ug 29i 2gz 31q 371 3f 3q0 3r3 4ue 4uf gy k9 za<125 40k 44j 4l 6am 7i fa k
uphold 115 15h 6yk bzq<13d 15i 55
upper 88z 8w3 8xw<182 2mr 3gx 5yn 8xv
upright 2dc 2mz 2nu 5ae 5hx 66z 671 89p<3h1 3h2 3x0
uproar 3l1 3l2 6wc<fq
upset 1yn 22b 26u 26y 2zb 3rq 5et 5l9 5m8 60 6iy 83c 99s brc cds d1<6l 79i 83b 8g as ee v
upstairs <2s
uptake 6g of<2x
urge 1dk 1if 1ih 1xu 2p3 2r3 46l 470 573 6f8 6ng 7n 9ia am7 atg ccr v2<7o cl f5 hm tf
urgency 1ih 22n 41g 46l 6w4 v2<22d 6fo ik rj
urgent 1if 1ih 41g 6w4 7n v2<v1
usable 169 17x 1q0 1tm 41a 6 67w<3ny
usage 13l 1l9 1mp 25k 293 6 6s ckt wa<1wg 5vp o7
use 13k 13l 169 17m 17x 1l9 1q0 20x 25k 293 2h0 2j3 2ov 3ai 3rf 4f7 5pm 5rs 6 6op 6s 7l5 a3w a6w ayt bbd em wn<25j 6g bbh
used 5ef<1om
useful 3g8 3ny em<1q0 2h0 59g 5lg
usefulness 3g8 3ny 5lg 6 em
useless 8ym a3x<5lh
user 13l 20x 25j 6 6op 7l5 ayt
usual 3da 3yy 588 64i 6y3<1mp 2cm 7uo
utility 3g8 3kg 3ny 5lg 6 6sg 8wg em<6k9 9bs hj vj
utilization 13l 25k 293 6 6s
utilize 169 17m 17x 1q0 20x 2h0 4f7 6 6s em wn<4kb
utmost 3j0 411 5aa 72g 72h 7tu bfh bj5<160 1r 2da 8z
utopia 5li 954 aj7 bfe<1wi
utopian 5li 954 aj7 bfe<5lj r4
utter 1 111 17 1mr 1nf 1xh 2ck 2ec 2s0 2s3 2s4 41q 41r 468 4d 4di 4f8 7vg c0l px ys<4 4ui h7
vacancy 16p 59f 6vw biu btx<6xp fn
vacant 16p 4uu 4wk 6vw 86l biu<59d
vacate 16p 1gg 1i8 1vj 2id 2li 3k3 3qa 3uw 46e 472 4uu 4wk<28r 38z 5a
vacation 1i8 2li 4f9 4jf 7m0 9gp<15k 2id 4je
vacuum 16p 59f 6vw btx<1jm 2h 6xp fn
vague 52q 569 63p 63q 64t 9yh
vain 1p5 2ot 419 48m 4ch 65d 6iz 8n0<2fq
valiant 51b 9za<15u
valid 1q1 64f 83h 9yb<5lk 8yn 8yo 8yp
validate 1pw 1vs 2i6 782 7jp ex<13d ch ky
validity 1pe 1q1 57l 5hz 64f 66l 83h 88h 9yb<66j 9ya
valley 6m5<1eo
valor 51b 9za<1u0
valuable 12g 38h 67o nk vu<6u9 8yq 8yr 8ys 8yt hk
value 12g 19m 1gu 1n5 1sb 1w4 1wb 1yh 20k 2me 2y7 38h 3en 3no 4be 4bf 4f0 4fa 4gf 5h 7k a8t bx6 el ir jy nk pd vu wp<1bf ci z
valued 5mp 8o1<5gr hk
values <2t
valve 3xv<1bl 1so
vanish 23u 3q8 4lf 4vb 5ok 6h1 963 ak2 b7d cg6<1p 37n
vanity 1p5 2ot 3iv 65d 6iz<16 1dz 2mw
vapor 4li bcj blz<6yl
variable 1q2 2h1 2z 31r 3ag 64c 6b2 9ws aj5<16i 2h2 2h3 6m2 73 8yu 96
variation 1vw 2h2 2z 36q 3ag 3py ml q7 vm<1vv 2ry j
varied 2h3 7sq 804<1q2 5lm 7sp 803 8yv
variety 1nw 31r 3lu 3yt 5i8 5lm 6b 9h age ap6 btn<99 9x0
various 2bb 3lu 3yt 8qh 8yv<2h3 he ux
vary 1pk 1q2 1vw 20f 21l 2ep 2h1 2h2 2wk 2z 31r 3ag 3py 3s0 3vu 3z8 43o 47q 4fi 5j 6t8 97n 9h f2 j ml q7 vm<btn ug
varying 1q2 2z 31r 3ag 64c 9ws<2h3
vase <9pj
vast 1ob 5w<a
vaudeville <age
vector 1km 4aw a8w bf4<4an 6b2 9jk
veer 10c 14f 1se 1yb 7d i5<1b 4l9
vegetable <6ju
vehicle 62h<1ac 2qk h
veil 57c 71q ws<4k 5q 9ua
vein a5k<4ku 63 jb
velocity 1hn 1ho 1ni 5b 7fy gs kk<4z
velvety 885 8u3<1pp 5a3
vengeance <5xe
vent 77g 9j7 9jf ahh but<1zi 56 60d 61z 68j bpn
ventilation 32q 6zw 77g ahh kl oe<1dd 2x 5k
venture 10h 158 1g5 1g9 1s3 1u 38m 4zi 7p 9m 9p ob rg wj ye<1l6 38y 3o 4g6 6t sg
veranda <3x3
verb 92d abe abf
verbal 7v1 92d abe abf<ms
verbena <211
verify 12f 1pw 1zs 2r4 2re 4ez 81v 8hj a89 b7h cmw ey gd ix na z5<13d 155 1a ch
verse 4sb 92p aby agv agw b3b b4n cb3<1co 4j
version 1cp 1vw 2h2 2z 33o 7ma ac6 ahu<1vv 4t z1
vertex 5l5 asw<6l3 a8x
vertical 2dc 2mz 5ae 66z 671<3h1 3h2 4h4 88w 89o 89p
vessel 4n 62i<5z8 a55 s
vest 2tp 4wp 9t8<5q bo9 tz
veteran 83f<10y 2cj 2v
veto 1qq 2qu 3q4 473 4x4 6cu 6gj a4q aie kx nu<3px 90 s5 s6
vice 2h5 3s3<2nw wi
vicinity 1ek 3oj 4ar 4dl 5nj<1ze
vicious 1b2 1b8 1ey 2h5 2ns 2nw 2u9 3s3 514 5hv 75w 9z4 a4d mz xm<1pd 2h4
victim 20y 295 2xl 4nn cmk<1ev
victimize 19j 20y 294 295 2jr 2vt 2xl 3rf cmk<14z 15b cms
victorian 8nd<1p3
victory 3ec 3na 4p7 bm<3u 6gv
vie 1s7 3de bz ge
view 112 1m9 1q5 2d 2k9 37x 5lp 6ru 9em as6 b9 bwl gu j2 j4 pt tq z<1wc 1y 37y 4ae 7l e0
viewpoint 1wd 32a 7l6 7lw 7mc<6bw
vigorous 574 8q1 a25 if<1pe v5
village apw<103 6li
villain 1ny 4fb 8z3<yj
vindication 133 2rf 55 5xf 76z bzu<9iz j9
vindictive 2nt 2u9
vine 6to
violate 1ew 2jn 3jk 3s7 3s8 4xn 5ec 5ty 8yw 968 9db ax b1t b7f cp0 uc wi<79i 7jh a4
violation 2jn 3s7 3s8 4u3 4u7 4xn 5ty 7kp 7kq cp0 uc<5tx ax
violence 187 1m1 1me 2an 2e8 3c6 3iy 3j1 4hq 5dr 5jz 5vg c9r nl xr<3t4 bg1 ig
violent 2e8 3j1 5dr 5vg nl xr<187 1r 8g5 8yx 8yy 8yz 8z0
violin <9lf
virgin 1mi 220 2nv 3zi<4b4 529
virtue 1mi 2nv 529 8z2 a3o<1bf 1tz 2nu
virus 9jk<2z8 5xt
viscosity 8xi<65q
visible 3o0 7pp<1m7 5lp 8z4 8z5 8z6 8z7
vision 1bt 4f 5lj 69d 6ad gu mt<1bs b8 pb
visit 116 2k7 4t7 4t8 7js 9cu aqr ax0 cmg<14x 1a4 1k4 4t9 jo
visitor 116 343 4t7 4t8 7js cmg<2i
visual 5ni 68n 8z4<3o0
visualize 19n 1bu 1cj 1g3 1g4 8v b8 chf cv i8 iz y7 yi yk<4f tq
vital 227 22o 3bj 3y4 41f 50c 57d 57f a1r b97 xg<2cb 500 50b 57e
vitality 120 227 3bj 3y4 50c 57d 73h a1r b97 v5<1gq 66b 9uz c2
vitamin <qf
vivid 1b7 2ay 2fu 41j 52p 5u us xp<15z 1ml 1p9 3cq
vocabulary <2p
vocal 26p 2rz 634 757 7cz 7v0 8dk b5s b5t cy<2e2 3t ms yy
voice 13c 1xe 1xf 4ei 4f8 757 77j ah1 gc<2s4 4d 5g 664
volley 9fx c2y c6y cfe<13p 2kg 37g 3a 7s
voltage b8v
volume 2dr 2dw 2lv 40r 449 4gy<5h 5r 5v 98
voluminous 1be 2dw 40r 4gy 4h9 5jt<a
volunteer 5ls 6fm 8za clh<10y 1zo 3i 7a
voluptuous 1un 304 41t 5av 5ip 8s9 a4y a60 b7g<17y 8sc
vote 2xn 39h 3px 4x2 7jj 97k<19 78m 8l w
voter 1kt 2xn 39h 4x2 56w<6nh
voting 39h 3px 4x2 7jj<8l
vow 2ko 5vt 76p<1di 33d g8
vowel <1xf 2rs
voyage 5re 5rf 7e8 8jk 994 9h5 b7i<27a o2
vulnerability 1ir 4it 5k2 66o 8wl 8zc<2od bk8
vulnerable 4it 5k2 66o 8wl 8zc<5lt vp
vulture 7nz cf8<ff
wag 2di 36p 3qx 6sy gn<6ph 7ei
wage 14p 214 289 28f 38e 38f 38g 3g wo<1k
wagon 9ub atp
wail 25a 46r 5ui 6f3 6sz 9b cca<20 236 6fw
waist <2s xy
wait 16t 1hz 22z 303 31s 3aa 43i 4fc 4xz 7lf 9gn b7k clc ls uf<3i c8
waiter 1hz 3aa 4fc 4xz b7k clc
waiting 3aa 8oc 9gn<vl
wake 2n7 363 3kv 3ux 429 4fd 4jt 5xn a70<18 4nt v zk
wakeful 42i 4zy 55a 7pt 9vo bgm<3bi 7pr 7yo
wakefulness 1m8 3bi 42i 4zy 55a 7ps bgm<a70
walk 1qu 2wq 3qj 62j 7en 7eo 96u c2g c32<13j 2il 409 7fo lu o0 r
wall 2m5 34g 3xw 617 61i 62k jq<3wy 4aj 6f ft h
wallop 1dt 42 5pc 6t7 c2d op<18 d i2 lb
wallow 166 1yr 276 2u5 cfm<1yc 274 7ev cmr
wallpaper 9d3 b2t b7l bm0 c57 rm
wander 10g 146 18w 18x 1fc 1sh 1zj 20j 20z 27e 4aq 6o3 7ks o1 r9 rb<h2 lv
wandering 146 18w 7zv 8s3<2il 561
wane 21b 4lg ale bbm<9t
want 17s 1ep 1gw 1u7 226 2tu 36k 36l 3d 4fe 4wa 4xv 4xw 5jp 6n 6y0 78 bpq bxe bzt ccp f5 kg ss<24i 4iq cr
war 2xo 78v 9fs 9is<1k 21x 5m 8o hz
ward 795 apq b7m b7n<6f
wardrobe 9uc<b1
warehouse <1kp 2ms
warfare 78v 9fs 9is<8o hz
warm 175 1te 1ys 2ye 3o1 3y1 60b 8zd 8zg a1x bst<174 3o2 8zh
warmth 23q 2n7 363 3o3 724 7ic 8zd a1x a7o<42m 66f 6jj xf
warn 1cv 1ou 24s 24t 2sm 2vc<7o s4
warning 1cv 1ou 24s 24t 2sm 336 6db aim<2r2 2sj 2sk 8kk
warp 11k 1f8 1ib 2jp 4fo 5op 6h7 6i6 6y5 721 beq oa ps<11h 24o 6i5 bjn xd
warrant 1cw 1kx 1sd 1vr 24v 2f0 4ny 4x7 76x 832 ad5 ae6 b04 b7o j9 pq sb t<13d 1di 4u mc
warrior 2xo 78v
wash 3qd 4jw 7bw 9pv bnx bo6 c58 cqa<121 1jm 5l c7n
washing 3qd 4jw 7bw 9pv bnx bo6 c58 cqa<5l 5q
waste 11v 1j0 3s1 4am 5af 6hv 6kw 6r3 79d 7wt 8a0 8xl b7q cfz<13k 24 6 8 9zy tv
wastebasket <s
watch 112 2k8 2k9 37y 39e 4v8 5lp 62l 6ru 79 9em as6 chu iq j2 tq yg yx<30v bwr
water 5jb 5mb 98q bl9 bt<1he 4j6 4k1 4lj i9
watercolor 9ud 9ue b7r blr cb0<26l 5v6 ed
watercolorist 9ud 9ue b7r blr cb0<4dn
waterfall <bt
watery 55x 5jb 5mb 8zt a0s a3c bk1 bl9<1q4 55w 5ja
wave 2m2 2sw 2t7 2tl 2xp 41p 47i 4ox 4qr 4tl 68k 6ej 6h6 79n 99p ak8 zk<1j3 3v 6gy a1 i
wavelength <1wc p9
waver 1lg 1rx 2x5 2xp 36q 36r 36w 36x 3ac 3qq 3y7 42f 4oj 4ox 4qr 4td 559 b7j cq7 q7 w8<10i i wt
waving 2sw 4ox<1d7
wavy 2yx 41p 57i<3fc 58v
wax 1ug 31q 3qo 47r 47z btm<2l
way 18n 1em 1n4 205 26m 2hc ei<18b p qn
ways <c
weak 22r 2od 3h5 55x 8vp a0s a3c vp<1o1 55w 5jx 5k0 5k1 5k2 8vs 8vt 8vu
weaken 5xg 6m6 71k 7ke 99x alh at ko rr<28z 45 9t
weakness 2od 5i0 8lv 8m0 a4u biz cmx vp<22r 4im a4t p
wealth 1gz 219 b9v dn<1be re
wealthy 11s 11z 1gz 219 6mu dn<17r
weapon 34a aj0 bvt ck7 ef<2mb 2ss
wear 237 4iu 4jy 67 70d 8s 8zo 95p bob boc boe<0 6u 8a bke bq7
weary 237 3v5 4hx 4iu 4k2 5l1 6jf<238 dr
weather 4fq 6k0 7ly<374 3as 4kh ly
weave 1zj 27e 35r 4aq 4td 9ev 9uf b7t o1 w8<1ae 4te gg
web 3ww 4ax 4s5 5hm 6kp 9ew 9ug 9uh c1a<35r 62d h qm
wed 28u 2kn 4dd 4xb 6ii 8e0 bmg<28i 5d0 d6
wedding 28u 2kn 4xb 6ii<104 3tj jh
wednesday bmg
wee 3ie 677 bd8 bol<123 ap fw
weed 79f 9rl<y
week 3lc 6zg bmb
weekend <15k
weekly 3lc 6zg bmb<17o 2qx
weep 236 3ss agc b7u b7v
weigh 1ca 1li 252 687 es ya<3ar 9w
weight 1sy 269 2n1 3he 62n 6c0 74l 9lp a4i bco<74k ik
weir <2m5 9n4
weird 587 8gd 9xz<8e n6
welcome 6p1<134 14k 21u 7bh ew
welfare 28a 29z bip cjf xv<2y1 300 ij
well 6xl 861 8zp<1ah 2a0 3g0 4n 4u2 ae3
west 56q 815 be4<11f 812 813 814
western 813 814 817<2uc 56q 815 818 adn
westward 812 be4<56q
wet 1he 1q4 4is 4kj 6yb 8zx 98p bqa<188 5m9 5ma 5mb 8zq 8zr 8zs 8zt 8zu bol
wheel 1tc 1yc 2lt 2mi 4c7 4dp 4th 4tt 5p9 5st 612<14a 2p2 60w aa lz
wheeze <kl oe yh
whereabouts <1d
whip 1dt 1je 1s6 1td 2i1 2mc 2mt 2xd 2zd 78z c77 op<1ff 2mb 3b 4e 66h 7eg ann lh
whirl 10v 14g 193 1j3 1yd 21n 25x 27p 4uk 5rk 5u7 623 624 62o 6i3 6i4 6n7 6t0 7ft q9 tl w7<15 24 27o 3v lz w6
whiskey 497<1yz
whisky 497<1yz
whisper 6hp 7h5<1 1xh
whistle 78e al0<3r 4
white 220 404 5f5 5gn blx<1op 51 5gm
whiz 1jz 28x ar hi jv<2v
whole 1mt 2q9 3eo 88g bsr nn ru t1<1h 1nt 3di 3dj h
whoop <1i 20 6zy
whore 7td<3i 4w c1c
wicked 1tj 2e9 2h4 4iv 5hy 5tx 64u 653 8s0 8w 9vd 9z7 a09 ej<1r 2h5 3nz 5il 8z3
wide 1mv 2op 3i8 5me 5w 67k 8ic a38<1q5 5em 5mf a h8
widen 1o9 240 3r1 4hi 4ky 9as bck brq<2k 2l 2z
widespread 86v<1no
widow <4w
width a3l<1ui
wield c4h cii<le tu
wife b7w<20p 4w
wiggle 1k5 1qz 210 5do 5xx 7ei<gn i
wild 2b1 2gu 4am 5f9 5kp 6w3 8a0 am0<1oq 1py 3nj 8x2 8x3 8x4
wildcat 1ey 34d 8hs 9k1 mz<2c7 2eu 9k0 9qw ff
willing 189 2na 97d<2h7 5ls 5mi 8l 904
willingness 189 2na<p0
willow <212
win 203 34c 38q 4pa 5om 6tu b7y md qr<bm f
wince 37k 3sq 45m<1rm
wind 1mf 1yc 1zj 27e 2m2 37w 3b1 3xx 40l 4aq 68y 69f 69y 6t1 7vx 84f ahd i5 k5 lk o1 xq<117 27w 4fq 9e5 px
window 9ui<jt ow
wine ao3<34l 496 4pm
wing 18y 1k7 9k2 9k4 9uj azl<1bm 2mp
wink 27y 2tg 5yo 65u 6gk 6m4 6zz 96r aft b7z bn3 bnr ch2<1h7 1kg 46 6r a1
winning 38q 3na 5om 7ph bm<1pr 2ab 2hn
winter <11x 15k
wipe 1j5 261 37v 3pn<3pm
wire 3xm 4f1 4op 6c4 6d2 6t2 95t 9uk bv1<1cl 34x 3h e9
wiry 58f 7q9 95t 9uk<2ag dg
wisdom 65f 8np 8yp 908 909 a49<16 ij
wise 15t 1u5 41x 450 5b3 633 65f 8np 908 a49 ip ys<3bz 8no 909 ei
wish 2tu 36k 36l 3d 4o0 6d5 bxe bzt ccp<4d a88 ew f5 py
wit 1o4 2di 3os 41z 6ph 6sy ao bh n8<io
witch 4n2 6bo 6fc kd<7kz b2p
withdraw 37a 3p3 3p4 3r7 5qb 7bs 7is 9ak aj6 b4l cjz hp<1lp 358
withdrawal 37a 4w9 7bs byg cli hp y<1r3 48l 8i aif
withhold 38b 38c 3eb 5rx 6u4 9dx b80<4vt gv
withholding 38b 38c 5rx 6u4 9dx<2jy 5rw
withstand 25e 2bs 3as 3ed 5vb 6mc aho b0n b81<7t
witness 112 331 340 37y 4v8 6t3 7gk 85 9k b82 chg tq<111 1x3 27u 2x4 79
witty 2di 6sy bh<ao
wobble 4tg 8n 9ul akd hr vo<27f 3v
woe 6xm tc<1gv
woman 4w 8e4<3x 4bu 6me 75
wonder 1uz 2eh 2nm 32h 3e7 3hv 48n 576 779 77a b83 b84 c02 dk h9 zd<1e0 1i7 47 48
wonderful 1ax 4o dk zd<4m
woo 1l4 2sd 2yy 444 4ev 9ip cn3
wood 1h4 2us 4ri 5mj 90f
wooden 87l<1ns 90f
woods 2us 4ri 5mj
woodwork 5ta 7j2<3xy we
wool 7qa 9jw c99<1t 5xw
word 1wv 1xc 1xe 2s5 441 453 45x e2 gc j5<2s9 5 56 72
words 45w 4a 4db 4n1 7cy z2<1wg 1wl 4v pw
work 12b 1nn 1zq 244 2jg 2jh 395 3i 3xy 4gp 4xf 56s 5l 5y3 6a8 7a 88 8r2 kt nb t5<5r 6p md y5
workable 26k 41b 41c 4rv 4xf 67x 68e 7j9 cf nb<1ox
workbench 9un
worker 1zq 34b 3i 5y3 7a 7km 7qy 7z 88<5y2
working 1nn 41a 8kf 8m4 gh t5<1ah 1os 2fj 86n
workman 2xq 699<10m
workout 3rv 70n boz<av
works 3x1<1al 22q 3vr
workshop 62p<3sx
world 1mw 1o8 1zl 2ef 3of 4ao 5nn 6sp a8f aoe<5dq 75 j3
worm 1k5 1qz 1y0 210 2xx 90m b85<9sp
worn 1q6 3nq<90h 90i 90j 90k 90l 90m dr
worried 2c2 368 5l9 9f<3eu
worry 19d 1cc 1k1 1k2 1v0 1yn 1yo 26u 2j8 364 63s amd d1 uh<1ym 752
worse <416
worship 2g4 366 3k8 3tk 3wl 43e 6bz 6pk 9ge 9if am9 awi b0v b86<1e6 367 4xs 7dj
worst 1dt 78z 7qn<15 2nw 4e 7qo f1
worth 1bf 5ml 64l 8yt hk<nk
worthwhile 90o<hk
worthy 1bf 1tk 3f0 63j 85h 9y8 hk<1nc 2cr 2hb 5ml 5mm 5mn 5mo 5mp 90n 90o vu
wound 22a 26z 2nt 2u9 3s2 57h 5ea 68 6gu 6h3 7e 9aq e7<235 5sh jj v
wounded 5b6<16z 9
wrangle 4a 4n1 ahn cj1 z2<4v ahm con
wrap 191 1yc 2m2 2n2 3xx 5si 6t1 b0 c5k lk t6<2uc 6u
wrapped 2aa 5f3 xn<15r 1op
wrath 4so 4sp 5u1 mp<qd
wreck 4rf 5qf 6gt ak0 b4u c9e<2t0 3xc 4id ln
wrench 1k5 1y0 25x w7<3v 4rt 68 7e gg
wrestle 1jp 1k5 1qz 1y0 210 2xx 5ss 5tg 6t4 c8h<19e 1k 4nb gf
wretched 1gv 1tu 2d7 2nq 3nf 53g 59x 653 9wr 9y9<16s 3d6 3gk hj
wrinkle 2yx 4q7 4q8 57i c5h<13o 1c3 1uw fm
write 1im 1rp 360 4j 619 6t5 98 9ci 9o c0y<4 4oo
writer 1im 1rp 26n 360 4j 5mu 6t5 7d0 9o c0y<10i
writhe 1k5 1qz 1y0 210 2xx
writing 1rp 2qo 4j 4t 9o
written 3mw 8v1<8uy 8uz 8v0 8v2
wrong 1pd 54t 9y4 a03 cms<54u 5hv 5hw 7xp 8q0 9z5 ai
yank 3jg 3pi 4fg 4rq avk b87 hs<1zo li
yankee 3jg 4fg avk<1zo 2er
yard 23y 3xz 6v1 asz bct<4a7 n
yawn <6r kl
year 3ld bml<m
yearn 1du 1k3 272 2wf 48c 6in<3d 7dg
yearning 1du 1k3 272 2c9<f5
years 23g bme bn0 bqy
yell 1db 1i 1sg 20 24x 33g 4mu 4p8 9b abk bi l5 r7 yz<17
yelling 20 yz<1i
yellow 2o7 51c 8i0 8rm agr b7x<1om 2ak 3m0 51 g
yelp <78i
yesterday <1h5 4jd
yield 14p 19o 1js 213 21i 2n3 2sb 4vs 4wb 5qc 5uy 7id ca3<10 118 5r
yielding 2sb 32v 32w 4wb 6gi 792 793 882 8vw<1xn 2su 58t 5a3 5k4
young 22h 5el 6jz 8f 9ji a0l a0m<17b 1on 1s 3jm 5eh 5ei 5ej 5ek
younger 8rk<5if
youngster 10l 17b 22i 22y
youth 6jz 6t6 8f<4ie
youthful 5el a0m<8f
zeal 3f7 630 anf<2na 2tr 491
zero 2yj 8sp b bd1 bro<69 7 c3
zinc <7w 9q
"""
